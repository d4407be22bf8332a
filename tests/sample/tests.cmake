# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The sample coverage: its truth fits its articles, and the program finds all of the truth.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_test(NAME sample/truth
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_truth.py
        ${PROJECT_SOURCE_DIR}/resources/sample ${CMAKE_CURRENT_LIST_DIR}/classes.json)

add_test(NAME sample/checks_can_fail
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/test_checks.py ${PROJECT_SOURCE_DIR}/resources/sample)

add_test(NAME sample/score
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/score.py
        ${PROJECT_SOURCE_DIR}/resources/sample/truth.json --run $<TARGET_FILE:galley>
        --expect quote_precision=1 quote_recall=1 quote_f1=1 boundary_exact=1 speaker_accuracy=1
                 pair_precision=1 pair_recall=1 pair_f1=1 forbidden_merges=0 not_quotes_found=0)

add_test(NAME sample/verdicts
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_verdicts.py
        ${PROJECT_SOURCE_DIR}/resources/sample/truth.json ${CMAKE_CURRENT_LIST_DIR}/verdicts.json $<TARGET_FILE:galley>)

add_test(NAME sample/metadata
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_metadata.py
        ${PROJECT_SOURCE_DIR}/resources/sample/truth.json $<TARGET_FILE:galley>)

set_tests_properties(sample/score sample/verdicts sample/metadata PROPERTIES
    ENVIRONMENT "${GALLEY_TEST_ENVIRONMENT};PYTHONDONTWRITEBYTECODE=1")
