// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/highlight/Runs.h"
#include "models/items/ArticlesModel.h"
#include "models/items/MatrixModel.h"
#include "models/items/NotesModel.h"
#include "models/items/PrintingsModel.h"
#include "tests/models/items/SampleProject.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// All models over one project, each watched for breaches of the item models' rules.
struct Models {
    explicit Models(const Session *session)
        : articles(session)
        , matrix(session)
        , notes(session)
        , printings(session)
    {
    }

    ArticlesModel articles;
    MatrixModel matrix;
    NotesModel notes;
    PrintingsModel printings;
    QAbstractItemModelTester articlesTester{&articles, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester matrixTester{&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester notesTester{&notes, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester printingsTester{&printings, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

/// Rows, from the first to the last, of the only dataChanged() that names a role.
std::pair<int, int> rowsChanged(const QSignalSpy &spy, int role)
{
    std::pair<int, int> rows{-1, -1};
    for (const QList<QVariant> &arguments : spy) {
        if (arguments[2].value<QList<int>>().contains(role))
            rows = {arguments[0].toModelIndex().row(), arguments[1].toModelIndex().row()};
    }
    return rows;
}

} // namespace

class ModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyProject_hasNoRows()
    {
        SampleProject project;
        const Models models(&project.session);
        QCOMPARE(models.articles.rowCount(), 0);
        QCOMPARE(models.matrix.rowCount(), 0);
        QCOMPARE(models.matrix.columnCount(), 3);
        QCOMPARE(models.notes.rowCount(), 0);
        QCOMPARE(models.printings.rowCount(), 0);
        QVERIFY(!models.matrix.index(0, 0).data().isValid());
    }

    void oneArticle_hasARowAndNothingShared()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.add({{u"Einzelblatt 🗞"_s, u"Er sagte: „Wir warten.“"_s}}));
        QCOMPARE(models.articles.rowCount(), 1);
        QCOMPARE(models.articles.index(0).data().toString(), u"Einzelblatt 🗞"_s);
        QCOMPARE(models.articles.index(0).data(ArticlesModel::WordsRole).toInt(), 4);
        QCOMPARE(models.articles.index(0).data(ArticlesModel::SharedRole).toInt(), 0);
        QCOMPARE(models.matrix.rowCount(), 0);
    }

    void articles_areInsertedAndRemovedByRow()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        QSignalSpy resets(&models.articles, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&models.articles, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&models.articles, &QAbstractItemModel::rowsInserted);
        QVERIFY(project.session.removeArticle(project.articleAt(1)));
        QCOMPARE(removals.size(), 1);
        QCOMPARE(removals[0][1].toInt(), 1);
        QCOMPARE(removals[0][2].toInt(), 1);
        project.session.undoStack()->undo();
        QCOMPARE(insertions.size(), 1);
        QCOMPARE(insertions[0][1].toInt(), 1);
        QVERIFY(resets.isEmpty());
        project.session.waitForAnalysis();
    }

    void movedArticles_areNumberedAnew()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const ArticleId last = project.articleAt(3);
        QVERIFY(project.session.moveArticle(last, 0));
        project.session.waitForAnalysis();
        QCOMPARE(models.articles.indexOf(last).row(), 0);
        QCOMPARE(models.articles.indexOf(last).data(ArticlesModel::NumberRole).toInt(), 1);
        QCOMPARE(models.matrix.columnOf(last), int(MatrixModel::FirstArticleColumn));
    }

    void editedMetadata_changesHeadersWithoutReset()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        QSignalSpy headers(&models.matrix, &QAbstractItemModel::headerDataChanged);
        ArticleMetadata metadata = project.session.articles()[0].metadata;
        metadata.outlet = u"صحيفة المرفأ"_s;
        QVERIFY(project.session.editMetadata(project.articleAt(0), metadata));
        QCOMPARE(headers.size(), 1);
        QCOMPARE(models.articles.index(0).data().toString(), metadata.outlet);
        QCOMPARE(models.matrix.headerData(MatrixModel::FirstArticleColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"1 صحيفة المرفأ"_s);
        project.session.waitForAnalysis();
    }

    void articles_countWhatTheyPrint()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const QModelIndex herald = models.articles.index(0);
        QCOMPARE(herald.data(ArticlesModel::SharedRole).toInt(), int(project.session.sharedUtterances().size()));
        QVERIFY(herald.data(ArticlesModel::SharedRole).toInt() >= 2);
        QCOMPARE(herald.data(ArticlesModel::PrintedRole).toInt(), herald.data(ArticlesModel::SharedRole).toInt());
        QVERIFY(models.articles.index(1).data(ArticlesModel::PrintedRole).toInt() < herald.data(ArticlesModel::SharedRole).toInt());
        QVERIFY(!herald.data(ArticlesModel::RunsRole).value<QList<Run>>().isEmpty());
    }

    void matrix_saysWhatEachArticlePrints()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const int row = models.matrix.rowOf(project.utteranceWith(u"reopen"_s));
        QVERIFY(row >= 0);
        const auto cell = [&](int article) { return models.matrix.index(row, MatrixModel::FirstArticleColumn + article); };
        QVERIFY(cell(0).data(MatrixModel::IsBaseRole).toBool());
        QCOMPARE(toString(cell(0).data(MatrixModel::VerdictRole).value<Verdict>()), u"verbatim"_s);
        QCOMPARE(toString(cell(1).data(MatrixModel::VerdictRole).value<Verdict>()), u"trimmed"_s);
        QVERIFY(cell(1).data(MatrixModel::FlagsRole).value<Flags>().testFlag(Flag::ClosedEarly));
        QVERIFY(cell(1).data().toString().contains(u"closed early"));
        QCOMPARE(toString(cell(2).data(MatrixModel::VerdictRole).value<Verdict>()), u"altered"_s);
        QVERIFY(!cell(1).data(MatrixModel::WhyRole).toString().isEmpty());
        QVERIFY(cell(1).data(MatrixModel::TextRole).toString().startsWith(u"We will not reopen"));
        const QModelIndex marsh = models.matrix.index(models.matrix.rowOf(project.utteranceWith(u"cracks"_s)), 0);
        QCOMPARE(marsh.siblingAtColumn(MatrixModel::FirstArticleColumn + 1).data().toString(), u"not printed"_s);
        QVERIFY(!marsh.data(MatrixModel::VerdictsRole).toList()[1].isValid());
        QCOMPARE(marsh.siblingAtColumn(MatrixModel::SpeakerColumn).data().toString(), u"Lena Marsh"_s);
    }

    void setVerdict_changesOneRowAndIsUndone()
    {
        SampleProject project;
        Models models(&project.session);
        QVERIFY(project.addCoverage());
        const int utterance = project.utteranceWith(u"reopen"_s);
        models.printings.setUtterance(utterance);
        const int row = models.matrix.rowOf(utterance);
        const QModelIndex cell = models.matrix.index(row, MatrixModel::FirstArticleColumn + 1);
        const int printing = models.printings.index(1).data(PrintingsModel::PrintingRole).toInt();
        QSignalSpy matrixChanges(&models.matrix, &QAbstractItemModel::dataChanged);
        QSignalSpy printingChanges(&models.printings, &QAbstractItemModel::dataChanged);
        QSignalSpy runChanges(&models.articles, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&models.matrix, &QAbstractItemModel::modelReset);

        QVERIFY(project.session.setVerdict(utterance, printing, Verdict::Verbatim));
        QCOMPARE(toString(cell.data(MatrixModel::VerdictRole).value<Verdict>()), u"verbatim"_s);
        QVERIFY(cell.data(MatrixModel::IsDecidedRole).toBool());
        QCOMPARE(rowsChanged(matrixChanges, MatrixModel::VerdictRole), std::pair(row, row));
        QCOMPARE(rowsChanged(printingChanges, PrintingsModel::VerdictRole), std::pair(1, 1));
        QCOMPARE(rowsChanged(runChanges, ArticlesModel::RunsRole), std::pair(1, 1));

        project.session.undoStack()->undo();
        QCOMPARE(toString(cell.data(MatrixModel::VerdictRole).value<Verdict>()), u"trimmed"_s);
        QVERIFY(!cell.data(MatrixModel::IsDecidedRole).toBool());
        QVERIFY(resets.isEmpty());
    }

    void reviewState_changesItsRow()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const int utterance = project.utteranceWith(u"cracks"_s);
        QSignalSpy changes(&models.matrix, &QAbstractItemModel::dataChanged);
        QVERIFY(project.session.setReviewState(utterance, ReviewState::Disputed));
        const int row = models.matrix.rowOf(utterance);
        QCOMPARE(rowsChanged(changes, MatrixModel::ReviewStateRole), std::pair(row, row));
        QCOMPARE(models.matrix.index(row, models.matrix.reviewColumn()).data().toString(), u"disputed"_s);
    }

    void printings_giveARowForEveryArticle()
    {
        SampleProject project;
        Models models(&project.session);
        QVERIFY(project.addCoverage());
        models.printings.setUtterance(project.utteranceWith(u"cracks"_s));
        QCOMPARE(models.printings.rowCount(), 4);
        QCOMPARE(models.printings.printedCount(), 2);
        const QModelIndex herald = models.printings.index(0);
        QCOMPARE(herald.data(PrintingsModel::SpeakerRole).toString(), u"Lena Marsh"_s);
        QCOMPARE(herald.data(PrintingsModel::OpeningRole).toString(), u"“"_s);
        QCOMPARE(herald.data(PrintingsModel::ClosingRole).toString(), u"”"_s);
        QVERIFY(herald.data(PrintingsModel::CueRole).toString().contains(u"said"));
        QVERIFY(herald.data(PrintingsModel::BeforeRole).toString().endsWith(u"said:"));
        QCOMPARE(models.printings.index(1).data(PrintingsModel::PrintingRole).toInt(), -1);
        QVERIFY(!models.printings.index(1).data(PrintingsModel::TextRole).isValid());
        models.printings.setUtterance(99999);
        QCOMPARE(models.printings.rowCount(), 0);
        QCOMPARE(models.printings.utterance(), -1);
    }

    void printings_tellWhySomebodyIsTheSpeaker()
    {
        SampleProject project;
        Models models(&project.session);
        QVERIFY(project.addCoverage());
        models.printings.setUtterance(project.utteranceWith(u"reopen"_s));
        const auto source = [](const QModelIndex &row, int place, int text) {
            const QVariant span = row.data(place);
            return span.isValid() ? span.value<Span>().of(row.data(text).toString()).toString() : QString();
        };
        const QModelIndex herald = models.printings.index(0);
        QCOMPARE(source(herald, PrintingsModel::SourceAfterRole, PrintingsModel::AfterRole), u"Ines Okafor"_s);
        QVERIFY(!herald.data(PrintingsModel::SourceBeforeRole).isValid());
        const QString why = herald.data(PrintingsModel::AttributionWhyRole).toString();
        QVERIFY(!why.isEmpty());
        QVERIFY2(herald.data(Qt::AccessibleTextRole).toString().endsWith(u"Speaker: Ines Okafor, sure, because "_s + why),
                 qPrintable(herald.data(Qt::AccessibleTextRole).toString()));
        const QModelIndex courier = models.printings.index(1);
        QCOMPARE(source(courier, PrintingsModel::SourceBeforeRole, PrintingsModel::BeforeRole), u"Ines Okafor"_s);
        const QModelIndex unmarked = models.printings.index(3);
        QVERIFY(!unmarked.data(PrintingsModel::AttributionWhyRole).isValid());
        QVERIFY(!unmarked.data(Qt::AccessibleTextRole).toString().contains(u"because"_s));
    }

    void sourceInACutContext_isFound()
    {
        SampleProject project;
        Models models(&project.session);
        const QString words = u"“Every lamp on this quay was paid for by the people who walk under it.”"_s;
        QVERIFY(project.add({{u"Port Herald"_s, u"On a wet evening in the old customs house by the river, before a crowd, Lena Marsh said: "_s + words},
                             {u"Evening Courier"_s, u"… and Lena Marsh said: "_s + words}}));
        models.printings.setUtterance(0);
        QVERIFY(models.printings.index(0).data(PrintingsModel::BeforeRole).toString().startsWith(u"… "_s));
        for (int row = 0; row < 2; ++row) {
            const QModelIndex index = models.printings.index(row);
            const auto span = index.data(PrintingsModel::SourceBeforeRole).value<Span>();
            QCOMPARE(span.of(index.data(PrintingsModel::BeforeRole).toString()), u"Lena Marsh");
        }
    }

    void printingsOfNobody_sayWhy()
    {
        SampleProject project;
        Models models(&project.session);
        const QString words = u"“Every lamp on this quay was paid for by the people who walk under it.”"_s;
        QVERIFY(project.add({{u"Port Herald"_s, u"It rained.\n\n"_s + words}, {u"Evening Courier"_s, u"It snowed.\n\n"_s + words}}));
        models.printings.setUtterance(0);
        const QModelIndex row = models.printings.index(0);
        QVERIFY(row.data(PrintingsModel::SpeakerRole).toString().isEmpty());
        const QString why = row.data(PrintingsModel::AttributionWhyRole).toString();
        QVERIFY(!why.isEmpty());
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().endsWith(u"Nobody is named, because "_s + why));
    }

    void notes_areInsertedInOrderOfTheText()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        QSignalSpy insertions(&models.notes, &QAbstractItemModel::rowsInserted);
        const auto later = project.session.annotate(project.articleAt(1), {20, 40}, AnnotationKind::Highlight, u"later"_s);
        const auto first = project.session.annotate(project.articleAt(0), {4, 11}, AnnotationKind::Underline);
        QVERIFY(later && first);
        QCOMPARE(insertions.size(), 2);
        QCOMPARE(models.notes.indexOf(*first).row(), 0);
        QCOMPARE(models.notes.indexOf(*later).row(), 1);
        QCOMPARE(models.notes.index(0).data().toString(), u"harbour"_s);
        QCOMPARE(models.notes.index(1).data().toString(), u"later"_s);
        QCOMPARE(models.notes.index(1).data(NotesModel::AuthorRole).toString(), u"R. Reader"_s);
        QCOMPARE(models.notes.index(1).data(NotesModel::ArticleNameRole).toString(), u"Evening Courier"_s);
    }

    void editedAndRemovedNotes_touchTheirRowsAlone()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const auto one = project.session.annotate(project.articleAt(0), {4, 11}, AnnotationKind::Highlight);
        const auto two = project.session.annotate(project.articleAt(0), {12, 21}, AnnotationKind::Highlight);
        QSignalSpy changes(&models.notes, &QAbstractItemModel::dataChanged);
        QSignalSpy removals(&models.notes, &QAbstractItemModel::rowsRemoved);
        QSignalSpy resets(&models.notes, &QAbstractItemModel::modelReset);
        QVERIFY(project.session.editAnnotation(*two, AnnotationKind::Highlight, u"who says so?"_s, {u"to check"_s}));
        QCOMPARE(rowsChanged(changes, NotesModel::CommentRole), std::pair(1, 1));
        QCOMPARE(models.notes.index(1).data(NotesModel::TagsRole).toStringList(), QStringList{u"to check"_s});
        QVERIFY(project.session.removeAnnotation(*one));
        QCOMPARE(removals.size(), 1);
        QCOMPARE(models.notes.rowCount(), 1);
        project.session.undoStack()->undo();
        QCOMPARE(models.notes.indexOf(*one).row(), 0);
        QVERIFY(resets.isEmpty());
    }

    void notes_areCountedInTheMatrix()
    {
        SampleProject project;
        const Models models(&project.session);
        QVERIFY(project.addCoverage());
        const int utterance = project.utteranceWith(u"reopen"_s);
        const int row = models.matrix.rowOf(utterance);
        const Printing printing = project.session.analysis().utterances[utterance].printings.first();
        QVERIFY(project.session.annotate(printing.article, printing.span, AnnotationKind::Highlight));
        QVERIFY(project.session.annotateUtterance(utterance, u"compare all four"_s));
        QCOMPARE(models.matrix.index(row, MatrixModel::FirstArticleColumn).data(MatrixModel::NotesRole).toInt(), 1);
        QCOMPARE(models.matrix.index(row, MatrixModel::UtteranceColumn).data(MatrixModel::NotesRole).toInt(), 1);
        QCOMPARE(models.matrix.index(row, MatrixModel::FirstArticleColumn + 1).data(MatrixModel::NotesRole).toInt(), 0);
    }

    void closedProject_leavesNoRows()
    {
        SampleProject project;
        Models models(&project.session);
        QVERIFY(project.addCoverage());
        models.printings.setUtterance(0);
        QVERIFY(project.session.annotate(project.articleAt(0), {4, 11}, AnnotationKind::Highlight));
        project.session.close();
        QCOMPARE(models.articles.rowCount(), 0);
        QCOMPARE(models.matrix.rowCount(), 0);
        QCOMPARE(models.notes.rowCount(), 0);
        QCOMPARE(models.printings.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "test_models.moc"
