# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who said it, in other words: the cue verbs beside quotations exchanged."""
import re

import people
import runs

VERBS = {  # of each language, those that may stand for one another beside a quotation
    "en": (("said", "added", "noted", "insisted", "argued", "warned", "explained", "declared", "remarked", "recalled",
            "conceded", "quipped", "fumed", "complained", "observed", "admitted", "replied", "countered", "stressed"),
           ("says", "adds", "notes", "insists", "argues", "warns", "explains", "declares", "remarks", "recalls")),
    "de": (("sagte", "erklärte", "betonte", "meinte", "ergänzte", "versicherte", "mahnte", "berichtete", "warnte"),
           ("sagt", "erklärt", "betont", "meint", "ergänzt", "versichert", "mahnt", "berichtet", "warnt")),
    "fr": (("dit", "explique", "raconte", "affirme", "assure", "glisse", "lance", "résume"),
           ("a dit", "a déclaré", "a expliqué", "a affirmé", "a assuré", "a lancé", "a répondu"),
           ("a-t-il dit", "a-t-il déclaré", "a-t-il expliqué", "a-t-il assuré", "a-t-il lancé"),
           ("a-t-elle dit", "a-t-elle déclaré", "a-t-elle expliqué", "a-t-elle assuré", "a-t-elle lancé")),
}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
WHERE = rf" (?:in|on|at|after|during|outside|before|late|yesterday|{DAYS}|{MONTHS})\b"


def language(event, key):
    """en, de or fr, by the commonest words."""
    text = event.texts[key].lower()
    common = {"en": r"\b(?:the|and|was|that)\b", "de": r"\b(?:der|und|die|nicht)\b", "fr": r"\b(?:les|des|est|une)\b"}
    return max(common, key=lambda code: len(re.findall(common[code], text)))


def attributed(event, key):
    """Quotations with both marks in one paragraph, in reading order."""
    text = event.texts[key]
    return [run for run in runs.runs_of(event, key)
            if run.is_quote and run.is_marked() and "\n" not in text[run.start:run.end]]


def named(event):
    """A pattern of how people are named: words in capitals, then the family name."""
    families = sorted({person.family for person in people.people_of(event)}, key=len, reverse=True)
    return rf"(?:[A-Z][\w’'.-]+ ){{0,4}}(?:{'|'.join(re.escape(f) for f in families)})" if families else None


def change_verbs(event, random):
    """Another verb in place of the cue beside a quotation."""
    count = 0
    for key, text in event.texts.items():
        groups = VERBS[language(event, key)]
        group_of = {verb: group for group in groups for verb in group}
        verbs = "|".join(sorted((re.escape(v) for v in group_of), key=len, reverse=True))
        name = named(event) or "(?!)"
        behind = re.compile(rf",? (?:(?:{name}|he|she|they) (?P<last>{verbs})(?=[.,;:]|{WHERE})"
                            rf"|(?P<first>{verbs})(?= [^\W\d_]))")
        before = re.compile(rf"\b(?P<verb>{verbs})(?:: ?|, )\Z")
        edits = []
        for run in attributed(event, key):
            match = behind.match(text, run.close + 1)
            group = match and ("last" if match["last"] else "first")
            if not match and (match := before.search(text, max(0, run.open - 30), run.open)):
                group = "verb"
            if match and not any(start <= match.start(group) < end for start, end, _ in edits):
                others = [verb for verb in group_of[match[group]] if verb != match[group]]
                edits.append((*match.span(group), random.choice(others)))
        event.texts[key] = runs.edited(text, edits)
        count += len(edits)
    return count
