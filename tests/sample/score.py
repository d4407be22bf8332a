#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare what Galley finds with a truth file.

    score.py TRUTH.json ANALYSIS.json [-v] [--expect NAME=VALUE ...]
    score.py TRUTH.json --run GALLEY [--articles FOLDER] [-v] [--expect NAME=VALUE ...]

ANALYSIS.json is the output of `galley analyze --json`; --run makes it by analysing the truth's
articles, which lie beside the truth file or in FOLDER. Figures, printed one a line as name=value:

    quote_precision, quote_recall, quote_f1  quotations found; one counts where its words are at least
                                             0.8 like the truth's (F1 over the two bags of words)
    boundary_exact      of those found, the share with exactly the truth's words
    speaker_accuracy    of the truth's quotations with a speaker, the share found with that speaker
    speaker_whole       the same, with every word of the speaker's name
    speaker_precision   of the quotations found and given a speaker, the share with the right one
    confident_share     of the truth's quotations with a speaker, the share given one with high confidence
    confident_precision of the quotations given a speaker with high confidence, the share with the right one
    pair_precision, pair_recall, pair_f1     pairs of printings, in two articles, put into one utterance
    forbidden_merges    pairs of the truth's `distinct` that share an utterance
    not_quotes_found    entries of the truth's `not_quotes` that were reported as quotations
    speakers_for_none   speakers given to quotations that have none in the truth

A quotation of several paragraphs may be one entry on one side and one a paragraph on the other: a
chain of neighbours whose words together are the other's exactly is the same quotation. Right is a
speaker with the truth's family name; where the truth sets "whole_names", with its every word.

--expect fails (exit 1) where a share is below its value, or a count above it. -v lists every miss.
"""
import argparse
import collections
import itertools
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

FOUND = 0.8  # likeness from which a quotation counts as found
CONFIDENT = 0.85  # confidence from which a speaker counts as given with high confidence
LONGEST_CHAIN = 8  # paragraphs of one quotation
COUNTS = ("forbidden_merges", "not_quotes_found", "speakers_for_none")


def words(text):
    plain = unicodedata.normalize("NFKC", text or "").lower().replace("’", "'").replace("‘", "'")
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain)


def shared(a, b):
    return (collections.Counter(a) & collections.Counter(b)).total()


def likeness(a, b):
    """F1 over two bags of words; 0 where one is empty."""
    return 2 * shared(a, b) / (len(a) + len(b)) if a and b else 0.0


def covered(part, whole):
    """The share of part's words that whole has too; 0 for an empty part."""
    return shared(part, whole) / len(part) if part else 0.0


def share(count, total):
    return count / total if total else 1.0


def harmonic(a, b):
    return 2 * a * b / (a + b) if a + b else 0.0


class Words:
    """A run of words in one article: of the truth, or found."""

    def __init__(self, article, entry):
        self.article = article
        self.text = entry["text"]
        self.words = words(self.text)
        self.entry = entry

    def is_like(self, other):
        return self.article == other.article and likeness(self.words, other.words) >= FOUND

    def is_same_place(self, other):
        """Part of, or half like, the other: how printings of an utterance are recognised."""
        return self.article == other.article and (
            likeness(self.words, other.words) >= 0.5
            or covered(other.words, self.words) >= 0.8
            or covered(self.words, other.words) >= 0.8)


def truth_words(entries):
    return [Words(entry["article"], entry) for entry in entries]


def folded_name(name):
    return [word.replace("yy", "y") for word in words(name)]


def has_whole_name(wanted, given):
    return covered(folded_name(wanted), folded_name(given)) == 1


def is_same_speaker(wanted, given):
    """The same family name, or every word of the truth's name in the given one."""
    family, other = folded_name(wanted)[-1:], folded_name(given)[-1:]
    return bool(family) and family == other or has_whole_name(wanted, given)


def chains(entries):
    """Tuples of indices: each entry alone, and each run of neighbours in one article."""
    for first in range(len(entries)):
        for end in range(first + 1, min(first + LONGEST_CHAIN, len(entries)) + 1):
            if entries[end - 1].article != entries[first].article:
                break
            yield tuple(range(first, end))


def whole(entries, chain):
    return [word for index in chain for word in entries[index].words]


def chained(wanted, found):
    """Chains on one side with exactly the words of one entry on the other: (chain, chain) of indices."""
    for one, many, order in ((wanted, found, 1), (found, wanted, -1)):
        places = collections.defaultdict(list)
        for index, entry in enumerate(one):
            places[entry.article, tuple(entry.words)].append(index)
        for chain in chains(many):
            if len(chain) > 1:
                for index in places.get((many[chain[0]].article, tuple(whole(many, chain))), ()):
                    yield ((index,), chain)[::order]


def match_quotes(wanted, found):
    """The truth's quotations and what was found of them, the likest first: [(indices, indices)]."""
    candidates = [(-2, len(w) + len(f), w, f) for w, f in chained(wanted, found)]
    for (w, a), (f, b) in itertools.product(enumerate(wanted), enumerate(found)):
        if a.is_like(b):
            rank = -2 if a.words == b.words else -likeness(a.words, b.words)
            candidates.append((rank, 2, (w,), (f,)))
    known, taken, matched = set(), set(), []
    for *_, w, f in sorted(candidates):
        if known.isdisjoint(w) and taken.isdisjoint(f):
            matched.append((w, f))
            known.update(w)
            taken.update(f)
    return matched


def names_of(quote):
    return [name for name in (quote.entry["speaker"], *quote.entry.get("also", [])) if name]


def tally_speaker(quote, parts, is_same, count, say):
    """Counts what was given as the speaker of one quotation of the truth; parts are what was found of it."""
    names = names_of(quote)
    given = [part.entry.get("speaker") for part in parts]
    right = bool(given) and all(name and any(is_same(n, name) for n in names) for name in given)
    confident = any(given) and all(part.entry.get("confidence", 0) >= CONFIDENT for part in parts)
    count["given"] += any(given)
    count["given_right"] += right
    count["confident"] += confident
    count["confident_right"] += confident and right
    if quote.entry["speaker"]:
        count["spoken"] += 1
        count["said"] += right
        count["said_whole"] += right and all(any(has_whole_name(n, name) for n in names) for name in given)
        count["spoken_confident"] += confident
        if parts and not right:
            say("speaker", quote.article, quote.text, "| wanted", names[0], "| found", given[0] if given[0] else "none")
    elif any(given) and not right:
        count["speakers_for_none"] += 1
        say("speaker for none", quote.article, quote.text, "| found", *(name for name in given if name))


def tally_quotes(truth, found, count, say):
    wanted = truth_words(truth["quotes"])
    known = wanted + truth_words(truth.get("optional_quotes", []))
    is_same = has_whole_name if truth.get("whole_names") else is_same_speaker
    matched = match_quotes(wanted, found)
    taken = {index for _, chain in matched for index in chain}
    chain_of = {index: pair for pair in matched for index in pair[0]}
    extra = [q for i, q in enumerate(found) if i not in taken and not any(k.is_like(q) for k in known)]
    count["wanted"] += len(wanted)
    count["matched"] += len(chain_of)
    count["extra"] += len(extra)
    for index, quote in enumerate(wanted):
        indices, chain = chain_of.get(index, ((), ()))
        parts = [found[f] for f in chain]
        if not parts:
            say("quotation missed", quote.article, quote.text)
        elif whole(wanted, indices) == whole(found, chain):
            count["exact"] += 1
        else:
            say("other words", quote.article, quote.text, "| found", parts[0].text)
        tally_speaker(quote, parts, is_same, count, say)
    for quote in extra:
        say("quotation too many", quote.article, quote.text)
    free = [quote for index, quote in enumerate(found) if index not in taken]
    for entry in truth_words(truth.get("not_quotes", [])):
        if any(entry.is_like(quote) for quote in free):
            count["not_quotes_found"] += 1
            say("no quotation", entry.article, entry.text)


def is_joined(groups, a, b):
    return any(any(o.is_same_place(a) for o in group) and any(o.is_same_place(b) for o in group) for group in groups)


def across_articles(entries):
    return [pair for pair in itertools.combinations(entries, 2) if pair[0].article != pair[1].article]


def tally_wanted_pairs(clusters, groups, count, say):
    for label, needed, _ in clusters:
        for a, b in across_articles(needed):
            count["pairs_wanted"] += 1
            if is_joined(groups, a, b):
                count["pairs_joined"] += 1
            else:
                say("pair missed", label, a.article, a.text, "| and", b.article, b.text)


def tally_found_pairs(clusters, groups, count, say):
    for group in groups:
        labels = {id(o): {label for label, needed, allowed in clusters
                          if any(o.is_same_place(t) for t in needed + allowed)} for o in group}
        for a, b in across_articles(group):
            if labels[id(a)] & labels[id(b)]:
                count["pairs_right"] += 1
            else:
                count["pairs_wrong"] += 1
                say("pair wrong", a.article, a.text, "| and", b.article, b.text)


def tally_forbidden(truth, groups, count, say):
    """A side of a forbidden pair is in a group that has an occurrence which nothing else in the truth is more like."""
    said = [e for kind in ("quotes", "optional_quotes") for e in truth.get(kind, [])]
    said += [e for cluster in truth["clusters"] for e in cluster["occurrences"] + cluster.get("optional", [])]
    said = truth_words(said + [side for pair in truth.get("distinct", []) for side in pair])

    def has(group, side):
        return any(o.is_same_place(side) and likeness(o.words, side.words) >= max(
            likeness(o.words, other.words) for other in said if other.article == o.article) for o in group)

    for pair in truth.get("distinct", []):
        a, b = truth_words(pair)
        if any(has(group, a) and has(group, b) for group in groups):
            count["forbidden_merges"] += 1
            say("forbidden merge", a.article, a.text, "| and", b.article, b.text)


def tally_utterances(truth, groups, count, say):
    clusters = [(c["label"], truth_words(c["occurrences"]), truth_words(c.get("optional", [])))
                for c in truth["clusters"]]
    tally_wanted_pairs(clusters, groups, count, say)
    tally_found_pairs(clusters, groups, count, say)
    tally_forbidden(truth, groups, count, say)


def tally(truth, analysis, say=lambda *parts: None):
    """What figures() makes figures of, as a Counter; the tallies of several truths add up.

    say(kind, part, ...) is called for every miss.
    """
    keys = {name: key for key, name in truth["articles"].items()}
    article = {a["id"]: keys.get(re.split(r"[\\/]", a["file"])[-1]) for a in analysis["articles"]}
    found = [Words(article[q["article"]], q) for q in analysis["quotes"] if q.get("quoted", True)]
    groups = [[Words(article[o["article"]], o) for o in u["occurrences"]] for u in analysis["utterances"]]
    count = collections.Counter()
    tally_quotes(truth, found, count, say)
    tally_utterances(truth, groups, count, say)
    return count


def figures(count):
    """All figures by name, of one tally or a sum of several."""
    precision = share(count["matched"], count["matched"] + count["extra"])
    recall = share(count["matched"], count["wanted"])
    pairs_right = share(count["pairs_right"], count["pairs_right"] + count["pairs_wrong"])
    pairs_joined = share(count["pairs_joined"], count["pairs_wanted"])
    return {
        "quote_precision": precision, "quote_recall": recall, "quote_f1": harmonic(precision, recall),
        "boundary_exact": share(count["exact"], count["matched"]),
        "speaker_accuracy": share(count["said"], count["spoken"]),
        "speaker_whole": share(count["said_whole"], count["spoken"]),
        "speaker_precision": share(count["given_right"], count["given"]),
        "confident_share": share(count["spoken_confident"], count["spoken"]),
        "confident_precision": share(count["confident_right"], count["confident"]),
        "pair_precision": pairs_right, "pair_recall": pairs_joined, "pair_f1": harmonic(pairs_right, pairs_joined),
        **{name: count[name] for name in COUNTS}}


def score(truth, analysis, say=lambda *parts: None):
    """All figures by name. say(kind, part, ...) is called for every miss."""
    return figures(tally(truth, analysis, say))


def unmet(values, bounds):
    """What --expect asks for and is not reached, one sentence each."""
    problems = []
    for bound in bounds:
        name, _, value = bound.partition("=")
        if name not in values or not value:
            problems.append(f"--expect {bound}: no such figure")
        elif name in COUNTS and values[name] > float(value):
            problems.append(f"{name} is {values[name]}, at most {value} expected")
        elif name not in COUNTS and values[name] < float(value) - 1e-9:
            problems.append(f"{name} is {values[name]:.4f}, at least {value} expected")
    return problems


def analyse(binary, truth, folder):
    """What `galley analyze --json` says of the truth's articles in folder; ends the program where it fails."""
    files = [str(folder / name) for name in truth["articles"].values()]
    run = subprocess.run([binary, "analyze", "--json", *files], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        sys.exit(f"score: galley analyze failed with {run.returncode}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", type=pathlib.Path)
    parser.add_argument("analysis", type=pathlib.Path, nargs="?")
    parser.add_argument("--run", metavar="GALLEY")
    parser.add_argument("--articles", metavar="FOLDER", type=pathlib.Path)
    parser.add_argument("--expect", metavar="NAME=VALUE", nargs="+", default=[])
    parser.add_argument("-v", dest="verbose", action="store_true")
    arguments = parser.parse_args()
    if bool(arguments.analysis) == bool(arguments.run):
        parser.error("give either ANALYSIS.json or --run GALLEY")
    truth = json.loads(arguments.truth.read_text(encoding="utf-8"))
    if arguments.run:
        analysis = analyse(arguments.run, truth, arguments.articles or arguments.truth.parent)
    else:
        analysis = json.loads(arguments.analysis.read_text(encoding="utf-8"))
    misses = []
    values = score(truth, analysis, lambda *parts: misses.append(" ".join(str(part) for part in parts)))
    for name, value in values.items():
        print(f"{name}={value}" if name in COUNTS else f"{name}={value:.3f}")
    problems = unmet(values, arguments.expect)
    if arguments.verbose or problems:
        print(*misses, sep="\n")
    for problem in problems:
        print(f"score: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
