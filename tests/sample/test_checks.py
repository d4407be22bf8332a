#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of this folder can fail: test_checks.py SAMPLE_FOLDER

Plants one fault at a time, in a copy of the sample or in a perfect analysis made from the truth,
and demands that check_truth.py and score.py notice it.
"""
import contextlib
import copy
import io
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import check_metadata
import check_truth
import check_verdicts
import score

SAMPLE = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else HERE.parents[1] / "resources/sample"
TRUTH = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))


def perfect_analysis():
    """What an engine without fault would print."""
    names = {o["article"] for c in TRUTH["clusters"] for o in c["occurrences"]} | set(TRUTH["articles"])
    return {
        "articles": [{"id": key, "file": f"/some/where/{TRUTH['articles'][key]}"} for key in sorted(names)],
        "quotes": [{"id": i, "article": q["article"], "text": q["text"], "quoted": True, "speaker": q["speaker"],
                    "confidence": 1 if q["speaker"] else 0}
                   for i, q in enumerate(TRUTH["quotes"])],
        "utterances": [{"occurrences": copy.deepcopy(c["occurrences"])} for c in TRUTH["clusters"]],
    }


class TruthCheck(unittest.TestCase):
    def problems(self, spoil):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name) / "sample"
            shutil.copytree(SAMPLE, folder)
            spoil(folder)
            errors = io.StringIO()
            with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
                code = check_truth.main(folder, HERE / "classes.json")
            self.assertEqual(code, 1 if errors.getvalue() else 0)
            return errors.getvalue()

    def replace(self, name, old, new):
        def spoil(folder):
            text = (folder / name).read_text(encoding="utf-8")
            self.assertIn(old, text)
            (folder / name).write_text(text.replace(old, new), encoding="utf-8")
        return spoil

    def test_untouchedSample_hasNoProblems(self):
        self.assertEqual(self.problems(lambda folder: None), "")

    def test_changedWord_isNoticed(self):
        self.assertIn("quotation not in the article",
                      self.problems(self.replace("Northway Wire.txt", "to read the gauges", "to watch the gauges")))

    def test_lostMark_isNoticed(self):
        self.assertIn("without an opening mark",
                      self.problems(self.replace("Northway Wire.txt", "“No home", "No home")))

    def test_missingArticle_isNoticed(self):
        self.assertIn("missing", self.problems(lambda folder: (folder / "Lamplight.md").unlink()))

    def test_unlistedArticle_isNoticed(self):
        self.assertIn("not an article",
                      self.problems(lambda folder: (folder / "Sixth.txt").write_text("More.", encoding="utf-8")))

    def test_shortArticle_isNoticed(self):
        self.assertIn("words, 400 to 900 wanted",
                      self.problems(lambda folder: (folder / "Lamplight.md").write_text("Short.", encoding="utf-8")))


class Scorer(unittest.TestCase):
    def figure(self, name, spoil):
        analysis = perfect_analysis()
        spoil(analysis)
        return score.score(TRUTH, analysis)[name]

    def test_perfectAnalysis_isPerfect(self):
        figures = score.score(TRUTH, perfect_analysis())
        for name, value in figures.items():
            self.assertEqual(value, 0 if name in score.COUNTS else 1, name)
        self.assertEqual(score.unmet(figures, [f"{n}={v}" for n, v in figures.items()]), [])

    def test_missedQuotation_lowersRecall(self):
        self.assertLess(self.figure("quote_recall", lambda a: a["quotes"].pop()), 1)

    def test_inventedQuotation_lowersPrecision(self):
        more = {"id": "x", "article": "wire", "text": "words that nobody said anywhere", "speaker": None}
        self.assertLess(self.figure("quote_precision", lambda a: a["quotes"].append(more)), 1)

    def test_longerQuotation_lowersBoundary(self):
        def lengthen(analysis):
            analysis["quotes"][0]["text"] += " she"
        self.assertLess(self.figure("boundary_exact", lengthen), 1)

    def test_wrongSpeaker_lowersAccuracy(self):
        self.assertLess(self.figure("speaker_accuracy", lambda a: a["quotes"][0].update(speaker="Colin Strake")), 1)

    def test_familyNameAlone_isNotTheWholeName(self):
        def shorten(analysis):
            quote = next(q for q in analysis["quotes"] if len((q["speaker"] or "").split()) == 2)
            quote["speaker"] = quote["speaker"].split()[1]
        self.assertEqual(self.figure("speaker_accuracy", shorten), 1)
        self.assertLess(self.figure("speaker_whole", shorten), 1)

    def test_familyNameAlone_isWrong_whereTheTruthDemandsWholeNames(self):
        analysis = perfect_analysis()
        quote = next(q for q in analysis["quotes"] if len((q["speaker"] or "").split()) == 2)
        quote["speaker"] = quote["speaker"].split()[1]
        self.assertLess(score.score(dict(TRUTH, whole_names=True), analysis)["speaker_accuracy"], 1)

    def test_wrongSpeakerWithHighConfidence_lowersItsPrecision(self):
        self.assertLess(self.figure("confident_precision", lambda a: a["quotes"][0].update(speaker="Colin Strake")), 1)

    def test_lowConfidence_lowersItsShareOnly(self):
        def doubt(analysis):
            analysis["quotes"][0]["confidence"] = score.CONFIDENT - 0.01
        self.assertLess(self.figure("confident_share", doubt), 1)
        self.assertEqual(self.figure("confident_precision", doubt), 1)

    def test_noSpeaker_lowersAccuracy_notPrecision(self):
        def forget(analysis):
            analysis["quotes"][0].update(speaker=None, confidence=0)
        self.assertLess(self.figure("speaker_accuracy", forget), 1)
        self.assertEqual(self.figure("speaker_precision", forget), 1)

    def test_speakerWhereThereIsNone_isCounted(self):
        def invent(analysis):
            next(q for q in analysis["quotes"] if not q["speaker"]).update(speaker="Colin Strake", confidence=1)
        self.assertEqual(self.figure("speakers_for_none", invent), 1)
        self.assertLess(self.figure("speaker_precision", invent), 1)

    def parted(self, spoil=lambda parts: None):
        """A perfect analysis with the first long quotation found as two neighbours."""
        def part(analysis):
            index, quote = next((i, q) for i, q in enumerate(analysis["quotes"]) if len(q["text"].split()) > 9)
            words = quote["text"].split()
            parts = [dict(quote, text=" ".join(words[:5])), dict(quote, text=" ".join(words[5:]))]
            spoil(parts)
            analysis["quotes"][index:index + 1] = parts
        return part

    def test_neighboursThatAreTheQuotation_areFoundExactly(self):
        analysis = perfect_analysis()
        self.parted()(analysis)
        for name, value in score.score(TRUTH, analysis).items():
            self.assertEqual(value, 0 if name in score.COUNTS else 1, name)

    def test_neighboursThatLackAWord_areNotTheQuotation(self):
        lack = self.parted(lambda parts: parts[1].update(text=parts[1]["text"].rsplit(" ", 1)[0]))
        self.assertLess(self.figure("quote_f1", lack), 1)

    def test_neighbourWithAnotherSpeaker_isWrong(self):
        other = self.parted(lambda parts: parts[1].update(speaker="Colin Strake"))
        self.assertLess(self.figure("speaker_accuracy", other), 1)

    def test_truthByParagraphs_isFoundInOneRun(self):
        analysis = perfect_analysis()
        truth = copy.deepcopy(TRUTH)
        index, quote = next((i, q) for i, q in enumerate(truth["quotes"]) if len(q["text"].split()) > 9)
        words = quote["text"].split()
        truth["quotes"][index:index + 1] = [dict(quote, text=" ".join(words[:5])), dict(quote, text=" ".join(words[5:]))]
        figures = score.score(truth, analysis)
        self.assertEqual((figures["quote_f1"], figures["boundary_exact"], figures["speaker_accuracy"]), (1, 1, 1))

    def test_sumOfTallies_countsEveryQuotation(self):
        analysis = perfect_analysis()
        analysis["quotes"].pop()
        both = score.tally(TRUTH, analysis) + score.tally(TRUTH, perfect_analysis())
        self.assertAlmostEqual(score.figures(both)["quote_recall"], 1 - 1 / (2 * len(TRUTH["quotes"])))

    def test_missingUtterance_lowersPairRecall(self):
        self.assertLess(self.figure("pair_recall", lambda a: a["utterances"].pop()), 1)

    def test_wrongPair_lowersPairPrecision(self):
        def join(analysis):
            analysis["utterances"][0]["occurrences"] += analysis["utterances"][1]["occurrences"]
        self.assertLess(self.figure("pair_precision", join), 1)

    def test_lookAlikesJoined_areCounted(self):
        def join(analysis):
            analysis["utterances"].append({"occurrences": copy.deepcopy(TRUTH["distinct"][0])})
        self.assertEqual(self.figure("forbidden_merges", join), 1)

    def test_titleAsQuotation_isCounted(self):
        wrong = {"id": "x", "speaker": None, **{k: TRUTH["not_quotes"][0][k] for k in ("article", "text")}}
        self.assertEqual(self.figure("not_quotes_found", lambda a: a["quotes"].append(wrong)), 1)

    def test_unmetBound_isReported(self):
        figures = {"quote_f1": 0.9, "forbidden_merges": 1}
        self.assertEqual(len(score.unmet(figures, ["quote_f1=0.95", "forbidden_merges=0", "quote_f2=1"])), 3)
        self.assertEqual(score.unmet(figures, ["quote_f1=0.9", "forbidden_merges=1"]), [])


class VerdictCheck(unittest.TestCase):
    def setUp(self):
        self.entries = json.loads((HERE / "verdicts.json").read_text(encoding="utf-8"))
        self.analysis = {"articles": perfect_analysis()["articles"], "utterances": [{"occurrences": [
            dict(article=e["article"], text=e["text"], verdict=e["verdicts"][0], flags=e["flags"])
            for e in copy.deepcopy(self.entries)]}]}
        self.occurrences = self.analysis["utterances"][0]["occurrences"]

    def problems(self):
        return list(check_verdicts.problems(TRUTH, self.entries, self.analysis))

    def test_rightVerdicts_haveNoProblems(self):
        self.assertEqual(self.problems(), [])

    def test_everyEntry_isAPrintingOfTheTruth(self):
        printings = {(o["article"], o["text"]) for c in TRUTH["clusters"] for o in c["occurrences"]}
        self.assertEqual([e for e in self.entries if (e["article"], e["text"]) not in printings], [])

    def test_wrongVerdict_isNoticed(self):
        self.occurrences[0]["verdict"] = "paraphrased"
        self.assertIn("paraphrased where verbatim is right", self.problems()[0])

    def test_missingFlag_isNoticed(self):
        flagged = next(o for o in self.occurrences if o["flags"])
        flagged["flags"] = []
        self.assertIn("is missing", self.problems()[0])

    def test_missingPrinting_isNoticed(self):
        self.occurrences.pop()
        self.assertIn("in no utterance", self.problems()[0])


class MetadataCheck(unittest.TestCase):
    def setUp(self):
        self.analysis = {"articles": [dict(TRUTH["metadata"][key], file=name) for key, name in TRUTH["articles"].items()]}

    def problems(self):
        return list(check_metadata.problems(TRUTH, self.analysis))

    def test_rightMetadata_hasNoProblems(self):
        self.assertEqual(self.problems(), [])

    def test_eachField_isCompared(self):
        for field in ("outlet", "title", "author", "date"):
            with self.subTest(field):
                self.setUp()
                self.analysis["articles"][0][field] = "something else"
                self.assertIn(f"the {field} is", self.problems()[0])

    def test_missingArticle_isNoticed(self):
        self.analysis["articles"].pop()
        self.assertIn("not in the analysis", self.problems()[0])


if __name__ == "__main__":
    unittest.main()
