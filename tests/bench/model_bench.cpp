#include "tests/bench/model_bench.h"

#include "tests/bench/bench_project.h"
#include "tests/bench/cpu_pin.h"
#include "tests/bench/statistics.h"
#include "tests/bench/subject.h"

#include <algorithm>
#include <thread>

namespace vitrine::bench {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Handler = BenchProject::Handler;

AppEvent toggle(int index)
{
    return {Handler::Toggle, '[' + std::to_string(index) + ']'};
}

Result<void> measureYields(Report &report, const Subject &app)
{
    constexpr int rounds = 15;
    constexpr int yields = 1000;
    auto client = app.clients(1);
    if (!client)
        return client.error();
    std::vector<double> times;
    for (int round = -1; round < rounds; ++round) {
        const int before = (*client)->lastFrame(0);
        const Result<std::vector<double>> time = (*client)->roundTrips(1, {Handler::Stream});
        if (!time)
            return time.error();
        if (const int frames = (*client)->lastFrame(0) - before; frames < yields)
            return Error{QStringLiteral("%1 yields came as %2 frames").arg(yields).arg(frames)};
        if (round >= 0) // the first one warms up
            times.push_back(time->front());
    }
    report.add(QStringLiteral("yields_1000_ms"), median(times), QStringLiteral("ms"), Target::atMost(5),
               QStringLiteral("an async generator that yields %1 changes, each a frame; p95 %2 ms").arg(yields).arg(percentile(times, 95), 0, 'f', 2));
    return {};
}

Result<void> measureToggle(Report &report, const Subject &app)
{
    constexpr int rounds = 25;
    constexpr int inRound = 200;
    auto client = app.clients(1);
    if (!client)
        return client.error();
    std::vector<double> toggles, counters, ratios;
    size_t bytes = 0;
    for (int round = -1; round < rounds; ++round) {
        const Result<std::vector<double>> counted = (*client)->roundTrips(inRound, {Handler::Increment});
        if (!counted)
            return counted.error();
        std::vector<double> toggled;
        for (int i = 0; i < inRound; ++i) {
            const int index = (i * 37 + 13) % 1000;
            const Result<std::vector<double>> time = (*client)->roundTrips(1, toggle(index));
            if (!time)
                return time.error();
            toggled.push_back(time->front());
            const std::string &answer = (*client)->answer(0);
            if (answer.find('[' + std::to_string(index) + ",\"done\"]") == std::string::npos)
                return Error{QStringLiteral("a toggle was answered with %1").arg(QString::fromStdString(answer).left(200))};
            bytes = std::max(bytes, answer.size());
        }
        if (round < 0)
            continue; // warms up
        counters.push_back(median(*counted));
        toggles.push_back(median(toggled));
        ratios.push_back(toggles.back() / counters.back());
    }
    report.add(QStringLiteral("toggle_bytes"), double(bytes), QStringLiteral("B"), Target::atMost(150),
               QStringLiteral("the largest frame that answers the toggle of one of 1,000 dicts"));
    report.add(QStringLiteral("toggle_rtt_over_counter"), median(ratios), QStringLiteral("×"), Target::atMost(1.3),
               QStringLiteral("%1 µs and %2 µs; median of %3 rounds in turn")
                   .arg(median(toggles) * 1000, 0, 'f', 1)
                   .arg(median(counters) * 1000, 0, 'f', 1)
                   .arg(rounds));
    return {};
}

/// Others send an event each millisecond while one blocks. A wait, in milliseconds, counts from the time at which the event was due, so that
/// what a stall holds up counts as well.
Result<std::vector<double>> waitsBesideBlocked(const Subject &app, BenchProject::Handler blocks, BenchProject::Handler event)
{
    constexpr int rounds = 5;
    constexpr int others = 20;
    constexpr auto pace = 1ms;
    auto clients = app.clients(1 + others);
    if (!clients)
        return clients.error();
    std::vector<double> waits;
    for (int round = 0; round < rounds; ++round) {
        const Clock::time_point start = Clock::now();
        (*clients)->send(0, {blocks});
        Clock::time_point due = start;
        size_t counted = 0;
        for (int turn = 0; !(*clients)->hasEnded(0); ++turn) {
            due += pace;
            std::this_thread::sleep_until(due);
            const int other = 1 + turn % others;
            (*clients)->send(other, {event});
            const Result<double> wait = (*clients)->awaitEnd(other, due);
            if (!wait)
                return wait.error();
            waits.push_back(*wait);
            ++counted;
        }
        if (Clock::now() - start < 1s || counted < 100)
            return Error{QStringLiteral("while one handler blocked, others ran only %1 times").arg(counted)};
    }
    return waits;
}

Result<void> measureBlocked(Report &report, const Subject &app)
{
    const Result<std::vector<double>> plain = waitsBesideBlocked(app, Handler::Block, Handler::Increment);
    if (!plain)
        return plain.error();
    const Result<std::vector<double>> tasks = waitsBesideBlocked(app, Handler::BlockTask, Handler::IncrementTask);
    if (!tasks)
        return tasks.error();
    const double plainP99 = percentile(*plain, 99);
    const double tasksP99 = percentile(*tasks, 99);
    report.add(QStringLiteral("blocked_others_p99_ms"), std::max(plainP99, tasksP99), QStringLiteral("ms"), Target::atMost(20),
               QStringLiteral("wait of the events of 20 sessions, one a millisecond, while another's handler sleeps: p99 %1 ms; all of them "
                              "coroutines: %2 ms (median %3, longest %4)")
                   .arg(plainP99, 0, 'f', 2)
                   .arg(tasksP99, 0, 'f', 2)
                   .arg(median(*tasks), 0, 'f', 2)
                   .arg(*std::max_element(tasks->begin(), tasks->end()), 0, 'f', 1));
    return {};
}

} // namespace

Result<void> measureModel(Report &report)
{
    const Result<BenchProject> project = BenchProject::withModel();
    if (!project)
        return project.error();
    const CpuPin pin(CpuPin::clientCore);
    Subject app = Subject::app(*project);
    if (Result<void> started = app.start(); !started)
        return started;
    for (const auto &measure : {measureYields, measureToggle, measureBlocked}) {
        if (Result<void> measured = measure(report, app); !measured)
            return measured;
    }
    return {};
}

Result<void> measureCrowd(Report &report)
{
    constexpr int crowd = 5000;
    constexpr int rounds = 25;
    constexpr int inRound = 200;
    const Result<BenchProject> project = BenchProject::withCounter();
    if (!project)
        return project.error();
    const CpuPin pin(CpuPin::clientCore);
    Subject crowded = Subject::app(*project);
    Subject quiet = Subject::app(*project);
    for (Subject *subject : {&crowded, &quiet}) {
        if (Result<void> started = subject->start(); !started)
            return started;
    }
    auto many = crowded.clients(20); // what is made once is there after these
    auto alone = quiet.clients(1);
    if (!many || !alone)
        return many ? alone.error() : many.error();
    for (AppClients *clients : {many->get(), alone->get()}) {
        if (const auto warm = clients->roundTrips(inRound); !warm)
            return warm.error();
    }
    const qint64 before = crowded.program().residentBytes();
    const Clock::time_point start = Clock::now();
    if (Result<void> added = (*many)->addClients(crowd); !added)
        return added;
    const double connected = std::chrono::duration<double>(Clock::now() - start).count();
    std::vector<double> beside, by, ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto without = (*alone)->roundTrips(inRound);
        const auto with = (*many)->roundTrips(inRound);
        if (!without || !with)
            return without ? with.error() : without.error();
        by.push_back(median(*without));
        beside.push_back(median(*with));
        ratios.push_back(beside.back() / by.back());
    }
    if (Result<void> real = (*many)->verify(); !real)
        return real;
    report.add(QStringLiteral("session_5000_kb"), double(crowded.program().residentBytes() - before) / crowd / 1000, QStringLiteral("KB"),
               Target::atMost(25), QStringLiteral("as session_kb, with %1; they connected in %2 s").arg(crowd).arg(connected, 0, 'f', 1));
    report.add(QStringLiteral("rtt_beside_5000_over_alone"), median(ratios), QStringLiteral("×"), {},
               QStringLiteral("%1 µs and %2 µs; median of %3 rounds in turn")
                   .arg(median(beside) * 1000, 0, 'f', 1)
                   .arg(median(by) * 1000, 0, 'f', 1)
                   .arg(rounds));
    return {};
}

} // namespace vitrine::bench
