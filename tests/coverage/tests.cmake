# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Invented coverage: how good the program is on it, against what is recorded. packaging/test prints the scores.
add_test(NAME coverage/sets
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_sets.py)

add_test(NAME coverage/checks_can_fail
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/test_checks.py)

add_test(NAME coverage/repeats
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_repeats.py $<TARGET_FILE:galley>
        ${CMAKE_CURRENT_LIST_DIR}/sets)

foreach(part tuning reporting generated)
    add_test(NAME coverage/${part}
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/measure.py $<TARGET_FILE:galley> ${part}
            --check --scores ${CMAKE_BINARY_DIR}/coverage-scores/${part}.txt)
endforeach()

set_tests_properties(coverage/sets coverage/checks_can_fail coverage/repeats
    coverage/tuning coverage/reporting coverage/generated PROPERTIES
    ENVIRONMENT "${GALLEY_TEST_ENVIRONMENT};PYTHONDONTWRITEBYTECODE=1")

# Real coverage cannot be part of the repository. Where a folder beside the checkout holds some, with
# its truth in the form of resources/sample/truth.json, its scores are tested too:
# FOLDER/seeds/*.txt and FOLDER/gold/seeds.json.
set(GALLEY_COVERAGE "${PROJECT_SOURCE_DIR}/../shared" CACHE PATH "Folder with real coverage and its truth; may be missing")

if(EXISTS ${GALLEY_COVERAGE}/gold/seeds.json)
    add_test(NAME coverage/seeds
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/../sample/score.py
            ${GALLEY_COVERAGE}/gold/seeds.json --articles ${GALLEY_COVERAGE}/seeds --run $<TARGET_FILE:galley>
            --expect quote_f1=0.98 boundary_exact=0.98 speaker_accuracy=0.80
                     pair_precision=0.95 pair_recall=0.90 forbidden_merges=0 not_quotes_found=0)
    set_tests_properties(coverage/seeds PROPERTIES ENVIRONMENT "${GALLEY_TEST_ENVIRONMENT}")
endif()
