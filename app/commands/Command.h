// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the subcommands of the command line share: how they answer and how they read their input.
#pragma once

#include "models/base/Error.h"
#include "models/export/Document.h"

#include <QCommandLineParser>
#include <QStringList>

namespace Galley {

/// Exit codes of the program.
enum ExitCode { Success = 0, Failed = 1, BadUsage = 2 };

/// "galley: FILE: what is wrong" on standard error; gives Failed, or BadUsage for ErrorKind::Usage.
int report(const Error &error);

/// Parses a subcommand's arguments (its own name first). Prints help and ends the program for
/// --help; gives false, after saying why on standard error, for arguments it does not know.
[[nodiscard]] bool parse(QCommandLineParser &parser, const QStringList &arguments);

/// The articles that a person means by a list of files and folders.
[[nodiscard]] Result<QList<ImportedArticle>> importedArticles(const QStringList &paths);

/// A project file and the articles to put into it, as `new` and `import` take them.
struct ProjectAndArticles {
    QString project;
    QList<ImportedArticle> articles;
};

/// Reads "SUBCOMMAND PROJECT FILE…" and imports the files. Else the exit code, after saying why on
/// standard error. Nothing is written.
[[nodiscard]] std::expected<ProjectAndArticles, int> projectAndArticles(const QStringList &arguments,
                                                                        const QString &description,
                                                                        const QString &projectDescription);

/// What there is to export of a project, or of files without one. A single path to a project opens
/// the project; everything else is imported and analysed.
[[nodiscard]] Result<Document> documentOf(const QStringList &paths);

// The subcommands. Each takes its arguments, its own name first, and gives the exit code.
int analyzeCommand(const QStringList &arguments);
int newCommand(const QStringList &arguments);
int importCommand(const QStringList &arguments);
int exportCommand(const QStringList &arguments);

} // namespace Galley
