// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/PrintingCard.h"

#include "models/items/PrintingsModel.h"
#include "widgets/style/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 14;
constexpr int upperMargin = 10;
constexpr int gap = 6;
constexpr int remarkGap = 5; ///< between the words and what is said of them
constexpr int lineGap = 2;   ///< between two remarks
constexpr double wordsShare = 1.16; ///< of the view's font: the reading face
constexpr double smallShare = 0.9;
constexpr double wordsLineHeight = 1.08; ///< of the face's own line spacing, which is ample in Noto Serif

QTextCharFormat inkOf(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

/// Colours a flag's words where the text has them, else adds them.
void nameFlag(FormattedText &text, const QString &flag, const QTextCharFormat &format)
{
    const qsizetype at = text.text.indexOf(flag, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        text.formats.append({.start = static_cast<int>(at), .length = static_cast<int>(flag.size()), .format = format});
        return;
    }
    text.append(u" "_s);
    text.append(capitalised(flag) + (flag.endsWith(u'?') ? QString() : u"."_s), format);
}

/// Verdict and why in one sentence, then the flags that it does not name; what to be warned of in the warning colour.
FormattedText explanation(const QModelIndex &index)
{
    const Theme &theme = Theme::current();
    // That it is the base stands in the heading already.
    if (index.data(PrintingsModel::IsBaseRole).toBool() && !index.data(PrintingsModel::FlagsRole).value<Flags>())
        return {};
    const QString verdict = toString(index.data(PrintingsModel::VerdictRole).value<Verdict>());
    QString text = index.data(PrintingsModel::WhyRole).toString().trimmed();
    if (text.isEmpty())
        text = capitalised(verdict);
    else if (!text.startsWith(verdict, Qt::CaseInsensitive) && !index.data(PrintingsModel::IsBaseRole).toBool())
        text = u"%1: %2"_s.arg(capitalised(verdict), text);
    if (!text.endsWith(u'.'))
        text += u'.';
    FormattedText result;
    result.append(text, inkOf(theme.mutedInk));
    const auto flags = index.data(PrintingsModel::FlagsRole).value<Flags>();
    const Flags doubts = Flag::Translation | Flag::Possible;
    for (const auto &[names, colour] : {std::pair(toStrings(flags & ~doubts), theme.warning), std::pair(toStrings(flags & doubts), theme.ink)}) {
        for (const QString &flag : names)
            nameFlag(result, flag, inkOf(colour));
    }
    return result;
}

/// “Okafor said” · Ines Okafor · sure; empty for words without marks.
QString attributionLine(const QModelIndex &index)
{
    if (!index.data(PrintingsModel::IsQuotedRole).toBool())
        return {};
    const QString cue = index.data(PrintingsModel::CueRole).toString();
    const QString speaker = index.data(PrintingsModel::SpeakerRole).toString();
    QStringList parts;
    if (!cue.isEmpty())
        parts.append(u"“%1”"_s.arg(cue));
    if (speaker.isEmpty()) {
        parts.append(parts.isEmpty() ? u"Nobody is named"_s : u"nobody is named"_s);
        return parts.join(u" ·\u00A0"_s);
    }
    if (!cue.contains(speaker))
        parts.append(speaker);
    parts.append(confidenceInWords(index.data(PrintingsModel::ConfidenceRole).toDouble()));
    return parts.join(u" ·\u00A0"_s);
}

} // namespace

PrintingCard::PrintingCard(const QModelIndex &index, const QFont &font, int width, Qt::LayoutDirection direction, WordsShown shown,
                           bool isReasonShown)
    : m_font(font)
    , m_width(width)
    , m_direction(direction)
{
    m_height = upperMargin;
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smallShare);
    if (index.data(PrintingsModel::PrintingRole).toInt() < 0) {
        const Theme &theme = Theme::current();
        QTextCharFormat name = inkOf(theme.mutedInk);
        name.setFontWeight(QFont::Bold);
        FormattedText text;
        text.append(u"%1 %2 "_s.arg(index.data(PrintingsModel::ArticleNumberRole).toString(), index.data().toString()), name);
        text.append(u"does not print it."_s, inkOf(theme.mutedInk));
        addParagraph(text, font, 1.0, 0);
    } else {
        addHeading(index);
        addParagraph(printedWords(index, shown), readingFont(font.pointSizeF() * wordsShare), wordsLineHeight, 4);
        addParagraph(explanation(index), small, 1.0, remarkGap);
        addAttribution(index, small, isReasonShown);
    }
    m_height += upperMargin + 1;
}

PrintingCard::~PrintingCard() = default;

void PrintingCard::addAttribution(const QModelIndex &index, const QFont &font, bool isReasonShown)
{
    const QTextCharFormat ink = inkOf(Theme::current().mutedInk);
    FormattedText line;
    line.append(attributionLine(index), ink);
    if (line.text.isEmpty())
        return;
    addParagraph(line, font, 1.0, m_paragraphs.size() > 1 ? lineGap : remarkGap);
    if (!isReasonShown)
        return;
    FormattedText reason;
    reason.append(u"because: "_s + index.data(PrintingsModel::AttributionWhyRole).toString(), ink);
    addParagraph(reason, font, 1.0, lineGap);
}

void PrintingCard::addHeading(const QModelIndex &index)
{
    m_nameFont = m_font;
    m_nameFont.setBold(true);
    m_nameColour = Theme::current().accent;
    m_verdict = index.data(PrintingsModel::VerdictRole).value<Verdict>();
    QStringList side;
    if (index.data(PrintingsModel::IsBaseRole).toBool())
        side.append(u"base"_s);
    if (index.data(PrintingsModel::IsDecidedRole).toBool())
        side.append(u"set by hand"_s);
    m_side = side.join(u" · "_s);

    const QFontMetrics metrics(m_font);
    const int badge = metrics.height() + 3;
    const int sideWidth = m_side.isEmpty() ? 0 : metrics.horizontalAdvance(m_side) + 1;
    const int room = m_width - 2 * sideMargin;
    const int badgeLeft = m_width - sideMargin - badge - (sideWidth > 0 ? sideWidth + gap : 0);
    m_badge = QRect(badgeLeft, m_height, badge, badge);
    m_sideRect = QRect(m_width - sideMargin - sideWidth, m_height, sideWidth, badge);
    m_nameRect = QRect(sideMargin, m_height, std::max(0, std::min(room, badgeLeft - gap - sideMargin)), badge);
    const QString name = u"%1 %2"_s.arg(index.data(PrintingsModel::ArticleNumberRole).toString(), index.data().toString());
    m_name = QFontMetrics(m_nameFont).elidedText(name, Qt::ElideRight, m_nameRect.width());
    m_height += badge;
}

void PrintingCard::addParagraph(const FormattedText &text, const QFont &font, double lineHeight, int gapAbove)
{
    if (text.text.isEmpty())
        return;
    auto paragraph = std::make_shared<Paragraph>();
    paragraph->layout = std::make_unique<QTextLayout>(text.text, font);
    QTextLayout &layout = *paragraph->layout;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool isRightToLeft = text.text.isRightToLeft();
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((isRightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.setFormats(text.formats);
    layout.setCacheEnabled(true);
    const double width = std::max(QFontMetrics(font).averageCharWidth() * 6, m_width - 2 * sideMargin);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * lineHeight;
    }
    layout.endLayout();
    m_height += gapAbove;
    paragraph->top = m_height;
    m_height += static_cast<int>(std::ceil(y));
    m_paragraphs.append(std::move(paragraph));
}

void PrintingCard::paint(QPainter &painter, QPoint origin) const
{
    const Theme &theme = Theme::current();
    const QRect whole(origin, QSize(m_width, m_height));
    const auto placed = [&](QRect rect) { return QStyle::visualRect(m_direction, whole, rect.translated(origin)); };
    const auto side = static_cast<int>(QStyle::visualAlignment(m_direction, Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (m_verdict) {
        painter.setFont(m_nameFont);
        painter.setPen(m_nameColour);
        painter.drawText(placed(m_nameRect), side | Qt::TextSingleLine | Qt::TextDontClip, m_name);
        painter.setFont(m_font);
        painter.setPen(theme.ink);
        painter.drawText(placed(m_sideRect), side | Qt::TextSingleLine | Qt::TextDontClip, m_side);
        paintBadge(painter, placed(m_badge), *m_verdict);
    }
    for (const auto &paragraph : m_paragraphs)
        paragraph->layout->draw(&painter, QPointF(origin.x() + sideMargin, origin.y() + paragraph->top));
    painter.fillRect(QRect(origin.x(), origin.y() + m_height - 1, m_width, 1), theme.rule);
}

} // namespace Galley
