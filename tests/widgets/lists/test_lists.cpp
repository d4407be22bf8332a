// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/ArticlesModel.h"
#include "models/items/MatrixModel.h"
#include "models/items/NotesModel.h"
#include "models/items/Place.h"
#include "tests/widgets/Picture.h"
#include "widgets/lists/ArticlesList.h"
#include "widgets/lists/ListsPanel.h"
#include "widgets/lists/NotesList.h"
#include "widgets/lists/RowsView.h"
#include "widgets/lists/UtterancesList.h"

#include <QMenu>
#include <QSignalSpy>
#include <QStringListModel>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The three lists under one another, as the window has them.
struct Stage {
    Stage()
        : place(&project.session)
        , articlesModel(&project.session)
        , matrixModel(&project.session)
        , notesModel(&project.session)
        , articles(new ArticlesList(&articlesModel, &place))
        , utterances(new UtterancesList(&matrixModel, &place))
        , notes(new NotesList(&notesModel, &place))
        , panel(articles, utterances, notes)
    {
    }
    void show(SectionList *list)
    {
        panel.resize(236, 900);
        panel.show();
        list->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }

    SampleProject project;
    Place place;
    ArticlesModel articlesModel;
    MatrixModel matrixModel;
    NotesModel notesModel;
    ArticlesList *articles;
    UtterancesList *utterances;
    NotesList *notes;
    ListsPanel panel;
};

/// Chooses an entry of the menu that the key opens, by its words.
void chooseInMenu(SectionList *list, const QString &entry)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(list->view()->viewport(), &event);
    auto *menu = list->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == entry) {
            action->trigger();
            menu->close();
            return;
        }
    }
    QFAIL(qPrintable(u"no entry "_s + entry));
}

} // namespace

class ListsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyLists_takeKeysWithoutHarm()
    {
        Stage stage;
        for (SectionList *list : std::initializer_list<SectionList *>{stage.articles, stage.utterances, stage.notes}) {
            stage.show(list);
            for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Delete, Qt::Key_F2})
                QTest::keyClick(list->view(), key);
        }
        QCOMPARE(stage.place.utterance(), -1);
    }

    void articles_followThePlaceBothWays()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show(stage.articles);
        QCOMPARE(stage.articles->view()->currentIndex().row(), 0);
        QTest::keyClick(stage.articles->view(), Qt::Key_Down);
        QCOMPARE(stage.place.article(), stage.project.articleAt(1));
        stage.place.setArticle(stage.project.articleAt(3));
        QCOMPARE(stage.articles->view()->currentIndex().row(), 3);
    }

    void articles_askForChanges()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show(stage.articles);
        QSignalSpy columns(stage.articles, &ArticlesList::columnRequested);
        QSignalSpy edits(stage.articles, &ArticlesList::editMetadataRequested);
        QSignalSpy removals(stage.articles, &ArticlesList::removeArticleRequested);
        QTest::keyClick(stage.articles->view(), Qt::Key_Return);
        QTest::keyClick(stage.articles->view(), Qt::Key_F2);
        QTest::keyClick(stage.articles->view(), Qt::Key_Delete);
        QCOMPARE(columns.size(), 1);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(removals[0][0].value<ArticleId>(), stage.project.articleAt(0));
        chooseInMenu(stage.articles, u"Edit Details…"_s);
        QCOMPARE(edits.size(), 2);
    }

    void removedArticle_leavesThePlaceToItself()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show(stage.articles);
        stage.place.setArticle(stage.project.articleAt(2));
        QVERIFY(stage.project.session.removeArticle(stage.project.articleAt(2)));
        stage.project.session.waitForAnalysis();
        QCOMPARE(stage.place.article(), stage.project.articleAt(0));
        QCOMPARE(stage.articles->view()->currentIndex().row(), 0);
    }

    void utterances_followThePlaceBothWays()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show(stage.utterances);
        const QList<int> shared = stage.project.session.sharedUtterances();
        stage.place.setUtterance(shared[0]);
        QCOMPARE(stage.utterances->view()->currentIndex().row(), 0);
        QTest::keyClick(stage.utterances->view(), Qt::Key_Down);
        QCOMPARE(stage.place.utterance(), shared[1]);
        QSignalSpy requests(stage.utterances, &UtterancesList::printingRequested);
        QTest::keyClick(stage.utterances->view(), Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0][0].value<ArticleId>(), stage.project.articleAt(0));
    }

    void notes_followThePlaceBothWays()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        const auto first = stage.project.session.annotate(stage.project.articleAt(0), {4, 11}, AnnotationKind::Highlight);
        const auto second = stage.project.session.annotate(stage.project.articleAt(2), {0, 11}, AnnotationKind::Highlight, u"who?"_s);
        QVERIFY(first && second);
        stage.show(stage.notes);
        QVERIFY(!stage.place.note().isValid()); // having the focus is no choice
        stage.place.setNote(*first);
        QTest::keyClick(stage.notes->view(), Qt::Key_Down);
        QCOMPARE(stage.place.note(), *second);
        QCOMPARE(stage.place.article(), stage.project.articleAt(2));
        stage.place.setNote(*first);
        QCOMPARE(stage.notes->view()->currentIndex().row(), 0);
    }

    void removedNote_doesNotMoveTheReaderToItsNeighbour()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        const auto first = stage.project.session.annotate(stage.project.articleAt(0), {4, 11}, AnnotationKind::Highlight);
        const auto second = stage.project.session.annotate(stage.project.articleAt(2), {0, 11}, AnnotationKind::Highlight);
        QVERIFY(first && second);
        stage.show(stage.notes);
        stage.place.setNote(*first);
        QVERIFY(stage.project.session.removeAnnotation(*first));
        QVERIFY(!stage.place.note().isValid());
        QCOMPARE(stage.place.article(), stage.project.articleAt(0));
        QVERIFY(!stage.notes->view()->currentIndex().isValid());
    }

    void rowThatGoes_isNoChoiceOfItsNeighbour()
    {
        QStringListModel model({u"one"_s, u"two"_s, u"three"_s});
        RowsView view;
        view.setModel(&model);
        QSignalSpy choices(&view, &RowsView::rowChosen);
        view.follow(model.index(1));
        QVERIFY(choices.isEmpty());
        QVERIFY(model.removeRow(1));
        QVERIFY(choices.isEmpty());
        view.setCurrentIndex(model.index(0));
        QCOMPARE(choices.size(), 1);
    }

    void notes_askForChanges()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        const auto note = stage.project.session.annotate(stage.project.articleAt(0), {4, 11}, AnnotationKind::Highlight);
        QVERIFY(note);
        stage.show(stage.notes);
        stage.place.setNote(*note);
        QSignalSpy edits(stage.notes, &NotesList::editNoteRequested);
        QSignalSpy removals(stage.notes, &NotesList::removeNoteRequested);
        QTest::keyClick(stage.notes->view(), Qt::Key_F2);
        QTest::keyClick(stage.notes->view(), Qt::Key_Delete);
        QCOMPARE(edits.size(), 1);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(removals[0][0].value<AnnotationId>(), *note);
        chooseInMenu(stage.notes, u"Remove"_s);
        QCOMPARE(removals.size(), 2);
    }

    void panel_givesShortListsTheirRowsAndLongOnesAShare()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show(stage.articles);
        QCoreApplication::processEvents();
        QCOMPARE(stage.articles->height(), stage.articles->sizeHint().height());
        QCOMPARE(stage.utterances->height(), stage.utterances->sizeHint().height());
        QVERIFY(addManyOutlets(stage.project, 30));
        QCoreApplication::processEvents();
        QVERIFY(stage.articles->height() < stage.articles->sizeHint().height());
        QVERIFY(stage.utterances->height() >= 100);
        QVERIFY(stage.notes->height() >= 60);
    }

    void lists_haveNames()
    {
        Stage stage;
        QCOMPARE(stage.articles->view()->accessibleName(), u"Articles"_s);
        QCOMPARE(stage.utterances->view()->accessibleName(), u"Utterances"_s);
        QCOMPARE(stage.notes->view()->accessibleName(), u"Notes"_s);
    }

    void pictures_data() { addThemes(); }
    void pictures()
    {
        QFETCH(const ThemeKind, kind);
        applyLook(kind);
        Stage empty;
        QVERIFY(paintPicture(empty.panel, u"lists-empty"_s, kind, {236, 420}));

        Stage sample;
        QVERIFY(addShippedSample(sample.project));
        Session &session = sample.project.session;
        const QList<int> shared = session.sharedUtterances();
        QVERIFY(shared.size() >= 3);
        QVERIFY(session.annotateUtterance(shared[1], u"Ask the water company for the inspection log, and when it was signed"_s));
        QVERIFY(session.annotate(sample.project.articleAt(0), {4, 40}, AnnotationKind::Highlight));
        QVERIFY(session.annotate(sample.project.articleAt(1), {10, 30}, AnnotationKind::Underline, u"Same in the wire?"_s,
                                 {u"figures"_s, u"to check"_s}));
        QVERIFY(session.setReviewState(shared[0], ReviewState::Accepted));
        QVERIFY(session.setReviewState(shared[2], ReviewState::Disputed));
        sample.place.setUtterance(shared[1]);
        sample.utterances->setFocus();
        QVERIFY(paintPicture(sample.panel, u"lists-sample"_s, kind, {236, 1000}));
        QVERIFY(paintPicture(sample.panel, u"lists-narrow"_s, kind, {180, 1000}));
        QVERIFY(paintPicture(sample.panel, u"lists-wide"_s, kind, {420, 900}));

        Stage many;
        QVERIFY(addManyOutlets(many.project, 24));
        QVERIFY(paintPicture(many.panel, u"lists-many"_s, kind, {236, 700}));

        applyLook(kind, 2.0);
        Stage large;
        QVERIFY(addShippedSample(large.project));
        QVERIFY(large.project.session.annotate(large.project.articleAt(1), {10, 30}, AnnotationKind::Underline, u"Same in the wire?"_s));
        large.place.step(1);
        QVERIFY(paintPicture(large.panel, u"lists-large-type"_s, kind, {360, 1000}));
    }
};

QTEST_MAIN(ListsTest)
#include "test_lists.moc"
