// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articles.h"
#include "models/quotes/DashDialogue.h"
#include "models/quotes/Quotes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;
using Testing::articleOf;

class TestDashDialogue final : public QObject
{
    Q_OBJECT

private slots:
    void speech_isCutFromWhatTellsTheSpeaker_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("empty") << u"fr"_s << u""_s << QStringList {};
        QTest::newRow("a dash alone") << u"fr"_s << u"\u2014 "_s << QStringList {};
        QTest::newRow("no dialogue in English") << u"en"_s << u"\u2014 We sank, said Dana Hale."_s << QStringList {};
        QTest::newRow("one sentence") << u"fr"_s << u"\u2014 Vous avez vu le port ?"_s
                                      << QStringList {u"Vous avez vu le port ?"_s};
        QTest::newRow("French, split") << u"fr"_s << u"\u2014 Deux bateaux, répond-elle sans se lever. J'ai compté."_s
                                       << QStringList {u"Deux bateaux,"_s, u"J'ai compté."_s};
        QTest::newRow("French, a name") << u"fr"_s << u"\u2014 Trois, dit Jeanne Morlet."_s
                                        << QStringList {u"Trois,"_s};
        QTest::newRow("Spanish, split") << u"es"_s << u"\u2014No lo sé \u2014dijo Marta Ibarra\u2014. Vamos al puerto."_s
                                        << QStringList {u"No lo sé"_s, u"Vamos al puerto."_s};
        QTest::newRow("Russian, split") << u"ru"_s << u"\u2014 Нет, \u2014 сказал Иван Чернов. \u2014 Мы уже были там."_s
                                        << QStringList {u"Нет,"_s, u"Мы уже были там."_s};
        QTest::newRow("a dash inside speech") << u"ru"_s << u"\u2014 Порт \u2014 наш дом."_s
                                              << QStringList {u"Порт \u2014 наш дом."_s};
        QTest::newRow("Polish question") << u"pl"_s << u"\u2013 Kto to był? \u2013 zapytała Anna Wilk."_s
                                         << QStringList {u"Kto to był?"_s};
        QTest::newRow("a signature") << u"fr"_s << u"\u2014 Jeanne Morlet, capitaine"_s << QStringList {};
    }

    void speech_isCutFromWhatTellsTheSpeaker()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const QStringList, said);
        const Article article = articleOf(text, language);
        QStringList found;
        for (const Quotation &quotation : findQuotations(article))
            found.append(quotation.span.of(article.text).toString());
        QCOMPARE(found, said);
    }

    void speaker_isReadFromTheNarration()
    {
        const Article article = articleOf(u"\u2014 Trois, dit Jeanne Morlet.\n\u2014 Quatre !"_s, u"fr"_s);
        const QList<Quotation> quotations = findQuotations(article);
        QCOMPARE(quotations.size(), 2);
        QCOMPARE(quotations[0].attribution.speaker, u"Jeanne Morlet"_s);
        QVERIFY(quotations[1].attribution.speaker.isEmpty()); // the other one of two speaks
    }

    void marksInsideDialogue_areNested()
    {
        const Article article = articleOf(u"\u2014 Il a dit \u00AB non \u00BB et il est parti."_s, u"fr"_s);
        const QList<MarkedRun> runs = withDashDialogue(article, markedRuns(article), language(u"fr"));
        QCOMPARE(runs.size(), 2);
        QVERIFY(!runs[0].isNested && runs[0].isDialogue);
        QVERIFY(runs[1].isNested && !runs[1].isDialogue);
    }
};

QTEST_GUILESS_MAIN(TestDashDialogue)
#include "test_dash_dialogue.moc"
