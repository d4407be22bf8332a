// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/DashDialogue.h"

#include "models/quotes/Narration.h"

namespace Galley {

namespace {

constexpr qsizetype farthestCue = 3;       // words behind a dash or a comma
constexpr qsizetype longestLook = 60;      // characters of those words
constexpr qsizetype longestSignature = 80; // characters of "— Dana Hale, engineer"

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

/// "— Dana Hale, engineer" below a quotation signs it.
bool isSignature(QStringView line)
{
    const QChar last = line.trimmed().back();
    return line.size() < longestSignature && !QStringView(u".!?\u2026,").contains(last);
}

bool isDialogue(const Article &article, const Block &block)
{
    const QStringView line = block.span.of(article.text);
    return block.role == BlockRole::Paragraph && line.size() > 2 && isDash(line[0]) && !isSignature(line);
}

} // namespace

QList<MarkedRun> withDashDialogue(const Article &article, QList<MarkedRun> runs, const Language &language)
{
    if (!language.hasDashDialogue)
        return runs;
    QList<MarkedRun> all;
    qsizetype next = 0;
    for (qsizetype b = 0; b < article.blocks.size(); ++b) {
        QList<MarkedRun> dialogue;
        if (isDialogue(article, article.blocks[b]))
            dialogue = Dialogue(article.text, article.blocks[b].span, language).runs();
        for (MarkedRun &run : dialogue)
            run.block = b;
        qsizetype said = 0;
        for (; next < runs.size() && runs[next].block == b; ++next) {
            MarkedRun &run = runs[next];
            while (said < dialogue.size() && dialogue[said].outer.begin <= run.outer.begin)
                all.append(dialogue[said++]);
            const bool isInside = said > 0 && dialogue[said - 1].outer.contains(run.outer);
            const bool overlaps = said < dialogue.size() && run.outer.end > dialogue[said].outer.begin;
            const bool isCut = said > 0 && !isInside && run.outer.begin < dialogue[said - 1].outer.end;
            run.isNested |= isInside;
            if (!overlaps && !isCut)
                all.append(run);
        }
        while (said < dialogue.size())
            all.append(dialogue[said++]);
    }
    return all;
}

} // namespace Galley
