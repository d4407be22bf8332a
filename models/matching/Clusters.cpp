// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/Clusters.h"

#include "models/text/Sentence.h"

#include <algorithm>
#include <set>

namespace Galley {

namespace {

constexpr int bridgeWords = 5;  // shared words that make a quotation a printing of a second group
constexpr double bridgeCoverage = 0.6;

WordRun runOf(const Corpus &corpus, int quotation)
{
    return corpus.quotationRuns[static_cast<size_t>(quotation)];
}

/// The fullest first; ties by their words, then by the articles' texts and places.
bool isFuller(const Corpus &corpus, int a, int b)
{
    const WordRun runA = runOf(corpus, a);
    const WordRun runB = runOf(corpus, b);
    if (runA.size() != runB.size())
        return runA.size() > runB.size();
    const auto textOf = [&](WordRun run) {
        QString text;
        for (const CorpusWord &word : corpus.of(run))
            text += corpus.forms[word.form] + u' ';
        return text;
    };
    const QString textA = textOf(runA);
    const QString textB = textOf(runB);
    if (textA != textB)
        return textA < textB;
    // By what the articles say, never by their ids or their order: those differ from run to run.
    const QString &articleA = corpus.articles->at(corpus.articleOf(runA.first)).text;
    const QString &articleB = corpus.articles->at(corpus.articleOf(runB.first)).text;
    if (const int order = articleA.compare(articleB); order != 0)
        return order < 0;
    return corpus.quotations->at(a).span < corpus.quotations->at(b).span;
}

/// The words of a quotation that begin a sentence after its first one, ascending.
std::vector<int> sentenceStarts(const Corpus &corpus, WordRun run)
{
    const int article = corpus.articleOf(run.first);
    const Span span = corpus.spanOf(run);
    const QStringView text = corpus.articles->at(article).text;
    std::vector<int> starts;
    for (const Span sentence : sentences(span.of(text), language(corpus.languages[article]), span.begin)) {
        const auto words = corpus.of(run);
        const auto first = std::ranges::find_if(words, [&](const CorpusWord &word) { return word.span.begin >= sentence.begin; });
        if (first != words.begin() && first != words.end())
            starts.push_back(run.first + static_cast<int>(first - words.begin()));
    }
    return starts;
}

class Grouping final
{
public:
    Grouping(const Corpus &corpus, const std::vector<Link> &links) : m_corpus(corpus), m_links(links), m_linksOf(corpus.quotationRuns.size()), m_groupOf(corpus.quotationRuns.size(), -1)
    {
        for (const Link &link : links) {
            m_linksOf[static_cast<size_t>(link.first)].push_back(&link);
            m_linksOf[static_cast<size_t>(link.second)].push_back(&link);
        }
        for (int q = 0; q < static_cast<int>(corpus.quotationRuns.size()); ++q) {
            if (!runOf(corpus, q).isEmpty())
                m_order.push_back(q);
        }
        std::ranges::sort(m_order, [&](int a, int b) { return isFuller(corpus, a, b); });
        m_rank.resize(corpus.quotationRuns.size());
        for (size_t i = 0; i < m_order.size(); ++i)
            m_rank[static_cast<size_t>(m_order[i])] = static_cast<int>(i);
    }

    std::vector<Cluster> run(const Cancellation &cancellation)
    {
        for (const int q : m_order) {
            if (cancellation.isCancelled())
                return {};
            if (runOf(m_corpus, q).size() > fragmentLength)
                placeLonger(q);
            else
                placeFragment(q);
        }
        joinEqualFragments();
        bridge();
        splitBySentences();
        return std::move(m_groups);
    }

private:
    bool isFragment(int q) const { return runOf(m_corpus, q).size() <= fragmentLength; }
    int groupOf(int q) const { return m_groupOf[static_cast<size_t>(q)]; }
    int fullestOf(int group) const { return m_groups[static_cast<size_t>(group)].members.front().quotation; }
    const std::vector<const Link *> &linksOf(int q) const { return m_linksOf[static_cast<size_t>(q)]; }

    const Link *linkBetween(int a, int b) const
    {
        const auto &own = linksOf(a);
        const auto found = std::ranges::find_if(own, [&](const Link *link) { return link->joins(b); });
        return found == own.end() ? nullptr : *found;
    }

    void open(int q)
    {
        m_groupOf[static_cast<size_t>(q)] = static_cast<int>(m_groups.size());
        m_groups.push_back({{Member{.quotation = q, .run = runOf(m_corpus, q)}}, {}});
    }
    void join(int q, int group, const Link &link)
    {
        m_groupOf[static_cast<size_t>(q)] = group;
        m_groups[static_cast<size_t>(group)].members.push_back({.quotation = q, .run = runOf(m_corpus, q), .isThin = link.isThin, .strength = link.strength});
    }

    /// True where what q shares with a member is (in part) what the member shares with the fullest.
    bool reachesFullest(const Link &link, int q) const
    {
        const int member = link.other(q);
        const int fullest = fullestOf(groupOf(member));
        if (member == fullest)
            return true;
        const Link *onwards = linkBetween(member, fullest);
        return onwards && onwards->in(member).overlaps(link.in(member));
    }

    bool isBetter(const Link &a, const Link *b, int q) const
    {
        if (!b)
            return true;
        if (a.strength != b->strength)
            return a.strength > b->strength;
        return m_rank[static_cast<size_t>(a.other(q))] < m_rank[static_cast<size_t>(b->other(q))];
    }

    void placeLonger(int q)
    {
        const Link *best = nullptr;
        for (const Link *link : linksOf(q)) {
            const int member = link->other(q);
            if (groupOf(member) >= 0 && !isFragment(member) && reachesFullest(*link, q) && isBetter(*link, best, q))
                best = link;
        }
        if (best)
            join(q, groupOf(best->other(q)), *best);
        else
            open(q);
    }

    /// Longer partners first: two equal fragments would otherwise hold only each other.
    void placeFragment(int q)
    {
        const Link *best = nullptr;
        for (const Link *link : linksOf(q)) {
            const int partner = link->other(q);
            if (groupOf(partner) >= 0 && runOf(m_corpus, partner).size() > runOf(m_corpus, q).size() && isBetter(*link, best, q))
                best = link;
        }
        if (best)
            join(q, groupOf(best->other(q)), *best);
    }

    void joinEqualFragments()
    {
        for (const int q : m_order) {
            if (groupOf(q) >= 0)
                continue;
            const Link *best = nullptr;
            for (const Link *link : linksOf(q)) {
                if (groupOf(link->other(q)) >= 0 && isBetter(*link, best, q))
                    best = link;
            }
            if (best)
                join(q, groupOf(best->other(q)), *best);
            else
                open(q);
        }
    }

    /// Adds a quotation to further groups whose words it prints in another place of its own.
    void bridge()
    {
        const size_t count = m_groups.size();
        for (size_t g = 0; g < count; ++g) {
            const int fullest = m_groups[g].members.front().quotation;
            if (isFragment(fullest))
                continue;
            for (const Link *link : linksOf(fullest)) {
                const int q = link->other(fullest);
                if (isFragment(q) || groupOf(q) == static_cast<int>(g) || link->in(q).size() < bridgeWords || link->coverage < bridgeCoverage)
                    continue;
                const Link *home = linkBetween(q, fullestOf(groupOf(q)));
                if (home && home->in(q).overlaps(link->in(q)))
                    continue;
                m_groups[g].members.push_back({.quotation = q, .run = runOf(m_corpus, q), .isThin = link->isThin, .strength = link->strength});
            }
        }
    }

    void splitBySentences();
    WordRun placeOn(const Member &base, const Member &member) const;
    std::vector<Cluster> partsOf(const Cluster &cluster) const;
    bool areSaidApart(const std::vector<Cluster> &parts) const;

    const Corpus &m_corpus;
    const std::vector<Link> &m_links;
    std::vector<std::vector<const Link *>> m_linksOf;
    std::vector<int> m_groupOf;
    std::vector<int> m_order;
    std::vector<int> m_rank;
    std::vector<Cluster> m_groups;
};

/// Where a member's words stand in the fullest quotation of its group.
WordRun Grouping::placeOn(const Member &base, const Member &member) const
{
    if (const Link *link = linkBetween(member.quotation, base.quotation))
        return link->in(base.quotation);
    const WordRun hull = align(m_corpus, base.run, member.run).hullA();
    return hull.isEmpty() ? base.run : WordRun{base.run.first + hull.first, base.run.first + hull.last};
}

/// The members of a group by sentences of its fullest quotation: those that overlap on it, or stand
/// in one sentence of it, are together.
std::vector<Cluster> Grouping::partsOf(const Cluster &cluster) const
{
    const Member &base = cluster.members.front();
    std::vector<std::pair<WordRun, Member>> placed;
    for (size_t i = 1; i < cluster.members.size(); ++i)
        placed.push_back({placeOn(base, cluster.members[i]), cluster.members[i]});
    std::ranges::stable_sort(placed, {}, [](const auto &p) { return std::pair(p.first.first, p.first.last); });
    const std::vector<int> starts = sentenceStarts(m_corpus, base.run);
    std::vector<Cluster> parts;
    for (const auto &[on, member] : placed) {
        const auto next = std::ranges::lower_bound(starts, parts.empty() ? 0 : parts.back().focus.last);
        const bool isApart = parts.empty() || (next != starts.end() && *next <= on.first);
        if (isApart)
            parts.push_back({{base}, on});
        parts.back().focus.last = std::max(parts.back().focus.last, on.last);
        parts.back().members.push_back(member);
    }
    return parts;
}

/// True where two parts are printed by different articles, neither of them the fullest's own.
bool Grouping::areSaidApart(const std::vector<Cluster> &parts) const
{
    std::set<int> all;
    bool isEachOneArticle = true;
    for (const Cluster &part : parts) {
        std::set<int> articles;
        for (size_t i = 1; i < part.members.size(); ++i)
            articles.insert(m_corpus.articleOf(part.members[i].run.first));
        articles.erase(m_corpus.articleOf(part.members.front().run.first));
        isEachOneArticle = isEachOneArticle && articles.size() <= 1;
        all.insert(articles.begin(), articles.end());
    }
    return parts.size() > 1 && !(isEachOneArticle && all.size() <= 1);
}

void Grouping::splitBySentences()
{
    std::vector<Cluster> groups;
    for (Cluster &cluster : m_groups) {
        std::vector<Cluster> parts;
        if (cluster.members.size() > 2)
            parts = partsOf(cluster);
        if (areSaidApart(parts))
            std::ranges::move(parts, std::back_inserter(groups));
        else
            groups.push_back(std::move(cluster));
    }
    m_groups = std::move(groups);
}

} // namespace

std::vector<Cluster> clustersOf(const Corpus &corpus, const std::vector<Link> &links, const Cancellation &cancellation)
{
    return Grouping(corpus, links).run(cancellation);
}

} // namespace Galley
