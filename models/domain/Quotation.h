// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that an article gives as somebody's own, and whose it says they are.
#pragma once

#include "models/base/Id.h"
#include "models/text/Span.h"

#include <QString>

#include <optional>

namespace Galley {

/// Why a run of words stands between marks.
enum class QuotationKind {
    Speech,   ///< somebody's words, spoken or written: the only kind that forms utterances
    Work,     ///< the title of a book, song, law …
    Nickname, ///< between the parts of a name
    SoCalled, ///< the writer's distance, a term, a word as a word
};

/// Who is given as the speaker, and how that was found.
struct Attribution {
    QString speaker;                ///< full name or organisation as resolved in the article; empty if none is given
    std::optional<Span> sourceSpan; ///< the words that name the speaker there, a pronoun too
    QString cue;                    ///< the verb or phrase ("said", "according to"); may be empty
    std::optional<Span> cueSpan;
    double confidence = 0; ///< 0 to 1: the share of such attributions that are right
    QString why;           ///< the rule, in words for a person

    friend bool operator==(const Attribution &, const Attribution &) = default;
};

/// One unbroken run between marks. "…," she said, "…" is two of them with one logical number.
struct Quotation {
    ArticleId article;
    Span span;  ///< the words, without the marks
    Span outer; ///< with the marks that there are
    QuotationKind kind = QuotationKind::Speech;
    QString reason; ///< why it is no speech, in words for a person; empty for Speech
    int logical = 0;        ///< equal for the parts of one split or continued quotation of the article; from 0 in reading order
    bool isNested = false;  ///< stands inside another quotation of this list
    Attribution attribution;

    friend bool operator==(const Quotation &, const Quotation &) = default;
};

} // namespace Galley
