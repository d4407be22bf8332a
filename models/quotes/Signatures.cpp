// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/Signatures.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr double signatureShare = 1.0;     // such attributions were always right
constexpr qsizetype longestSignature = 80; // characters

bool isShortAfterDash(QStringView line)
{
    return line.size() > 2 && line.size() < longestSignature && (line[0] == u'\u2014' || line[0] == u'\u2013');
}

/// "— Dana Hale, engineer", "— Dana Hale (@dhale) 4 May", but no "— Dana Hale was there?"
bool onlyDescribes(QStringView rest)
{
    return rest.isEmpty() || QStringView(u",(.|\u2013\u2014").contains(rest[0]) || rest[0].isDigit();
}

} // namespace

bool isSignatureLine(QStringView line)
{
    return isShortAfterDash(line) && !QStringView(u".!?\u2026,").contains(line.trimmed().back());
}

Attribution signatureOf(const Article &article, const MarkedRun &run, const Cast &cast)
{
    if (run.isDialogue)
        return {};
    const QList<Block> &blocks = article.blocks;
    QStringView line = Span {run.outer.end, blocks[run.block].span.end}.of(article.text).trimmed();
    if (line.isEmpty() && run.block + 1 < blocks.size())
        line = blocks[run.block + 1].span.of(article.text).trimmed();
    if (!isShortAfterDash(line))
        return {};
    const qsizetype begin = line.data() - article.text.constData();
    const auto mention =
        std::ranges::lower_bound(cast.mentions, begin, {}, [](const Mention &m) { return m.span.begin; });
    const bool isNamed = mention != cast.mentions.end() && mention->span.end <= begin + line.size()
                         && onlyDescribes(line.sliced(mention->span.end - begin).trimmed());
    if (!isNamed)
        return {};
    return {cast.figures[mention->figure].name, mention->span, {}, {}, signatureShare,
            u"signed with a dash and the name"_s};
}

} // namespace Galley
