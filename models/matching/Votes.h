// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the printings of an utterance know together about who said it.
#pragma once

#include "models/domain/Article.h"
#include "models/domain/Utterance.h"

namespace Galley {

/// Gives a quotation the speaker that other articles name for the same words, where its own article
/// leaves it open, names a role, or was read with a pronoun: a sure attribution overrides a guess.
/// Surer ones that disagree leave it as it is, as do printings that are only possibly the same words.
/// Changes speaker, confidence and why. Linear in the printings.
///
/// `articles` hold every quotation's article, in any order.
void voteOnSpeakers(const QList<Article> &articles, const QList<Utterance> &utterances, QList<Quotation> &quotations);

} // namespace Galley
