// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/PrintingDelegate.h"

#include "models/items/PrintingsModel.h"
#include "widgets/inspector/PrintingCard.h"
#include "widgets/style/Theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 3;

const QAbstractItemView *viewOf(const QStyleOptionViewItem &option)
{
    return qobject_cast<const QAbstractItemView *>(option.widget);
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QAbstractItemView *view = viewOf(option);
    return view && view->currentIndex() == index;
}

/// What the marks in a printing's words mean, of the kinds that it has.
QStringList legend(const QList<WordDifference> &differences)
{
    const std::pair<DifferenceKind, QString> meanings[] = {
        {DifferenceKind::Inserted, u"tinted: put in here"_s},
        {DifferenceKind::Substituted, u"tinted, then struck through: changed from"_s},
        {DifferenceKind::Deleted, u"struck through: left out without a sign"_s},
        {DifferenceKind::Beyond, u"struck through at an end: the base goes on"_s},
        {DifferenceKind::Ellipsis, u"slanted: left out, and an ellipsis shows it"_s},
        {DifferenceKind::Bracket, u"dashed: put in, and brackets show it"_s},
        {DifferenceKind::Case, u"dotted: only capitals differ"_s},
    };
    QStringList lines;
    for (const auto &[kind, meaning] : meanings) {
        if (std::ranges::contains(differences, kind, &WordDifference::kind))
            lines.append(meaning);
    }
    return lines;
}

QString helpFor(const QModelIndex &index)
{
    const QString name = u"%1 %2"_s.arg(index.data(PrintingsModel::ArticleNumberRole).toString(), index.data().toString());
    QStringList lines{name};
    if (index.data(PrintingsModel::PrintingRole).toInt() < 0)
        return u"%1 does not print it."_s.arg(name);
    if (index.data(PrintingsModel::IsDecidedRole).toBool())
        lines.append(u"The verdict was set by a person."_s);
    if (const QString why = index.data(PrintingsModel::AttributionWhyRole).toString(); !why.isEmpty()) {
        const QString speaker = index.data(PrintingsModel::SpeakerRole).toString();
        const double confidence = index.data(PrintingsModel::ConfidenceRole).toDouble();
        lines.append(speaker.isEmpty() ? u"Nobody is named"_s
                                       : u"Speaker: %1, %2 (%3 %)"_s.arg(speaker, confidenceInWords(confidence))
                                             .arg(qRound(confidence * 100)));
        lines.append(u"because: "_s + why);
    }
    lines += legend(index.data(PrintingsModel::DifferencesRole).value<QList<WordDifference>>());
    return lines.join(u'\n');
}

} // namespace

PrintingDelegate::PrintingDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

PrintingDelegate::~PrintingDelegate() = default;

void PrintingDelegate::forget()
{
    m_cards.clear();
}

const PrintingCard &PrintingDelegate::cardFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const
{
    if (width != m_width || option.font != m_font || option.direction != m_direction) {
        m_cards.clear();
        m_width = width;
        m_font = option.font;
        m_direction = option.direction;
    }
    const bool isReasonShown = isCurrent(option, index);
    const WordsShown shown{.differences = m_areDifferencesShown, .context = m_isContextShown && isReasonShown};
    std::unique_ptr<PrintingCard> &card = m_cards[2 * index.row() + (isReasonShown ? 1 : 0)];
    if (!card)
        card = std::make_unique<PrintingCard>(index, m_font, m_width, m_direction, shown, isReasonShown);
    return *card;
}

QSize PrintingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QAbstractItemView *view = viewOf(option);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, cardFor(option, index, width).height()};
}

void PrintingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    if (isCurrent(option, index)) {
        const bool hasFocus = viewOf(option)->hasFocus();
        if (hasFocus)
            painter->fillRect(option.rect, theme.selectedRow);
        const QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height() - 1);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor ground = theme.selectedRow;
        ground.setAlphaF(0.4F);
        painter->fillRect(option.rect, ground);
    }
    cardFor(option, index, option.rect.width()).paint(*painter, option.rect.topLeft());
    painter->restore();
}

bool PrintingDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(helpFor(index), Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

} // namespace Galley
