// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/Repeats.h"

#include "models/quotes/Resolve.h"
#include "models/text/Token.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr double unsure = 0.75;
constexpr double repeated = 0.88;
constexpr qsizetype mostCompared = 2000; // quotations of an article
constexpr qsizetype fewestWords = 3;     // of a part; a shorter one must be all that the other quotation says
constexpr qsizetype fewestLetters = 8;   // in a repeated phrase that could not stand there by chance

/// The words folded, each between spaces, so that one run of words is found in another as text.
QString foldedWords(QStringView words)
{
    QString folded = u" "_s;
    for (const Token &token : tokenise(words))
        folded += token.folded + u' ';
    return folded;
}

} // namespace

void attributeRepeats(QStringView text, QList<Quotation> &quotations)
{
    if (quotations.size() > mostCompared)
        return;
    QStringList words;
    for (const Quotation &quotation : quotations)
        words.append(foldedWords(quotation.span.of(text)));
    for (qsizetype q = 0; q < quotations.size(); ++q) {
        Quotation &quotation = quotations[q];
        const bool isUnsure = quotation.attribution.confidence < unsure || !isFullName(quotation.attribution.speaker);
        if (quotation.kind != QuotationKind::Speech || !isUnsure || words[q].size() < fewestLetters)
            continue;
        const bool isLong = words[q].count(u' ') > fewestWords; // a space before each word and one behind
        const Quotation *best = nullptr;
        for (qsizetype k = 0; k < quotations.size(); ++k) {
            const bool isSurer =
                quotations[k].attribution.confidence > std::max(unsure, best ? best->attribution.confidence : 0);
            const bool isNamed =
                quotation.attribution.confidence < unsure || isFullName(quotations[k].attribution.speaker);
            const bool isSame = isLong ? words[k].contains(words[q]) : words[k] == words[q];
            if (k != q && isNamed && isSurer && quotations[k].kind == QuotationKind::Speech && isSame)
                best = &quotations[k];
        }
        if (!best)
            continue;
        quotation.attribution.speaker = best->attribution.speaker;
        quotation.attribution.confidence = std::min(best->attribution.confidence, repeated);
        quotation.attribution.why = u"the article gives the same words to this speaker elsewhere"_s;
        quotation.attribution.sourceSpan = best->attribution.sourceSpan;
    }
}

} // namespace Galley
