// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/SessionDocument.h"

namespace Galley {

namespace {

/// Copies the parts of the session's analysis that stand in its articles.
class PresentParts final
{
public:
    PresentParts(const Session &session, Document &document) : m_session(session), m_document(document) {}

    void copy()
    {
        copyQuotations();
        copyUtterances();
        copyPassages();
        copyEntities();
    }

private:
    [[nodiscard]] bool isPresent(ArticleId article) const { return m_session.indexOf(article) >= 0; }

    void copyQuotations()
    {
        const QList<Quotation> &quotations = m_session.analysis().quotations;
        for (int i = 0; i < quotations.size(); ++i) {
            if (!isPresent(quotations[i].article))
                continue;
            m_quotations.insert(i, int(m_document.analysis.quotations.size()));
            m_document.analysis.quotations.append(quotations[i]);
        }
    }

    void copyUtterances()
    {
        const QList<Utterance> &utterances = m_session.analysis().utterances;
        for (int u = 0; u < utterances.size(); ++u) {
            // Without its base, what the verdicts and differences say would hang in the air.
            if (!isPresent(utterances[u].printings[utterances[u].base].article))
                continue;
            if (const auto review = m_session.reviewDecision(u); review && review->state != ReviewState::Unseen)
                m_document.reviews.insert(int(m_document.analysis.utterances.size()), *review);
            m_document.analysis.utterances.append(presentPart(utterances[u]));
        }
    }

    [[nodiscard]] Utterance presentPart(const Utterance &whole) const
    {
        Utterance part = whole;
        part.printings.clear();
        for (int p = 0; p < whole.printings.size(); ++p) {
            if (p == whole.base)
                part.base = int(part.printings.size());
            if (!isPresent(whole.printings[p].article))
                continue;
            Printing printing = whole.printings[p];
            if (printing.quotation)
                printing.quotation = m_quotations.value(*printing.quotation);
            part.printings.append(printing);
        }
        return part;
    }

    void copyPassages()
    {
        for (const Passage &whole : m_session.analysis().passages) {
            Passage part;
            for (const Passage::Occurrence &occurrence : whole.occurrences) {
                if (isPresent(occurrence.article))
                    part.occurrences.append(occurrence);
            }
            if (part.occurrences.size() >= 2)
                m_document.analysis.passages.append(part);
        }
    }

    void copyEntities()
    {
        for (const Entity &whole : m_session.analysis().entities) {
            Entity part = whole;
            part.quotations.clear();
            for (const int quotation : whole.quotations) {
                if (m_quotations.contains(quotation))
                    part.quotations.append(m_quotations.value(quotation));
            }
            if (!part.quotations.isEmpty())
                m_document.analysis.entities.append(part);
        }
    }

    const Session &m_session;
    Document &m_document;
    QHash<int, int> m_quotations; ///< new index by old
};

} // namespace

Document documentOf(const Session &session)
{
    Document document{.title = session.title(),
                      .reviewer = session.reviewer(),
                      .time = QDateTime::currentDateTimeUtc(),
                      .articles = session.articles(),
                      .analysis = {},
                      .sharedUtterances = {},
                      .annotations = session.annotations(),
                      .reviews = {}};
    PresentParts(session, document).copy();
    document.sharedUtterances = sharedUtterancesOf(document.analysis);
    return document;
}

} // namespace Galley
