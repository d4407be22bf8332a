// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Random articles for tests: invented pieces in several languages, joined, repeated and damaged.
#pragma once

#include "models/domain/Article.h"
#include "models/text/Language.h"

#include <QRandomGenerator>

namespace Galley::Testing {

/// Makes one article. Equal numbers make equal articles.
class TextMaker final {
public:
    explicit TextMaker(quint32 number)
        : m_random(number)
    {
    }

    /// One that keeps what Article promises of its blocks, and nothing of what it promises of its letters.
    Article article()
    {
        Article article;
        article.id = ArticleId::create();
        article.metadata.language = language();
        const int blocks = 1 + below(12);
        const bool isPlain = below(2) == 0;
        for (int b = 0; b < blocks; ++b) {
            QString text = below(4) == 0 ? damaged(block()) : block();
            text.replace(u'\n', u' ');
            if (text.isEmpty())
                continue;
            if (!article.text.isEmpty())
                article.text += u'\n';
            const BlockRole role =
                isPlain ? BlockRole::Paragraph : allBlockRoles[std::size_t(below(int(allBlockRoles.size())))];
            article.blocks.append({{article.text.size(), article.text.size() + text.size()}, role, 0});
            article.text += text;
        }
        return article;
    }

    /// True for one in four: its text is to go through the import first.
    bool shallBeImported() { return below(4) == 0; }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    template<std::size_t size>
    QString oneOf(const std::array<QStringView, size> &pieces)
    {
        return pieces[std::size_t(below(int(size)))].toString();
    }

    QString language()
    {
        static const QStringList codes = languageCodes();
        static const QStringList odd {QString(), QStringLiteral("xx"),  QStringLiteral("EN"),
                                      QStringLiteral("de-CH"), QString(QChar(0xD800)), QString(QChar(0))};
        return below(4) == 0 ? odd[below(int(odd.size()))] : codes[below(int(codes.size()))];
    }

    /// Mostly short; one in thirty repeats one of its parts up to a thousand times.
    QString block()
    {
        QString text;
        const int pieces = 1 + below(30);
        for (int i = 0; i < pieces; ++i) {
            if (below(5) != 0 && !text.isEmpty())
                text += oneOf(spaces);
            const QString next = piece();
            const int times = below(30 * 30) == 0 ? 1 + below(1000) : 1;
            text += next.repeated(times);
        }
        return text;
    }

    QString piece()
    {
        switch (below(12)) {
        case 0:
        case 1:
            return oneOf(sentences);
        case 2:
        case 3:
            return oneOf(cues);
        case 4:
        case 5:
            return oneOf(names);
        case 6:
            return oneOf(openings) + oneOf(sentences) + oneOf(closings);
        case 7:
            return oneOf(openings);
        case 8:
            return oneOf(closings);
        case 9:
            return oneOf(stops);
        case 10:
            return oneOf(oddities);
        default:
            return QString(QChar(char16_t(below(0x10000))));
        }
    }

    /// Letters taken out, doubled, moved, put in, anywhere: between the halves of a pair too.
    QString damaged(QString text)
    {
        for (int times = 1 + below(6); times > 0 && !text.isEmpty(); --times) {
            const int at = below(int(text.size()));
            const int size = std::min(1 + below(20), int(text.size()) - at);
            switch (below(4)) {
            case 0:
                text.remove(at, size);
                break;
            case 1:
                text.insert(below(int(text.size())), text.mid(at, size));
                break;
            case 2:
                text.insert(at, piece());
                break;
            default:
                text[at] = piece().front();
            }
        }
        return text;
    }

    static constexpr std::array<QStringView, 22> sentences {
        u"The harbour was closed at noon.",
        u"We will not sell the boats, and nobody asked us to.",
        u"It is over",
        u"the “temporary” pipe",
        u"In a statement the board said it would pay 1,250 crowns a day until No. 5 opens.",
        u"Why? Because of the storm, the mayor's office said on Monday",
        u"the novel “Low Water”, the TV show 'Tides'",
        u"Here is what she wrote:",
        u"Das hat niemand gewollt, sagte die Verkehrsministerin am Dienstag.",
        u"Nach Angaben der Polizei hieß es, die Brücke sei „sicher“.",
        u"Der 54-jährige Sprecher der Reederei erklärte, man werde zahlen",
        u"Nous ne vendrons rien, a déclaré le maire de l'île.",
        u"selon la préfecture, « c'est fini »",
        u"No vamos a vender, dijo la alcaldesa el lunes.",
        u"Non venderemo, ha detto il sindaco",
        u"Мы ничего не продадим, сказал мэр.",
        u"Ми нічого не продамо, сказала очільниця громади",
        u"Nie sprzedamy łodzi, powiedziała burmistrzyni.",
        u"彼は「売りません」と言った。",
        u"לא נמכור, אמר ראש העיר",
        u"لن نبيع القوارب",
        u"नमस्ते किताबें"};
    static constexpr std::array<QStringView, 24> cues {
        u"said",           u"she said,",    u"according to",    u"who said",        u", adding:",    u"told reporters",
        u"was asked by",   u"insisted that", u"he",             u"they",            u"sagte",        u"so",
        u"hieß es",        u"zufolge",      u"a déclaré",       u"selon",           u"dijo",         u"ha detto",
        u"сказал",         u"сказала",      u"powiedział",      u"the spokesman",   u"a technician", u"in a post on X:"};
    static constexpr std::array<QStringView, 20> names {
        u"Dana Hale",          u"Hale",           u"Mayor Dana Hale",      u"Ursula von der Leyen",
        u"Sen. R. J. Moss (D-Ohio)", u"Moss’s",   u"the Harbour Board",    u"Michael “Mickey” Dunn",
        u"Bürgermeisterin Ilse Öhler", u"SPD-Chef Jörg Brandt", u"M. Étienne L’Hôte", u"José-María Ñúñez",
        u"Ольга Мельник",      u"Володимир Шевчук", u"Żaneta Łącka",       u"O'Neill",
        u"President A. B. C. Okoro-Smith Jr.", u"NATO", u"Dana\u00A0Hale", u"D\u0301ana H\u0323\u0307ale"};
    static constexpr std::array<QStringView, 20> openings {
        u"“", u"\"", u"‘", u"'", u"«\u00A0", u"«", u"»", u"„", u"‚", u"‹", u"›", u"「", u"『", u"''", u"\uFF02",
        u"\u201F", u"\u201B", u"(“", u"— ", u"“‘"};
    static constexpr std::array<QStringView, 22> closings {
        u"”", u"\"", u"’", u"'", u"\u202F»", u"»", u"«", u"“", u"‘", u"›", u"‹", u"」", u"』", u"''", u"\uFF02",
        u".”", u",”", u"!’”", u"”)", u"?\"", u"…”", u"’s"};
    static constexpr std::array<QStringView, 18> stops {
        u".", u",", u":", u"!", u"?", u"…", u"...", u";", u" — ", u"–", u"-", u"(", u")", u"[", u"]", u"/",
        u"\n", u"\n\n"};
    static constexpr std::array<QStringView, 12> spaces {
        u" ", u" ", u" ", u" ", u"  ", u"\u00A0", u"\u202F", u"\u200B", u"\t", u"\u2060", u"", u"\u00AD"};
    static constexpr std::array<QStringView, 18> oddities {
        QStringView(u"\0", 1), u"\U0001F600", u"\U00010400", u"\u0301", u"\u0323\u0301\u0327", u"\uFE0F",
        u"\u202E", u"\u2066", u"\u200D", u"\uFEFF", u"\uFFFD", u"\uFFFF", u"\u2028", u"\U000E0101", u"ﬁ", u"\u0130",
        u"1,000.5", u"\U0001D400\u2019s"};

    QRandomGenerator m_random;
};

} // namespace Galley::Testing
