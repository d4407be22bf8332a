// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/Corpus.h"

#include "models/matching/Weights.h"
#include "models/matching/WordForms.h"
#include "models/quotes/Quotes.h"
#include "models/text/Language.h"
#include "models/text/Token.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Gives equal words equal numbers.
class Interner final
{
public:
    explicit Interner(Corpus &corpus) : m_corpus(corpus) {}

    /// The forms of one folded word: as compared, and without inflection.
    std::pair<int, int> intern(const QString &folded, const QString &language)
    {
        auto &known = m_known[language];
        const auto found = known.constFind(folded);
        if (found != known.constEnd())
            return *found;
        const QString form = comparedForm(folded, language);
        const std::pair<int, int> ids{idOf(form), stemIdOf(stemOf(form))};
        known.insert(folded, ids);
        return ids;
    }

private:
    int idOf(const QString &form)
    {
        const auto found = m_corpus.formIndex.constFind(form);
        if (found != m_corpus.formIndex.constEnd())
            return *found;
        m_corpus.forms.append(form);
        return *m_corpus.formIndex.insert(form, static_cast<int>(m_corpus.forms.size()) - 1);
    }
    int stemIdOf(const QString &stem)
    {
        const auto found = m_stems.constFind(stem);
        return found != m_stems.constEnd() ? *found : *m_stems.insert(stem, static_cast<int>(m_stems.size()));
    }

    Corpus &m_corpus;
    QHash<QString, int> m_stems;
    QHash<QString, QHash<QString, std::pair<int, int>>> m_known;
};

bool isEllipsis(QStringView gap)
{
    return gap.contains(u'\u2026') || gap.contains("..."_L1) || gap.contains(". . ."_L1) || gap.contains(u". .\u00A0."_s)
           || gap.contains(u".\u00A0.\u00A0."_s);
}

bool endsSentence(QStringView gap)
{
    return std::ranges::any_of(gap, [](QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u':'; });
}

/// "U", "S" of "U.S." as one word "us": what the next words add to this one; 1 where nothing.
qsizetype initialsFrom(const QList<Token> &tokens, qsizetype i, QStringView text)
{
    qsizetype end = i + 1;
    while (end < tokens.size() && tokens[end].span.size() == 1 && tokens[end - 1].span.size() == 1
           && tokens[end].span.begin == tokens[end - 1].span.end + 1 && text[tokens[end - 1].span.end] == u'.'
           && text[tokens[end].span.begin].isUpper())
        ++end;
    return end - i;
}

void mergeInitials(QList<Token> &tokens, QStringView text)
{
    QList<Token> merged;
    merged.reserve(tokens.size());
    for (qsizetype i = 0; i < tokens.size();) {
        const qsizetype count = initialsFrom(tokens, i, text);
        Token token = tokens[i];
        for (qsizetype k = 1; k < count; ++k) {
            token.folded += tokens[i + k].folded;
            token.span.end = tokens[i + k].span.end;
        }
        merged.append(token);
        i += count;
    }
    tokens = merged;
}

/// Appends a block's words; brackets are followed inside the block.
void appendBlock(Corpus &corpus, Interner &interner, QStringView text, Span block, int blockNumber, const QString &language)
{
    QList<Token> tokens = tokenise(block.of(text), block.begin);
    mergeInitials(tokens, text);
    bool isInBracket = false;
    qsizetype previousEnd = block.begin;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const QStringView gap = Span{previousEnd, token.span.begin}.of(text);
        const qsizetype opens = gap.lastIndexOf(u'[');
        const qsizetype closes = gap.lastIndexOf(u']');
        if (opens >= 0 || closes >= 0)
            isInBracket = opens > closes;
        const auto [form, stem] = interner.intern(token.folded, language);
        const QChar first = text[token.span.begin];
        corpus.words.push_back({.form = form,
                                .stem = stem,
                                .block = blockNumber,
                                .span = token.span,
                                .isCapitalised = first.isUpper() || first.isTitleCase(),
                                .startsSentence = i == 0 || endsSentence(gap),
                                .isBracketed = isInBracket,
                                .followsEllipsis = i > 0 && isEllipsis(gap)});
        previousEnd = token.span.end;
    }
}

/// Sets the forms that neighbours spell together, where the corpus has such a word.
void joinNeighbours(Corpus &corpus)
{
    for (size_t i = 0; i + 1 < corpus.words.size(); ++i) {
        CorpusWord &word = corpus.words[i];
        const CorpusWord &next = corpus.words[i + 1];
        // A hyphen or one space between: whatever else stands there, the two are no one word.
        if (word.block != next.block || next.span.begin - word.span.end != 1)
            continue;
        const QString together = corpus.forms[word.form] + corpus.forms[next.form];
        const auto found = corpus.formIndex.constFind(together);
        if (found != corpus.formIndex.constEnd())
            word.joined = *found;
    }
}

WordRun runOf(const Corpus &corpus, WordRun article, Span span)
{
    const auto begin = corpus.words.begin();
    const auto first = std::partition_point(begin + article.first, begin + article.last, [&](const CorpusWord &w) { return w.span.begin < span.begin; });
    const auto last = std::partition_point(first, begin + article.last, [&](const CorpusWord &w) { return w.span.end <= span.end; });
    return {static_cast<int>(first - begin), static_cast<int>(last - begin)};
}

void placeQuotations(Corpus &corpus)
{
    QHash<ArticleId, int> articleIndex;
    for (qsizetype i = 0; i < corpus.articles->size(); ++i)
        articleIndex.insert(corpus.articles->at(i).id, static_cast<int>(i));
    for (qsizetype q = 0; q < corpus.quotations->size(); ++q) {
        const Quotation &quotation = corpus.quotations->at(q);
        const int article = articleIndex.value(quotation.article, -1);
        corpus.quotationArticles.push_back(article);
        WordRun run;
        if (article >= 0 && quotation.kind == QuotationKind::Speech)
            run = runOf(corpus, corpus.articleRuns[static_cast<size_t>(article)], quotation.span);
        corpus.quotationRuns.push_back(run);
        for (int i = run.first; i < run.last; ++i) {
            CorpusWord &word = corpus.words[static_cast<size_t>(i)];
            if (word.quotation < 0)
                word.quotation = static_cast<int>(q);
        }
    }
}

} // namespace

int Corpus::articleOf(int word) const
{
    const auto after = std::ranges::upper_bound(articleRuns, word, {}, &WordRun::first);
    return static_cast<int>(after - articleRuns.begin()) - 1;
}

double Corpus::weightOf(WordRun run) const
{
    double sum = 0;
    for (int i = run.first; i < run.last; ++i)
        sum += weightOf(i);
    return sum;
}

Span Corpus::spanOf(WordRun run) const
{
    return {words[static_cast<size_t>(run.first)].span.begin, words[static_cast<size_t>(run.last - 1)].span.end};
}

QStringView Corpus::textOf(WordRun run) const
{
    return spanOf(run).of(articles->at(articleOf(run.first)).text);
}

Corpus corpusOf(const QList<Article> &articles, const QList<Quotation> &quotations, const Cancellation &cancellation)
{
    Corpus corpus{.articles = &articles, .quotations = &quotations};
    Interner interner(corpus);
    int blockNumber = 0;
    for (const Article &article : articles) {
        if (cancellation.isCancelled())
            return corpus;
        const QString code = languageOf(article);
        corpus.languages.append(code);
        const int first = static_cast<int>(corpus.words.size());
        for (const Block &block : article.blocks) {
            if (isSearched(block.role))
                appendBlock(corpus, interner, article.text, block.span, blockNumber++, code);
        }
        corpus.articleRuns.push_back({first, static_cast<int>(corpus.words.size())});
    }
    joinNeighbours(corpus);
    placeQuotations(corpus);
    weighWords(corpus);
    return corpus;
}

} // namespace Galley
