// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/Session.h"

#include "tests/models/session/SampleArticles.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <csignal>
#include <sys/resource.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a person can see of a session, as text, so that a difference reads well.
QString dump(Session &session)
{
    session.waitForAnalysis();
    QString text;
    QDebug out(&text);
    for (const Article &article : session.articles()) {
        const ArticleMetadata &m = article.metadata;
        out << "article" << article.id.toString() << m.title << m.outlet << m.author << m.date << m.language
            << article.text.size() << article.blocks.size() << '\n';
    }
    for (const Annotation &a : session.annotations()) {
        out << "annotation" << a.id.toString() << toString(a.kind) << a.anchor.article.toString() << a.anchor.span.begin
            << a.anchor.span.end << a.anchor.exact << a.isOnUtterance << a.comment << a.tags << a.author
            << a.created.toMSecsSinceEpoch() << a.modified.toMSecsSinceEpoch() << '\n';
    }
    for (int u = 0; u < session.analysis().utterances.size(); ++u) {
        const Utterance &utterance = session.analysis().utterances[u];
        out << "utterance" << utterance.label << toString(session.reviewState(u)) << '\n';
        for (int p = 0; p < utterance.printings.size(); ++p)
            out << "printing" << utterance.printings[p].span.begin << toString(utterance.printings[p].verdict)
                << utterance.printings[p].why << session.isDecided(u, p) << '\n';
    }
    return text;
}

const QStringList &sentences()
{
    static const QStringList sentences{
        u"“We will keep the harbour open through the whole winter season,” said Tove Brandt."_s,
        u"Jonas Reimer replied: “Nobody told the fishermen about the closure until Friday evening.”"_s,
        u"“The council has approved eleven million for the new breakwater,” Mayor Lind said."_s,
        u"A 𝒲ord about 😀 and שלום stood “quietly beside the painted ferry terminal” on Monday."_s,
    };
    return sentences;
}

ImportedArticle randomArticle(QRandomGenerator &random)
{
    QStringList lines;
    for (const QString &sentence : sentences()) {
        if (random.bounded(3) > 0)
            lines.append(sentence);
    }
    lines.append(u"Nothing else happened in the town."_s);
    return sampleArticle(lines.join(u'\n'), u"Outlet %1"_s.arg(random.bounded(100)));
}

/// Does one change at random; false where it was none.
bool change(Session &session, QRandomGenerator &random)
{
    const qsizetype articles = session.articles().size();
    const qsizetype annotations = session.annotations().size();
    const int steps = session.undoStack()->index();
    const auto anyArticle = [&] { return session.articles()[random.bounded(articles)]; };
    const auto anyAnnotation = [&] { return session.annotations()[random.bounded(annotations)]; };
    const int choice = articles == 0 ? 0 : random.bounded(annotations > 0 ? 14 : 10);
    if (choice == 0 && articles < 6) {
        (void)session.addArticles({randomArticle(random), randomArticle(random)});
    } else if (choice == 1) {
        (void)session.removeArticle(anyArticle().id);
    } else if (choice == 2) {
        (void)session.moveArticle(anyArticle().id, random.bounded(int(articles)));
    } else if (choice == 3) {
        const Article article = anyArticle();
        ArticleMetadata metadata = article.metadata;
        metadata.title = u"Title %1"_s.arg(random.bounded(1000));
        (void)session.editMetadata(article.id, metadata);
    } else if (choice < 6) {
        const Article article = anyArticle();
        const qsizetype begin = random.bounded(article.text.size() - 1);
        (void)session.annotate(article.id, {begin, begin + 1 + random.bounded(article.text.size() - begin)},
                               AnnotationKind(random.bounded(2)), u"c%1"_s.arg(random.bounded(1000)), {u"t"_s});
    } else if (choice < 10) {
        session.waitForAnalysis();
        if (session.analysis().utterances.isEmpty())
            return false;
        const int u = random.bounded(int(session.analysis().utterances.size()));
        const int p = random.bounded(int(session.analysis().utterances[u].printings.size()));
        if (choice == 6)
            (void)session.annotateUtterance(u, u"on all"_s);
        else if (choice == 7)
            (void)session.setReviewState(u, allReviewStates[random.bounded(5)]);
        else
            (void)session.setVerdict(u, p, allVerdicts[random.bounded(5)]);
    } else if (choice < 13) {
        (void)session.editAnnotation(anyAnnotation().id, AnnotationKind(random.bounded(2)), u"d%1"_s.arg(random.bounded(1000)), {});
    } else {
        (void)session.removeAnnotation(anyAnnotation().id);
    }
    return session.undoStack()->index() != steps;
}

/// A project with one article in it, and nothing else done yet.
struct OneArticle {
    OneArticle()
    {
        QRandomGenerator random(1);
        const ImportedArticle imported = randomArticle(random);
        article = imported.article.id;
        if (!session.create(path) || !session.addArticles({imported}))
            qFatal("the project could not be made");
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.galley"_s);
    Session session;
    ArticleId article;
};

} // namespace

/// GALLEY_UNDO_ACTIONS=5000 does five thousand random actions instead of some hundreds.
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomChanges_areUndoneAndRedoneExactly();
    void unwrittenUndo_leavesStateAndStack();
    void unwrittenStepsOfSeveral_leaveStateAndStack();
    void macro_isOneStepWrittenWholeOrNotAtAll();
    void unwrittenChange_keepsWhatCouldBeRedone();
    void listener_mayAskForTheNextChange();
};

void TestUndo::randomChanges_areUndoneAndRedoneExactly()
{
    const QTemporaryDir folder;
    Session session;
    QVERIFY(session.create(folder.filePath(u"a.galley"_s)));
    QRandomGenerator random(42);
    QStringList dumps{dump(session)}; // by the stack's index
    const int actions = std::max(300, qEnvironmentVariableIntValue("GALLEY_UNDO_ACTIONS"));
    int changes = 0;
    for (int action = 0; action < actions; ++action) {
        QUndoStack *stack = session.undoStack();
        const int choice = random.bounded(10);
        if (choice < 2) {
            for (int i = random.bounded(5); i > 0 && stack->canUndo(); --i)
                stack->undo();
        } else if (choice < 4) {
            for (int i = random.bounded(5); i > 0 && stack->canRedo(); --i)
                stack->redo();
        } else if (change(session, random)) {
            ++changes;
            dumps.resize(stack->index());
            dumps.append(dump(session));
        }
        QCOMPARE(dump(session), dumps[stack->index()]);
    }
    QVERIFY(changes > actions / 3);
    while (session.undoStack()->canUndo())
        session.undoStack()->undo();
    QCOMPARE(dump(session), dumps.first());
    session.undoStack()->setIndex(session.undoStack()->count());
    QCOMPARE(dump(session), dumps.last());

    session.close();
    QVERIFY(session.open(folder.filePath(u"a.galley"_s)));
    QCOMPARE(dump(session), dumps.last());
}

void TestUndo::unwrittenUndo_leavesStateAndStack()
{
    OneArticle project;
    Session &session = project.session;
    QVERIFY(session.annotate(project.article, {0, 5}, AnnotationKind::Highlight, u"one"_s));
    QVERIFY(session.annotate(project.article, {6, 9}, AnnotationKind::Highlight, u"two"_s));
    session.undoStack()->undo();
    const QString before = dump(session);

    QSignalSpy failed(&session, &Session::failed);
    QSignalSpy removed(&session, &Session::annotationRemoved);
    QSignalSpy added(&session, &Session::annotationAdded);
    const QString away = project.folder.filePath(u"b.galley"_s);
    QVERIFY(QFile::rename(project.path, away));
    session.undoStack()->undo();
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(project.path));
    QCOMPARE(session.undoStack()->index(), 2);
    session.undoStack()->redo();
    QCOMPARE(failed.count(), 2);
    QCOMPARE(session.undoStack()->index(), 2);
    QCOMPARE(removed.count() + added.count(), 0);
    QCOMPARE(dump(session), before);

    QVERIFY(QFile::rename(away, project.path));
    session.undoStack()->redo();
    QCOMPARE(added.count(), 1);
    QCOMPARE(session.annotations().size(), 2);
    session.undoStack()->undo();
    QCOMPARE(dump(session), before);
}

void TestUndo::unwrittenStepsOfSeveral_leaveStateAndStack()
{
    OneArticle project;
    Session &session = project.session;
    for (int i = 0; i < 4; ++i)
        QVERIFY(session.annotate(project.article, {0, 5 + i}, AnnotationKind::Highlight));
    const QString before = dump(session);
    QSignalSpy failed(&session, &Session::failed);
    QVERIFY(QFile::rename(project.path, project.path + u".away"_s));
    session.undoStack()->setIndex(1);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(session.undoStack()->index(), 5);
    QCOMPARE(dump(session), before);
    QVERIFY(QFile::rename(project.path + u".away"_s, project.path));
    session.undoStack()->setIndex(1);
    QVERIFY(session.annotations().isEmpty());
}

void TestUndo::macro_isOneStepWrittenWholeOrNotAtAll()
{
    OneArticle project;
    Session &session = project.session;
    const QString before = dump(session);
    QSignalSpy added(&session, &Session::annotationAdded);
    session.undoStack()->beginMacro(u"Two"_s);
    const Result<AnnotationId> id = session.annotate(project.article, {0, 5}, AnnotationKind::Highlight);
    QVERIFY(id);
    QVERIFY(session.editAnnotation(*id, AnnotationKind::Underline, u"edited"_s, {}));
    QCOMPARE(session.annotation(*id)->comment, u"edited"_s);
    QCOMPARE(added.count(), 0);
    session.undoStack()->endMacro();
    QCOMPARE(added.count(), 1);
    QCOMPARE(session.undoStack()->count(), 2);
    const QString after = dump(session);

    QVERIFY(QFile::rename(project.path, project.path + u".away"_s));
    session.undoStack()->undo();
    QCOMPARE(dump(session), after);
    QCOMPARE(session.undoStack()->index(), 2);
    QVERIFY(QFile::rename(project.path + u".away"_s, project.path));
    session.undoStack()->undo();
    QCOMPARE(dump(session), before);
    session.undoStack()->redo();
    QCOMPARE(dump(session), after);
}

void TestUndo::unwrittenChange_keepsWhatCouldBeRedone()
{
    OneArticle project;
    Session &session = project.session;
    QVERIFY(session.annotate(project.article, {0, 5}, AnnotationKind::Highlight));
    session.undoStack()->undo();
    const QString before = dump(session);

    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit full{rlim_t(QFileInfo(project.path).size() + 4096), limit.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const Result<AnnotationId> added =
        session.annotate(project.article, {0, 5}, AnnotationKind::Highlight, u"long "_s.repeated(50'000));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    QVERIFY(!added);
    QVERIFY(added.error().kind == ErrorKind::Io);
    QCOMPARE(dump(session), before);
    QVERIFY(session.undoStack()->canRedo());
    session.undoStack()->redo();
    QCOMPARE(session.annotations().size(), 1);
}

void TestUndo::listener_mayAskForTheNextChange()
{
    OneArticle project;
    Session &session = project.session;
    connect(&session, &Session::annotationAdded, &session, [&](AnnotationId id) {
        if (session.annotations().size() == 1)
            (void)session.editAnnotation(id, AnnotationKind::Underline, u"edited"_s, {});
    });
    const Result<AnnotationId> id = session.annotate(project.article, {0, 5}, AnnotationKind::Highlight);
    QVERIFY(id);
    QCOMPARE(session.annotation(*id)->comment, u"edited"_s);
    session.undoStack()->undo();
    QCOMPARE(session.annotation(*id)->comment, u""_s);
    session.undoStack()->undo();
    QVERIFY(session.annotations().isEmpty());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
