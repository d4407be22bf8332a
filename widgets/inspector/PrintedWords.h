// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of one printing as a line of text with its differences from the base marked in it.
#pragma once

#include "models/domain/Utterance.h"

#include <QTextLayout>

class QModelIndex;

namespace Galley {

/// A text and how its parts are drawn. Of two ranges over the same words the later one counts.
struct FormattedText {
    QString text;
    QList<QTextLayout::FormatRange> formats;

    void append(const QString &piece, const QTextCharFormat &format = {});
};

/// What of a printing is written out.
struct WordsShown {
    bool differences = true;
    bool context = false; ///< the words before and after it, muted but for the speaker's name
};

/// The words of a row of PrintingsModel with the marks that the article uses, in the colours of the
/// current theme. With differences, words that the base has more are struck through in their place;
/// of those before or after the printing at most a dozen. Paraphrases are given as they are: nearly
/// every word differs there, and to mark it says nothing. Empty for a row that is not printed.
[[nodiscard]] FormattedText printedWords(const QModelIndex &index, WordsShown shown);

} // namespace Galley
