// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/Picture.h"
#include "widgets/dialogs/MetadataDialog.h"
#include "widgets/dialogs/NoteEditor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QLineEdit *fieldOf(QWidget &dialog, const QString &name)
{
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

ArticleMetadata sampleMetadata()
{
    return {.title = u"Bridge stays shut"_s,
            .outlet = u"Port Herald"_s,
            .author = u"Mira Sandoval"_s,
            .date = u"2025-05-03T18:40"_s,
            .address = u"https://herald.example/bridge"_s,
            .language = u"en"_s};
}

} // namespace

class DialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedMetadata_comesBackAsItWas()
    {
        const MetadataDialog dialog(sampleMetadata());
        QCOMPARE(dialog.metadata(), sampleMetadata());
        const MetadataDialog empty({});
        QCOMPARE(empty.metadata(), ArticleMetadata());
    }

    void fields_areCheckedBeforeSaving_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("no date") << u"Date"_s << u""_s << true;
        QTest::newRow("a day") << u"Date"_s << u" 2025-05-20 "_s << true;
        QTest::newRow("no such day") << u"Date"_s << u"2025-02-30"_s << false;
        QTest::newRow("a date in words") << u"Date"_s << u"20 May"_s << false;
        QTest::newRow("an address") << u"Address"_s << u"https://例え.example/a"_s << true;
        QTest::newRow("no address") << u"Address"_s << u"herald"_s << false;
        QTest::newRow("a script") << u"Address"_s << u"javascript:alert(1)"_s << false;
        QTest::newRow("a language") << u"Language"_s << u"DE"_s << true;
        QTest::newRow("a language in words") << u"Language"_s << u"German"_s << false;
        QTest::newRow("right to left") << u"Outlet"_s << u"صحيفة المرفأ"_s << true;
        QTest::newRow("beyond the first plane") << u"Title"_s << u"🗞 “…”"_s << true;
    }
    void fields_areCheckedBeforeSaving()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        MetadataDialog dialog(sampleMetadata());
        QLineEdit *edit = fieldOf(dialog, field);
        QVERIFY(edit);
        edit->setText(text);
        QTEST(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled(), "isGood");
    }

    void metadata_isSavedByKeysAlone()
    {
        MetadataDialog dialog(sampleMetadata());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClicks(QApplication::focusWidget(), u"Evening Courier"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.metadata().outlet, u"Evening Courier"_s);
    }

    void note_isSavedByControlEnter()
    {
        NoteEditor editor(u"every pier"_s);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QTest::keyClicks(QApplication::focusWidget(), u"who signs?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"and when"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u" to check , figures,, to check"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(editor.result(), int(QDialog::Accepted));
        QCOMPARE(editor.comment(), u"who signs?\nand when"_s);
        QCOMPARE(editor.tags(), (QStringList{u"to check"_s, u"figures"_s}));
    }

    void controlEnterInTheComment_savesWithoutALineMore()
    {
        NoteEditor editor({});
        editor.setComment(u"“quoted” — 🗞"_s);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!editor.isVisible());
        QCOMPARE(editor.result(), int(QDialog::Accepted));
        QCOMPARE(editor.comment(), u"“quoted” — 🗞"_s);
        QVERIFY(editor.tags().isEmpty());
    }

    void escape_cancels()
    {
        NoteEditor editor(u"every pier"_s);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        QTest::keyClicks(QApplication::focusWidget(), u"never mind"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!editor.isVisible());
        QCOMPARE(editor.result(), int(QDialog::Rejected));
    }

    void fields_haveNames()
    {
        NoteEditor editor(u"every pier"_s);
        QCOMPARE(editor.findChild<QPlainTextEdit *>()->accessibleName(), u"Comment"_s);
        QVERIFY(fieldOf(editor, u"Tags"_s));
        MetadataDialog dialog({});
        for (const QString &name : {u"Outlet"_s, u"Title"_s, u"Author"_s, u"Date"_s, u"Address"_s, u"Language"_s})
            QVERIFY2(fieldOf(dialog, name), qPrintable(name));
    }

    void pictures_data() { addThemes(); }
    void pictures()
    {
        QFETCH(const ThemeKind, kind);
        applyLook(kind);
        MetadataDialog dialog(sampleMetadata());
        QVERIFY(paintPicture(dialog, u"dialog-metadata"_s, kind, dialog.sizeHint()));
        fieldOf(dialog, u"Date"_s)->setText(u"3 May"_s);
        QVERIFY(paintPicture(dialog, u"dialog-metadata-wrong"_s, kind, dialog.sizeHint()));
        NoteEditor editor(u"We will not reopen the bridge until every pier has been inspected twice, and I will sign that paper myself,"_s);
        editor.setTags({u"to check"_s});
        QVERIFY(paintPicture(editor, u"dialog-note"_s, kind, editor.sizeHint()));
        applyLook(kind, 2.0);
        NoteEditor largeEditor(u"every pier"_s);
        QVERIFY(paintPicture(largeEditor, u"dialog-note-large-type"_s, kind, largeEditor.sizeHint()));
        MetadataDialog largeDialog(sampleMetadata());
        QVERIFY(paintPicture(largeDialog, u"dialog-metadata-large-type"_s, kind, largeDialog.sizeHint()));
    }
};

QTEST_MAIN(DialogsTest)
#include "test_dialogs.moc"
