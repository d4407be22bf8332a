// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/Command.h"

#include "models/import/Import.h"
#include "models/matching/Analyse.h"
#include "models/session/Session.h"
#include "models/session/SessionDocument.h"

#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace Galley {

using namespace Qt::StringLiterals;

int report(const Error &error)
{
    QTextStream(stderr) << "galley: " << error.message << Qt::endl;
    return error.kind == ErrorKind::Usage ? BadUsage : Failed;
}

bool parse(QCommandLineParser &parser, const QStringList &arguments)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOption(help);
    const bool isUnderstood = parser.parse(arguments);
    if (!isUnderstood) {
        QTextStream(stderr) << "galley: " << parser.errorText() << "\n\n" << parser.helpText();
        return false;
    }
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        std::exit(Success);
    }
    return true;
}

Result<QList<ImportedArticle>> importedArticles(const QStringList &paths)
{
    const Result<QStringList> files = articlePaths(paths);
    if (!files)
        return std::unexpected(files.error());
    QList<ImportedArticle> articles;
    for (const QString &file : *files) {
        Result<ImportedArticle> article = importFile(file);
        if (!article)
            return std::unexpected(article.error());
        articles.append(std::move(*article));
    }
    return articles;
}

std::expected<ProjectAndArticles, int> projectAndArticles(const QStringList &arguments, const QString &description,
                                                          const QString &projectDescription)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    parser.addPositionalArgument(u"project"_s, projectDescription, u"PROJECT"_s);
    parser.addPositionalArgument(u"files"_s, u"Articles, or folders of articles."_s, u"FILE…"_s);
    if (!parse(parser, arguments))
        return std::unexpected(BadUsage);
    QStringList files = parser.positionalArguments();
    if (files.size() < 2) {
        const QString message = u"%1 needs a project and at least one file; see galley %1 --help"_s;
        return std::unexpected(report({ErrorKind::Usage, message.arg(arguments.front()), {}}));
    }
    const QString project = files.takeFirst();
    Result<QList<ImportedArticle>> articles = importedArticles(files);
    if (!articles)
        return std::unexpected(report(articles.error()));
    return ProjectAndArticles {project, std::move(*articles)};
}

Result<Document> documentOf(const QStringList &paths)
{
    if (paths.size() == 1 && paths.front().endsWith(".galley"_L1, Qt::CaseInsensitive)) {
        Session session;
        if (const Result<void> opened = session.open(paths.front()); !opened)
            return std::unexpected(opened.error());
        session.waitForAnalysis();
        return documentOf(session);
    }
    const Result<QList<ImportedArticle>> imported = importedArticles(paths);
    if (!imported)
        return std::unexpected(imported.error());
    Document document;
    for (const ImportedArticle &article : *imported)
        document.articles.append(article.article);
    Result<Analysis> analysis = analyse(document.articles);
    if (!analysis)
        return std::unexpected(analysis.error());
    document.analysis = std::move(*analysis);
    document.sharedUtterances = sharedUtterancesOf(document.analysis);
    document.title = QFileInfo(paths.front()).completeBaseName();
    document.time = QDateTime::currentDateTimeUtc();
    return document;
}

} // namespace Galley
