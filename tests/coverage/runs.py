# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs: where the texts of a truth stand in an article, with the marks around and inside them."""
import dataclasses

import check_sets
import events

MARKS = "“”„«»\"‘’‚'‹›"
SPACES = " \u00a0\u202f\u2009"
# What begins with an apostrophe and does not open anything.
SHORTENED = ("em", "cause", "til", "till", "n", "bout", "twas", "tis", "round", "d", "ll", "s")


@dataclasses.dataclass
class Run:
    start: int   # of the words, in the article
    end: int
    open: int    # place of the opening mark, -1 where there is none
    close: int   # place of the closing mark, -1 where there is none
    entry: dict  # of the truth
    is_quote: bool

    def is_marked(self):
        return self.open >= 0 and self.close >= 0


def beside(text, place, step):
    """The place of the mark at place, or beyond one space; -1 where there is none."""
    if 0 <= place + step < len(text) and text[place] in SPACES:
        place += step
    return place if 0 <= place < len(text) and text[place] in MARKS else -1


def run_at(text, span, entry, is_quote):
    return Run(*span, beside(text, span[0] - 1, -1), beside(text, span[1], 1), entry, is_quote)


def runs_of(event, key):
    """The runs of one article in reading order; none overlaps another, and quotations come before what is none."""
    text = event.texts[key]
    folded = events.Folded(text)
    found, position = [], 0
    for entry in event.truth["quotes"]:
        if entry["article"] == key:
            runs = [run_at(text, span, entry, True) for span in folded.places(entry["text"]) if span[0] >= position]
            if runs:
                found.append(next((run for run in runs if run.is_marked()), runs[0]))
                position = found[-1].end
    for kind in ("not_quotes", "optional_quotes"):
        for entry in event.truth.get(kind, []):
            for span in folded.places(entry["text"]) if entry["article"] == key else ():
                run = run_at(text, span, entry, False)
                if run.is_marked() and not any(run.start < r.end and r.start < run.end for r in found):
                    found.append(run)
    return sorted(found, key=lambda run: run.start)


def inner_pairs(text, run):
    """(opening, closing) places of the outermost marks inside a run; apostrophes are none."""
    for start, end in check_sets.marked_runs(text[run.start:run.end]):
        first, last = run.start + start - 1, run.start + end
        word = text[first + 1:last].split(" ")[0].lower().strip(",.")
        if last < run.end and not (text[first] in "'’‘" and word in SHORTENED):
            yield first, last


def resumed(text, run):
    """Places of the marks that open again, and close, where a run goes over paragraphs."""
    for place in range(run.start, run.end):
        if text[place] == "\n":
            if text[place + 1] in MARKS:
                yield place + 1, True
            if text[place - 1] in MARKS:
                yield place - 1, False


def edited(text, edits):
    """The text with (start, end, replacement) edits, which do not overlap."""
    for start, end, replacement in sorted(edits, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text
