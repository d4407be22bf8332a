// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines that sign a quotation with a dash and a name: "— Dana Hale, engineer".
#pragma once

#include "models/domain/Quotation.h"
#include "models/quotes/Cast.h"

namespace Galley {

/// The line is short, opens with a dash and does not end as a sentence does, as dialogue would.
[[nodiscard]] bool isSignatureLine(QStringView line);

/// Who signs a quotation behind its marks or in the next block; confidence 0 where nobody does. The name
/// stands there alone or with what describes it, and does not begin a sentence.
[[nodiscard]] Attribution signatureOf(const Article &article, const MarkedRun &run, const Cast &cast);

} // namespace Galley
