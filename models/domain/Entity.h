// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Whoever speaks in a project, under all the names that its articles give them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Galley {

enum class EntityKind {
    Person,
    Organisation,
    Role, ///< somebody without a name: "a spokesman for the port"
};

/// "person", "organisation" or "role": the word used in JSON.
[[nodiscard]] QString toString(EntityKind kind);

/// One speaker across all articles.
struct Entity {
    QString name; ///< the fullest form, of equally full ones the one that most quotations have
    EntityKind kind = EntityKind::Person;
    QStringList forms;      ///< all names that attributions give, in alphabetical order, none twice
    QList<int> quotations;  ///< indexes into Analysis::quotations, rising; at least one

    friend bool operator==(const Entity &, const Entity &) = default;
};

} // namespace Galley
