// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The sample coverage, copied so often that there is enough to measure.
#pragma once

#include "models/import/Import.h"
#include "models/text/Token.h"

namespace Galley::Bench {

/// So many articles, each with an id of its own.
inline QList<Article> sampleArticles(int64_t count)
{
    const Result<QStringList> paths = articlePaths({QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample")});
    QList<Article> all;
    for (int64_t i = 0; paths && i < count; ++i) {
        Result<ImportedArticle> imported = importFile(paths->at(i % paths->size()));
        if (imported)
            all.append(std::move(imported->article));
    }
    for (Article &article : all)
        article.id = ArticleId::create();
    return all;
}

/// One article of all the blocks of the sample, again and again up to a number of UTF-16 units.
inline Article longArticle(qsizetype size)
{
    const QList<Article> parts = sampleArticles(5);
    Article whole;
    whole.id = ArticleId::create();
    whole.metadata.language = QStringLiteral("en");
    for (qsizetype i = 0; !parts.isEmpty() && whole.text.size() < size; ++i) {
        const Article &part = parts[i % parts.size()];
        if (!whole.text.isEmpty())
            whole.text += u'\n';
        for (Block block : part.blocks) {
            block.span = {block.span.begin + whole.text.size(), block.span.end + whole.text.size()};
            whole.blocks.append(block);
        }
        whole.text += part.text;
    }
    return whole;
}

inline int64_t wordsOf(const QList<Article> &articles)
{
    int64_t words = 0;
    for (const Article &article : articles)
        words += wordCount(article.text);
    return words;
}

} // namespace Galley::Bench
