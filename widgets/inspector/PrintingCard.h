// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// One printing laid out at one width: heading, words, why, speaker.
#pragma once

#include "widgets/inspector/PrintedWords.h"

#include <QFont>

#include <memory>

class QPainter;

namespace Galley {

/// Holds for the theme, font and row that it was made of; made anew when one of them changes.
class PrintingCard final
{
public:
    /// With its reason the card also says why the speaker is taken to be the one.
    PrintingCard(const QModelIndex &index, const QFont &font, int width, Qt::LayoutDirection direction, WordsShown shown,
                 bool isReasonShown);
    ~PrintingCard();
    PrintingCard(const PrintingCard &) = delete;
    PrintingCard &operator=(const PrintingCard &) = delete;

    [[nodiscard]] int height() const { return m_height; }
    /// Draws the card without its ground. REQUIRES: the index it was made of.
    void paint(QPainter &painter, QPoint origin) const;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        int top = 0;
    };
    void addHeading(const QModelIndex &index);
    void addAttribution(const QModelIndex &index, const QFont &font, bool isReasonShown);
    void addParagraph(const FormattedText &text, const QFont &font, double lineHeight, int gapAbove);

    QFont m_font;
    int m_width;
    Qt::LayoutDirection m_direction;
    int m_height = 0;
    QString m_name;
    QColor m_nameColour;
    QFont m_nameFont;
    QString m_side; ///< "base", who set the verdict
    std::optional<Verdict> m_verdict;
    QRect m_nameRect;
    QRect m_sideRect;
    QRect m_badge;
    QList<std::shared_ptr<Paragraph>> m_paragraphs;
};

} // namespace Galley
