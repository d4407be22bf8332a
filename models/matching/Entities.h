// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Who speaks in a project: one entity for each speaker, whatever the articles call them.
#pragma once

#include "models/domain/Article.h"
#include "models/domain/Utterance.h"

namespace Galley {

/// The speakers of all Speech that has one, by their first quotation; each such quotation is in
/// exactly one of them.
///
/// Joined are spellings of a name, names with and without title or particle, and an initial, a
/// shortened first name or a family name alone where one person only can be meant. Kept apart are
/// people with different first names or suffixes, persons and organisations, and, by article, family
/// names that several people have and roles that name no organisation ("a spokesman"). The order of
/// articles does not change who is joined. Linear in quotations and text.
[[nodiscard]] QList<Entity> entitiesOf(const QList<Article> &articles, const QList<Quotation> &quotations);

/// The entity that says a quotation (index into Analysis::quotations); null where nobody is named.
/// Linear in the entities.
[[nodiscard]] const Entity *entityOf(const Analysis &analysis, int quotation);

/// The entity of a name, or else the first one that some article calls so; null for an unknown name.
[[nodiscard]] const Entity *entityNamed(const Analysis &analysis, const QString &name);

} // namespace Galley
