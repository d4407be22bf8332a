// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The quotations of one article, and who is given as their speaker.
#pragma once

#include "models/domain/Article.h"
#include "models/domain/Quotation.h"

#include <QList>

namespace Galley {

/// Every run between marks of the article's searched blocks, and its block quotations, by position
/// (a nested one after the one around it), each with its kind and, for Speech, an attribution resolved
/// within the article, for other kinds the reason. Marks are paired inside a paragraph. Language: metadata.language, else
/// detected. Linear in the text, but for names (names times quotations). Thread-safe, pure.
[[nodiscard]] QList<Quotation> findQuotations(const Article &article);

/// The code of the language that an article is read in: the one that is given ("en" of "en-GB"), else the
/// one its words tell.
[[nodiscard]] QString languageOf(const Article &article);

} // namespace Galley
