#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements and checks of this folder can fail; the generated cases keep their truth: test_checks.py"""
import contextlib
import io
import json
import pathlib
import random
import re
import sys
import tempfile
import unittest
from unittest import mock

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "sample")]
sys.dont_write_bytecode = True
import check_sets
import check_truth
import events
import generate
import measure
import people
import runs
import score

SET = HERE / "sets/tuning/train-derailment"
EVENT = events.load(SET)
ARTICLE = """\
Mayor quits

“I leave tonight. I have said all I had to say,” said Jane Corley. The “Corley Papers” will be printed.

Corley, who told ‘the truth’ for years, walked out. “Nobody
"""


def all_sets():
    return [events.load(folder) for half in events.HALVES for folder in events.folders_of(half)]


def small(text=ARTICLE, *quotes):
    """A set of one article; the quotations are Jane Corley's."""
    return events.EventSet("small", {
        "articles": {"a": "a.txt"}, "clusters": [], "distinct": [], "not_quotes": [], "optional_quotes": [],
        "quotes": [{"article": "a", "text": q, "speaker": "Jane Corley", "also": []} for q in quotes]}, {"a": text})


def plain(text):
    """The text without the marks that a class may change, on a line's beginning too, and without capitals."""
    return re.sub(f"[{runs.MARKS}]", " ", text.replace("\n> ", "\n")).lower().strip()


class SetCheck(unittest.TestCase):
    def problems(self, spoil):
        event = EVENT.copy()
        spoil(event)
        with tempfile.TemporaryDirectory() as place:
            event.write(pathlib.Path(place) / "set")
            return "\n".join(check_sets.problems_of(pathlib.Path(place) / "set"))

    def test_untouchedSet_hasNoProblems(self):
        self.assertEqual(self.problems(lambda event: None), "")

    def test_changedWord_isNoticed(self):
        def spoil(event):
            event.truth["quotes"][3]["text"] += " indeed"
        self.assertIn("quotation not in the article", self.problems(spoil))

    def test_quotationsOutOfOrder_areNoticed(self):
        self.assertIn("not in reading order", self.problems(lambda event: event.truth["quotes"].reverse()))

    def test_forgottenQuotation_isNoticed(self):
        def forget(event):
            text = event.truth["quotes"][0]["text"]
            for kind in ("quotes", "optional_quotes"):
                event.truth[kind] = [e for e in event.truth[kind] if e["text"] not in text and text not in e["text"]]
        self.assertIn("between marks and not in the truth", self.problems(forget))

    def test_clusterOfOtherWords_isNoticed(self):
        def spoil(event):
            event.truth["clusters"][0]["occurrences"][0]["text"] = "words that nobody printed"
        self.assertIn("cluster", self.problems(spoil))

    def test_shortArticle_isNoticed(self):
        def shorten(event):
            event.texts[next(iter(event.texts))] = "Short."
        self.assertIn("250 to 1000 wanted", self.problems(shorten))

    def test_emptySpeaker_isNoticed(self):
        self.assertIn("neither a name nor null", self.problems(lambda event: event.truth["quotes"][0].update(speaker=" ")))

    def test_distinctPairInOneCluster_isNoticed(self):
        def spoil(event):
            event.truth["distinct"].append(event.truth["clusters"][0]["occurrences"][:2])
        self.assertIn("contradicts itself", self.problems(spoil))

    def test_missingList_isNoticed(self):
        self.assertIn("cannot be read", self.problems(lambda event: event.truth.pop("not_quotes")))


class MarkedRuns(unittest.TestCase):
    def texts(self, text):
        return [text[start:end] for start, end in check_sets.marked_runs(text)]

    def test_marksOfAllKinds_areSeen(self):
        self.assertEqual(self.texts("“a b” „c d“ «e f» »g h« \"i j\" ‘k l’ « m n »"),
                         ["a b", "c d", "e f", "g h", "i j", "k l", " m n "])

    def test_apostrophes_areNone(self):
        self.assertEqual(self.texts("It's the drivers’ union, isn’t it? J'ai dit."), [])

    def test_openMark_endsWithItsLine(self):
        self.assertEqual(self.texts("“never closed\n\nand on"), ["never closed"])


class Record(unittest.TestCase):
    def setUp(self):
        self.now = measure.recordable(score.tally(EVENT.truth, check_sets.perfect_analysis(EVENT.truth)))

    def test_sameFigures_areNoFall(self):
        self.assertEqual(measure.falls("x", self.now, self.now), [])

    def test_everyWorseFigure_isAFall(self):
        for _, figure in measure.COLUMNS:
            worse = self.now[figure] + (1 if figure in score.COUNTS else -0.001)
            self.assertEqual(len(measure.falls("x", self.now, self.now | {figure: worse})), 1, figure)

    def test_betterFigure_isNone(self):
        better = {figure: self.now[figure] - (1 if figure in score.COUNTS else -0.1) for _, figure in measure.COLUMNS}
        self.assertEqual(measure.falls("x", self.now, self.now | better), [])

    def test_otherQuotations_demandANewRecord(self):
        self.assertIn("--record", measure.falls("x", self.now, self.now | {"quotations": 1})[0])

    def test_missingRecord_isAFall(self):
        self.assertIn("nothing is recorded", measure.falls("x", None, self.now)[0])


class Measuring(unittest.TestCase):
    """The program itself, with a perfect analysis in place of Galley's."""

    def run_main(self, *arguments, spoil=lambda analysis: None):
        def analyse(_, folder, truth):
            analysis = check_sets.perfect_analysis(truth)
            spoil(analysis)
            return analysis
        output, errors = io.StringIO(), io.StringIO()
        with mock.patch.object(measure, "analyse", analyse), mock.patch.object(sys, "argv", ["measure", "galley", *arguments]), \
                mock.patch.object(measure, "RECORD", self.record), \
                contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            return measure.main(), output.getvalue(), errors.getvalue()

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.record = pathlib.Path(place.name) / "recorded.json"
        self.scores = pathlib.Path(place.name) / "scores/tuning.txt"

    def test_recordThenCheck_passes_andPrintsTheTable(self):
        self.assertEqual(self.run_main("tuning", "--record")[0], 0)
        code, output, _ = self.run_main("tuning", "--check", "--scores", str(self.scores))
        self.assertEqual(code, 0)
        self.assertIn(SET.name, output)
        self.assertEqual(self.scores.read_text(encoding="utf-8").strip(), output.strip())

    def test_fall_fails_andIsNamed(self):
        self.run_main("tuning", "--record")
        code, _, errors = self.run_main("tuning", "--check", spoil=lambda a: a["quotes"].pop())
        self.assertEqual(code, 1)
        self.assertIn("quote_f1", errors)

    def test_nothingRecorded_fails(self):
        self.assertEqual(self.run_main("tuning", "--check")[0], 1)

    def test_misses_areShownOfTuning_notOfReporting(self):
        def forget(analysis):
            analysis["quotes"].clear()
        self.assertIn("quotation missed", self.run_main("tuning", "-v", spoil=forget)[1])
        for reporting in ("reporting", str(HERE / "sets/reporting"), str(HERE / "sets/tuning/../reporting")):
            self.assertNotIn("quotation missed", self.run_main(reporting, "-v", spoil=forget)[1])
        self.assertIn("quotation missed", self.run_main("reporting", "--show-reporting", spoil=forget)[1])

    def test_folderWithoutSets_isAnError(self):
        with self.assertRaisesRegex(SystemExit, "no sets there"):
            self.run_main(str(self.record.parent))

    def test_programThatFails_isAnError(self):
        with self.assertRaisesRegex(measure.Failure, "ended with 1"):
            measure.analyse("false", SET, EVENT.truth)


class Runs(unittest.TestCase):
    def test_marksBesideARun_areFound(self):
        event = small(ARTICLE, "I leave tonight. I have said all I had to say,", "Nobody")
        first, last = runs.runs_of(event, "a")
        self.assertEqual((ARTICLE[first.open], ARTICLE[first.close]), ("“", "”"))
        self.assertEqual((ARTICLE[last.open], last.close), ("“", -1))

    def test_everyQuotationOfTheSets_isLocated(self):
        for event in all_sets():
            located = [run.entry for key in event.texts for run in runs.runs_of(event, key) if run.is_quote]
            self.assertEqual(len(located), len(event.truth["quotes"]), event.name)


class Generator(unittest.TestCase):
    def made(self, name, event):
        return generate.CLASSES[name](event, random.Random(0)), event.texts["a"]

    def test_everyClass_keepsItsTruth(self):
        sets = all_sets()
        for name in generate.CLASSES:
            event, count = generate.archive(name, sets)
            texts = {key: plain(text) for key, text in event.texts.items()}
            for entry in event.entries():
                entry["text"] = plain(entry["text"])
            problems = []
            check_truth.check_quotes(event.truth, texts, problems, needs_marks=False)
            check_truth.check_occurs("entries", event.entries(), texts, problems)
            self.assertEqual(problems, [], name)
            self.assertGreater(count, 0, name)

    def test_perfectAnalysis_ofGeneratedCases_isPerfect(self):
        event, _ = generate.archive("one family name", all_sets()[:3])
        figures = score.score(event.truth, check_sets.perfect_analysis(event.truth))
        self.assertEqual({n: v for n, v in figures.items() if v != (0 if n in score.COUNTS else 1)}, {})

    def test_everyClass_isTheSameAgain(self):
        for name in generate.CLASSES:
            self.assertEqual(generate.make(name, EVENT), generate.make(name, EVENT), name)

    def test_setItself_staysAsItIs(self):
        before = EVENT.copy()
        for name in generate.CLASSES:
            generate.make(name, EVENT)
        self.assertEqual(EVENT, before)

    def test_marks_takeTheStyle_outsideAndInside(self):
        count, text = self.made("marks German", small("“She said ‘no’ to us,” he said.", "She said ‘no’ to us,"))
        self.assertEqual((count, text), (2, "„She said ‚no‘ to us,“ he said."))

    def test_apostrophes_stay(self):
        _, text = self.made("marks curly", small('"I saw \'em, it\'s the drivers\' fault," he said.', "I saw 'em, it's the drivers' fault,"))
        self.assertEqual(text, "“I saw 'em, it's the drivers' fault,” he said.")

    def test_marksOfEachParagraph_takeTheStyle(self):
        _, text = self.made("marks French", small("“One two.\n\n“Three four.”\n", "One two. Three four."))
        self.assertEqual(text, "«\u00a0One two.\n\n«\u00a0Three four.\u00a0»\n")

    def test_closingMark_isLost_onlyBeforeAnotherParagraph(self):
        quotes = ("All is well.", "Not so.", "So it is.")
        count, text = self.made("no mark at the end", small("He: “All is well.”\n\nShe: “Not so.”\n\n“So it is.” he said.\n", *quotes))
        self.assertEqual((count, text), (1, "He: “All is well.\n\nShe: “Not so.”\n\n“So it is.” he said.\n"))

    def test_paragraphs_areJoined_butNotAfterAnOpenMark(self):
        long = "This paragraph of the story has fifteen words or more, as a careful reader will count."
        count, text = self.made("paragraphs joined", small(f"{long}\n\n{long}\n\n{long}\n"))
        self.assertEqual((count, text), (1, f"{long} {long}\n\n{long}\n"))
        count, _ = self.made("paragraphs joined", small(f"{long}\n\n“{long}\n", long))
        self.assertEqual(count, 0)

    def test_lines_areWrapped(self):
        line = "word " * 30 + "end."
        _, text = self.made("wrapped at 72", small("\n\n".join([line] * 6)))
        self.assertLessEqual(max(map(len, text.split("\n"))), generate.WIDTH)
        self.assertEqual(text.split(), ("\n\n".join([line] * 6)).split())

    def test_names_changeInTextsAndTruth(self):
        event = small(ARTICLE + "She left. She waved. Corley saw her.\n", "I leave tonight. I have said all I had to say,")
        self.made("other names", event)
        self.assertNotIn("Corley", event.texts["a"])
        self.assertTrue(people.mentions(event.truth["quotes"][0]["speaker"], event.texts["a"]))

    def test_capitalsAndPlurals_stay(self):
        rename = people.renamer({"Corley": "van Hool"})
        self.assertEqual(rename("Jane Corley, CORLEY and the Corleys. Corley left; McCorley and Corley-Smith stayed."),
                         "Jane van Hool, VAN HOOL and the van Hools. Van Hool left; McCorley and Corley-Smith stayed.")

    def test_twoWithOneFamilyName_areNamedInFull_andCountInFull(self):
        event = small("“I saw it,” said Jane Corley. “Nobody did,” Ned Pike said. Corley left; Pike did not.", "I saw it,", "Nobody did,")
        event.truth["quotes"][1]["speaker"] = "Ned Pike"
        self.made("one family name", event)
        self.assertTrue(event.texts["a"].endswith("Ned Corley said. Jane Corley left; Ned Corley did not."))
        analysis = check_sets.perfect_analysis(event.truth)
        self.assertEqual(score.score(event.truth, analysis)["speaker_accuracy"], 1)
        analysis["quotes"][0]["speaker"] = "Ned Corley"
        self.assertEqual(score.score(event.truth, analysis)["speaker_accuracy"], 0.5)

    def test_gender_isToldByPronouns_only(self):
        jane, event = people.Person("Jane", "Corley"), small("Corley left. She waved and took her bag.", "x")
        self.assertEqual(people.genders(event, [jane]), {jane: "f"})
        event.texts["a"] = "Corley left. She waved and he took his bag."
        self.assertEqual(people.genders(event, [jane]), {})

    def test_peopleAndOffices_areToldApart(self):
        for name, family in (("Jane Corley", "Corley"), ("Joost van der Weijden", "van der Weijden"), ("Lord Quill", "Quill")):
            self.assertEqual(people.person_of(name).family, family)
        for name in ("Stukeley Homes", "Prime Minister's spokesman", "wife", "a friend of Jane Corley", "Rail Board", None):
            self.assertIsNone(people.person_of(name), name)

    def test_retoldQuotation_hasItsTemplate_andItsSpeaker(self):
        event = small(ARTICLE, "I leave tonight. I have said all I had to say,")
        _, text = self.made("retold: in two parts", event)
        self.assertIn("“I leave tonight,” Jane Corley said. “I have said all I had to say.”", text)
        self.assertEqual([(q["text"], q["speaker"]) for q in event.truth["quotes"]],
                         [("I leave tonight", "Jane Corley"), ("I have said all I had to say", "Jane Corley")])

    def test_archive_keepsArticlesOfOneNameApart(self):
        event = events.merged([EVENT, events.EventSet("other", EVENT.truth, EVENT.texts)])
        self.assertEqual(len(set(event.truth["articles"].values())), 2 * len(EVENT.texts))
        self.assertEqual(len(event.truth["quotes"]), 2 * len(EVENT.truth["quotes"]))


if __name__ == "__main__":
    unittest.main()
