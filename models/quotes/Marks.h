// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which quotation marks belong together.
#pragma once

#include "models/domain/Article.h"
#include "models/text/Span.h"

#include <QList>

namespace Galley {

/// A run of words between marks.
struct MarkedRun {
    Span span;                ///< the words, inner spaces left out; never empty
    Span outer;               ///< with the marks that there are
    bool isSingle = false;    ///< single marks: ‘…’, '…', ‚…‘, ‹…›
    bool isClosed = true;     ///< false where the closing mark is missing and the run goes to the paragraph's end
    bool isNested = false;    ///< inside another run
    bool isContinued = false; ///< goes on with what the run before it in the list of top-level runs left open
    bool isDialogue = false;  ///< after a dash that opens a paragraph, without marks
    qsizetype block = 0;      ///< index into the article's blocks

    friend bool operator==(const MarkedRun &, const MarkedRun &) = default;
};

/// The runs of one paragraph by position, a nested one after the one around it. Positions are
/// relative to the view plus offset. Linear.
///
/// Marks of all languages are understood by shape and neighbours: an opening mark used to close,
/// curly beside straight ones, »…« and «…», a space after the opening mark. Single marks count only
/// where they open after no letter and before one, and close before no letter; a genitive's
/// apostrophe closes nothing where a better mark follows. A double mark left open runs to the next
/// opening mark, or to the end.
[[nodiscard]] QList<MarkedRun> pairedMarks(QStringView paragraph, qsizetype offset = 0);

/// The runs of all searched blocks, and the block quotations that have no marks of their own.
[[nodiscard]] QList<MarkedRun> markedRuns(const Article &article);

} // namespace Galley
