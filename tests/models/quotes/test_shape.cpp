// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The shape of the cost, not the time: megabytes of what invites looking at everything again for each
/// part of it. Linear work takes a moment, work that grows with the square would take minutes to hours
/// and end in the limit of the test.

#include "models/quotes/Quotes.h"
#include "models/text/Token.h"
#include "shapes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestShape final : public QObject
{
    Q_OBJECT

private:
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr qsizetype size = 250'000; // UTF-16 units; every step costs many times as much here
#else
    static constexpr qsizetype size = 1'000'000; // UTF-16 units
#endif

    /// No text has more quotations than marks and dashes, a block quotation one without them.
    static qsizetype mostQuotations(const Article &article)
    {
        static constexpr QStringView marks = u"\"'“”„‟‘’‚‛«»‹›「」『』\uFF02-–—";
        const auto isMark = [](QChar c) { return marks.contains(c); };
        return article.blocks.size() + std::ranges::count_if(article.text, isMark);
    }

private slots:
    void hostileText_isReadInLinearTime_data()
    {
        QTest::addColumn<int>("shape");
        for (int s = 0; s < int(Testing::shapes.size()); ++s)
            QTest::newRow(Testing::shapes[std::size_t(s)].name) << s;
    }

    void hostileText_isReadInLinearTime()
    {
        QFETCH(int, shape);
        const Testing::Shape &made = Testing::shapes[std::size_t(shape)];
        const Article article = Testing::articleOfShape(made, size);
        const QList<Quotation> quotations = findQuotations(article);
        QVERIFY(quotations.size() <= mostQuotations(article));
        qsizetype outermost = 0; // UTF-16 units between marks
        for (const Quotation &quotation : quotations)
            outermost += quotation.isNested ? 0 : quotation.outer.size();
        QVERIFY(outermost <= article.text.size());
    }

    void speakerBehindMuchText_isFound()
    {
        for (const char *name : {"words without marks", "paragraphs of one word", "people", "one name of many words"}) {
            const auto shape = std::ranges::find_if(Testing::shapes, [&](const Testing::Shape &s) {
                return QLatin1StringView(s.name) == QLatin1StringView(name);
            });
            QVERIFY2(shape != Testing::shapes.end(), name);
            const QList<Quotation> quotations = findQuotations(Testing::articleOfShape(*shape, 100'000));
            QVERIFY2(!quotations.isEmpty(), name);
            QVERIFY2(quotations.last().attribution.speaker.endsWith(u"Hale"_s), name);
        }
    }

    void wordOfAMillionMarks_isFolded()
    {
        QString word = u"a"_s;
        while (word.size() < 1'000'000)
            word += u"\u0301\u0323\u05B8\u3099"_s;
        QVERIFY(foldedWord(word).size() < 20);
        QCOMPARE(foldedWord(u"A\u0301\u0323bc"_s), u"abc"_s);
    }
};

QTEST_GUILESS_MAIN(TestShape)
#include "test_shape.moc"
