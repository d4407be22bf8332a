# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Speed is measured here and never in a test: a busy machine must not fail one.
if(GALLEY_BENCHMARKS)
    find_package(benchmark REQUIRED)
    add_executable(galley_bench bench/bench_analyse.cpp bench/bench_quotations.cpp)
    target_link_libraries(galley_bench PRIVATE Galley::import Galley::matching benchmark::benchmark)
    target_compile_definitions(galley_bench PRIVATE GALLEY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endif()
