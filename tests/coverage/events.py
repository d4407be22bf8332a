# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Event sets: the articles about one invented event and their truth, as values."""
import copy
import dataclasses
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "sample"))
sys.dont_write_bytecode = True
import check_truth

HALVES = ("tuning", "reporting")


@dataclasses.dataclass
class EventSet:
    name: str
    truth: dict
    texts: dict  # by the article's key, as in the truth

    def copy(self):
        return copy.deepcopy(self)

    def entries(self):
        """Every entry of the truth that has an article and a text; to change them is to change the truth."""
        for kind in ("quotes", "optional_quotes", "not_quotes"):
            yield from self.truth.get(kind, [])
        for cluster in self.truth["clusters"]:
            yield from cluster["occurrences"]
            yield from cluster.get("optional", [])
        for pair in self.truth.get("distinct", []):
            yield from pair

    def write(self, folder):
        """Writes articles and truth.json into a folder, which is made."""
        folder.mkdir(parents=True)
        for key, text in self.texts.items():
            (folder / self.truth["articles"][key]).write_bytes(text.encode())
        (folder / "truth.json").write_text(json.dumps(self.truth, ensure_ascii=False), encoding="utf-8")


def merged(sets):
    """One set of all articles, with all truth. An article whose file name is taken gets its set's name before it."""
    truth = {"articles": {}, "quotes": [], "clusters": [], "distinct": [], "not_quotes": [], "optional_quotes": []}
    whole = EventSet("all", truth, {})
    for one in map(EventSet.copy, sets):
        for key, name in one.truth["articles"].items():
            taken = name in truth["articles"].values()
            truth["articles"][f"{one.name}/{key}"] = f"{one.name} {name}" if taken else name
        for entry in one.entries():
            entry["article"] = f"{one.name}/{entry['article']}"
        whole.texts |= {f"{one.name}/{key}": text for key, text in one.texts.items()}
        for kind in ("quotes", "clusters", "distinct", "not_quotes", "optional_quotes"):
            truth[kind] += one.truth.get(kind, [])
        if one.truth.get("whole_names"):
            truth["whole_names"] = True
    return whole


def load(folder):
    """One set from its folder; OSError, KeyError or ValueError where it is not whole."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    texts = {key: (folder / name).read_bytes().decode() for key, name in truth["articles"].items()}
    return EventSet(folder.name, truth, texts)


def folders_of(half, sets=HERE / "sets"):
    """The folders of one half's sets, by name."""
    return sorted(path.parent for path in (sets / half).glob("*/truth.json"))


class Folded:
    """A text with one kind of marks, dashes and spaces, to look texts up in; places are of the text itself."""

    def __init__(self, text):
        self.origin = text
        kept, self.index = [], []
        for place, character in enumerate(text):
            if character.isspace():
                if kept and kept[-1] == " ":
                    continue
                character = " "
            kept.append(character)
            self.index.append(place)
        self.index.append(len(text))
        self.text = "".join(kept).translate(check_truth.PLAIN)

    def places(self, wanted):
        """(start, end) of each place where wanted stands as whole words."""
        wanted = check_truth.folded(wanted).strip()
        found = check_truth.finder(wanted).finditer(self.text) if wanted else ()
        return [(self.index[match.start()], self.index[match.end() - 1] + 1) for match in found]
