// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Random texts made of what articles are made of and of what they should not hold: whatever stands in
/// them, quotations lie where quotations can lie.
///
/// Every text follows from its number alone. GALLEY_FUZZ_MINUTES=60 goes on for that long and prints how
/// many texts there were, GALLEY_FUZZ_FIRST=1234 begins with that number, to see a failure again.

#include "texts.h"

#include "models/import/Import.h"
#include "models/quotes/Quotes.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

namespace {

constexpr int textsByDefault = 3000;
constexpr int textsPerReport = 10'000;

bool splitsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isHighSurrogate()
           && text[position].isLowSurrogate();
}

/// What is wrong with a span of an article; empty where it lies within one block.
QString faultOf(const Article &article, Span span, const char *name)
{
    const QString place = u"%1 [%2, %3)"_s.arg(QLatin1StringView(name)).arg(span.begin).arg(span.end);
    if (span.begin < 0 || span.begin > span.end || span.end > article.text.size())
        return place + u" is outside the text"_s;
    if (splitsPair(article.text, span.begin) || splitsPair(article.text, span.end))
        return place + u" splits a surrogate pair"_s;
    const bool isInBlock =
        std::ranges::any_of(article.blocks, [&](const Block &block) { return block.span.contains(span); });
    return isInBlock ? QString() : place + u" is in no block"_s;
}

QString faultOf(const Article &article, const Attribution &attribution)
{
    if (!(attribution.confidence >= 0 && attribution.confidence <= 1))
        return u"confidence %1"_s.arg(attribution.confidence);
    if (attribution.confidence > 0 && attribution.speaker.isEmpty())
        return u"sure of nobody"_s;
    for (const auto &[span, name] : {std::pair(attribution.cueSpan, "cue"), std::pair(attribution.sourceSpan, "source")}) {
        if (const QString fault = span ? faultOf(article, *span, name) : QString(); !fault.isEmpty())
            return fault;
    }
    if (attribution.cueSpan && attribution.cueSpan->of(article.text) != attribution.cue)
        return u"the cue is not the words of its span"_s;
    return {};
}

QString faultOf(const Article &article, const Quotation &quotation)
{
    if (const QString fault = faultOf(article, quotation.outer, "outer"); !fault.isEmpty())
        return fault;
    if (const QString fault = faultOf(article, quotation.span, "span"); !fault.isEmpty())
        return fault;
    if (quotation.span.isEmpty() || !quotation.outer.contains(quotation.span))
        return u"no words between the marks"_s;
    if (quotation.kind != QuotationKind::Speech && quotation.attribution != Attribution {})
        return u"a speaker of what is no speech"_s;
    return faultOf(article, quotation.attribution);
}

/// What is wrong with an article's quotations; empty where nothing is.
QString faultOf(const Article &article, const QList<Quotation> &quotations)
{
    Span top {0, 0};
    for (qsizetype q = 0; q < quotations.size(); ++q) {
        const Quotation &quotation = quotations[q];
        if (const QString fault = faultOf(article, quotation); !fault.isEmpty())
            return u"quotation %1: %2"_s.arg(q).arg(fault);
        if (q > 0 && quotation.outer.begin < quotations[q - 1].outer.begin)
            return u"quotation %1 is out of order"_s.arg(q);
        const int step = quotation.logical - (q > 0 ? quotations[q - 1].logical : -1);
        if (step < 0 || step > 1 || (q == 0 && step != 1))
            return u"quotation %1 has the logical number %2"_s.arg(q).arg(quotation.logical);
        if (quotation.isNested ? !top.contains(quotation.outer) : quotation.outer.begin < top.end)
            return u"quotation %1 is %2"_s.arg(q).arg(quotation.isNested ? u"nested in none"_s : u"inside another"_s);
        if (!quotation.isNested)
            top = quotation.outer;
    }
    return {};
}

/// As C++ would write it.
QString escaped(QStringView text)
{
    QString written;
    for (const QChar c : text) {
        const bool isPlain = c.unicode() >= 0x20 && c.unicode() < 0x7F;
        written += isPlain ? QString(c) : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return written;
}

/// All that a failure needs to be seen again in a test of its own.
QString described(const Article &article)
{
    QString all = u"language \"%1\"\n"_s.arg(escaped(article.metadata.language));
    for (const Block &block : article.blocks) {
        all += u"%1 [%2, %3): %4\n"_s.arg(toString(block.role)).arg(block.span.begin).arg(block.span.end).arg(
            escaped(block.span.of(article.text)));
    }
    for (const Quotation &quotation : findQuotations(article)) {
        all += u"[%1, %2)%3: %4\n"_s.arg(quotation.outer.begin).arg(quotation.outer.end).arg(
            quotation.isNested ? u" nested"_s : QString(), escaped(quotation.span.of(article.text)));
    }
    return all;
}

/// Empty, or what is wrong with the quotations of the text with a number.
QString faultOfText(quint32 number)
{
    Testing::TextMaker maker(number);
    Article article = maker.article();
    if (maker.shallBeImported()) {
        Result<ImportedArticle> imported = importText(article.text);
        if (!imported)
            return {};
        imported->article.metadata.language = article.metadata.language;
        article = std::move(imported->article);
    }
    const QString fault = faultOf(article, findQuotations(article));
    if (!fault.isEmpty())
        qWarning().noquote() << "text" << number << described(article); // too long for a failure's message
    return fault;
}

} // namespace

class TestFuzz final : public QObject
{
    Q_OBJECT

private slots:
    void whateverTheText_quotationsLieWithinIt()
    {
        const double minutes = qEnvironmentVariable("GALLEY_FUZZ_MINUTES").toDouble();
        const quint32 first = qEnvironmentVariable("GALLEY_FUZZ_FIRST").toUInt();
        QElapsedTimer timer;
        timer.start();
        quint32 texts = 0;
        const auto goesOn = [&] {
            return minutes > 0 ? double(timer.elapsed()) < minutes * 60'000 : texts < textsByDefault;
        };
        for (; goesOn(); ++texts) {
            if (minutes > 0 && texts % textsPerReport == 0)
                qInfo("%u texts", texts);
            const QString fault = faultOfText(first + texts);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        qInfo("%u texts, none at fault", texts);
    }
};

// The limit that Qt Test sets to one function, of five minutes, would end the long run.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet("GALLEY_FUZZ_MINUTES"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    QCoreApplication application(argc, argv);
    TestFuzz test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_fuzz.moc"
