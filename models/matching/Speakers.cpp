// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/Speakers.h"

#include "models/matching/WordForms.h"
#include "models/text/Token.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace Galley {

namespace {

constexpr double sureEnough = 0.78; // below this an attribution is a guess and contradicts nothing

QStringList nameWords(const QString &name)
{
    QStringList words;
    for (const Token &token : tokenise(name))
        words.append(comparedForm(token.folded, u""));
    return words;
}

bool isPartOf(const QStringList &small, const QStringList &large)
{
    return std::ranges::all_of(small, [&](const QString &word) { return large.contains(word); });
}

bool nameTheSame(const QString &a, const QString &b)
{
    const QStringList wordsA = nameWords(a);
    const QStringList wordsB = nameWords(b);
    if (wordsA.isEmpty() || wordsB.isEmpty())
        return false;
    return isPartOf(wordsA, wordsB) || isPartOf(wordsB, wordsA)
           || (wordsA.last() == wordsB.last() && (wordsA.size() == 1 || wordsB.size() == 1 || wordsA.first()[0] == wordsB.first()[0]));
}

} // namespace

SpeakerRelation relationOf(const Attribution &a, const Attribution &b)
{
    if (a.speaker.isEmpty() || b.speaker.isEmpty())
        return SpeakerRelation::Unknown;
    if (nameTheSame(a.speaker, b.speaker))
        return SpeakerRelation::Same;
    return std::min(a.confidence, b.confidence) < sureEnough ? SpeakerRelation::Unknown : SpeakerRelation::Different;
}

QString votedSpeaker(const QList<Attribution> &attributions)
{
    std::map<QString, double> votes;
    for (const Attribution &attribution : attributions) {
        if (!attribution.speaker.isEmpty())
            votes[attribution.speaker] += attribution.confidence;
    }
    QString best;
    double bestVotes = -1;
    for (const auto &[name, own] : votes) {
        double sum = 0;
        for (const auto &[other, count] : votes) {
            if (nameTheSame(name, other))
                sum += count;
        }
        // Among the forms of one name the fullest speaks.
        const bool isFuller = sum == bestVotes && nameTheSame(name, best) && name.size() > best.size();
        if (sum > bestVotes || isFuller) {
            best = name;
            bestVotes = sum;
        }
    }
    return best;
}

} // namespace Galley
