# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of an event set: who they are, and other names for them throughout texts and truth."""
import dataclasses
import functools
import re

import runs

PARTICLES = {"de", "la", "le", "du", "des", "da", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "ter",
             "zu", "zur", "al", "el", "bin", "ben", "af", "av", "dela", "ní", "ó"}
TITLES = {"Sir", "Lord", "Lady", "Dame", "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Prof", "Prof.", "Sen.",
          "Rep.", "Judge", "Chief", "Captain", "Capt.", "Sgt.", "Father", "Sister", "Pastor", "Uncle", "Aunt", "Herr",
          "Frau", "Monsieur", "Madame", "Big", "Papa", "Mama", "President", "Commissioner", "Senator", "Professor", "Gov."}
# Words that only organisations, offices and documents have in their names.
INSTITUTIONS = set("""agency association authority bank board bureau campaign centre center church club college
    commission committee company council county court department federation foundation fund government group homes
    hospital house institute league line ministry movement network office paper partners party police post press rail
    railway report service services society state statement street team times transport trust union university water
    office spokesman spokeswoman gemeinde gewerkschaft feuerwehr polizei ministerium partei prosecutor staff health
    préfecture mairie ministère parti police syndicat parquet capital holdings labs systems energy news daily
    communities embassy republic forces army guard minister presidency live regiobahn énergie alliance tochter
    mitglied sprecherin sprecher""".split())
POOL = (  # women's and men's given names, family names; one origin a line, all invented combinations
    (("Ottilie", "Wanda"), ("Ruprecht", "Gerwin"), ("von Trauttenau", "Möllenkamp", "Ünal-Brandes")),
    (("Maëlle", "Solveig"), ("Thibault", "Gaëtan"), ("de la Roncière", "Le Guennec", "d’Estrées-Moreau")),
    (("Marijke", "Femke"), ("Sjoerd", "Wouter"), ("van der Meulen", "ter Horst", "van ’t Zand")),
    (("Gráinne", "Sinéad"), ("Cathal", "Eoghan"), ("O’Dwyer-Keane", "Ó Braonáin", "MacAskill")),
    (("Ngozi", "Folasade"), ("Chukwuemeka", "Babatunde"), ("Oyelowo-Eze", "Mbakwe", "Nkemelu")),
    (("Inês", "Graciela"), ("João", "Íñigo"), ("Vasconcelos", "Quiñones", "dos Anjos")),
    (("Zofia", "Jadwiga"), ("Zbigniew", "Włodzimierz"), ("Łukaszewicz", "Szczepaniak", "Żurawska-Wróbel")),
    (("Ragnhild", "Åse"), ("Øystein", "Bjørnar"), ("Sørensen-Bakke", "Ødegård", "Håkonsrud")),
    (("Yasemin", "Nurgül"), ("Tuncay", "Oğuzhan"), ("Çelikoğlu", "Yıldırımtaş", "Gündoğdu")),
    (("Thuý", "Mei-Ling"), ("Kwang-su", "Haruto"), ("Ng", "Tsukahara", "Đặng")),
    (("Lakshmi", "Parvathi"), ("Devendra", "Venkatesh"), ("Iyengar-Rao", "Bhattacharjee", "Li")),
    (("Zdenka", "Ljubica"), ("Ctirad", "Vuk"), ("Škvorák", "Hřebíček", "Đurđić")),
    (("Amal", "Hanan"), ("Tareq", "Yazid"), ("al-Mansouri", "el-Hachem", "bin Rashed")),
    (("Winifred", "Philippa"), ("Barnaby", "Crispin"), ("St. Clair", "Featherstone-Ogle", "Cholmeley")),
)
BEFORE, AFTER = r"(?<![^\W_])(?<![^\W_][-])", r"(?P<plural>s?)(?![^\W_])(?!-[^\W\d_])"


@dataclasses.dataclass(frozen=True)
class Person:
    given: str  # "" where only a title and a family name are known
    family: str

    def full(self):
        return f"{self.given} {self.family}".strip()


def person_of(speaker):
    """The person whom a speaker's name means; None for roles, offices and organisations."""
    names = (speaker or "").split()
    titled = bool(names) and names[0] in TITLES
    while names and names[0] in TITLES:
        names = names[1:]
    if len(names) < (1 if titled else 2) or not all(n[:1].isupper() or n.lower() in PARTICLES for n in names):
        return None
    plain = [part.lower() for name in names for part in re.split(r"[-’']", name)]
    if INSTITUTIONS & set(plain) or re.search(r"\d|['’]s\b|[.:,]", " ".join(names)):
        return None
    if any(name.isupper() and len(name) > 2 for name in names):  # an abbreviation
        return None
    cut = len(names) - 1
    while cut > 1 and names[cut - 1].lower() in PARTICLES:
        cut -= 1
    return Person(" ".join(names[:cut]), " ".join(names[cut:]))


def people_of(event):
    """Those who speak and whose family name the articles use, by name."""
    people = {person_of(quote["speaker"]) for quote in event.truth["quotes"]} - {None}
    texts = "\n".join(event.texts.values())
    return sorted((p for p in people if mentions(p.family, texts)), key=Person.full)


@functools.cache
def mention(name):
    return re.compile(BEFORE + re.escape(name) + AFTER)


def mentions(name, text):
    """Each place where a text names a name; plurals count, parts of other names do not."""
    return mention(name).findall(text)


def narration(event, key):
    """An article without what is quoted in it: others are spoken of there."""
    gaps = [(run.start, run.end, "…") for run in runs.runs_of(event, key)]
    return runs.edited(event.texts[key], gaps)


def genders(event, people):
    """"f" or "m" by person, of those of whom the narration's pronouns and titles tell it clearly (English only)."""
    families = [person.family for person in people]
    count = {person: {"f": 0, "m": 0} for person in people if families.count(person.family) == 1}
    for key in event.texts:
        for paragraph in narration(event, key).split("\n"):
            named = [p for p in people if mentions(p.family, paragraph) or p.given and mentions(p.given, paragraph)]
            for person in count.keys() & named:
                family = re.escape(person.family)
                count[person]["f"] += 3 * len(re.findall(rf"\b(?:Mrs|Ms|Dame|Lady)\.? (?:\w+ )?{family}", paragraph))
                count[person]["m"] += 3 * len(re.findall(rf"\b(?:Mr|Sir|Lord)\.? (?:\w+ )?{family}", paragraph))
            if len(named) == 1 and named[0] in count:
                count[named[0]]["f"] += len(re.findall(r"\b(?:she|her|hers|herself)\b", paragraph, re.I))
                count[named[0]]["m"] += len(re.findall(r"\b(?:he|him|his|himself)\b", paragraph, re.I))
    clear = {}
    for person, seen in count.items():
        more, less = ("f", "m") if seen["f"] > seen["m"] else ("m", "f")
        if seen[more] >= 2 and seen[more] >= 4 * seen[less]:
            clear[person] = more
    return clear


def new_names(event, people, random):
    """{old: new} of given and family names. A given name changes only where the gender is clear."""
    texts = "\n".join(event.texts.values())
    clear = genders(event, people)
    origins = list(POOL)
    random.shuffle(origins)
    names, taken = {}, set()

    def fresh(candidates):
        left = [n for n in candidates if n not in taken and not mentions(n, texts)]
        taken.update(left[:1])
        return left[0] if left else None

    for index, person in enumerate(people):
        women, men, families = origins[index % len(origins)]
        if person.family not in names:
            names[person.family] = fresh(families)
        if person in clear and person.given and person.given not in names:
            names[person.given] = fresh(women if clear[person] == "f" else men)
    return {old: new for old, new in names.items() if new}


def is_sentence_start(text, place):
    before = text[:place].rstrip(" ")
    return not before or before[-1] in "\n.!?" + runs.MARKS


def renamer(names):
    """A function that puts the new names into a text, in capitals where the old ones are."""
    forms = names | {old.upper(): new.upper() for old, new in names.items()}
    pattern = BEFORE + f"(?P<name>{'|'.join(re.escape(n) for n in sorted(forms, key=len, reverse=True))})" + AFTER

    def rename(text):
        def put(match):
            new = forms[match["name"]]
            if is_sentence_start(text, match.start()):
                new = new[0].upper() + new[1:]
            return new + match["plural"]
        return re.sub(pattern, put, text) if text and names else text
    return rename


def change_everywhere(event, change):
    """Applies a change of texts to the articles and to all that the truth says."""
    event.texts = {key: change(text) for key, text in event.texts.items()}
    for entry in event.entries():
        entry["text"] = change(entry["text"])
        if entry.get("speaker"):
            entry["speaker"] = change(entry["speaker"])
        if "also" in entry:
            entry["also"] = [change(name) for name in entry["also"]]
