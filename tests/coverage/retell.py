# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles told anew: the quotations of a set whose speakers have names, each attributed by one template.

How a quotation is attributed is what tells its speaker, so a template makes the truth exact: nothing
else in the new article speaks. Between the quotations stand sentences about others, whom a careless
reader would take for the speaker.
"""
import re

import attributions
import people

WORDS = 5  # the least that a retold quotation has
MARKS = {"en": ("“", "”"), "de": ("„", "“"), "fr": ("«\u00a0", "\u00a0»")}
# {said}: the words with a comma where the language wants one before the closing mark; {whole}: with a full stop.
TEMPLATES = {
    "retold: X said": {
        "en": "{said} {name} said.", "de": "{said}, sagte {name}.", "fr": "{said}, a déclaré {name}."},
    "retold: said X": {
        "en": "{said} said {name}.", "de": "{said}, so {name}.", "fr": "{said}, selon {name}."},
    "retold: X told somebody": {
        "en": "{said} {name} told reporters.", "de": "{said}, sagte {name} der Zeitung.",
        "fr": "{said}, a confié {name} à la presse."},
    "retold: X described": {
        "en": "{said} said {name}, 47, a neighbour of the family.", "de": "{said}, sagte {name} (47).",
        "fr": "{said}, raconte {name}, 47 ans."},
    "retold: X said before": {
        "en": "{name} said: {whole}", "de": "{name} sagte: {whole}", "fr": "{name} a déclaré\u00a0: {whole}"},
    "retold: X before a comma": {
        "en": "{name} said, {whole}", "de": "Dazu {name}: {whole}", "fr": "Et {name} d'ajouter\u00a0: {whole}"},
    "retold: X in two clauses": {
        "en": "Asked about it in the hall, {name} shook hands and said: {whole}",
        "de": "Am Rande der Sitzung gab {name} Auskunft und sagte: {whole}",
        "fr": "Interrogé en fin de journée, {name} a hésité, puis a répondu\u00a0: {whole}"},
    "retold: other verbs": {
        "en": "{said} {name} {verb}.", "de": "{said}, {verb} {name}.", "fr": "{said}, {verb} {name}."},
    "retold: in two parts": {
        "en": "{first} {name} said. {second}", "de": "{first}, sagte {name}. {second}",
        "fr": "{first}, a déclaré {name}. {second}"},
    "retold: pronoun": {
        "en": "{full} was among the first to arrive. {said} {pronoun} said.",
        "de": "{full} war schon früh gekommen. {said}, sagte {pronoun}.",
        "fr": "{full} attendait depuis le matin. {said}, a-t-{pronoun} déclaré."},
    "retold: sentence before": {
        "en": "{name} did not wait for the question. {whole}", "de": "{name} wartete die Frage nicht ab. {whole}",
        "fr": "{name} n'a pas attendu la question. {whole}"},
    "retold: paragraph before": {
        "en": "{name} had an answer ready:\n\n{whole}", "de": "{name} hatte eine Antwort parat:\n\n{whole}",
        "fr": "{name} avait une réponse toute prête\u00a0:\n\n{whole}"},
    "retold: signed post": {
        "en": "{bare}\n\n— {full} (@{handle}) November 18, 2025",
        "de": "{bare}\n\n— {full} (@{handle}) 18. November 2025",
        "fr": "{bare}\n\n— {full} (@{handle}) 18 novembre 2025"},
    "retold: block": {
        "en": "In a letter {name} wrote:\n\n> {bare}", "de": "In einem Brief schrieb {name}:\n\n> {bare}",
        "fr": "Dans une lettre, {name} écrit\u00a0:\n\n> {bare}"},
}
PRONOUNS = {"en": ("she", "he"), "de": ("sie", "er"), "fr": ("elle", "il")}
BETWEEN = {
    "en": ("It rained all morning, and the road was closed to traffic until noon.",
           "{other} listened to it without a word and left through the back door.",
           "The talks went on into the night, as they had the week before.",
           "A decision is expected in spring; {other} will not be there for it."),
    "de": ("Am Vormittag regnete es, und die Straße blieb bis zum Mittag gesperrt.",
           "{other} hörte sich das schweigend an und ging durch die Hintertür.",
           "Die Gespräche dauerten bis in die Nacht, wie schon in der Woche zuvor.",
           "Eine Entscheidung wird im Frühjahr erwartet; {other} wird dann nicht dabei sein."),
    "fr": ("Il a plu toute la matinée, et la route est restée fermée jusqu'à midi.",
           "{other} a écouté sans un mot avant de sortir par la porte de derrière.",
           "Les discussions ont duré jusque dans la nuit, comme la semaine précédente.",
           "Une décision est attendue au printemps\u00a0; {other} ne sera pas là pour la voir."),
}
# Between two sentences of a quotation: no abbreviation before the stop.
BOUNDARY = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s(?=[A-ZÄÖÜÉÀÊ])")


def plain_words(entry):
    """The words of a quotation that can be retold, without a stop at the end; None where it is too hard."""
    text = " ".join(entry["text"].split()).rstrip(",.;: ")
    if len(text.split()) < WORDS or not text[0].isupper() or re.search(r"[“”\"«»„‚‘›‹()\[\]…]|(?<!\w)'|\.\.", text):
        return None
    return text


def closed(text, stop):
    return text if text[-1] in "?!" else text + stop


class Teller:
    """Writes one article; gathers its truth."""

    def __init__(self, event, key, name, cast, random):
        self.known, self.cast = people.people_of(event), cast
        self.language = attributions.language(event, key)
        self.template = TEMPLATES[name][self.language]
        self.random = random
        self.named, self.paragraphs, self.quotes = set(), [], []

    def between(self, speaker):
        """A sentence about somebody else, whose name is given in full."""
        others = [person for person in self.known if person != speaker and person.given] or [speaker]
        other = self.random.choice(others)
        given = self.cast.get(other, (other.given, 0))[0]
        return self.random.choice(BETWEEN[self.language]).format(other=f"{given} {other.family}")

    def parts(self, text):
        """The spoken parts, as they are printed, by what the templates call them; None where there is no seam."""
        opening, closing = MARKS[self.language]
        comma = "," if self.language == "en" else ""

        def between_marks(words, stop):
            return f"{opening}{closed(words, stop)}{closing}"

        seam = next((m for m in BOUNDARY.finditer(text) if min(m.start(), len(text) - m.end()) > 12), None)
        halves = (text[:seam.start() + 1].rstrip("."), text[seam.end():]) if seam else ("", "")
        return {"said": between_marks(text, comma), "whole": between_marks(text, "."), "bare": closed(text, "."),
                "first": seam and between_marks(halves[0], comma),
                "second": seam and between_marks(halves[1], ".")}, halves

    def tell(self, entry, text):
        """Adds a quotation; its spoken parts, none where the template has no use for it."""
        person = people.person_of(entry["speaker"])
        parts, halves = self.parts(text)
        if "{first}" in self.template and not halves[0]:
            return ()
        given, gender = self.cast.get(person, (person.given, 0))
        full = f"{given} {person.family}".strip()
        name = person.family if person in self.named and "—" not in self.template else full
        same = [p for p in self.known if p.family == person.family]
        verbs = attributions.VERBS[self.language][1 if self.language == "fr" else 0]
        self.paragraphs += [self.between(person), self.template.format(
            **parts, name=name if len(same) == 1 else full, full=full, verb=self.random.choice(verbs),
            pronoun=PRONOUNS[self.language][gender], handle=re.sub(r"\W", "", person.family) + "Office")]
        self.named.add(person)
        spoken = halves if "{first}" in self.template else (text,)
        self.quotes += [{"article": entry["article"], "text": part, "speaker": full, "also": []} for part in spoken]
        return spoken


def cast_anew(event, random):
    """Another given name for everybody, of a woman or a man, so that a pronoun fits: {person: (name, 0 or 1)}."""
    names = list(people.POOL)
    random.shuffle(names)
    cast = {}
    for index, person in enumerate(people.people_of(event)):
        gender = random.randrange(2)
        cast[person] = (names[index % len(names)][gender][index // len(names) % 2], gender)
    return cast


def retell(event, random, name):
    """Makes each article of the set an article of its quotations; the number of those."""
    truth, kept, quotes = event.truth, {}, []
    cast = cast_anew(event, random) if name == "retold: pronoun" else {}
    for key in list(event.texts):
        teller = Teller(event, key, name, cast, random)
        for entry in truth["quotes"]:
            text = plain_words(entry) if entry["article"] == key else None
            if text and people.person_of(entry["speaker"]) in teller.known and (spoken := teller.tell(entry, text)):
                kept[key, entry["text"]] = sorted(spoken, key=len, reverse=True)
        event.texts[key] = "\n\n".join(teller.paragraphs) + "\n"
        quotes += teller.quotes
    keep_told(event, quotes, kept)
    return len(quotes)


def keep_told(event, quotes, kept):
    """Makes the truth that of the retold articles: what they do not say is gone from it."""
    told = {quote["article"] for quote in quotes}

    def carried(entries, which=slice(0, 1)):
        return [dict(e, text=part) for e in entries for part in kept.get((e["article"], e["text"]), [])[which]]

    for cluster in event.truth["clusters"]:
        cluster["optional"] = carried(cluster["occurrences"], slice(1, None)) + carried(cluster.get("optional", []))
        cluster["occurrences"] = carried(cluster["occurrences"])
    event.truth["distinct"] = [pair for pair in map(carried, event.truth.get("distinct", [])) if len(pair) == 2]
    event.truth |= {"quotes": quotes, "not_quotes": [], "optional_quotes": []}
    event.texts = {key: text for key, text in event.texts.items() if key in told}
    event.truth["articles"] = {key: f"{key}.md" if "\n> " in event.texts[key] else f"{key}.txt" for key in event.texts}
