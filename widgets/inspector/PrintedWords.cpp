// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/PrintedWords.h"

#include "models/items/PrintingsModel.h"
#include "widgets/style/Theme.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype beyondWords = 12;

QTextCharFormat inkOf(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

QTextCharFormat formatOf(DifferenceKind kind)
{
    const Theme &theme = Theme::current();
    QTextCharFormat format = inkOf(theme.ink);
    switch (kind) {
    case DifferenceKind::Equal:
        break;
    case DifferenceKind::Case:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(theme.mutedInk);
        break;
    case DifferenceKind::Substituted:
    case DifferenceKind::Inserted:
        format.setBackground(theme.fill(Verdict::Altered, true));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(theme.line(Verdict::Altered));
        break;
    case DifferenceKind::Bracket:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(theme.line(Verdict::Trimmed));
        break;
    case DifferenceKind::Ellipsis:
        // An omission that the reader is shown: not struck through, as nothing was done in secret.
        format = inkOf(theme.mutedInk);
        format.setFontItalic(true);
        break;
    case DifferenceKind::Deleted:
    case DifferenceKind::Beyond:
        format = inkOf(theme.mutedInk);
        format.setFontStrikeOut(true);
        break;
    }
    return format;
}

/// Words around a printing: muted, but for those that name the speaker.
void appendContext(FormattedText &result, const QString &context, const QVariant &source)
{
    const Theme &theme = Theme::current();
    const Span span = source.value<Span>();
    if (!source.isValid() || !Span{0, context.size()}.contains(span)) {
        result.append(context, inkOf(theme.mutedInk));
        return;
    }
    QTextCharFormat named = inkOf(theme.ink);
    named.setFontWeight(QFont::DemiBold);
    result.append(context.first(span.begin), inkOf(theme.mutedInk));
    result.append(span.of(context).toString(), named);
    result.append(context.sliced(span.end), inkOf(theme.mutedInk));
}

/// At most a dozen words: the first ones, or the last ones.
QString shortened(const QString &text, bool keepsEnd)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() <= beyondWords)
        return words.join(u' ');
    return keepsEnd ? u"… "_s + words.last(beyondWords).join(u' ') : words.first(beyondWords).join(u' ') + u" …"_s;
}

/// Sets differences between the words of a printing.
class Composer final
{
public:
    Composer(FormattedText &result, const QString &text, Span span, bool isClosedEarly)
        : m_result(result)
        , m_text(text)
        , m_span(span)
        , m_isClosedEarly(isClosedEarly)
    {
    }

    void add(const WordDifference &difference, bool isFirst)
    {
        const qsizetype begin = inText(difference.printedSpan.begin);
        const qsizetype end = inText(difference.printedSpan.end);
        const bool isAfterwards = difference.kind == DifferenceKind::Beyond && !isFirst;
        // What follows the last word (a full stop, say) belongs to the printing and stands before what it leaves out.
        if (isAfterwards)
            finish();
        else
            printUpTo(begin, DifferenceKind::Equal);
        if (end > m_position)
            printUpTo(end, difference.kind);
        if (difference.kind == DifferenceKind::Beyond)
            insertBase(shortened(difference.base, isFirst), DifferenceKind::Beyond);
        else if (difference.kind == DifferenceKind::Substituted)
            insertBase(difference.base, DifferenceKind::Deleted);
        else if (difference.kind == DifferenceKind::Deleted || difference.kind == DifferenceKind::Ellipsis)
            insertBase(difference.base, difference.kind);
    }
    /// What is left of the printing: marks alone, as a rule. A full stop where the base goes on is the newsroom's.
    void finish() { printUpTo(m_text.size(), m_isClosedEarly ? DifferenceKind::Inserted : DifferenceKind::Equal); }

private:
    [[nodiscard]] qsizetype inText(qsizetype position) const
    {
        return std::clamp<qsizetype>(position - m_span.begin, 0, m_text.size());
    }
    void printUpTo(qsizetype end, DifferenceKind kind)
    {
        if (end <= m_position)
            return;
        const QString piece = m_text.sliced(m_position, end - m_position);
        if (m_needsSpace && !piece.front().isSpace() && !u",.;:!?)”’»"_s.contains(piece.front()))
            m_result.append(u" "_s);
        m_needsSpace = false;
        m_result.append(piece, formatOf(kind));
        m_position = end;
    }
    void insertBase(const QString &words, DifferenceKind kind)
    {
        const QString piece = words.simplified();
        if (piece.isEmpty())
            return;
        if (m_position > 0 && !m_result.text.back().isSpace())
            m_result.append(u" "_s);
        else if (m_needsSpace)
            m_result.append(u" "_s);
        m_result.append(piece, formatOf(kind));
        m_needsSpace = true;
    }

    FormattedText &m_result;
    QString m_text;
    Span m_span;
    bool m_isClosedEarly;
    qsizetype m_position = 0;
    bool m_needsSpace = false;
};

} // namespace

void FormattedText::append(const QString &piece, const QTextCharFormat &format)
{
    if (piece.isEmpty())
        return;
    formats.append({.start = static_cast<int>(text.size()), .length = static_cast<int>(piece.size()), .format = format});
    text += piece;
}

FormattedText printedWords(const QModelIndex &index, WordsShown shown)
{
    const Theme &theme = Theme::current();
    FormattedText result;
    const QString words = index.data(PrintingsModel::TextRole).toString().replace(u'\n', u' ');
    if (words.isEmpty())
        return result;
    const QString before = index.data(PrintingsModel::BeforeRole).toString();
    if (shown.context && !before.isEmpty()) {
        appendContext(result, before, index.data(PrintingsModel::SourceBeforeRole));
        result.append(u" "_s);
    }
    result.append(index.data(PrintingsModel::OpeningRole).toString(), inkOf(theme.ink));

    const auto differences = index.data(PrintingsModel::DifferencesRole).value<QList<WordDifference>>();
    const bool isParaphrase = index.data(PrintingsModel::VerdictRole).value<Verdict>() == Verdict::Paraphrased;
    const bool isClosedEarly = shown.differences && index.data(PrintingsModel::FlagsRole).value<Flags>().testFlag(Flag::ClosedEarly);
    Composer composer(result, words, index.data(PrintingsModel::SpanRole).value<Span>(), isClosedEarly);
    if (shown.differences && !isParaphrase) {
        for (qsizetype i = 0; i < differences.size(); ++i)
            composer.add(differences[i], i == 0);
    }
    composer.finish();

    result.append(index.data(PrintingsModel::ClosingRole).toString(), inkOf(theme.ink));
    const QString after = index.data(PrintingsModel::AfterRole).toString();
    if (shown.context && !after.isEmpty()) {
        result.append(after.front().isPunct() ? QString() : u" "_s);
        appendContext(result, after, index.data(PrintingsModel::SourceAfterRole));
    }
    return result;
}

} // namespace Galley
