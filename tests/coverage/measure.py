#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure Galley on invented coverage: measure.py GALLEY [PART ...]

PART is tuning or reporting (the sets of sets/PART), generated (cases made from both halves by
generate.py) or a folder of sets; without any, tuning and reporting. The articles of a set are analysed
together, those of a generated class too, of all its sets. One line a set or class, then one of the sum:

    quotes    quotations in the truth          given     of those found and given a speaker, right
    F1        quotations found                 none      speakers given where the truth has none
    exact     of those found, exact spans      pairs P   pairs of printings joined that are right
    speaker   right speaker, of all with one   pairs R   pairs of the truth that are joined
    whole     the same, with the whole name    merges    look-alikes joined
    sure      given with high confidence       not       marked words reported as quotations
    right     of those, right                  changed   places that the generator changed

-v lists every miss of tuning and of folders. The reporting half is there to say how good Galley is
on texts that nobody tuned it on: its misses are shown only with --show-reporting, for the one who
checks the truth itself. Who has seen them tunes on them.

--check fails (exit 1) where a figure is worse than in recorded.json by more than 0.0005; --record
writes recorded.json, for the parts that were measured.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "sample")]
sys.dont_write_bytecode = True
import events
import generate
import score

RECORD = HERE / "recorded.json"
TOLERANCE = 0.0005
COLUMNS = (("F1", "quote_f1"), ("exact", "boundary_exact"), ("speaker", "speaker_accuracy"), ("whole", "speaker_whole"),
           ("sure", "confident_share"), ("right", "confident_precision"), ("given", "speaker_precision"),
           ("none", "speakers_for_none"), ("pairs P", "pair_precision"), ("pairs R", "pair_recall"),
           ("merges", "forbidden_merges"), ("not", "not_quotes_found"))
PARTS = (*events.HALVES, "generated")


class Failure(Exception):
    """A measurement that cannot be made; the text says why."""


def analyse(galley, folder, truth):
    files = [str(folder / name) for name in truth["articles"].values()]
    try:
        run = subprocess.run([galley, "analyze", "--json", *files], capture_output=True, text=True, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failure(f"{folder.name}: {error}") from error
    if run.returncode != 0:
        raise Failure(f"{folder.name}: galley analyze ended with {run.returncode}: {run.stderr.strip()}")
    return json.loads(run.stdout)


def tally(galley, folder, say):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return score.tally(truth, analyse(galley, folder, truth), say)


def measure_sets(galley, folders, say):
    """(name, tally) of each set, and of their sum as "all"."""
    total = collections.Counter()
    for folder in folders:
        say(folder.name)
        count = tally(galley, folder, lambda *parts: say("  ", *parts))
        total += count
        yield folder.name, count
    yield "all", total


def measure_classes(galley, half):
    """(name, tally) of each class of cases generated from one half's sets, analysed in one call as an archive is."""
    sets = [events.load(folder) for folder in events.folders_of(half)]
    for name in generate.CLASSES:
        archive, changed = generate.archive(name, sets)
        with tempfile.TemporaryDirectory(prefix="galley-coverage-") as place:
            folder = pathlib.Path(place) / name
            archive.write(folder)
            count = tally(galley, folder, lambda *parts: None)
        count["changed"] = changed
        yield name, count


def line(name, count):
    """A row of the table: figures as shares to three places, counts as they are."""
    values = score.figures(count)
    cells = [str(values[f]) if f in score.COUNTS else f"{values[f]:.3f}" for _, f in COLUMNS]
    changed = f"{count['changed']:>9}" if "changed" in count else ""
    return f"{name:<26}{count['wanted']:>7}" + "".join(f"{cell:>8}" for cell in cells) + changed


def heading(part, is_generated):
    return f"{part:<26}{'quotes':>7}" + "".join(f"{c:>8}" for c, _ in COLUMNS) + ("  changed" if is_generated else "")


def recordable(count):
    """What recorded.json keeps of one tally."""
    values = score.figures(count)
    kept = {f: values[f] if f in score.COUNTS else round(values[f], 4) for _, f in COLUMNS}
    return {"quotations": count["wanted"], **kept}


def falls(name, recorded, now):
    """Where now is worse than recorded, one sentence each. Other quotations are no base to compare with."""
    if recorded is None:
        return [f"{name}: nothing is recorded; see measure.py --record"]
    if recorded["quotations"] != now["quotations"]:
        return [f"{name}: recorded with {recorded['quotations']} quotations, there are {now['quotations']} now; "
                "see measure.py --record"]
    problems = []
    for _, figure in COLUMNS:
        change = now[figure] - recorded[figure]
        if (change if figure in score.COUNTS else -change) > TOLERANCE:
            problems.append(f"{name}: {figure} was {recorded[figure]}, is {now[figure]}")
    return problems


def measure(galley, part, say):
    """Prints the table of one part through say; what recorded.json keeps of it, by name."""
    kept = {}
    if part == "generated":
        for half in events.HALVES:
            say(heading(f"generated from {half}", True))
            for name, count in measure_classes(galley, half):
                say(line(name, count))
                kept[f"generated/{half}/{name}"] = recordable(count)
    else:
        folders = events.folders_of(part) if part in PARTS else events.folders_of(".", pathlib.Path(part))
        if not folders:
            raise Failure(f"{part}: no sets there")
        misses = []
        say(heading(part, False))
        for name, count in measure_sets(galley, folders, lambda *parts: misses.append(parts)):
            say(line(name, count))
        kept[part] = recordable(count)
        return kept, misses
    return kept, []


def is_reporting(part):
    return part == "reporting" or (events.HERE / "sets/reporting").resolve() in (
        pathlib.Path(part).resolve() / "x").parents


def read_record():
    return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley", metavar="GALLEY", help="the program")
    parser.add_argument("parts", metavar="PART", nargs="*", default=list(events.HALVES))
    parser.add_argument("-v", dest="verbose", action="store_true", help="list the misses, except those of reporting")
    parser.add_argument("--show-reporting", action="store_true", help="list the misses of reporting too; see above")
    parser.add_argument("--check", action="store_true", help="fail where a figure fell below the record")
    parser.add_argument("--record", action="store_true", help="write recorded.json")
    parser.add_argument("--scores", metavar="FILE", type=pathlib.Path, help="write the tables to a file too")
    arguments = parser.parse_args()
    lines, kept = [], {}

    def say(text):
        print(text, flush=True)
        lines.append(text)

    try:
        for part in arguments.parts:
            now, misses = measure(arguments.galley, part, say)
            say("")
            kept |= now
            if arguments.show_reporting if is_reporting(part) else arguments.verbose:
                print(*(" ".join(str(p) for p in parts) for parts in misses), "", sep="\n")
    except Failure as failure:
        sys.exit(f"measure: {failure}")
    if arguments.scores:
        arguments.scores.parent.mkdir(parents=True, exist_ok=True)
        arguments.scores.write_text("\n".join(lines) + "\n", encoding="utf-8")
    recorded = read_record()
    if arguments.record:
        RECORD.write_text(json.dumps(dict(sorted((recorded | kept).items())), indent=1) + "\n", encoding="utf-8")
    checked = kept if arguments.check else {}
    problems = [p for name, now in checked.items() for p in falls(name, recorded.get(name), now)]
    for problem in problems:
        print(f"measure: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
