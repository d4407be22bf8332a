// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/quotes/Quotes.h"
#include "models/matching/Entities.h"

#include "models/matching/SpeakerNames.h"
#include "models/matching/WordForms.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFirstNames = 64;    // of one family name that are compared for misspellings
constexpr qsizetype shortestFirstName = 3;  // letters of "Des" for "Desmond"
constexpr qsizetype longestShortName = 12;  // letters

/// One form in the articles of one language, and who is meant by it.
struct Form {
    QString text;
    SpeakerName name;
    int count = 0;
    QString owner;          ///< equal for all forms of one entity
    bool isShortened = false; ///< "Des Hale", where another form is "Desmond Hale"
    bool isOfArticle = false; ///< means one entity in each article
};

bool contradict(NameGender a, NameGender b)
{
    return (a == NameGender::Male && b == NameGender::Female) || (a == NameGender::Female && b == NameGender::Male);
}

/// The people of one family name.
class Family final
{
public:
    /// Gives each form its owner. REQUIRES: forms of persons with one key, sorted by text.
    void settle(const QList<Form *> &forms)
    {
        for (Form *form : forms) {
            if (!form->name.first.isEmpty() && !form->name.isInitial())
                own(*form, memberNamed(form->name));
        }
        joinShortened();
        for (Form *form : forms) {
            const auto known = m_known.constFind({form->name.first, form->name.suffix});
            if (known == m_known.constEnd())
                continue;
            form->isShortened = form->owner != m_members[*known].owner;
            own(*form, m_members[*known]);
        }
        const auto settleWhere = [&](auto isNext) {
            const Known known = knownMembers(); // so that the order of forms does not matter
            for (Form *form : forms) {
                if (form->owner.isEmpty() && isNext(form->name))
                    settleShort(*form, known.value(form->name.first));
            }
        };
        settleWhere([](const SpeakerName &name) { return name.isInitial(); });
        settleWhere([](const SpeakerName &name) { return name.gender != NameGender::Unknown; });
        settleWhere([](const SpeakerName &) { return true; });
    }

private:
    struct Member {
        QString first;
        QString suffix;
        NameGender gender = NameGender::Unknown;
        QString owner;
        bool isJoined = false; ///< another member stands for it
    };

    using Known = QHash<QString, QList<qsizetype>>; ///< members by first letter; all of them by the empty one

    Known knownMembers() const
    {
        Known known;
        for (qsizetype i = 0; i < m_members.size(); ++i) {
            if (m_members[i].isJoined)
                continue;
            known[QString()].append(i);
            if (!m_members[i].first.isEmpty())
                known[m_members[i].first.first(1)].append(i);
        }
        return known;
    }

    const Member &memberNamed(const SpeakerName &name)
    {
        // "Daniel" and "Daniela" are two names, "Volodymyr" and "Volodimyr" one that is misspelt.
        const auto same = [&](const Member &member) {
            const bool areBothKnown = member.gender != NameGender::Unknown && name.gender != NameGender::Unknown;
            return member.suffix == name.suffix && !areBothKnown && isOneLetterApart(member.first, name.first);
        };
        const std::pair key(name.first, name.suffix);
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return m_members[*known];
        const auto compared = m_members.cbegin() + std::min(mostFirstNames, m_members.size());
        const auto member = std::find_if(m_members.cbegin(), compared, same);
        if (member != compared) {
            m_known.insert(key, member - m_members.cbegin());
            return *member;
        }
        m_known.insert(key, m_members.size());
        return addMember(name);
    }

    /// "Des" is "Desmond" where no "Desiree" is of the family.
    void joinShortened()
    {
        QHash<qsizetype, QList<qsizetype>> longer; // member -> those whose names begin with its name
        for (qsizetype i = 0; i < m_members.size(); ++i) {
            const Member &member = m_members[i];
            const qsizetype most = std::min(longestShortName, member.first.size() - 1);
            for (qsizetype length = shortestFirstName; length <= most; ++length) {
                const auto other = m_known.constFind({member.first.first(length), member.suffix});
                if (other != m_known.constEnd() && *other != i && !contradict(member.gender, m_members[*other].gender))
                    longer[*other].append(i);
            }
        }
        QHash<qsizetype, qsizetype> whole;
        for (auto one = longer.cbegin(); one != longer.cend(); ++one) {
            if (one->size() == 1 && !longer.contains(one->first()))
                whole.insert(one.key(), one->first());
        }
        for (qsizetype &member : m_known)
            member = whole.value(member, member);
        for (auto one = whole.cbegin(); one != whole.cend(); ++one)
            m_members[one.key()].isJoined = true;
    }

    const Member &addMember(const SpeakerName &name)
    {
        const QString gender = name.first.isEmpty() ? QString::number(static_cast<int>(name.gender)) : QString();
        const QString owner = QStringList{u"person"_s, name.key, name.first, name.suffix, gender}.join(u'\n');
        return m_members.emplaceBack(name.first, name.suffix, name.gender, owner);
    }

    static bool canMean(const SpeakerName &name, const Member &member)
    {
        return (name.suffix.isEmpty() || name.suffix == member.suffix) && !contradict(name.gender, member.gender);
    }

    /// "D. Hale" and "Hale" mean the one person whom they can mean.
    void settleShort(Form &form, const QList<qsizetype> &known)
    {
        // The many bare forms of one name ask the same, so the answers are kept.
        const std::tuple key(form.name.first, form.name.suffix, form.name.gender);
        auto answer = m_answers.find(key);
        if (answer == m_answers.end()) {
            QList<qsizetype> meant;
            for (auto member = known.begin(); member != known.end() && meant.size() < 2; ++member) {
                if (canMean(form.name, m_members[*member]))
                    meant.append(*member);
            }
            if (meant.isEmpty()) {
                meant.append(m_members.size());
                addMember(form.name);
            }
            answer = m_answers.emplace(key, meant.size() == 1 ? meant.first() : -1).first;
        }
        if (answer->second >= 0)
            return own(form, m_members[answer->second]);
        form.owner = QStringList{u"somebody"_s, form.name.key, form.name.first, form.name.suffix,
                                 QString::number(static_cast<int>(form.name.gender))}.join(u'\n');
        form.isOfArticle = true;
    }

    static void own(Form &form, const Member &member) { form.owner = member.owner; }

    QList<Member> m_members;
    QHash<std::pair<QString, QString>, qsizetype> m_known; ///< first name and suffix -> member
    std::map<std::tuple<QString, QString, NameGender>, qsizetype> m_answers; ///< -1: several can be meant
};

/// All forms, each once for a language, by text.
class Forms final
{
public:
    void add(const QString &speaker, const QString &code)
    {
        Form &form = m_forms[{speaker, code}];
        if (form.count++ == 0) {
            form.text = speaker;
            form.name = speakerName(speaker, language(code));
        }
    }

    void settle()
    {
        std::map<QString, QList<Form *>> families;
        for (auto &[key, form] : m_forms) {
            if (form.name.kind == EntityKind::Person)
                families[form.name.key].append(&form);
            else
                form.owner = toString(form.name.kind) + u'\n' + form.name.key;
            form.isOfArticle = form.name.isOfArticle;
        }
        meanByFirstNames(families);
        for (const auto &[key, forms] : families)
            Family().settle(forms);
    }

    const Form &operator()(const QString &speaker, const QString &code) const { return m_forms.at({speaker, code}); }

private:
    /// "Teddy" is of the family of the one "Teddy Marlo", where no family is called Teddy.
    static void meanByFirstNames(std::map<QString, QList<Form *>> &families)
    {
        QHash<QString, std::optional<QString>> familyOf; // first name -> family; nothing where several
        for (const auto &[key, forms] : families) {
            for (const Form *form : forms) {
                if (form->name.first.isEmpty() || form->name.isInitial())
                    continue;
                const auto known = familyOf.constFind(form->name.first);
                const bool isOther = known != familyOf.constEnd() && *known != key;
                familyOf.insert(form->name.first, isOther ? std::nullopt : std::optional(key));
            }
        }
        for (auto family = families.begin(); family != families.end();) {
            const auto &[key, forms] = *family;
            const std::optional<QString> other = familyOf.value(key);
            const bool isFirstName =
                other && *other != key && std::ranges::all_of(forms, [](const Form *form) { return form->name.isFirstName; });
            if (!isFirstName) {
                ++family;
                continue;
            }
            for (Form *form : forms) {
                form->name.first = key;
                form->name.key = *other;
            }
            families[*other] += forms;
            family = families.erase(family);
        }
    }

    std::map<std::pair<QString, QString>, Form> m_forms; ///< by text and language
};

/// Sorts first what an entity is best called by.
auto rank(const Form &form)
{
    const bool isShouted = form.text == form.text.toUpper() && form.text != form.text.toLower();
    const SpeakerName &name = form.name;
    const bool hasFirst = !name.first.isEmpty() && !name.isInitial() && name.wordCount > 1;
    return std::tuple(!hasFirst, name.hasOpening, form.isShortened, isShouted, -name.wordCount, -form.count, form.text);
}

class Speaking final
{
public:
    explicit Speaking(const Forms &forms) : m_forms(forms) {}

    void add(int index, const Quotation &quotation, const QString &code)
    {
        const Form &form = m_forms(quotation.attribution.speaker, code);
        const QString owner = form.isOfArticle ? form.owner + u'\n' + quotation.article.toString() : form.owner;
        const auto known = m_byOwner.constFind(owner);
        const qsizetype e = known == m_byOwner.constEnd() ? m_entities.size() : *known;
        if (e == m_entities.size()) {
            m_byOwner.insert(owner, e);
            m_entities.append({.name = {}, .kind = form.name.kind, .forms = {}, .quotations = {}});
            m_callings.emplaceBack();
        }
        m_entities[e].quotations.append(index);
        // A form that several languages print counts in all of them together.
        auto &calling = m_callings[e][form.text];
        if (calling.count++ == 0) {
            calling.text = form.text;
            calling.name = form.name;
            calling.isShortened = form.isShortened;
        }
    }

    QList<Entity> entities()
    {
        for (qsizetype e = 0; e < m_entities.size(); ++e) {
            const Form *best = nullptr;
            for (const auto &[text, form] : m_callings[e]) {
                m_entities[e].forms.append(text);
                if (!best || rank(form) < rank(*best))
                    best = &form;
            }
            m_entities[e].name = best->text;
        }
        return std::move(m_entities);
    }

private:
    const Forms &m_forms;
    QHash<QString, qsizetype> m_byOwner;
    QList<Entity> m_entities;
    QList<std::map<QString, Form>> m_callings; ///< by entity: its forms with their counts there
};

QHash<ArticleId, QString> languagesOf(const QList<Article> &articles)
{
    QHash<ArticleId, QString> codes;
    for (const Article &article : articles)
        codes.insert(article.id, languageOf(article));
    return codes;
}

} // namespace

QList<Entity> entitiesOf(const QList<Article> &articles, const QList<Quotation> &quotations)
{
    const QHash<ArticleId, QString> codes = languagesOf(articles);
    const auto isSpoken = [](const Quotation &quotation) {
        return quotation.kind == QuotationKind::Speech && !quotation.attribution.speaker.isEmpty();
    };
    Forms forms;
    for (const Quotation &quotation : quotations) {
        if (isSpoken(quotation))
            forms.add(quotation.attribution.speaker, codes.value(quotation.article));
    }
    forms.settle();
    Speaking speaking(forms);
    for (int q = 0; q < quotations.size(); ++q) {
        if (isSpoken(quotations[q]))
            speaking.add(q, quotations[q], codes.value(quotations[q].article));
    }
    return speaking.entities();
}

const Entity *entityOf(const Analysis &analysis, int quotation)
{
    const auto entity = std::ranges::find_if(analysis.entities, [quotation](const Entity &each) {
        return std::ranges::binary_search(each.quotations, quotation);
    });
    return entity == analysis.entities.end() ? nullptr : &*entity;
}

const Entity *entityNamed(const Analysis &analysis, const QString &name)
{
    const auto called = std::ranges::find(analysis.entities, name, &Entity::name);
    if (called != analysis.entities.end())
        return &*called;
    const auto also =
        std::ranges::find_if(analysis.entities, [&](const Entity &each) { return each.forms.contains(name); });
    return also == analysis.entities.end() ? nullptr : &*also;
}

} // namespace Galley
