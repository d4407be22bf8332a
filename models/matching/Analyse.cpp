// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/Analyse.h"

#include "models/matching/Candidates.h"
#include "models/matching/Clusters.h"
#include "models/matching/Corpus.h"
#include "models/matching/Entities.h"
#include "models/matching/Links.h"
#include "models/matching/Passages.h"
#include "models/matching/Unquoted.h"
#include "models/matching/Utterances.h"
#include "models/matching/Votes.h"
#include "models/quotes/Quotes.h"
#include "models/quotes/Resolve.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Says how far the work has come, and whether it shall go on.
class Watch final
{
public:
    Watch(const Cancellation &cancellation, const Progress &progress) : m_cancellation(cancellation), m_progress(progress) {}

    /// False once somebody cancelled.
    bool reach(double share) const
    {
        if (m_progress)
            m_progress(share);
        return !m_cancellation.isCancelled();
    }

private:
    const Cancellation &m_cancellation;
    const Progress &m_progress;
};

constexpr double quotationShare = 0.5; // of the whole work, measured on mixed news

std::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, u"the analysis was stopped"_s);
}

std::vector<WordRun> unquotedRuns(const std::vector<Cluster> &clusters)
{
    std::vector<WordRun> runs;
    for (const Cluster &cluster : clusters) {
        for (const Member &member : cluster.members) {
            if (member.quotation < 0)
                runs.push_back(member.run);
        }
    }
    return runs;
}

} // namespace

Result<Analysis> analyse(const QList<Article> &articles, const Cancellation &cancellation, const Progress &progress)
{
    const Watch watch(cancellation, progress);
    QList<Quotation> quotations;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (!watch.reach(quotationShare * static_cast<double>(i) / static_cast<double>(articles.size())))
            return cancelled();
        quotations.append(findQuotations(articles[i]));
    }
    resolveAcross(articles, quotations);
    return analyseQuotations(articles, std::move(quotations), cancellation, progress);
}

Result<Analysis> analyseQuotations(const QList<Article> &articles, QList<Quotation> quotations, const Cancellation &cancellation, const Progress &progress)
{
    const Watch watch(cancellation, progress);
    Analysis analysis{.quotations = std::move(quotations), .utterances = {}, .passages = {}, .entities = {}};
    if (!watch.reach(quotationShare))
        return cancelled();
    const Corpus corpus = corpusOf(articles, analysis.quotations, cancellation);
    if (!watch.reach(0.6))
        return cancelled();
    const Candidates candidates = candidatesOf(corpus, cancellation);
    const std::vector<QuotationPair> fragmentPairs = fragmentPairsOf(corpus, cancellation);
    if (!watch.reach(0.7))
        return cancelled();
    const std::vector<Link> links = linksOf(corpus, candidates.pairs, fragmentPairs, cancellation);
    if (!watch.reach(0.8))
        return cancelled();
    std::vector<Cluster> clusters = clustersOf(corpus, links, cancellation);
    if (!watch.reach(0.85))
        return cancelled();
    addUnquoted(corpus, candidates.windows, clusters, cancellation);
    if (!watch.reach(0.9))
        return cancelled();
    analysis.utterances = utterancesOf(corpus, clusters, cancellation);
    voteOnSpeakers(articles, analysis.utterances, analysis.quotations);
    analysis.entities = entitiesOf(articles, analysis.quotations);
    if (!watch.reach(0.95))
        return cancelled();
    analysis.passages = passagesOf(corpus, unquotedRuns(clusters), cancellation);
    if (!watch.reach(1))
        return cancelled();
    return analysis;
}

} // namespace Galley
