// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws the rows of PrintingsModel as cards, and explains them on hover.
#pragma once

#include "widgets/inspector/PrintedWords.h"

#include <QStyledItemDelegate>

#include <memory>
#include <unordered_map>

namespace Galley {

class PrintingCard;

/// Keeps the cards that it laid out until forget(), which must follow every change of the model, the
/// theme, or what is shown; a change of width or font it sees itself.
class PrintingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PrintingDelegate(QObject *parent);
    ~PrintingDelegate() override;

    void setDifferencesShown(bool isShown) { m_areDifferencesShown = isShown; }
    void setContextShown(bool isShown) { m_isContextShown = isShown; }
    void forget();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] const PrintingCard &cardFor(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const;

    bool m_areDifferencesShown = true;
    bool m_isContextShown = true;
    mutable std::unordered_map<int, std::unique_ptr<PrintingCard>> m_cards; ///< by row, twice: as the current one and not
    mutable int m_width = 0;    ///< of all cards
    mutable QFont m_font;
    mutable Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace Galley
