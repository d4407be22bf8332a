// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing somebody said once, and how each article gives it.
#pragma once

#include "models/domain/Entity.h"
#include "models/domain/Quotation.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Galley {

/// How a printing stands to the base. That an article prints nothing ("omitted") is no printing.
enum class Verdict { Verbatim, Trimmed, Altered, Paraphrased, Unmarked };
inline constexpr std::array allVerdicts{Verdict::Verbatim, Verdict::Trimmed, Verdict::Altered, Verdict::Paraphrased, Verdict::Unmarked};

/// "verbatim", "trimmed", …: the word used in JSON and in the project file.
[[nodiscard]] QString toString(Verdict verdict);
/// Nothing for an unknown word.
[[nodiscard]] std::optional<Verdict> verdictFromString(QStringView word);
/// V, T, A, P or U.
[[nodiscard]] QChar letter(Verdict verdict);

/// What a reader should be warned of, besides the verdict.
enum class Flag {
    ClosedEarly = 1,    ///< a full stop inside the marks where the base goes on
    Flipped = 2,        ///< a negation, number, name or pronoun differs
    Translation = 4,    ///< the speech was foreign; the difference may be the translator's
    MarksDropped = 8,   ///< the same words without quotation marks
    CreditDropped = 16, ///< the same words without their speaker
    Possible = 32,      ///< joined on thin evidence; a person should confirm
};
Q_DECLARE_FLAGS(Flags, Flag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)

/// "closed early", "flipped", … in the order of the enumeration.
[[nodiscard]] QStringList toStrings(Flags flags);

/// One step from the base's words to the printing's.
enum class DifferenceKind {
    Equal,
    Case,        ///< the same word, other case
    Substituted, ///< other words in the same place
    Deleted,     ///< in the base only, left out without a sign
    Inserted,    ///< in the printing only
    Ellipsis,    ///< in the base only, and the printing shows … there
    Bracket,     ///< in the printing only, in [brackets]: a shown insertion
    Beyond,      ///< in the base only, before the printing's first or after its last word
};
[[nodiscard]] QString toString(DifferenceKind kind);

/// A run of whole words, never part of one. Concatenated in order, the printed texts give the
/// printing's words and the base texts the base's, spaces aside.
struct WordDifference {
    DifferenceKind kind = DifferenceKind::Equal;
    QString base;    ///< the base's words as printed there; empty for Inserted and Bracket
    QString printed; ///< the printing's words; empty for Deleted, Ellipsis and Beyond
    Span printedSpan; ///< in the printing's article; empty, at its place, where nothing is printed

    friend bool operator==(const WordDifference &, const WordDifference &) = default;
};

/// How one article gives an utterance.
struct Printing {
    ArticleId article;
    Span span;                    ///< the words, without marks
    std::optional<int> quotation; ///< index into Analysis::quotations; none for unquoted words
    Verdict verdict = Verdict::Verbatim;
    Flags flags;
    QList<WordDifference> differences; ///< against the base; the base's own is one Equal run
    QString why;                       ///< one sentence on the verdict, for a person

    friend bool operator==(const Printing &, const Printing &) = default;
};

/// One act of speech. Its printings are ordered by article (in the analysis's order), then position;
/// an article that splits a quotation prints it in several.
struct Utterance {
    QString label;   ///< the base's first words, for lists
    QString speaker; ///< full name as voted over the printings; empty if unknown
    int base = 0;    ///< index into printings: the fullest, quoted ones first
    QList<Printing> printings;

    friend bool operator==(const Utterance &, const Utterance &) = default;
};

/// A run of words that articles share and no quotation covers.
struct Passage {
    struct Occurrence {
        ArticleId article;
        Span span;
        friend bool operator==(const Occurrence &, const Occurrence &) = default;
    };
    QList<Occurrence> occurrences; ///< two or more, ordered by article, then position

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// Everything that is derived from the articles. Never stored.
struct Analysis {
    QList<Quotation> quotations; ///< by article, then position
    QList<Utterance> utterances; ///< all, the ones of a single article too; by the base's article and position
    QList<Passage> passages;
    QList<Entity> entities; ///< all speakers of Speech, by their first quotation

    friend bool operator==(const Analysis &, const Analysis &) = default;
};

/// The number of different articles that print it.
[[nodiscard]] qsizetype articleCount(const Utterance &utterance);

} // namespace Galley
