#include "app/automation/load_watch.h"

#include "app/session/project_session.h"

#include <QDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vitrine::automation {

using namespace std::chrono_literals;

namespace {

/// A load takes milliseconds; the first one, of an app with much to import, seconds.
constexpr auto patience = 10s;
constexpr auto slow = "The app has not loaded this after ten seconds; diagnostics waits once more.";

Json described(const Problem &problem, const QDir &project)
{
    Json json{{"severity", problem.severity == Problem::Severity::Error ? "error" : "warning"}};
    if (!problem.file.isEmpty())
        json["file"] = toJson(project.relativeFilePath(problem.file));
    if (problem.line > 0)
        json["line"] = problem.line;
    if (problem.column > 0)
        json["column"] = problem.column;
    json["message"] = toJson(problem.message);
    return json;
}

} // namespace

LoadWatch::LoadWatch(ProjectSession &project) : m_project(project)
{
    connect(&project, &ProjectSession::answered, this, &LoadWatch::look);
    connect(&project.runtime(), &RuntimeProcess::stateChanged, this, &LoadWatch::onRuntimeState);
}

LoadWatch::~LoadWatch()
{
    while (!m_waiting.empty())
        tell(m_waiting.front());
}

void LoadWatch::onRuntimeState()
{
    // It is started again at once, and then has no more to say about it.
    if (m_project.runtime().state() == RuntimeProcess::State::Restarting)
        m_death = m_project.runtime().message();
    look();
}

bool LoadWatch::isUnderWay() const
{
    const RuntimeProcess::State state = m_project.runtime().state();
    return state != RuntimeProcess::State::Failed && state != RuntimeProcess::State::Stopped && !m_project.isAnswered();
}

void LoadWatch::whenAnswered(const Then &then)
{
    const auto waiting = std::make_shared<Then>(then);
    m_waiting.push_back(waiting);
    if (!isUnderWay()) {
        tell(waiting);
        return;
    }
    QTimer::singleShot(patience, this, [this, waiting = std::weak_ptr(waiting)] {
        if (const auto still = waiting.lock())
            tell(still);
    });
}

void LoadWatch::look()
{
    if (isUnderWay())
        return;
    m_death.clear();
    for (const auto &waiting : std::vector(m_waiting))
        tell(waiting);
}

void LoadWatch::tell(const std::shared_ptr<Then> &waiting)
{
    std::erase(m_waiting, waiting);
    (*waiting)(report());
}

Json LoadWatch::reasonToWait() const
{
    if (!m_death.isEmpty())
        return toJson(m_death);
    if (!m_project.waitsFor().isEmpty())
        return toJson(QStringLiteral("%1; diagnostics waits once more.").arg(m_project.waitsFor()));
    return slow;
}

Json LoadWatch::report() const
{
    const RuntimeProcess &runtime = m_project.runtime();
    Json report;
    if (runtime.state() == RuntimeProcess::State::Failed || runtime.state() == RuntimeProcess::State::Stopped)
        report = {{"state", "stopped"}, {"message", toJson(runtime.message())}};
    else if (!m_project.isAnswered())
        report = {{"state", "loading"}, {"message", reasonToWait()}};
    else
        report = {{"state", m_project.isBroken() ? "failed" : "loaded"}};
    Json problems = Json::array();
    for (const Problem &problem : m_project.problems())
        problems.push_back(described(problem, QDir(m_project.dir())));
    report["problems"] = problems;
    return report;
}

} // namespace vitrine::automation
