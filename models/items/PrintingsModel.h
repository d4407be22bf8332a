// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How every article gives one utterance: what the inspector shows.
#pragma once

#include "models/session/Session.h"

#include <QAbstractListModel>

namespace Galley {

/// "sure", "likely" or "unsure" for a confidence of 0 to 1.
[[nodiscard]] QString confidenceInWords(double confidence);

/// One row a printing, in article order (an article that splits the quotation has several), and
/// one row for each article that does not print it.
class PrintingsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        ArticleRole = Qt::UserRole, ///< ArticleId
        ArticleNumberRole,          ///< int, from 1
        ArticleNameRole,            ///< QString; also Qt::DisplayRole
        PrintingRole,               ///< int, index into the utterance's printings; -1 where not printed
        SpanRole,                   ///< Galley::Span
        TextRole,                   ///< QString: the words without marks
        IsQuotedRole,               ///< bool
        IsBaseRole,                 ///< bool
        IsDecidedRole,              ///< bool: a person set the verdict
        VerdictRole,                ///< Galley::Verdict, invalid where not printed
        FlagsRole,                  ///< Galley::Flags
        DifferencesRole,            ///< QList<Galley::WordDifference>
        WhyRole,                    ///< QString: a sentence on the verdict
        SpeakerRole,                ///< QString: as this article gives it
        CueRole,                    ///< QString: the words that say so: "said Ines Okafor"; empty if none
        ConfidenceRole,             ///< double, 0 to 1; of the attribution
        AttributionWhyRole,         ///< QString: the rule that found the speaker, or why none is named; empty without marks
        OpeningRole,                ///< QString: the mark before the words as printed there; empty where none is
        ClosingRole,                ///< QString: the mark after the words
        BeforeRole,                 ///< QString: up to 12 words before, within the block
        AfterRole,                  ///< QString: up to 12 words after
        SourceBeforeRole,           ///< Galley::Span of BeforeRole's text: the words that name the speaker; invalid if not there
        SourceAfterRole,            ///< Galley::Span of AfterRole's text
    };

    explicit PrintingsModel(const Session *session, QObject *parent = nullptr);

    /// Shows another utterance (index); -1 for none.
    void setUtterance(int utterance);
    [[nodiscard]] int utterance() const { return m_utterance; }

    // --- the utterance as a whole; zero and empty where there is none
    [[nodiscard]] int number() const;         ///< among the shared utterances, from 1; 0 where it is not shared
    [[nodiscard]] int sharedCount() const;    ///< shared utterances in all
    [[nodiscard]] QString speaker() const;    ///< as voted over the printings
    [[nodiscard]] int printedCount() const;   ///< articles that print it
    [[nodiscard]] int articleCount() const;   ///< articles in all
    [[nodiscard]] int rowOf(int printing) const;               ///< -1 where there is none
    [[nodiscard]] int firstRowOf(ArticleId article) const;     ///< -1 for an unknown one

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        int article = 0;
        int printing = -1;
    };
    void rebuild();
    [[nodiscard]] const Utterance *current() const;
    void refreshPrinting(int utterance, int printing);
    [[nodiscard]] QVariant surroundings(const Article &article, const Printing &printing, int role) const;
    [[nodiscard]] const Quotation *quotationOf(const Printing &printing) const;
    [[nodiscard]] QVariant attribution(const Article &article, const Printing &printing, int role) const;

    const Session *m_session;
    int m_utterance = -1;
    QList<Row> m_rows;
};

} // namespace Galley
