# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

galley_test(models/quotes/test_marks.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_narration.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_quotes.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_speakers.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_resolve.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_coverage.cpp LINKS Galley::quotes)
galley_test(models/quotes/test_fuzz.cpp LINKS Galley::import Galley::quotes)
galley_test(models/quotes/test_shape.cpp LINKS Galley::quotes)
set_tests_properties(models/quotes/shape PROPERTIES TIMEOUT 240)
galley_test(models/quotes/test_dash_dialogue.cpp LINKS Galley::quotes)
