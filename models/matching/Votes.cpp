// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/Votes.h"

#include "models/matching/Speakers.h"
#include "models/quotes/Resolve.h"

#include <QHash>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr double sure = 0.84;         // a cue and a name in the same sentence
constexpr double surest = 0.93;       // right beside the quotation
constexpr double unsure = 0.75;       // a guess from the sentences around
constexpr double mostByOthers = 0.88; // what other articles say is never as sure as the article itself

constexpr qsizetype mostVoters = 200; // printings of an utterance that are compared with one another

/// A speaker that some printing names, and how sure all together are of it.
struct Candidate {
    const Attribution *surestOne = nullptr;
    double votes = 0;
};

class Vote final {
public:
    Vote(const QHash<ArticleId, const Article *> &articles, QList<Quotation> &quotations)
        : m_articles(articles)
        , m_quotations(quotations)
    {
    }

    void count(const Utterance &utterance)
    {
        m_voters.clear();
        for (const Printing &printing : utterance.printings) {
            const bool isSame = printing.quotation && !printing.flags.testFlag(Flag::Possible);
            const bool isNew = isSame && (m_voters.isEmpty() || m_voters.last() != *printing.quotation);
            if (isNew && m_voters.size() < mostVoters)
                m_voters.append(*printing.quotation);
        }
        for (const int q : std::as_const(m_voters)) {
            if (m_quotations[q].kind == QuotationKind::Speech)
                elect(q);
        }
    }

private:
    /// The speaker was named there, and not meant by "she" or "the mayor".
    bool isNamedThere(const Quotation &quotation) const
    {
        const Article *article = m_articles.value(quotation.article);
        if (!article || !quotation.attribution.sourceSpan)
            return false;
        const QStringView source = quotation.attribution.sourceSpan->of(article->text);
        return source.contains(QStringView(quotation.attribution.speaker).sliced(
            quotation.attribution.speaker.lastIndexOf(u' ') + 1));
    }

    /// Nothing where those who are sure name different people.
    const Attribution *electedFor(int q) const
    {
        QList<Candidate> candidates;
        for (const int voter : m_voters) {
            const Attribution &other = m_quotations[voter].attribution;
            const bool canVote = m_quotations[voter].article != m_quotations[q].article && other.confidence >= sure
                                 && isFullName(other.speaker) && isNamedThere(m_quotations[voter]);
            if (!canVote)
                continue;
            const auto same = std::ranges::find_if(candidates, [&](const Candidate &candidate) {
                return relationOf(*candidate.surestOne, other) == SpeakerRelation::Same;
            });
            Candidate &candidate = same == candidates.end() ? candidates.emplaceBack(&other) : *same;
            candidate.votes += other.confidence;
            if (other.confidence > candidate.surestOne->confidence)
                candidate.surestOne = &other;
        }
        return candidates.size() == 1 ? candidates.first().surestOne : nullptr;
    }

    void elect(int q)
    {
        Attribution &own = m_quotations[q].attribution;
        const bool isOpen = own.confidence < unsure || !isFullName(own.speaker);
        const bool isIndirect = own.confidence < surest && !isNamedThere(m_quotations[q]);
        const Attribution *elected = isOpen || isIndirect ? electedFor(q) : nullptr;
        if (!elected || relationOf(own, *elected) == SpeakerRelation::Same)
            return;
        if (!isOpen && elected->confidence < surest)
            return;
        own.confidence = std::min(mostByOthers, elected->confidence);
        own.why = u"another article names who said the same words"_s;
        own.speaker = elected->speaker;
    }

    const QHash<ArticleId, const Article *> &m_articles;
    QList<Quotation> &m_quotations;
    QList<int> m_voters;
};

} // namespace

void voteOnSpeakers(const QList<Article> &articles, const QList<Utterance> &utterances, QList<Quotation> &quotations)
{
    QHash<ArticleId, const Article *> byId;
    for (const Article &article : articles)
        byId.insert(article.id, &article);
    Vote vote(byId, quotations);
    for (const Utterance &utterance : utterances)
        vote.count(utterance);
}

} // namespace Galley
