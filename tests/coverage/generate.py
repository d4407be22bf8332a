# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases by the hundred: event sets changed in one respect, with their truth carried along.

Each class changes every article in which it finds something to change and counts the places. A
class is sure of its truth: where a change could alter what a careful reader finds, it leaves the
place alone. The same sets give the same cases, wherever and whenever.
"""
import functools
import random
import re

import attributions
import events
import people
import retell
import runs

STYLES = {  # outer opening and closing mark, inner ones
    "marks curly": ("“", "”", "‘", "’"),
    "marks straight": ('"', '"', "'", "'"),
    "marks British": ("‘", "’", "“", "”"),
    "marks straight single": ("'", "'", '"', '"'),
    "marks German": ("„", "“", "‚", "‘"),
    "marks German books": ("»", "«", "›", "‹"),
    "marks Swiss": ("«", "»", "‹", "›"),
    "marks French": ("«\u00a0", "\u00a0»", "“", "”"),
    "marks same inside": ("“", "”", "“", "”"),
}
WIDTH = 72
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
LABEL = re.compile(r"[A-ZÄÖÜÉ][A-ZÄÖÜÉ .'’-]+(\(.*?\)|,[^:]{0,60})?:")
SPECIAL = re.compile(r"[>#*•|\[(–—-]|\d+[.:)]")


def mark_edits(text, run, style):
    """Edits that set the marks of one run, and those inside it, in a style; a space beside a mark goes with it."""
    opening, closing, inner_opening, inner_closing = style
    edits = []
    if run.open >= 0:
        edits.append((run.open, run.start, opening))
    if run.close >= 0:
        edits.append((run.end, run.close + 1, closing))
    resumed = dict(runs.resumed(text, run))
    for place, is_opening in resumed.items():
        space = text[place + 1 if is_opening else place - 1] in runs.SPACES
        start, end = (place, place + 1 + space) if is_opening else (place - space, place + 1)
        edits.append((start, end, opening if is_opening else closing))
    for first, last in runs.inner_pairs(text, run):
        if first not in resumed and last not in resumed and not any(first <= place <= last for place in resumed):
            edits += [(first, first + 1, inner_opening), (last, last + 1, inner_closing)]
    return edits


def set_marks(event, style):
    count = 0
    for key, text in event.texts.items():
        edits = [edit for run in runs.runs_of(event, key) for edit in mark_edits(text, run, style)]
        event.texts[key] = runs.edited(text, edits)
        count += len(edits) // 2
    return count


def in_style(style):
    return lambda event, _: set_marks(event, style)


def each_run(event, edits_of):
    """Applies edits_of(text, run) to every run of every article; the number of runs that it changes."""
    count = 0
    for key, text in event.texts.items():
        changes = [edits for run in runs.runs_of(event, key) if (edits := edits_of(text, run))]
        event.texts[key] = runs.edited(text, [edit for edits in changes for edit in edits])
        count += len(changes)
    return count


def open_at_end(event, _):
    """No closing mark where a quotation ends its paragraph and the next one does not begin with a mark."""
    def edits(text, run):
        after = text[run.close + 1:].lstrip()
        if run.is_quote and run.is_marked() and text[run.close + 1:run.close + 2] in ("\n", "") \
                and after[:1] not in runs.MARKS and "\n" not in text[run.start:run.end]:
            return [(run.end, run.close + 1, "")]
        return []
    return each_run(event, edits)


def opened_twice(event, random):
    """The opening mark closes, in half of the quotations."""
    set_marks(event, STYLES["marks curly"])
    return each_run(event, lambda text, run: [(run.close, run.close + 1, "“")]
                    if run.is_quote and run.is_marked() and random.random() < 0.5 else [])


def mixed_pairs(event, random):
    """One mark of each pair is straight, the other curly."""
    set_marks(event, STYLES["marks curly"])

    def edits(text, run):
        place = run.open if random.random() < 0.5 else run.close
        return [(place, place + 1, '"')] if run.is_quote and run.is_marked() else []
    return each_run(event, edits)


def is_body(line):
    """A paragraph of the story itself: no headline, list, caption, label of a speaker, Markdown."""
    return len(line.split()) >= 15 and not SPECIAL.match(line) and not LABEL.match(line) and line[-1:] in '.!?”"’»“'


def body_paragraphs(text):
    """(start, end) of the story's paragraphs, after front matter."""
    front = FRONT.match(text)
    for match in re.compile(r"[^\n]+").finditer(text, front.end() if front else 0):
        if is_body(match.group()):
            yield match.span()


def join_paragraphs(event, _):
    """Pairs of neighbouring paragraphs are one, where no quotation without both marks is near."""
    count = 0
    for key, text in event.texts.items():
        open_runs = [run for run in runs.runs_of(event, key) if not run.is_marked() or "\n" in text[run.start:run.end]]
        edits, last = [], None
        for start, end in body_paragraphs(text):
            if last and text[last[1]:start] == "\n\n" \
                    and not any(run.start <= end and last[0] <= run.end for run in open_runs):
                edits.append((last[1], start, " "))
                last = None
            else:
                last = (start, end)
        event.texts[key] = runs.edited(text, edits)
        count += len(edits)
    return count


def end_lines_as_windows(event, _):
    event.texts = {key: text.replace("\n", "\r\n") for key, text in event.texts.items()}
    return sum(text.count("\r\n") for text in event.texts.values())


def wrapped(line):
    """The line in lines of at most WIDTH characters, broken at plain spaces; a block quotation goes on as one."""
    prefix = "> " if line.startswith("> ") else ""
    lines, current = [], ""
    for word in line.removeprefix(prefix).split(" "):
        # A line must not begin like a list or a heading.
        if current and len(prefix + current) + 1 + len(word) > WIDTH and not SPECIAL.match(word):
            lines.append(prefix + current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return "\n".join([*lines, prefix + current])


def wrap(event, _):
    """Hard line breaks, in articles that part paragraphs by empty lines."""
    count = 0
    for key, text in event.texts.items():
        front = FRONT.match(text)
        head, rest = (text[:front.end()], text[front.end():]) if front else ("", text)
        blocks = rest.split("\n\n")
        if len(blocks) > 5:
            blocks = [wrapped(b) if "\n" not in b.strip("\n") and not b.startswith("#") else b for b in blocks]
            count += sum(b.count("\n") for b in blocks)
            event.texts[key] = head + "\n\n".join(blocks)
    return count


def odd_spaces(event, random):
    """No-break and thin spaces for some spaces of the story, and between two marks."""
    count = 0
    for key, text in event.texts.items():
        edits = []
        for start, end in body_paragraphs(text):
            for match in re.finditer(r"(?<=\S) (?=\S)", text[start:end]):
                if random.random() < 0.2:
                    place = start + match.start()
                    edits.append((place, place + 1, random.choice("\u00a0\u2009\u202f")))
            for match in re.finditer(r"(?<=[“‘])(?=[“‘])|(?<=[”’])(?=[”’])", text[start:end]):
                edits.append((start + match.start(), start + match.start(), "\u2009"))
        event.texts[key] = runs.edited(text, edits)
        count += len(edits)
    return count


def rename(event, random):
    """Everybody has another name: particles, hyphens, apostrophes, accents, two letters."""
    names = people.new_names(event, people.people_of(event), random)
    change = people.renamer(names)
    places = sum(len(people.mentions(old, text)) for text in event.texts.values() for old in names)
    people.change_everywhere(event, change)
    return places


def add_initials(event, random):
    """Full names have an initial in the middle; the truth's names stay as they are."""
    count = 0
    for person in people.people_of(event):
        if person.given:
            full, longer = person.full(), f"{person.given} {random.choice('ABCEFGJKLMNPRSTW')}. {person.family}"
            count += sum(text.count(full) for text in event.texts.values())
            event.texts = {key: text.replace(full, longer) for key, text in event.texts.items()}
            for entry in event.entries():
                entry["text"] = entry["text"].replace(full, longer)
    return count


def share_family_name(event, _):
    """Two who speak have one family name, and everybody who is named is named in full."""
    known = [p for p in people.people_of(event) if p.given]
    families = [p.family for p in known]
    known = [p for p in known if families.count(p.family) == 1]
    count = {p: sum(people.person_of(q["speaker"]) == p for q in event.truth["quotes"]) for p in known}
    pair = sorted(known, key=lambda p: (-count[p], p.full()))[:2]
    if len(pair) < 2:
        return 0
    one, other = pair

    def change(text):
        for person in pair:
            alone = rf"(?<!{re.escape(person.given)} ){people.BEFORE}{re.escape(person.family)}(?![^\W_])"
            text = re.sub(alone, person.full(), text)
        return people.renamer({other.family: one.family})(text)

    for quote in event.truth["quotes"]:
        quote["also"] = [name for name in quote.get("also", []) if name not in (one.family, other.family)]
    people.change_everywhere(event, change)
    event.truth["whole_names"] = True
    return count[one] + count[other]


def raise_lead(event, _):
    """The story's first words are in capitals."""
    count = 0
    for key, text in event.texts.items():
        first = next(body_paragraphs(text), None)
        words = re.match(r"(?:\S+ ){3}\S+", text[slice(*first)]) if first else None
        if words and not any(mark in words.group() for mark in runs.MARKS):
            end = first[0] + words.end()
            event.texts[key] = text[:first[0]] + text[first[0]:end].upper() + text[end:]
            count += 1
    return count


def put_dateline(event, random):
    """The story begins with a place and an agency, as agencies write it."""
    count = 0
    for key, text in event.texts.items():
        first = next(body_paragraphs(text), None)
        if first and not re.match(r"[^a-z\n]{4,40}[–—-] |[^\n]{3,40}\([^)\n]{2,20}\)", text[first[0]:first[1]]):
            place = random.choice(("Ostwick", "Port Lorne", "St. Aldern", "Hallbrück", "Vermont-sur-Aye"))
            line = random.choice(("{} (KPA) — ", "{} (kpa) - ", "{}, Nov. 18 (KPA) – ", "{} — "))
            place = place.upper() if random.random() < 0.5 else place
            event.texts[key] = text[:first[0]] + line.format(place) + text[first[0]:]
            count += 1
    return count


CLASSES = {
    **{name: in_style(style) for name, style in STYLES.items()},
    "no mark at the end": open_at_end,
    "opening mark closes": opened_twice,
    "curly and straight": mixed_pairs,
    "paragraphs joined": join_paragraphs,
    "Windows line ends": end_lines_as_windows,
    "wrapped at 72": wrap,
    "odd spaces": odd_spaces,
    "other names": rename,
    "initials": add_initials,
    "one family name": share_family_name,
    "other cue verbs": attributions.change_verbs,
    "lead in capitals": raise_lead,
    "dateline": put_dateline,
    **{name: functools.partial(retell.retell, name=name) for name in retell.TEMPLATES},
}


def make(name, event):
    """The set changed as a class says, and the number of places changed; the set itself stays as it is."""
    changed = event.copy()
    count = CLASSES[name](changed, random.Random(f"{name}/{event.name}"))
    return changed, count


def archive(name, sets):
    """All sets of which a class changes something, changed, as one set, and the number of places."""
    made = [(changed, count) for changed, count in (make(name, event) for event in sets) if count]
    return events.merged([changed for changed, _ in made]), sum(count for _, count in made)
