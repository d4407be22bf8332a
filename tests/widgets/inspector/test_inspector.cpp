// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/PrintingsModel.h"
#include "tests/widgets/ViewStage.h"
#include "widgets/inspector/InspectorView.h"
#include "widgets/inspector/PrintedWords.h"
#include "widgets/inspector/PrintingCard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct Stage : ViewStage<PrintingsModel, InspectorView> {
    void show() { ViewStage::show({360, 700}); }
};

/// The text of all ranges whose format passes.
template<class Predicate>
QStringList pieces(const FormattedText &words, Predicate isWanted)
{
    QStringList found;
    for (const QTextLayout::FormatRange &range : words.formats) {
        if (isWanted(range.format))
            found.append(words.text.sliced(range.start, range.length));
    }
    return found;
}

bool isStruck(const QTextCharFormat &format)
{
    return format.fontStrikeOut();
}

bool isTinted(const QTextCharFormat &format)
{
    return format.background().style() != Qt::NoBrush;
}

/// A row that gives whatever a test needs, as no analysis can be told to.
class FixedPrinting final : public QAbstractListModel
{
public:
    FixedPrinting(const QString &text, const QList<WordDifference> &differences)
        : m_text(text)
        , m_differences(differences)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &, int role) const override
    {
        switch (role) {
        case PrintingsModel::TextRole:
            return m_text;
        case PrintingsModel::SpanRole:
            return QVariant::fromValue(Span{0, m_text.size()});
        case PrintingsModel::VerdictRole:
            return QVariant::fromValue(Verdict::Altered);
        case PrintingsModel::DifferencesRole:
            return QVariant::fromValue(m_differences);
        default:
            return {};
        }
    }

private:
    QString m_text;
    QList<WordDifference> m_differences;
};

} // namespace

class InspectorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnUtterance_theListIsEmpty()
    {
        Stage stage;
        stage.show();
        QCOMPARE(stage.model.rowCount(), 0);
        QTest::keyClick(stage.view.view(), Qt::Key_Down);
        QTest::keyClick(stage.view.view(), Qt::Key_Return);
        QCOMPARE(stage.place.utterance(), -1);
    }

    void head_saysWhichUtteranceAndWhere()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"cracks"_s));
        QStringList labels;
        for (const QLabel *label : stage.view.findChildren<QLabel *>())
            labels.append(label->text());
        const QString all = labels.join(u'\n');
        QVERIFY2(all.contains(u"UTTERANCE 2 OF 2"), qPrintable(all));
        QVERIFY2(all.contains(u"in 2 of 4 articles"), qPrintable(all));
    }

    void arrowKeys_makeThePrintingsArticleCurrent()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        QCOMPARE(stage.view.view()->currentIndex().row(), 0);
        QTest::keyClick(stage.view.view(), Qt::Key_Down);
        QCOMPARE(stage.place.article(), stage.project.articleAt(1));
        QCOMPARE(stage.place.printing(), 1);
        QTest::keyClick(stage.view.view(), Qt::Key_End);
        QCOMPARE(stage.place.article(), stage.project.articleAt(3));
    }

    void click_makesItsArticleCurrent()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        const QRect card = stage.view.view()->visualRect(stage.model.index(2));
        QTest::mouseClick(stage.view.view()->viewport(), Qt::LeftButton, {}, card.center());
        QCOMPARE(stage.place.article(), stage.project.articleAt(2));
    }

    void place_movesTheCurrentCard()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.place.setArticle(stage.project.articleAt(2));
        QCOMPARE(stage.view.view()->currentIndex().row(), 2);
        stage.place.setUtterance(-1);
        QCOMPARE(stage.model.rowCount(), 0);
    }

    void enterAndCopy_actOnTheCurrentCard()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        QSignalSpy requests(&stage.view, &InspectorView::printingRequested);
        QTest::keyClick(stage.view.view(), Qt::Key_Down);
        QTest::keyClick(stage.view.view(), Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0][0].value<ArticleId>(), stage.project.articleAt(1));
        QTest::keySequence(stage.view.view(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"“We will not reopen the bridge until every pier has been inspected twice.” (Evening Courier)"_s);
    }

    void menu_setsTheVerdictOfItsOwnPrintingOrOfNone()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        QSignalSpy verdicts(&stage.view, &InspectorView::verdictRequested);
        const QPoint card = stage.view.view()->visualRect(stage.model.index(1)).center();
        const auto openMenu = [&] {
            QContextMenuEvent event(QContextMenuEvent::Mouse, card, stage.view.view()->viewport()->mapToGlobal(card));
            QApplication::sendEvent(stage.view.view()->viewport(), &event);
        };
        const auto alter = [&] {
            for (QAction *action : stage.view.view()->findChildren<QAction *>()) {
                if (action->isCheckable() && action->text().startsWith(letter(Verdict::Altered)))
                    action->trigger();
            }
        };
        openMenu();
        alter();
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdicts[0][0].toInt(), stage.model.index(1).data(PrintingsModel::PrintingRole).toInt());
        QVERIFY(verdicts[0][1].value<Verdict>() == Verdict::Altered);
        delete stage.view.view()->findChild<QMenu *>();

        openMenu();
        QVERIFY(stage.project.session.removeArticle(stage.project.articleAt(0)));
        stage.project.session.waitForAnalysis();
        alter();
        QCOMPARE(verdicts.size(), 1);
        QApplication::processEvents();
        QVERIFY(!stage.view.view()->findChild<QMenu *>());
    }

    void words_keepThePrintingWholeAndStrikeWhatIsMissing()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        const FormattedText closed = printedWords(stage.model.index(1), {});
        QCOMPARE(closed.text,
                 u"“We will not reopen the bridge until every pier has been inspected twice. and I will sign that paper myself”"_s);
        QCOMPARE(pieces(closed, isStruck), QStringList{u"and I will sign that paper myself"_s});
        const FormattedText altered = printedWords(stage.model.index(2), {});
        QVERIFY(pieces(altered, isTinted).contains(u"won't"_s) || pieces(altered, isTinted).contains(u"We won't"_s));
        QVERIFY(pieces(altered, isStruck).contains(u"twice"_s));
        const FormattedText plain = printedWords(stage.model.index(2), {.differences = false});
        QVERIFY(pieces(plain, isStruck).isEmpty());
        QCOMPARE(plain.text, u"“We won't reopen this bridge until each pier has been inspected, and I'll sign the paper,”"_s);
    }

    void context_isTheWordsAround()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"cracks"_s));
        const FormattedText words = printedWords(stage.model.index(0), {.context = true});
        QVERIFY2(words.text.startsWith(u"Lena Marsh, who sits on the harbour board, said: “The cracks"), qPrintable(words.text));
    }

    void context_showsWhoIsNamed()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        const auto isHeavy = [](const QTextCharFormat &format) { return format.fontWeight() >= QFont::DemiBold; };
        QCOMPARE(pieces(printedWords(stage.model.index(0), {.context = true}), isHeavy), QStringList{u"Ines Okafor"_s});
        QCOMPARE(pieces(printedWords(stage.model.index(1), {.context = true}), isHeavy), QStringList{u"Ines Okafor"_s});
        QVERIFY(pieces(printedWords(stage.model.index(0), {}), isHeavy).isEmpty());
    }

    void currentCard_saysWhy()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.view.setContextShown(false);
        stage.show();
        const auto heightOf = [&](int row) { return stage.view.view()->visualRect(stage.model.index(row)).height(); };
        const int other = heightOf(1);
        QTest::keyClick(stage.view.view(), Qt::Key_Down);
        QCoreApplication::processEvents();
        QVERIFY(heightOf(1) > other);
    }

    void hover_saysWhy()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        const QPoint card = stage.view.view()->visualRect(stage.model.index(0)).center();
        QHelpEvent hover(QEvent::ToolTip, card, stage.view.view()->viewport()->mapToGlobal(card));
        QApplication::sendEvent(stage.view.view()->viewport(), &hover);
        const QString why = stage.model.index(0).data(PrintingsModel::AttributionWhyRole).toString();
        QVERIFY2(QToolTip::text().contains(u"Speaker: Ines Okafor, sure"_s), qPrintable(QToolTip::text()));
        QVERIFY2(QToolTip::text().contains(u"because: "_s + why), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void longEnds_areCutToADozenWords()
    {
        const QString base = u"one two three four five six seven eight nine ten eleven twelve thirteen fourteen"_s;
        const FixedPrinting after(u"We wait."_s, {{DifferenceKind::Equal, u"We wait"_s, u"We wait"_s, {0, 7}},
                                                  {DifferenceKind::Beyond, base, {}, {7, 7}}});
        QCOMPARE(printedWords(after.index(0), {}).text,
                 u"We wait. one two three four five six seven eight nine ten eleven twelve …"_s);
        const FixedPrinting before(u"We wait."_s, {{DifferenceKind::Beyond, base, {}, {0, 0}},
                                                   {DifferenceKind::Equal, u"We wait"_s, u"We wait"_s, {0, 7}}});
        QCOMPARE(printedWords(before.index(0), {}).text,
                 u"… three four five six seven eight nine ten eleven twelve thirteen fourteen We wait."_s);
    }

    void shownOmissions_areNotStruckThrough()
    {
        const FixedPrinting row(u"We … wait [here]."_s, {{DifferenceKind::Equal, u"We"_s, u"We"_s, {0, 2}},
                                                         {DifferenceKind::Ellipsis, u"all"_s, {}, {3, 3}},
                                                         {DifferenceKind::Equal, u"wait"_s, u"wait"_s, {5, 9}},
                                                         {DifferenceKind::Bracket, {}, u"here"_s, {11, 15}}});
        const FormattedText words = printedWords(row.index(0), {});
        QCOMPARE(words.text, u"We all … wait [here]."_s);
        QVERIFY(pieces(words, isStruck).isEmpty());
        QVERIFY(pieces(words, isTinted).isEmpty());
        QCOMPARE(pieces(words, [](const QTextCharFormat &format) { return format.fontItalic(); }), QStringList{u"all"_s});
    }

    void hostileSpans_areCutToTheText()
    {
        const FixedPrinting row(u"😀 ok"_s, {{DifferenceKind::Inserted, {}, u"x"_s, {-5, 99}},
                                             {DifferenceKind::Deleted, u"gone"_s, {}, {500, 500}}});
        QCOMPARE(printedWords(row.index(0), {}).text, u"😀 ok gone"_s);
        const FixedPrinting nothing({}, {});
        QVERIFY(printedWords(nothing.index(0), {}).text.isEmpty());
    }

    void confidence_isToldInWords()
    {
        QCOMPARE(confidenceInWords(1), u"sure"_s);
        QCOMPARE(confidenceInWords(0.85), u"sure"_s);
        QCOMPARE(confidenceInWords(0.6), u"likely"_s);
        QCOMPARE(confidenceInWords(0.59), u"unsure"_s);
    }

    void cards_growAsTheViewNarrows()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.utteranceWith(u"reopen"_s));
        stage.show();
        const int wide = stage.view.view()->sizeHintForIndex(stage.model.index(0)).height();
        stage.view.resize(200, 700);
        QCoreApplication::processEvents();
        QVERIFY(stage.view.view()->sizeHintForIndex(stage.model.index(0)).height() > wide);
    }

    void pictures_data() { addThemes(); }
    void pictures()
    {
        QFETCH(const ThemeKind, kind);
        applyLook(kind);
        Stage empty;
        QVERIFY(paintPicture(empty.view, u"inspector-empty"_s, kind, {340, 300}));

        Stage coverage;
        QVERIFY(coverage.project.addCoverage());
        coverage.place.setUtterance(coverage.project.utteranceWith(u"reopen"_s));
        QVERIFY(coverage.project.session.setVerdict(coverage.place.utterance(), 2, Verdict::Paraphrased));
        QVERIFY(coverage.project.session.setVerdict(coverage.place.utterance(), 2, Verdict::Altered));
        coverage.view.setFocus();
        QVERIFY(paintPicture(coverage.view, u"inspector-coverage"_s, kind, {350, 760}));

        Stage sample;
        QVERIFY(addShippedSample(sample.project));
        int number = 0;
        for (const int utterance : sample.project.session.sharedUtterances()) {
            sample.place.setUtterance(utterance);
            QVERIFY(paintPicture(sample.view, u"inspector-sample-%1"_s.arg(++number), kind, {350, 900}));
        }
        QVERIFY(paintPicture(sample.view, u"inspector-wide"_s, kind, {800, 700}));
        QVERIFY(paintPicture(sample.view, u"inspector-narrow"_s, kind, {210, 900}));

        sample.place.setArticle(sample.project.articleAt(3));
        QVERIFY(paintPicture(sample.view, u"inspector-narrow-printed"_s, kind, {210, 900}));

        Stage nobody;
        const QString words = u"“Every lamp on this quay was paid for by the people who walk under it.”"_s;
        QVERIFY(nobody.project.add({{u"Port Herald"_s, u"It rained.\n\n"_s + words}, {u"Evening Courier"_s, u"It snowed.\n\n"_s + words}}));
        nobody.place.setUtterance(0);
        nobody.place.setPrinting(0);
        QVERIFY(paintPicture(nobody.view, u"inspector-nobody"_s, kind, {350, 400}));

        Stage many;
        QVERIFY(addManyOutlets(many.project, 50));
        many.place.step(1);
        QVERIFY(paintPicture(many.view, u"inspector-many"_s, kind, {350, 700}));

        applyLook(kind, 2.0);
        Stage large;
        QVERIFY(large.project.addCoverage());
        large.place.setUtterance(large.project.utteranceWith(u"reopen"_s));
        QVERIFY(paintPicture(large.view, u"inspector-large-type"_s, kind, {420, 1000}));
    }
};

QTEST_MAIN(InspectorTest)
#include "test_inspector.moc"
