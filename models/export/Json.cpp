// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/Export.h"
#include "models/export/JsonWriter.h"

#include "models/text/Token.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString toString(QuotationKind kind)
{
    switch (kind) {
    case QuotationKind::Speech:
        return u"speech"_s;
    case QuotationKind::Work:
        return u"work"_s;
    case QuotationKind::Nickname:
        return u"nickname"_s;
    case QuotationKind::SoCalled:
        return u"so-called"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString quotationId(int index)
{
    return u'q' + QString::number(index);
}

/// Writes one document; holds what several parts look up.
class Writing final
{
public:
    Writing(const Document &document, JsonOptions options) : m_document(document), m_options(options)
    {
        for (const Article &article : document.articles)
            m_articles.insert(article.id, &article);
    }

    QByteArray run()
    {
        m_json.beginObject();
        m_json.field(u"galley", QCoreApplication::applicationVersion());
        m_json.beginArray(u"articles");
        for (const Article &article : m_document.articles)
            writeArticle(article);
        m_json.endArray();
        m_json.beginArray(u"quotes");
        for (int i = 0; i < m_document.analysis.quotations.size(); ++i) {
            if (m_document.analysis.quotations[i].kind == QuotationKind::Speech)
                writeQuotation(i);
        }
        m_json.endArray();
        m_json.beginArray(u"marked");
        for (int i = 0; i < m_document.analysis.quotations.size(); ++i) {
            if (m_document.analysis.quotations[i].kind != QuotationKind::Speech)
                writeMarked(i);
        }
        m_json.endArray();
        m_json.beginArray(u"speakers");
        for (const Entity &entity : m_document.analysis.entities)
            writeSpeaker(entity);
        m_json.endArray();
        m_json.beginArray(u"utterances");
        for (int i = 0; i < m_document.analysis.utterances.size(); ++i) {
            if (m_options.isAll || articleCount(m_document.analysis.utterances[i]) >= 2)
                writeUtterance(i);
        }
        m_json.endArray();
        m_json.beginArray(u"passages");
        for (const Passage &passage : m_document.analysis.passages)
            writePassage(passage);
        m_json.endArray();
        m_json.endObject();
        return m_json.bytes();
    }

private:
    /// The words of a span; empty where the article is not in the document or the span is not inside it.
    QString textOf(ArticleId article, Span span) const
    {
        const Article *found = m_articles.value(article);
        const bool isInside = found && 0 <= span.begin && span.begin <= span.end && span.end <= found->text.size();
        return isInside ? span.of(found->text).toString() : QString();
    }

    void writeBlocks(const Article &article)
    {
        m_json.beginArray(u"blocks");
        for (const Block &block : article.blocks) {
            m_json.beginObject();
            m_json.field(u"role", toString(block.role));
            m_json.field(u"start", block.span.begin);
            m_json.field(u"end", block.span.end);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeArticle(const Article &article)
    {
        const ArticleMetadata &metadata = article.metadata;
        m_json.beginObject();
        m_json.field(u"id", article.id.toString());
        m_json.field(u"file", article.fileName);
        m_json.fieldOrNull(u"title", metadata.title);
        m_json.fieldOrNull(u"outlet", metadata.outlet);
        m_json.fieldOrNull(u"author", metadata.author);
        m_json.fieldOrNull(u"date", metadata.date);
        m_json.fieldOrNull(u"language", metadata.language);
        m_json.field(u"words", wordCount(article.text));
        if (m_options.isWithText) {
            m_json.field(u"text", article.text);
            writeBlocks(article);
        }
        m_json.endObject();
    }

    void writePlace(ArticleId article, Span span)
    {
        m_json.field(u"article", article.toString());
        m_json.field(u"start", span.begin);
        m_json.field(u"end", span.end);
        m_json.field(u"text", textOf(article, span));
    }

    void writeQuotation(int index)
    {
        const Quotation &quotation = m_document.analysis.quotations[index];
        const Attribution &attribution = quotation.attribution;
        m_json.beginObject();
        m_json.field(u"id", quotationId(index));
        writePlace(quotation.article, quotation.span);
        m_json.field(u"quoted", true);
        m_json.fieldOrNull(u"speaker", attribution.speaker);
        if (attribution.sourceSpan) {
            m_json.beginObject(u"source");
            m_json.field(u"start", attribution.sourceSpan->begin);
            m_json.field(u"end", attribution.sourceSpan->end);
            m_json.endObject();
        } else {
            m_json.null(u"source");
        }
        m_json.fieldOrNull(u"cue", attribution.cue);
        m_json.field(u"confidence", attribution.confidence);
        m_json.field(u"why", attribution.why);
        m_json.endObject();
    }

    void writeMarked(int index)
    {
        const Quotation &marked = m_document.analysis.quotations[index];
        m_json.beginObject();
        m_json.field(u"id", quotationId(index));
        writePlace(marked.article, marked.span);
        m_json.field(u"kind", toString(marked.kind));
        m_json.field(u"why", marked.reason);
        m_json.endObject();
    }

    void writeSpeaker(const Entity &entity)
    {
        const QList<Quotation> &quotations = m_document.analysis.quotations;
        QStringList ids;
        QStringList articles;
        qsizetype words = 0;
        for (const int index : entity.quotations) {
            if (index < 0 || index >= quotations.size())
                continue;
            const Quotation &quotation = quotations[index];
            ids.append(quotationId(index));
            words += wordCount(textOf(quotation.article, quotation.span));
            // By article, as the quotations are.
            if (const QString id = quotation.article.toString(); articles.isEmpty() || articles.last() != id)
                articles.append(id);
        }
        m_json.beginObject();
        m_json.field(u"name", entity.name);
        m_json.field(u"kind", toString(entity.kind));
        writeList(u"forms", entity.forms);
        writeList(u"quotes", ids);
        writeList(u"articles", articles);
        m_json.field(u"words", words);
        m_json.endObject();
    }

    void writeList(QStringView key, const QStringList &texts)
    {
        m_json.beginArray(key);
        for (const QString &text : texts)
            m_json.value(text);
        m_json.endArray();
    }

    void writePrinting(const Printing &printing)
    {
        m_json.beginObject();
        m_json.fieldOrNull(u"quote", printing.quotation ? quotationId(*printing.quotation) : QString());
        writePlace(printing.article, printing.span);
        m_json.field(u"quoted", printing.quotation.has_value());
        m_json.field(u"verdict", toString(printing.verdict));
        writeList(u"flags", toStrings(printing.flags));
        m_json.field(u"why", printing.why);
        m_json.beginArray(u"diff");
        for (const WordDifference &difference : printing.differences) {
            const bool isBoth = !difference.base.isEmpty() && !difference.printed.isEmpty() && difference.kind != DifferenceKind::Equal;
            const QString words = isBoth ? difference.base + u" \u2192 "_s + difference.printed
                                         : difference.printed.isEmpty() ? difference.base : difference.printed;
            m_json.beginArray();
            m_json.value(toString(difference.kind));
            m_json.value(words);
            m_json.endArray();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeUtterance(int index)
    {
        const Utterance &utterance = m_document.analysis.utterances[index];
        m_json.beginObject();
        m_json.field(u"id", QString(u'u' + QString::number(index)));
        m_json.field(u"label", utterance.label);
        m_json.fieldOrNull(u"speaker", utterance.speaker);
        m_json.field(u"base", utterance.base);
        m_json.beginArray(u"occurrences");
        for (const Printing &printing : utterance.printings)
            writePrinting(printing);
        m_json.endArray();
        m_json.endObject();
    }

    void writePassage(const Passage &passage)
    {
        m_json.beginObject();
        m_json.beginArray(u"occurrences");
        for (const Passage::Occurrence &occurrence : passage.occurrences) {
            m_json.beginObject();
            writePlace(occurrence.article, occurrence.span);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    const Document &m_document;
    JsonOptions m_options;
    QHash<ArticleId, const Article *> m_articles;
    JsonWriter m_json;
};

} // namespace

QByteArray jsonOf(const Document &document, JsonOptions options)
{
    return Writing(document, options).run();
}

} // namespace Galley
