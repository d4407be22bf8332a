// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/Command.h"

#include "models/session/Session.h"

namespace Galley {

using namespace Qt::StringLiterals;

int importCommand(const QStringList &arguments)
{
    const auto input = projectAndArticles(arguments, u"Adds articles to a project."_s, u"The project file."_s);
    if (!input)
        return input.error();
    Session session;
    if (const Result<void> opened = session.open(input->project); !opened)
        return report(opened.error());
    if (const Result<void> added = session.addArticles(input->articles); !added)
        return report(added.error());
    return Success;
}

} // namespace Galley
