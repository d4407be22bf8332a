# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

galley_test(models/matching/test_align.cpp LINKS Galley::matching)
galley_test(models/matching/test_alterations.cpp LINKS Galley::matching)
galley_test(models/matching/test_analyse.cpp LINKS Galley::matching)
galley_test(models/matching/test_corpus.cpp LINKS Galley::matching)
galley_test(models/matching/test_entities.cpp LINKS Galley::matching)
galley_test(models/matching/test_gram_index.cpp LINKS Galley::matching)
galley_test(models/matching/test_passages.cpp LINKS Galley::matching)
galley_test(models/matching/test_speakers.cpp LINKS Galley::matching)
galley_test(models/matching/test_verdicts.cpp LINKS Galley::matching)
galley_test(models/matching/test_word_forms.cpp LINKS Galley::matching)
galley_test(models/matching/test_votes.cpp LINKS Galley::import Galley::matching)
