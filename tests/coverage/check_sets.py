#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that the truth of the invented event sets fits their articles: check_sets.py [FOLDER of sets ...]

Of each set: three articles or more of 250 to 1000 words; every text of truth.json occurs in its
article, the quotations in reading order; every run between quotation marks is in `quotes`,
`not_quotes` or `optional_quotes`, or within one of theirs; and nothing in the truth contradicts
the rest. Prints what is wrong, one line each, and exits 1; prints one line and exits 0 when all is
well.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "sample")]
sys.dont_write_bytecode = True
import check_truth
import events
import score

WORDS = range(250, 1001)
ARTICLES = 3
# What may close a run, by what opens it; outlets mix them, and so may a set.
CLOSING = {"“": "”\"“", "„": "“”\"", "«": "»", "»": "«", '"': '"”', "‘": "’'", "‚": "‘’", "'": "'’", "‹": "›", "›": "‹"}
SINGLE = "‘’‚'‹›"
KINDS = ("quotes", "not_quotes", "optional_quotes")


def opens(text, place):
    before, after = text[place - 1:place], text[place + 1:place + 2]
    if text[place] in "›»" and not after.isalnum():
        return False
    goes_on = bool(after) and (text[place] in "‹«" or not after.isspace())
    return text[place] in CLOSING and not before.isalnum() and goes_on


def closes(text, place):
    """Single marks between or before letters are apostrophes."""
    return text[place] not in SINGLE or not text[place + 1:place + 2].isalnum() and not text[place - 1:place].isspace()


def marked_runs(text):
    """(start, end) of the words between each outermost pair of marks; an open one ends with its line."""
    for paragraph in re.finditer(r"[^\n]+", text):
        place, end = paragraph.span()
        while place < end:
            if opens(text, place):
                marks = CLOSING[text[place]]
                close = next((p for p in range(place + 1, end) if text[p] in marks and closes(text, p)), end)
                yield place + 1, close
                place = close
            place += 1


def check_runs(truth, texts, problems):
    for key, text in texts.items():
        front = len(text) - len(check_truth.body(text))
        folded = events.Folded(text)
        known = [place for kind in KINDS for entry in truth.get(kind, []) if entry["article"] == key
                 for place in folded.places(entry["text"])]
        for start, end in marked_runs(text):
            if start >= front and re.search(r"\w", text[start:end]) \
                    and not any(start < stop and begin < end for begin, stop in known):
                problems.append(f"{key}: between marks and not in the truth: {text[start:end]}")


def check_entries(truth, problems):
    for quote in truth["quotes"]:
        speaker = quote.get("speaker")
        if not (speaker is None or isinstance(speaker, str) and speaker.strip()):
            problems.append(f"{quote['article']}: the speaker is neither a name nor null: {quote['text']}")
    for pair in truth["distinct"]:
        if len(pair) != 2:
            problems.append(f"distinct: not a pair: {pair}")
    if len(truth["articles"]) < ARTICLES:
        problems.append(f"{len(truth['articles'])} articles, at least {ARTICLES} wanted")


def perfect_analysis(truth):
    """What a program would print that finds just the truth."""
    return {"articles": [{"id": key, "file": name} for key, name in truth["articles"].items()],
            "quotes": [dict(q, quoted=True, confidence=1 if q["speaker"] else 0) for q in truth["quotes"]],
            "utterances": [{"occurrences": cluster["occurrences"]} for cluster in truth["clusters"]]}


def check_consistency(truth, problems):
    """Nothing of the truth contradicts another part of it: as an analysis it has a perfect score."""
    for name, value in score.score(truth, perfect_analysis(truth)).items():
        if value != (0 if name in score.COUNTS else 1):
            problems.append(f"the truth contradicts itself: measured against itself it has {name} {value:.3f}")


def problems_of(folder):
    """What is wrong with one set, one sentence each."""
    problems = []
    try:
        truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        texts = check_truth.read_articles(folder, truth, problems, WORDS)
        check_entries(truth, problems)
        check_truth.check_quotes(truth, texts, problems, needs_marks=False)
        check_truth.check_clusters(truth, texts, problems, fewest=1)
        check_truth.check_occurs("distinct", [side for pair in truth["distinct"] for side in pair], texts, problems)
        check_truth.check_occurs("optional_quotes", truth["optional_quotes"], texts, problems)
        check_truth.check_occurs("not_quotes", truth["not_quotes"], texts, problems)
        check_runs(truth, texts, problems)
        check_consistency(truth, problems)
    except (OSError, ValueError, KeyError) as error:
        problems.append(f"truth.json cannot be read: {error!r}")
    return problems


def main(halves):
    folders = [folder for half in halves for folder in sorted(half.iterdir()) if folder.is_dir()]
    count = 0
    for folder in folders:
        for problem in problems_of(folder):
            count += 1
            print(f"check_sets: {folder.parent.name}/{folder.name}: {problem}", file=sys.stderr)
    if not folders:
        print("check_sets: no sets there", file=sys.stderr)
    if count or not folders:
        return 1
    print(f"{len(folders)} sets: the truth fits the articles")
    return 0


if __name__ == "__main__":
    sys.exit(main([pathlib.Path(name) for name in sys.argv[1:]] or [HERE / "sets" / half for half in events.HALVES]))
