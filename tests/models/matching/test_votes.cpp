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

    void otherWords_getNoName()
    {
        const QString open = u"The evening was long.\n\n“The ferries will run again on Sunday at noon.”"_s;
        QVERIFY(speakers({m_named, open})[1].isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVotes)
#include "test_votes.moc"
