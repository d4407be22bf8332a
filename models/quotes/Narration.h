// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What an article says in its own words: its sentences, with every quotation folded into one item.
#pragma once

#include "models/domain/Article.h"
#include "models/quotes/Marks.h"
#include "models/text/Language.h"

#include <QFlags>
#include <QList>
#include <QString>

namespace Galley {

/// What a word can be, from the language's lists; several at once.
enum class WordClass : quint32 {
    Cue = 1 << 0,
    WeakCue = 1 << 1,
    Auxiliary = 1 << 2,
    Adverb = 1 << 3,
    Preposition = 1 << 4,
    Determiner = 1 << 5,
    Conjunction = 1 << 6,
    Relative = 1 << 7,
    SubjectPronoun = 1 << 8,
    Possessive = 1 << 9,
    CommonVerb = 1 << 10,
    Calendar = 1 << 11,
    Title = 1 << 12,
    Role = 1 << 13,
    GroupRole = 1 << 14,
    Organisation = 1 << 15,
    Place = 1 << 16,
    Particle = 1 << 17,
    SpeechNoun = 1 << 18,
    Function = 1 << 19,
    TimeNoun = 1 << 20,
    FirstName = 1 << 21,
    Subordinator = 1 << 22,
    TitleOpener = 1 << 23, ///< begins a title of several words: "prime"
};
Q_DECLARE_FLAGS(WordClasses, WordClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordClasses)

/// The punctuation between a word and the one before it.
enum class Gap {
    None = 0,
    Comma = 1,
    Colon = 2,
    Dash = 4,
    Bracket = 8,
    Other = 16,
};
Q_DECLARE_FLAGS(Gaps, Gap)
Q_DECLARE_OPERATORS_FOR_FLAGS(Gaps)

/// A word, or a quotation in place of its words.
struct Word {
    Span span;
    QString folded; ///< as foldedWord() has it; abbreviations without their last stop; empty for a quotation
    WordClasses classes;
    Gaps gapBefore;
    bool isCapitalised = false;
    bool isAllCapitals = false; ///< two capitals or more, no small letter
    bool isPossessive = false;  ///< ends in 's or s'
    qsizetype run = -1;         ///< for a quotation: index into the runs

    [[nodiscard]] bool isQuotation() const { return run >= 0; }
    [[nodiscard]] bool is(WordClasses any) const { return (classes & any).toInt() != 0; }
};

/// A sentence outside the marks. "“…,” she said." is one of three items.
struct NarratedSentence {
    Span span;
    qsizetype block = 0; ///< index into the article's blocks
    QList<Word> words;
};

/// The words of a stretch of text, in order; each top-level run inside becomes one item.
[[nodiscard]] QList<Word> wordsOf(QStringView text, Span span, const QList<MarkedRun> &runs, const Language &language);

/// All sentences of the article's searched blocks, in order. A quotation that ends a sentence of its
/// own ends the sentence around it too, unless the article goes on with who said it. Linear.
[[nodiscard]] QList<NarratedSentence> narration(const Article &article, const QList<MarkedRun> &runs,
                                                const Language &language);

} // namespace Galley

Q_DECLARE_TYPEINFO(Galley::Word, Q_RELOCATABLE_TYPE);
