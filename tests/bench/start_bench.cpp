#include "tests/bench/start_bench.h"

#include "tests/bench/bench_project.h"
#include "tests/bench/child_program.h"
#include "tests/bench/statistics.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace vitrine::bench {

Result<void> measureStart(Report &report)
{
    constexpr int runs = 7; // after one that warms up
    const Result<BenchProject> counter = BenchProject::fromTemplate(QStringLiteral("counter"));
    if (!counter)
        return counter.error();
    const QTemporaryDir settings;
    std::vector<double> window;
    std::vector<double> live;
    for (int run = 0; run <= runs; ++run) {
        ChildProgram studio(QCoreApplication::applicationDirPath() + QStringLiteral("/vitrine-studio"), {counter->dir()});
        studio.setEnvironment(QStringLiteral("VITRINE_TIMINGS"), QStringLiteral("1"));
        // Layouts and recent projects of the person at this machine stay as they are.
        studio.setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
        studio.setEnvironment(QStringLiteral("XDG_DATA_HOME"), settings.path());
        studio.start();
        if (const Result<QString> line = studio.awaitLine("timing window"); !line)
            return line.error();
        window.push_back(studio.elapsed());
        if (const Result<QString> line = studio.awaitLine("timing live"); !line)
            return line.error();
        live.push_back(studio.elapsed());
    }
    window.erase(window.begin());
    live.erase(live.begin());
    report.add(QStringLiteral("window_ms"), median(window), QStringLiteral("ms"), Target::atMost(500),
               QStringLiteral("from exec to the window's first paint, warm"));
    report.add(QStringLiteral("live_ms"), median(live), QStringLiteral("ms"), Target::atMost(1500),
               QStringLiteral("from exec to the app's first paint in the pane"));
    return {};
}

} // namespace vitrine::bench
