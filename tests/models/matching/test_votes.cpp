// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/Import.h"
#include "models/matching/Analyse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestVotes final : public QObject
{
    Q_OBJECT

private:
    /// The speaker that each article gives its only quotation, once all are analysed together.
    static QStringList speakers(const QStringList &texts)
    {
        QList<Article> articles;
        for (const QString &text : texts)
            articles.append(importText(text)->article);
        const Result<Analysis> analysis = analyse(articles);
        QStringList speakers;
        for (const Quotation &quotation : analysis->quotations)
            speakers.append(quotation.attribution.speaker);
        return speakers;
    }

    const QString m_named = u"“Nobody told the harbour about the crack in the wall,” said Dana Hale on Monday."_s;

private slots:
    void noArticles_haveNoSpeakers() { QVERIFY(speakers({}).isEmpty()); }

    void openOne_takesTheNameFromAnotherArticle()
    {
        QCOMPARE(speakers({m_named, u"The evening was long.\n\n“Nobody told the harbour about the crack in the wall.”"_s}),
                 (QStringList {u"Dana Hale"_s, u"Dana Hale"_s}));
    }

    void role_takesTheNameFromAnotherArticle()
    {
        QCOMPARE(speakers({u"“Nobody told the harbour about the crack in the wall,” the engineer said."_s, m_named}),
                 (QStringList {u"Dana Hale"_s, u"Dana Hale"_s}));
    }

    void anotherName_stays()
    {
        const QString other = u"“Nobody told the harbour about the crack in the wall,” said Ruth Orme on Monday."_s;
        QCOMPARE(speakers({m_named, other}), (QStringList {u"Dana Hale"_s, u"Ruth Orme"_s}));
    }

    /// Ids are new at every import; nothing may hang on how they are ordered.
    void otherIds_changeNothing()
    {
        const QString claim = u"“The works will pay for every house on the quay by the end of May,” "_s;
        const QString tail = u"\n\nHe said “every house” would be paid, and called it “the end of May” for the works."_s;
        const QStringList texts {claim + u"said Dana Hale on Monday."_s + tail, claim + u"Dana Hale told the hall."_s + tail,
                                 claim + u"the works told investors on Tuesday."_s + tail};
        const auto seen = [&] {
            QList<Article> articles;
            for (const QString &text : texts)
                articles.append(importText(text)->article);
            const Result<Analysis> analysis = analyse(articles);
            QStringList lines;
            for (const Utterance &utterance : analysis->utterances) {
                for (const Printing &printing : utterance.printings)
                    lines.append(u"%1 %2 %3"_s.arg(printing.span.begin).arg(printing.flags.toInt()).arg(printing.why));
            }
            for (const Quotation &quotation : analysis->quotations)
                lines.append(quotation.attribution.speaker);
            return lines;
        };
        const QStringList first = seen();
        for (int round = 0; round < 20; ++round)
            QCOMPARE(seen(), first);
    }

    void otherWords_getNoName()
    {
        const QString open = u"The evening was long.\n\n“The ferries will run again on Sunday at noon.”"_s;
        QVERIFY(speakers({m_named, open})[1].isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVotes)
#include "test_votes.moc"
