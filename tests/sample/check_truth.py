#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that the sample's truth fits the sample's articles: check_truth.py SAMPLE_FOLDER CLASSES.json

Every text of truth.json occurs in its article, the quotations between marks and in reading order;
every class of hard case is present and described in the README beside CLASSES.json; each article has 400 to 900 words.
Prints what is wrong, one line each, and exits 1; prints one line and exits 0 when all is well.
"""
import functools
import json
import pathlib
import re
import sys
import unicodedata

OPENING = "\"'“‘„‚«‹「[>"
WORDS = range(400, 901)
CLASSES = 28  # kinds of hard case that the sample promises; add to both files together


PLAIN = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚‹›", "'"), **dict.fromkeys("–—", "-")})


def folded(text):
    """The text with one kind of marks, dashes and spaces, so that typography does not count."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(PLAIN))


@functools.cache
def finder(wanted):
    """The pattern that finds a folded text in another, as whole words and over the marks between its paragraphs."""
    before, after = (r"(?<![^\W_])" if wanted[:1].isalnum() else ""), (r"(?![^\W_])" if wanted[-1:].isalnum() else "")
    return re.compile(before + re.sub(r"([.,!?…])\\ ", r"\1[\"']? [\"']?", re.escape(wanted)) + after)


def body(text):
    """The text without YAML front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", text, count=1, flags=re.DOTALL)


def read_articles(folder, truth, problems, wanted=WORDS):
    """The articles' texts by key; what is missing, too short or too long goes to problems."""
    texts = {}
    for key, name in truth["articles"].items():
        path = folder / name
        if not path.is_file():
            problems.append(f"{name}: the file is missing")
            continue
        texts[key] = path.read_text(encoding="utf-8")
        count = len(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", body(texts[key])))
        if count not in wanted:
            problems.append(f"{name}: {count} words, {wanted.start} to {wanted.stop - 1} wanted")
    listed = set(truth["articles"].values())
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")]):
        if path.name not in listed:
            problems.append(f"{path.name}: not an article of truth.json")
    return texts


def check_quotes(truth, texts, problems, needs_marks=True):
    """Quotations in reading order, each right after an opening mark where that is demanded."""
    position, plain = dict.fromkeys(texts, 0), {key: folded(body(text)) for key, text in texts.items()}
    for quote in truth["quotes"]:
        article, wanted = quote["article"], folded(quote["text"])
        if article not in texts:
            problems.append(f"quotes: unknown article {article}")
            continue
        text = plain[article]
        places = [match.start() for match in finder(wanted).finditer(text)]
        marked = [p for p in places if not needs_marks or text[:p].rstrip()[-1:] in OPENING]
        after = [p for p in marked if p >= position[article]]
        if not places:
            problems.append(f"{article}: quotation not in the article: {quote['text']}")
        elif not marked:
            problems.append(f"{article}: quotation without an opening mark: {quote['text']}")
        elif not after:
            problems.append(f"{article}: quotation not in reading order: {quote['text']}")
        else:
            position[article] = after[0] + len(wanted)
        if "speaker" not in quote:
            problems.append(f"{article}: quotation without a speaker entry: {quote['text']}")


def check_occurs(what, entries, texts, problems):
    plain = {key: folded(text) for key, text in texts.items()}
    for entry in entries:
        text = plain.get(entry["article"])
        if text is None:
            problems.append(f"{what}: unknown article {entry['article']}")
        elif not finder(folded(entry["text"])).search(text):
            problems.append(f"{what}: not in {entry['article']}: {entry['text']}")


def check_clusters(truth, texts, problems, fewest=2):
    """Every text of the clusters occurs; each cluster is of so many articles, and agrees with the quotations."""
    quoted = {(q["article"], q["text"]) for q in truth["quotes"]}
    for cluster in truth["clusters"]:
        what = f"cluster {cluster['label']}"
        check_occurs(what, cluster["occurrences"] + cluster.get("optional", []), texts, problems)
        if len({o["article"] for o in cluster["occurrences"]}) < fewest:
            problems.append(f"{what}: fewer than {fewest} articles")
        for o in cluster["occurrences"]:
            if o["quoted"] != ((o["article"], o["text"]) in quoted):
                problems.append(f"{what}: 'quoted' disagrees with the list of quotations: {o['text']}")


def check_classes(classes, readme, texts, problems):
    if len(classes) < CLASSES:
        problems.append(f"classes: {len(classes)} kinds of hard case, at least {CLASSES} promised")
    for name, entries in classes.items():
        if not entries:
            problems.append(f"class {name}: no example")
        if f"| {name} |" not in readme:
            problems.append(f"class {name}: not in the README's table")
        check_occurs(f"class {name}", entries, texts, problems)


def main(folder, classes_path):
    problems = []
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    classes = json.loads(classes_path.read_text(encoding="utf-8"))
    readme = (classes_path.parent / "README.md").read_text(encoding="utf-8")
    texts = read_articles(folder, truth, problems)
    check_quotes(truth, texts, problems)
    check_clusters(truth, texts, problems)
    check_occurs("distinct", [side for pair in truth["distinct"] for side in pair], texts, problems)
    check_occurs("optional_quotes", truth["optional_quotes"], texts, problems)
    check_occurs("not_quotes", truth["not_quotes"], texts, problems)
    check_classes(classes, readme, texts, problems)
    for problem in problems:
        print(f"check_truth: {problem}", file=sys.stderr)
    if problems:
        return 1
    print(f"{len(texts)} articles, {len(truth['quotes'])} quotations, {len(truth['clusters'])} clusters, "
          f"{len(classes)} classes: the truth fits the articles")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
