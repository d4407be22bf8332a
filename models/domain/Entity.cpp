// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/Entity.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return u"person"_s;
    case EntityKind::Organisation:
        return u"organisation"_s;
    case EntityKind::Role:
        return u"role"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Galley
