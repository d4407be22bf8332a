// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/Command.h"

#include "models/session/Session.h"

#include <QFile>

namespace Galley {

using namespace Qt::StringLiterals;

int newCommand(const QStringList &arguments)
{
    // The articles are read first: a file that cannot be must not leave an empty project behind.
    const auto input = projectAndArticles(arguments, u"Makes a project of articles."_s,
                                          u"The project file to make; it must not exist."_s);
    if (!input)
        return input.error();
    Session session;
    if (const Result<void> created = session.create(input->project); !created)
        return report(created.error());
    if (const Result<void> added = session.addArticles(input->articles); !added) {
        session.close();
        QFile::remove(input->project);
        return report(added.error());
    }
    return Success;
}

} // namespace Galley
