// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/DashDialogue.h"

#include "models/quotes/Narration.h"
#include "models/quotes/Signatures.h"

namespace Galley {

namespace {

constexpr qsizetype farthestCue = 3;       // words behind a dash or a comma
constexpr qsizetype longestLook = 60;      // characters of those words

bool isDash(QChar c)
{
    return c == u'\u2014' || c == u'\u2013' || c == u'\u2015';
}

/// One paragraph of dialogue, cut into speech and what tells who speaks.
class Dialogue final {
public:
    Dialogue(QStringView text, Span block, const Language &language)
        : m_text(text)
        , m_block(block)
        , m_language(language)
    {
    }

    QList<MarkedRun> runs()
    {
        qsizetype p = m_block.begin + 1;
        m_begin = p;
        for (; p < m_block.end; ++p) {
            const QChar c = m_text[p];
            const bool isSpaced = p + 1 < m_block.end && m_text[p + 1].isSpace();
            if (isDash(c))
                atDash(p);
            else if (m_isSpeech && isSpaced && endsClause(c) && !isDashNext(p + 1) && tellsSpeaker(p + 1))
                endSpeech(p + 1);
            else if (!m_isSpeech && !m_isSetOffByDashes && isSpaced && endsSentence(c))
                beginSpeech(p + 1);
        }
        endSpeech(m_block.end);
        return m_runs;
    }

private:
    static bool endsSentence(QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026'; }
    static bool endsClause(QChar c) { return c == u',' || endsSentence(c); }

    bool isDashNext(qsizetype p) const
    {
        while (p < m_block.end && m_text[p].isSpace())
            ++p;
        return p < m_block.end && isDash(m_text[p]);
    }

    /// A verb of saying that is written small follows closely.
    bool tellsSpeaker(qsizetype from) const
    {
        const Span look {from, std::min(m_block.end, from + longestLook)};
        const QList<Word> words = wordsOf(m_text, look, {}, m_language);
        qsizetype seen = 0;
        for (const Word &word : words) {
            if (word.isCapitalised || ++seen > farthestCue || (seen > 1 && word.gapBefore))
                return false;
            if (word.is(WordClass::Cue))
                return true;
        }
        return false;
    }

    void atDash(qsizetype p)
    {
        const bool isFree = m_text[p - 1].isSpace() || p + 1 == m_block.end || !m_text[p + 1].isLetterOrNumber();
        if (!isFree)
            return; // part of a word
        if (m_isSpeech && tellsSpeaker(p + 1)) {
            endSpeech(p);
            m_isSetOffByDashes = true;
        } else if (!m_isSpeech) {
            beginSpeech(p + 1);
        }
    }

    void beginSpeech(qsizetype at)
    {
        m_begin = at;
        m_isSpeech = true;
        m_isSetOffByDashes = false;
    }

    void endSpeech(qsizetype end)
    {
        if (!m_isSpeech)
            return;
        m_isSpeech = false;
        Span words {m_begin, end};
        const auto isLeftover = [](QChar c) { return c.isSpace() || isDash(c) || c == u'.' || c == u','; };
        while (words.begin < words.end && isLeftover(m_text[words.begin]))
            ++words.begin;
        while (words.begin < words.end && m_text[words.end - 1].isSpace())
            --words.end;
        const bool holdsWords = std::ranges::any_of(words.of(m_text), [](QChar c) { return c.isLetterOrNumber(); });
        if (!holdsWords)
            return;
        MarkedRun run;
        run.span = words;
        run.outer = {m_runs.isEmpty() ? m_block.begin : words.begin, words.end};
        run.isDialogue = true;
        m_runs.append(run);
    }

    const QStringView m_text;
    const Span m_block;
    const Language &m_language;
    QList<MarkedRun> m_runs;
    qsizetype m_begin = 0;
    bool m_isSpeech = true;
    bool m_isSetOffByDashes = false;
};

bool isDialogue(const Article &article, const Block &block)
{
    const QStringView line = block.span.of(article.text);
    return block.role == BlockRole::Paragraph && line.size() > 2 && isDash(line[0]) && !isSignatureLine(line);
}

/// Both kinds of runs of one paragraph, in order; the marked ones inside dialogue nested. Only the
/// marked ones where one of them is cut by what the dashes say: then the marks are to be believed.
QList<MarkedRun> merged(const QList<MarkedRun> &dialogue, QList<MarkedRun> marked)
{
    const auto speechNear = [&](const MarkedRun &run) { // the first that ends behind the run's beginning
        return std::ranges::upper_bound(dialogue, run.outer.begin, {}, [](const MarkedRun &s) { return s.outer.end; });
    };
    for (const MarkedRun &run : std::as_const(marked)) {
        const auto speech = speechNear(run);
        const bool overlaps = speech != dialogue.end() && speech->outer.begin < run.outer.end;
        if (overlaps && !speech->outer.contains(run.outer))
            return marked;
    }
    for (MarkedRun &run : marked) {
        const auto speech = speechNear(run);
        run.isNested |= speech != dialogue.end() && speech->outer.contains(run.outer);
    }
    QList<MarkedRun> all = dialogue + marked;
    std::ranges::stable_sort(all, {}, [](const MarkedRun &run) { return run.outer.begin; });
    return all;
}

} // namespace

QList<MarkedRun> withDashDialogue(const Article &article, QList<MarkedRun> runs, const Language &language)
{
    if (!language.hasDashDialogue)
        return runs;
    QList<MarkedRun> all;
    qsizetype next = 0;
    for (qsizetype b = 0; b < article.blocks.size(); ++b) {
        QList<MarkedRun> marked;
        for (; next < runs.size() && runs[next].block == b; ++next)
            marked.append(runs[next]);
        if (!isDialogue(article, article.blocks[b])) {
            all += marked;
            continue;
        }
        QList<MarkedRun> dialogue = Dialogue(article.text, article.blocks[b].span, language).runs();
        for (MarkedRun &run : dialogue)
            run.block = b;
        all += merged(dialogue, std::move(marked));
    }
    return all;
}

} // namespace Galley
