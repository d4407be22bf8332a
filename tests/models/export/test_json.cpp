// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export/Export.h"
#include "models/export/JsonWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private:
    /// Two invented articles, one of which trims the other's quotation.
    static Document document()
    {
        Document document;
        for (int i = 0; i < 2; ++i) {
            Article article;
            article.id = {QUuid(static_cast<uint>(i) + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)};
            article.fileName = i == 0 ? u"one \"x\".txt"_s : u"two.md"_s;
            article.metadata.outlet = i == 0 ? u"The Heron"_s : QString();
            article.text = u"“We keep the ferry\u2026 \U0001F30A,” said Ada Fenn.\nEnd."_s;
            article.blocks = {{{0, 42}, BlockRole::Paragraph, 0}, {{43, 47}, BlockRole::ListItem, 1}};
            document.articles.append(article);
            Quotation quotation;
            quotation.article = article.id;
            quotation.span = i == 0 ? Span{1, 23} : Span{9, 18};
            quotation.outer = quotation.span;
            if (i == 0) {
                quotation.attribution = {u"Ada Fenn"_s, Span{30, 38}, u"said"_s, Span{25, 29}, 0.9, u"the name after the verb"_s};
            }
            document.analysis.quotations.append(quotation);
            Printing printing;
            printing.article = article.id;
            printing.span = quotation.span;
            printing.quotation = i;
            printing.why = u"Because."_s;
            if (i == 1) {
                printing.verdict = Verdict::Trimmed;
                printing.flags = Flag::ClosedEarly | Flag::Possible;
                printing.differences = {{DifferenceKind::Beyond, u"We keep"_s, QString(), {9, 9}}, {DifferenceKind::Substituted, u"the"_s, u"a"_s, {9, 10}},
                                        {DifferenceKind::Equal, u"ferry"_s, u"ferry"_s, {13, 18}}};
            }
            if (i == 0)
                document.analysis.utterances.append(Utterance{u"We keep"_s, u"Ada Fenn"_s, 0, {printing}});
            else
                document.analysis.utterances[0].printings.append(printing);
        }
        Quotation work = document.analysis.quotations[0];
        work.kind = QuotationKind::Work;
        work.reason = u"the title of a work"_s;
        document.analysis.quotations.append(work);
        document.analysis.entities = {{u"Ada Fenn"_s, EntityKind::Person, {u"Ada Fenn"_s, u"Fenn"_s}, {0, 1, 99}}};
        Printing alone;
        alone.article = document.articles[0].id;
        document.analysis.utterances.append(Utterance{u"Alone"_s, QString(), 0, {alone}});
        document.analysis.passages.append(Passage{{{document.articles[0].id, {43, 47}}, {document.articles[1].id, {43, 47}}}});
        return document;
    }
    static QJsonObject parsed(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument read = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qWarning("%s", qPrintable(error.errorString()));
        return read.object();
    }

private Q_SLOTS:
    void emptyDocument_hasEmptyLists()
    {
        const QJsonObject json = parsed(jsonOf({}));
        for (const QString &key : {u"articles"_s, u"quotes"_s, u"marked"_s, u"speakers"_s, u"utterances"_s, u"passages"_s}) {
            QVERIFY2(json.value(key).isArray(), qPrintable(key));
            QVERIFY(json.value(key).toArray().isEmpty());
        }
        QVERIFY(json.contains(u"galley"_s));
    }

    void keys_standInAFixedOrder()
    {
        const QByteArray json = jsonOf(document());
        qsizetype at = 0;
        for (const char *key : {"\"galley\"", "\"articles\"", "\"id\"", "\"file\"", "\"title\"", "\"outlet\"", "\"quotes\"", "\"speaker\"", "\"marked\"", "\"why\"", "\"speakers\"", "\"forms\"", "\"utterances\"", "\"label\"", "\"occurrences\"", "\"passages\""}) {
            at = json.indexOf(key, at);
            QVERIFY2(at >= 0, key);
        }
        QCOMPARE(jsonOf(document()), json);
    }

    void articles_tellWhatIsKnown()
    {
        const QJsonArray articles = parsed(jsonOf(document()))[u"articles"_s].toArray();
        QCOMPARE(articles.size(), 2);
        const QJsonObject first = articles[0].toObject();
        QCOMPARE(first[u"file"_s].toString(), u"one \"x\".txt"_s);
        QCOMPARE(first[u"outlet"_s].toString(), u"The Heron"_s);
        QVERIFY(first[u"title"_s].isNull());
        QCOMPARE(first[u"words"_s].toInt(), 8);
        QVERIFY(!first.contains(u"text"_s));
        QVERIFY(articles[1].toObject()[u"outlet"_s].isNull());
    }

    void withText_hasTextAndBlocks()
    {
        const Document given = document();
        const QJsonObject first = parsed(jsonOf(given, {.isWithText = true, .isAll = false}))[u"articles"_s].toArray()[0].toObject();
        QCOMPARE(first[u"text"_s].toString(), given.articles[0].text);
        const QJsonArray blocks = first[u"blocks"_s].toArray();
        QCOMPARE(blocks.size(), 2);
        QCOMPARE(blocks[1].toObject()[u"role"_s].toString(), u"list item"_s);
        QCOMPARE(blocks[1].toObject()[u"start"_s].toInt(), 43);
    }

    void quotes_areSpeechAlone()
    {
        const QJsonArray quotes = parsed(jsonOf(document()))[u"quotes"_s].toArray();
        QCOMPARE(quotes.size(), 2);
        const QJsonObject first = quotes[0].toObject();
        QCOMPARE(first[u"text"_s].toString(), u"We keep the ferry\u2026 \U0001F30A,"_s);
        QCOMPARE(first[u"start"_s].toInt(), 1);
        QCOMPARE(first[u"speaker"_s].toString(), u"Ada Fenn"_s);
        QCOMPARE(first[u"source"_s].toObject()[u"start"_s].toInt(), 30);
        QCOMPARE(first[u"confidence"_s].toDouble(), 0.9);
        QVERIFY(first[u"quoted"_s].toBool());
        QVERIFY(quotes[1].toObject()[u"speaker"_s].isNull());
        QVERIFY(quotes[1].toObject()[u"source"_s].isNull());
    }

    void marked_areTheOtherKindsWithTheirReasons()
    {
        Document given = document();
        Quotation term = given.analysis.quotations[2];
        term.kind = QuotationKind::SoCalled;
        Quotation nickname = term;
        nickname.kind = QuotationKind::Nickname;
        given.analysis.quotations += {term, nickname};
        const QJsonArray marked = parsed(jsonOf(given))[u"marked"_s].toArray();
        QCOMPARE(marked.size(), 3);
        const QJsonObject first = marked[0].toObject();
        QCOMPARE(first.keys(), (QStringList{u"article"_s, u"end"_s, u"id"_s, u"kind"_s, u"start"_s, u"text"_s, u"why"_s}));
        QCOMPARE(first[u"id"_s].toString(), u"q2"_s);
        QCOMPARE(first[u"start"_s].toInt(), 1);
        QCOMPARE(first[u"end"_s].toInt(), 23);
        QCOMPARE(first[u"text"_s].toString(), u"We keep the ferry\u2026 \U0001F30A,"_s);
        QCOMPARE(first[u"kind"_s].toString(), u"work"_s);
        QCOMPARE(first[u"why"_s].toString(), u"the title of a work"_s);
        QCOMPARE(marked[1].toObject()[u"kind"_s].toString(), u"so-called"_s);
        QCOMPARE(marked[2].toObject()[u"kind"_s].toString(), u"nickname"_s);
    }

    void speakers_haveAllTheirQuotations()
    {
        const Document given = document();
        const QJsonArray speakers = parsed(jsonOf(given))[u"speakers"_s].toArray();
        QCOMPARE(speakers.size(), 1);
        const QJsonObject fenn = speakers[0].toObject();
        QCOMPARE(fenn[u"name"_s].toString(), u"Ada Fenn"_s);
        QCOMPARE(fenn[u"kind"_s].toString(), u"person"_s);
        QCOMPARE(fenn[u"forms"_s].toArray(), QJsonArray({u"Ada Fenn"_s, u"Fenn"_s}));
        QCOMPARE(fenn[u"quotes"_s].toArray(), QJsonArray({u"q0"_s, u"q1"_s}));
        QCOMPARE(fenn[u"articles"_s].toArray(),
                 QJsonArray({given.articles[0].id.toString(), given.articles[1].id.toString()}));
        QCOMPARE(fenn[u"words"_s].toInt(), 4 + 2);
    }

    void utterances_ofOneArticle_needAll()
    {
        QCOMPARE(parsed(jsonOf(document()))[u"utterances"_s].toArray().size(), 1);
        QCOMPARE(parsed(jsonOf(document(), {.isWithText = false, .isAll = true}))[u"utterances"_s].toArray().size(), 2);
    }

    void occurrences_haveVerdictFlagsAndDifferences()
    {
        const QJsonObject utterance = parsed(jsonOf(document()))[u"utterances"_s].toArray()[0].toObject();
        QCOMPARE(utterance[u"base"_s].toInt(), 0);
        const QJsonObject second = utterance[u"occurrences"_s].toArray()[1].toObject();
        QCOMPARE(second[u"quote"_s].toString(), u"q1"_s);
        QCOMPARE(second[u"verdict"_s].toString(), u"trimmed"_s);
        QCOMPARE(second[u"flags"_s].toArray(), QJsonArray({u"closed early"_s, u"possible"_s}));
        QCOMPARE(second[u"diff"_s].toArray(), QJsonArray({QJsonArray({u"beyond"_s, u"We keep"_s}), QJsonArray({u"changed"_s, u"the → a"_s}), QJsonArray({u"equal"_s, u"ferry"_s})}));
    }

    void placesOutsideTheText_haveNoText()
    {
        Document broken = document();
        broken.analysis.quotations[0].span = {5, 5000};
        const QJsonArray quotes = parsed(jsonOf(broken))[u"quotes"_s].toArray();
        QCOMPARE(quotes[0].toObject()[u"text"_s].toString(), QString());
    }

    void writer_escapesWhatJsonForbids_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("marks and backslash") << u"\"a\\b\""_s;
        QTest::newRow("control characters") << u"a\n\t\x01\x1F\x7F"_s;
        QTest::newRow("outside the BMP") << u"\U0001F30A"_s;
        QTest::newRow("right to left, curly and low marks") << u"„שלום“ “x”"_s;
    }
    void writer_escapesWhatJsonForbids()
    {
        QFETCH(QString, text);
        JsonWriter writer;
        writer.beginArray();
        writer.value(text);
        writer.endArray();
        QCOMPARE(QJsonDocument::fromJson(writer.bytes()).array(), QJsonArray({text}));
    }

    void writer_givesNoInfinity()
    {
        JsonWriter writer;
        writer.beginObject();
        writer.field(u"x", std::numeric_limits<double>::infinity());
        writer.endObject();
        QVERIFY(parsed(writer.bytes())[u"x"_s].isNull());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
