// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/MatrixModel.h"
#include "tests/widgets/ViewStage.h"
#include "widgets/matrix/MatrixDelegate.h"
#include "widgets/matrix/MatrixHeader.h"
#include "widgets/matrix/MatrixView.h"

#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct Stage : ViewStage<MatrixModel, MatrixView> {
    void show() { ViewStage::show({1000, 300}); }
};

} // namespace

class MatrixTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyMatrix_takesKeysWithoutHarm()
    {
        Stage stage;
        stage.show();
        QSignalSpy requests(&stage.view, &MatrixView::printingRequested);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_End, Qt::Key_Right})
            QTest::keyClick(&stage.view, key);
        QVERIFY(requests.isEmpty());
        QCOMPARE(stage.place.utterance(), -1);
    }

    void arrowKeys_moveTheCurrentUtterance()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        stage.place.step(1);
        QCOMPARE(stage.view.currentIndex().row(), 0);
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QCOMPARE(stage.place.utterance(), stage.project.session.sharedUtterances()[1]);
        QTest::keyClick(&stage.view, Qt::Key_Up);
        QCOMPARE(stage.place.utterance(), stage.project.session.sharedUtterances()[0]);
    }

    void place_movesTheCurrentRow()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.place.setUtterance(stage.project.session.sharedUtterances()[1]);
        QCOMPARE(stage.view.currentIndex().row(), 1);
        stage.place.setUtterance(-1);
        QVERIFY(!stage.view.currentIndex().isValid());
    }

    void sideKeys_makeThePrintingArticleCurrent()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        stage.place.setUtterance(stage.project.utteranceWith(u"cracks"_s));
        const int row = stage.view.currentIndex().row();
        stage.view.setCurrentIndex(stage.model.index(row, MatrixModel::FirstArticleColumn));
        QCOMPARE(stage.place.article(), stage.project.articleAt(0));
        QTest::keyClick(&stage.view, Qt::Key_Right); // not printed there: the article stays
        QCOMPARE(stage.place.article(), stage.project.articleAt(0));
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QCOMPARE(stage.place.article(), stage.project.articleAt(2));
        QCOMPARE(stage.view.currentIndex(), stage.model.index(row, MatrixModel::FirstArticleColumn + 2));
    }

    void enter_asksForTheWordsOfTheCell()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        QSignalSpy requests(&stage.view, &MatrixView::printingRequested);
        stage.place.setUtterance(stage.project.utteranceWith(u"cracks"_s));
        const int row = stage.view.currentIndex().row();
        stage.view.setCurrentIndex(stage.model.index(row, MatrixModel::FirstArticleColumn + 2));
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0][0].value<ArticleId>(), stage.project.articleAt(2));
    }

    void enterOnARowOfAnotherArticle_asksForTheBase()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        QSignalSpy requests(&stage.view, &MatrixView::printingRequested);
        stage.place.setArticle(stage.project.articleAt(3));
        stage.place.setUtterance(stage.project.utteranceWith(u"cracks"_s));
        QTest::keyClick(&stage.view, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0][0].value<ArticleId>(), stage.project.articleAt(0));
    }

    void letters_areLeftToTheReviewKeys()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        stage.place.step(1);
        QTest::keyClicks(&stage.view, u"The"_s);
        QCOMPARE(stage.view.currentIndex().row(), 0);
    }

    void focusByTab_goesNowhere()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        stage.show();
        QCOMPARE(stage.place.utterance(), -1);
    }

    void columns_neverCrushNames()
    {
        Stage stage;
        QVERIFY(addManyOutlets(stage.project, 9));
        stage.view.resize(420, 240);
        stage.view.show();
        auto *header = qobject_cast<MatrixHeader *>(stage.view.horizontalHeader());
        QVERIFY(header);
        const int limit = stage.view.fontMetrics().averageCharWidth() * 26;
        for (int column = 0; column < stage.model.columnCount(); ++column)
            QVERIFY(stage.view.columnWidth(column) >= header->widthFor(column, limit));
        QVERIFY(header->length() > stage.view.viewport()->width());
    }

    void help_givesWordsAndReason()
    {
        Stage stage;
        QVERIFY(stage.project.addCoverage());
        const int row = stage.model.rowOf(stage.project.utteranceWith(u"reopen"_s));
        const QString help = cellHelp(stage.model.index(row, MatrixModel::FirstArticleColumn + 1));
        QVERIFY(help.contains(u"Evening Courier"));
        QVERIFY(help.contains(u"inspected twice"));
        QVERIFY(help.contains(u"closed early"));
        QVERIFY(cellHelp(stage.model.index(row, stage.model.reviewColumn())).contains(u"unseen"));
    }

    void reviewStates_haveDifferentSigns()
    {
        QSet<QString> signs;
        for (const ReviewState state : allReviewStates)
            signs.insert(reviewSign(state));
        QCOMPARE(signs.size(), qsizetype(allReviewStates.size()));
    }

    void pictures_data() { addThemes(); }
    void pictures()
    {
        QFETCH(const ThemeKind, kind);
        applyLook(kind);
        Stage empty;
        QVERIFY(paintPicture(empty.view, u"matrix-empty"_s, kind, {700, 200}));

        Stage sample;
        QVERIFY(addShippedSample(sample.project));
        Session &session = sample.project.session;
        const QList<int> shared = session.sharedUtterances();
        QVERIFY(shared.size() >= 4);
        QVERIFY(session.setReviewState(shared[0], ReviewState::Accepted));
        QVERIFY(session.setReviewState(shared[1], ReviewState::Seen));
        QVERIFY(session.setReviewState(shared[2], ReviewState::Disputed));
        QVERIFY(session.setReviewState(shared[3], ReviewState::Changed));
        QVERIFY(session.setVerdict(shared[0], 1, Verdict::Paraphrased));
        QVERIFY(session.annotateUtterance(shared[2], u"ask for the log"_s));
        sample.place.setUtterance(shared[1]);
        sample.view.setFocus();
        QVERIFY(paintPicture(sample.view, u"matrix-sample-wide"_s, kind, {1280, 400}));
        QVERIFY(paintPicture(sample.view, u"matrix-sample"_s, kind, {880, 220}));
        QVERIFY(paintPicture(sample.view, u"matrix-sample-narrow"_s, kind, {420, 300}));

        Stage many;
        QVERIFY(addManyOutlets(many.project, 9));
        many.place.step(1);
        QVERIFY(paintPicture(many.view, u"matrix-many"_s, kind, {900, 200}));

        applyLook(kind, 2.0);
        Stage large;
        QVERIFY(addShippedSample(large.project));
        large.place.step(1);
        QVERIFY(paintPicture(large.view, u"matrix-large-type"_s, kind, {1280, 500}));
    }
};

QTEST_MAIN(MatrixTest)
#include "test_matrix.moc"
