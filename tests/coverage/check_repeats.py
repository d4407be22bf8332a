#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that every run says the same: check_repeats.py GALLEY SETS_FOLDER [ROUNDS]

Ids are new and hashes are seeded anew in every run, so what hangs on either differs between runs. Each set
of SETS_FOLDER is analysed ROUNDS times (12 unless told); quotations, speakers, utterances, verdicts, flags
and reasons must be equal. Prints the sets that differ and exits 1; prints one line and exits 0 else.
"""
import json
import pathlib
import subprocess
import sys


def without_ids(analysis):
    """The analysis as text, ids replaced by the articles' files."""
    files = {article["id"]: pathlib.Path(article["file"]).name for article in analysis["articles"]}

    def plain(value):
        if isinstance(value, dict):
            return {key: plain(part) for key, part in value.items() if key not in ("id", "quotes", "passages")}
        if isinstance(value, list):
            return [plain(part) for part in value]
        return files.get(value, value) if isinstance(value, str) else value

    quotes = [plain(quote) for quote in analysis["quotes"]]
    return json.dumps([quotes, plain(analysis["utterances"]), plain(analysis["speakers"])], sort_keys=True)


def run(galley, files):
    found = subprocess.run([galley, "analyze", "--json", *files], capture_output=True, text=True, timeout=120)
    if found.returncode != 0:
        sys.exit(f"check_repeats: galley failed with {found.returncode}: {found.stderr.strip()}")
    return without_ids(json.loads(found.stdout))


def main(galley, folder, rounds=12):
    differing = []
    for truth in sorted(folder.glob("*/*/truth.json")):
        names = json.loads(truth.read_text(encoding="utf-8"))["articles"].values()
        files = [str(truth.parent / name) for name in names]
        first = run(galley, files)
        if any(run(galley, files) != first for _ in range(rounds - 1)):
            differing.append(truth.parent.name)
    for name in differing:
        print(f"check_repeats: {name}: two runs over the same articles differ", file=sys.stderr)
    if differing:
        return 1
    print(f"{rounds} runs over each set say the same")
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:])))
