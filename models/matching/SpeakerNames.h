// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words that name a speaker tell: a person's names, an organisation, or a role.
#pragma once

#include "models/domain/Entity.h"
#include "models/text/Language.h"

namespace Galley {

/// A speaker's name, taken apart. What differs between spellings of one name is equal here.
struct SpeakerName {
    EntityKind kind = EntityKind::Person;
    QString key{};    ///< of a person the family name ("leyen", "muller"), otherwise all words
    QString first{};  ///< of a person: the first name, or its first letter; empty where none is given
    QString suffix{}; ///< of a person: "jr"
    NameGender gender = NameGender::Unknown; ///< of a person: from the title, else from the first name
    bool isFirstName = false;  ///< of a person: one word, which is a first name
    bool hasOpening = false;   ///< a title or an article before it: "Mayor Dana Hale"
    bool isOfArticle = false;  ///< of a role: names no organisation, so it means somebody only in one article
    qsizetype wordCount = 0;   ///< without titles

    [[nodiscard]] bool isInitial() const { return first.size() == 1; }
};

/// Reads a name as attributions give it. Titles, honours, particles and a leading article count for
/// nothing; accents, umlauts (Müller, Mueller) and transliterations (Zelenskyy, Zelensky) neither.
/// An empty key for a text without words. Linear.
[[nodiscard]] SpeakerName speakerName(const QString &speaker, const Language &language);

} // namespace Galley
