// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What quotations and their speakers cost: words a second, and how the cost grows.
///
/// "exponent" is 1 where twice the text takes twice the time, and 2 where it takes four times as much.

#include "sample.h"

#include "models/quotes/Marks.h"
#include "models/quotes/Quotes.h"

#include <benchmark/benchmark.h>

#include <QElapsedTimer>

#include <cmath>

using namespace Galley;

namespace {

constexpr qsizetype longText = 1'000'000; // UTF-16 units
constexpr qsizetype growth = 8;           // of the larger text of two

/// The seconds that a call takes, the best of some.
template<class Call>
double seconds(Call call)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

template<class Call>
double exponent(Call callOfSize, qsizetype size)
{
    const double small = seconds([&] { callOfSize(size); });
    const double large = seconds([&] { callOfSize(size * growth); });
    return std::log(large / small) / std::log(double(growth));
}

template<class Read>
void readAll(benchmark::State &state, const QList<Article> &articles, Read read)
{
    for (auto _ : state) {
        for (const Article &article : articles)
            benchmark::DoNotOptimize(read(article));
    }
    state.SetItemsProcessed(state.iterations() * Bench::wordsOf(articles)); // words
}

void marksOfSample(benchmark::State &state)
{
    readAll(state, Bench::sampleArticles(20), markedRuns);
}
BENCHMARK(marksOfSample)->Unit(benchmark::kMillisecond);

void marksOfLongArticle(benchmark::State &state)
{
    readAll(state, {Bench::longArticle(longText)}, markedRuns);
}
BENCHMARK(marksOfLongArticle)->Unit(benchmark::kMillisecond);

void speakersOfSample(benchmark::State &state)
{
    readAll(state, Bench::sampleArticles(20), findQuotations);
}
BENCHMARK(speakersOfSample)->Unit(benchmark::kMillisecond);

void speakersOfLongArticle(benchmark::State &state)
{
    readAll(state, {Bench::longArticle(longText)}, findQuotations);
}
BENCHMARK(speakersOfLongArticle)->Unit(benchmark::kMillisecond);

void speakersOfGrowingArticle(benchmark::State &state)
{
    const Article small = Bench::longArticle(longText / 4);
    const Article large = Bench::longArticle(longText / 4 * growth);
    for (auto _ : state)
        benchmark::DoNotOptimize(findQuotations(large));
    state.counters["exponent"] =
        exponent([&](qsizetype size) { benchmark::DoNotOptimize(findQuotations(size == 1 ? small : large)); }, 1);
}
BENCHMARK(speakersOfGrowingArticle)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Marks of every kind and nothing else, in one paragraph.
QString marks(qsizetype size)
{
    constexpr QStringView all = u"“”‘’\"'«»‹›„“‚‘「」『』″\"\"''”“’‘»«";
    QString text;
    text.reserve(size);
    while (text.size() < size)
        text.append(all.first(std::min(all.size(), size - text.size())));
    return text;
}

void nothingButMarks(benchmark::State &state)
{
    const QString text = marks(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(pairedMarks(text));
    state.SetBytesProcessed(state.iterations() * int64_t(text.size()) * int64_t(sizeof(QChar)));
    state.counters["exponent"] =
        exponent([&](qsizetype size) { benchmark::DoNotOptimize(pairedMarks(QStringView(text).first(size))); },
                 text.size() / growth);
}
BENCHMARK(nothingButMarks)->RangeMultiplier(10)->Range(10'000, 50'000'000)->Unit(benchmark::kMillisecond);

} // namespace
