// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/Token.h"

namespace Galley {

namespace {

constexpr char16_t softHyphen = 0x00AD;
constexpr char32_t firstMark = 0x0300;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC';
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// REQUIRES: isAscii(c).
QChar lower(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + (u'a' - u'A'))) : c;
}

bool isInWord(char32_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// Accents and vowel points, which folding drops. Signs without a combining class are letters of
/// their scripts, and those of the low classes (nukta, voicing, virama) make other letters.
bool isAccent(char32_t c)
{
    constexpr int lowestAccentClass = 10;
    if (c < firstMark)
        return false;
    const bool isVariationSelector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return isVariationSelector || (QChar::isMark(c) && QChar::combiningClass(c) >= lowestAccentClass);
}

/// The code point at a position, and how many units it takes.
std::pair<char32_t, int> codePointAt(QStringView text, qsizetype position)
{
    const QChar c = text[position];
    if (c.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text[position + 1]), 2};
    return {c.unicode(), 1};
}

bool startsWord(QStringView text, qsizetype position)
{
    if (position >= text.size())
        return false;
    const char32_t c = codePointAt(text, position).first;
    return isInWord(c) && !(c >= firstMark && QChar::isMark(c));
}

/// The end of the token that begins at a position.
qsizetype tokenEnd(QStringView text, qsizetype position)
{
    while (position < text.size()) {
        const auto [c, units] = codePointAt(text, position);
        if (isInWord(c)) {
            position += units;
            continue;
        }
        const bool joinsLetters = isApostrophe(text[position]) || c == softHyphen;
        const bool joinsDigits = (c == u',' || c == u'.') && text[position - 1].isDigit()
                                 && position + 1 < text.size() && text[position + 1].isDigit();
        if (!(joinsLetters && startsWord(text, position + 1)) && !joinsDigits)
            break;
        ++position;
    }
    return position;
}

/// A comma or full stop that groups thousands: exactly three digits follow.
bool groupsThousands(QStringView word, qsizetype position)
{
    const qsizetype first = position + 1;
    if (first + 3 > word.size())
        return false;
    for (qsizetype i = first; i < first + 3; ++i) {
        if (!word[i].isDigit())
            return false;
    }
    return first + 3 == word.size() || !word[first + 3].isDigit();
}

/// The word in lower case with its accents apart, as compatibility decomposition gives them.
QString decomposed(QStringView word)
{
    // More marks on one letter are noise, and putting them in order takes quadratic time.
    constexpr int mostMarks = 16;
    QString bounded;
    bounded.reserve(word.size());
    for (int marks = 0; const QChar c : word) {
        marks = c.isMark() ? marks + 1 : 0;
        if (marks <= mostMarks)
            bounded.append(c);
    }
    return bounded.normalized(QString::NormalizationForm_KD).toLower();
}

template<class Visit>
void forEachToken(QStringView text, Visit visit)
{
    qsizetype position = 0;
    while (position < text.size()) {
        // A mark alone, as after an emoji, is no word.
        if (!startsWord(text, position)) {
            position += codePointAt(text, position).second;
            continue;
        }
        const qsizetype end = tokenEnd(text, position);
        visit(Span{position, end});
        position = end;
    }
}

} // namespace

QString foldedWord(QStringView word)
{
    const auto isPlain = [](QChar c) { return isAscii(c) || isApostrophe(c) || c == softHyphen; };
    const bool needsDecomposing = !std::ranges::all_of(word, isPlain);
    const QString apart = needsDecomposing ? decomposed(word) : QString();
    const QStringView letters = needsDecomposing ? QStringView(apart) : word;
    QString folded(letters.size(), Qt::Uninitialized);
    QChar *end = folded.data();
    for (qsizetype i = 0; i < letters.size();) {
        const QChar letter = letters[i];
        if (isAscii(letter)) {
            const bool isGrouping = (letter == u',' || letter == u'.') && groupsThousands(letters, i);
            if (!isGrouping)
                *end++ = lower(letter);
            ++i;
            continue;
        }
        const auto [c, units] = codePointAt(letters, i);
        if (c != softHyphen && !isAccent(c)) {
            *end++ = units == 2 ? letter : isApostrophe(letter) ? QChar(u'\'') : letter.toLower();
            if (units == 2)
                *end++ = letters[i + 1];
        }
        i += units;
    }
    folded.truncate(end - folded.constData());
    if (folded.size() > 2 && folded.endsWith(QLatin1StringView("'s")))
        folded.chop(2);
    return folded;
}

QList<Token> tokenise(QStringView text, qsizetype offset)
{
    QList<Token> tokens;
    forEachToken(text, [&](Span span) {
        tokens.append({{span.begin + offset, span.end + offset}, foldedWord(span.of(text))});
    });
    return tokens;
}

qsizetype wordCount(QStringView text)
{
    qsizetype count = 0;
    forEachToken(text, [&](Span) { ++count; });
    return count;
}

} // namespace Galley
