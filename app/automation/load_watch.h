#pragma once

#include "app/automation/json.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine {
class ProjectSession;
}

namespace vitrine::automation {

/// Waits until the running app has taken, or refused, the newest text.
class LoadWatch : public QObject
{
    Q_OBJECT

public:
    /// What came of the newest text, see report().
    using Then = std::function<void(const Json &report)>;

    /// `project` must live as long.
    explicit LoadWatch(ProjectSession &project);
    /// Those who wait still are told.
    ~LoadWatch() override;

    /// Calls back when there is an answer; without one, after ten seconds.
    void whenAnswered(const Then &then);

private:
    bool isUnderWay() const;
    void onRuntimeState();
    void look();
    void tell(const std::shared_ptr<Then> &waiting);
    Json reasonToWait() const;
    Json report() const;

    ProjectSession &m_project;
    std::vector<std::shared_ptr<Then>> m_waiting;
    QString m_death; ///< how the runtime ended that was to load the newest text
};

} // namespace vitrine::automation
