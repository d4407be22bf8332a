#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program from outside: test_command_line.py GALLEY SAMPLE_FOLDER"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

GALLEY = SAMPLE = None


def galley(*arguments, display=False):
    environment = {k: v for k, v in os.environ.items() if display or k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run([GALLEY, *map(str, arguments)], capture_output=True, text=True, timeout=120, env=environment)


def articles():
    return sorted(f for f in SAMPLE.iterdir() if f.suffix in (".txt", ".md"))


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)


class Analyze(InAFolder):
    def test_json_has_articles_quotes_utterances_and_passages(self):
        run = galley("analyze", "--json", *articles())
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        analysis = json.loads(run.stdout)
        self.assertEqual({"galley", "articles", "quotes", "marked", "speakers", "utterances", "passages"}, set(analysis))
        self.assertEqual(len(analysis["articles"]), len(articles()))
        texts = {a["id"]: a for a in analysis["articles"]}
        for utterance in analysis["utterances"]:
            self.assertGreater(len({o["article"] for o in utterance["occurrences"]}), 1)
            self.assertTrue(all(o["article"] in texts for o in utterance["occurrences"]))

    def test_json_with_text_places_every_quotation_in_it(self):
        analysis = json.loads(galley("analyze", "--json", "--with-text", *articles()).stdout)
        # Positions count UTF-16 units, two bytes each.
        text = {a["id"]: a["text"].encode("utf-16-le") for a in analysis["articles"]}
        self.assertTrue(analysis["quotes"])
        for quote in analysis["quotes"]:
            words = text[quote["article"]][2 * quote["start"]:2 * quote["end"]].decode("utf-16-le")
            self.assertEqual(words, quote["text"])

    def test_csv_has_a_header_and_rows(self):
        lines = galley("analyze", "--csv", *articles()).stdout.splitlines()
        self.assertIn("verdict", lines[0].lower())
        self.assertGreater(len(lines), 10)

    def test_text_names_every_outlet(self):
        run = galley("analyze", *articles())
        self.assertEqual(run.returncode, 0)
        self.assertIn("The Issendale Mercury", run.stdout)

    def test_folder_is_read(self):
        self.assertEqual(len(json.loads(galley("analyze", "--json", SAMPLE).stdout)["articles"]), len(articles()))

    def test_missing_file_is_named(self):
        missing = self.folder / "missing.txt"
        run = galley("analyze", "--json", missing)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertRegex(run.stderr, r"^galley: .*missing\.txt.* does not exist\n$")

    def test_binary_file_is_named(self):
        binary = self.folder / "picture.txt"
        binary.write_bytes(bytes(range(256)) * 20)
        run = galley("analyze", binary)
        self.assertEqual(run.returncode, 1)
        self.assertIn("picture.txt", run.stderr)

    def test_no_file_and_two_forms_are_bad_usage(self):
        self.assertEqual(galley("analyze").returncode, 2)
        self.assertEqual(galley("analyze", "--json", "--csv", SAMPLE).returncode, 2)
        self.assertEqual(galley("analyze", "--nonsense", SAMPLE).returncode, 2)

    def test_help_ends_well(self):
        run = galley("analyze", "--help")
        self.assertEqual(run.returncode, 0)
        self.assertIn("--json", run.stdout)


class Projects(InAFolder):
    def test_new_import_and_export(self):
        project = self.folder / "dam.galley"
        self.assertEqual(galley("new", project, *articles()[:3]).returncode, 0)
        self.assertEqual(galley("import", project, *articles()[3:]).returncode, 0)
        # One file, no side files once closed.
        self.assertEqual([f.name for f in self.folder.iterdir()], ["dam.galley"])
        self.assertEqual(project.read_bytes()[68:72], b"GALY")
        for ending, start in ((".pdf", b"%PDF-"), (".csv", b""), (".json", b"{")):
            out = self.folder / f"out{ending}"
            run = galley("export", project, "--to", out)
            self.assertEqual((run.returncode, run.stderr), (0, ""))
            self.assertTrue(out.read_bytes().startswith(start))
        self.assertEqual(len(json.loads((self.folder / "out.json").read_text())["articles"]), 5)

    def test_new_refuses_an_existing_file_and_leaves_it(self):
        existing = self.folder / "a.galley"
        existing.write_text("mine")
        run = galley("new", existing, *articles())
        self.assertEqual(run.returncode, 1)
        self.assertIn("a.galley", run.stderr)
        self.assertEqual(existing.read_text(), "mine")

    def test_new_with_a_bad_article_leaves_no_project(self):
        project = self.folder / "a.galley"
        self.assertEqual(galley("new", project, self.folder / "missing.txt").returncode, 1)
        self.assertFalse(project.exists())

    def test_foreign_project_is_refused_and_untouched(self):
        foreign = self.folder / "foreign.galley"
        foreign.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
        run = galley("export", foreign, "--to", self.folder / "out.pdf")
        self.assertEqual(run.returncode, 1)
        self.assertIn("foreign.galley", run.stderr)
        self.assertEqual(foreign.read_bytes(), b"SQLite format 3\0" + b"x" * 5000)
        self.assertFalse((self.folder / "out.pdf").exists())

    def test_export_to_an_unknown_ending_or_a_missing_folder_writes_nothing(self):
        self.assertEqual(galley("export", SAMPLE, "--to", self.folder / "out.doc").returncode, 2)
        run = galley("export", SAMPLE, "--to", self.folder / "none" / "out.pdf")
        self.assertEqual(run.returncode, 1)
        self.assertIn("out.pdf", run.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])


class WithoutADisplay(unittest.TestCase):
    def test_sample_is_written_and_its_paths_are_printed(self):
        run = galley("--sample")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("no display", run.stderr)
        paths = [pathlib.Path(p) for p in re.findall(r"(/\S+\.(?:pdf|csv|png))$", run.stdout, re.MULTILINE)]
        self.assertEqual(sorted(p.suffix for p in paths), [".csv", ".pdf", ".png", ".png"])
        for path in paths:
            self.assertGreater(path.stat().st_size, 1000)

    def test_unknown_option_is_bad_usage(self):
        self.assertEqual(galley("--nonsense").returncode, 2)

    def test_version(self):
        run = galley("--version")
        self.assertEqual(run.returncode, 0)
        self.assertRegex(run.stdout, r"^galley \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    GALLEY, SAMPLE = sys.argv[1], pathlib.Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1], verbosity=1)
