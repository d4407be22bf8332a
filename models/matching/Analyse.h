// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Articles in, everything derived out: the one pure function that the rest of Galley calls.
#pragma once

#include "models/base/Cancellation.h"
#include "models/base/Error.h"
#include "models/domain/Article.h"
#include "models/domain/Utterance.h"

namespace Galley {

/// Quotations, utterances with verdicts, passages and speakers of a set of articles. The order of the
/// articles does not change which printings are joined. Errors: Cancelled only. Thread-safe, pure.
[[nodiscard]] Result<Analysis> analyse(const QList<Article> &articles, const Cancellation &cancellation = {},
                                       const Progress &progress = {});

/// The same from quotations that were found before, by article, then position (findQuotations of each
/// article, one after the other); other quotations of an article's text may stand in for them.
[[nodiscard]] Result<Analysis> analyseQuotations(const QList<Article> &articles, QList<Quotation> quotations,
                                                 const Cancellation &cancellation = {}, const Progress &progress = {});

} // namespace Galley
