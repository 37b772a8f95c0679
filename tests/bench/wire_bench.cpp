#include "tests/bench/wire_bench.h"

#include "tests/bench/bench_project.h"
#include "tests/bench/cpu_pin.h"
#include "tests/bench/statistics.h"
#include "tests/bench/subject.h"

namespace vitrine::bench {

namespace {

using namespace std::chrono_literals;

Result<void> measureRoundTrip(Report &report, const Subject &app, const Subject &echo)
{
    constexpr int rounds = 25;
    constexpr int inRound = 400;
    auto appClient = app.clients(1);
    auto echoClient = echo.clients(1);
    if (!appClient || !echoClient)
        return appClient ? echoClient.error() : appClient.error();
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = -1; round < rounds; ++round) {
        const auto theirs = (*echoClient)->roundTrips(inRound);
        const auto own = (*appClient)->roundTrips(inRound);
        if (!theirs || !own)
            return theirs ? own.error() : theirs.error();
        if (round < 0)
            continue; // warms up
        bare.push_back(median(*theirs));
        ours.push_back(median(*own));
        ratios.push_back(ours.back() / bare.back());
    }
    if (Result<void> real = (*appClient)->verify(); !real)
        return real;
    report.add(QStringLiteral("event_rtt_us"), median(ours) * 1000, QStringLiteral("µs"), {},
               QStringLiteral("echo of the same bytes: %1 µs").arg(median(bare) * 1000, 0, 'f', 1));
    report.add(QStringLiteral("event_rtt_over_echo"), median(ratios), QStringLiteral("×"), Target::atMost(2),
               QStringLiteral("median of %1 rounds in turn").arg(rounds));
    return {};
}

Result<void> measureRate(Report &report, const Subject &app, const Subject &echo, int count, std::optional<Target> target)
{
    constexpr int rounds = 5;
    constexpr auto duration = 1000ms;
    auto appClients = app.clients(count);
    auto echoClients = echo.clients(count);
    if (!appClients || !echoClients)
        return appClients ? echoClients.error() : appClients.error();
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = -1; round < rounds; ++round) {
        const auto theirs = (*echoClients)->rate(duration);
        const auto own = (*appClients)->rate(duration);
        if (!theirs || !own)
            return theirs ? own.error() : theirs.error();
        if (round < 0)
            continue; // warms up
        bare.push_back(*theirs);
        ours.push_back(*own);
    }
    if (Result<void> real = (*appClients)->verify(); !real)
        return real;
    report.add(QStringLiteral("events_per_s_%1").arg(count), median(ours), QStringLiteral("1/s"), target,
               QStringLiteral("echo: %1, ratio %2").arg(median(bare), 0, 'f', 0).arg(median(ours) / median(bare), 0, 'f', 2));
    return {};
}

Result<void> measureSessions(Report &report, const BenchProject &project)
{
    constexpr int sessions = 500;
    Subject app = Subject::app(project);
    if (Result<void> started = app.start(); !started)
        return started;
    auto clients = app.clients(20); // what is made once is there after these
    if (!clients)
        return clients.error();
    const qint64 before = app.program().residentBytes();
    if (Result<void> added = (*clients)->addClients(sessions); !added)
        return added;
    report.add(QStringLiteral("session_kb"), double(app.program().residentBytes() - before) / sessions / 1000, QStringLiteral("KB"),
               Target::atMost(30), QStringLiteral("growth of the server's memory in RAM with %1 connected sessions of 3 vars").arg(sessions));
    return {};
}

} // namespace

Result<void> measureWire(Report &report)
{
    const Result<BenchProject> project = BenchProject::withCounter();
    if (!project)
        return project.error();
    const CpuPin pin(CpuPin::clientCore);
    Subject app = Subject::app(*project);
    Subject echo = Subject::echo();
    for (Subject *subject : {&app, &echo}) {
        if (Result<void> started = subject->start(); !started)
            return started;
    }
    if (Result<void> measured = measureRoundTrip(report, app, echo); !measured)
        return measured;
    for (const int count : {1, 50, 500}) {
        const std::optional<Target> target = count == 50 ? std::optional(Target::atLeast(40'000)) : std::nullopt;
        if (Result<void> measured = measureRate(report, app, echo, count, target); !measured)
            return measured;
    }
    return measureSessions(report, *project);
}

} // namespace vitrine::bench
