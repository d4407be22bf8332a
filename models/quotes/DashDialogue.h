// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Dialogue that dashes set off instead of quotation marks: "— Je ne sais pas, dit-elle."
#pragma once

#include "models/quotes/Marks.h"
#include "models/text/Language.h"

namespace Galley {

/// The runs with those of dialogue added, in order: in a language that prints dialogue so, a paragraph
/// that opens with a dash is speech but for what tells who speaks. A second dash begins and ends that
/// ("— Нет, — сказал он. — Пойдём."), as does a comma before a verb of saying and the stop after it
/// ("— Non, dit-il. Allons."). Runs inside dialogue become nested. Linear.
[[nodiscard]] QList<MarkedRun> withDashDialogue(const Article &article, QList<MarkedRun> runs,
                                                const Language &language);

} // namespace Galley
