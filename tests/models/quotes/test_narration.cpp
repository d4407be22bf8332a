// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/Narration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestNarration final : public QObject
{
    Q_OBJECT

private slots:
    void joinedWords_areToldApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("elided article") << u"L’entourage"_s << u"fr"_s << QStringList {u"l'"_s, u"entourage"_s};
        QTest::newRow("elided before a name") << u"d'Arnaud"_s << u"fr"_s << QStringList {u"d'"_s, u"arnaud"_s};
        QTest::newRow("elided pronoun") << u"qu’il"_s << u"fr"_s << QStringList {u"qu'"_s, u"il"_s};
        QTest::newRow("inverted") << u"dit-elle"_s << u"fr"_s << QStringList {u"dit"_s, u"elle"_s};
        QTest::newRow("inverted, with t") << u"a-t-il"_s << u"fr"_s << QStringList {u"a"_s, u"il"_s};
        QTest::newRow("one word") << u"aujourd’hui"_s << u"fr"_s << QStringList {u"aujourd'hui"_s};
        QTest::newRow("name with hyphen") << u"Jean-Loup"_s << u"fr"_s << QStringList {u"jean-loup"_s};
        QTest::newRow("Italian") << u"dell'associazione"_s << u"it"_s << QStringList {u"dell'"_s, u"associazione"_s};
        QTest::newRow("English") << u"d'Arnaud"_s << u"en"_s << QStringList {u"d'arnaud"_s};
    }

    void joinedWords_areToldApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QStringList found;
        for (const Word &word : wordsOf(text, {0, text.size()}, {}, language(code))) {
            QVERIFY(!word.gapBefore);
            found.append(word.folded);
        }
        QTEST(found, "words");
    }

    void nameBehindAnElision_isCapitalised()
    {
        const QString text = u"d’Arnaud"_s;
        const QList<Word> words = wordsOf(text, {0, text.size()}, {}, language(u"fr"));
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0].is(WordClass::Preposition) && !words[0].isPossessive);
        QVERIFY(words[1].isCapitalised && words[1].is(WordClass::FirstName));
        QCOMPARE(words[1].span.of(text).toString(), u"Arnaud"_s);
    }
};

QTEST_GUILESS_MAIN(TestNarration)
#include "test_narration.moc"
