# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

add_test(NAME app/command_line
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/app/test_command_line.py $<TARGET_FILE:galley> ${PROJECT_SOURCE_DIR}/resources/sample)
set_tests_properties(app/command_line PROPERTIES ENVIRONMENT "${GALLEY_TEST_ENVIRONMENT}"
    ENVIRONMENT_MODIFICATION "QT_QPA_PLATFORM=unset:") # it looks at how the program starts without one

galley_test(app/test_actions.cpp LINKS galley_app)
galley_test(app/test_window.cpp LINKS galley_app PkgConfig::poppler)
galley_resources(test_app_window)
