#pragma once

#include "runtime/base/result.h"
#include "runtime/compile/page.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>

namespace vitrine {

/// What an app's own components import and Vitrine does not have: npm packages, scripts in its assets, custom code. They are built into
/// modules that browsers can load, in `.web` of the project, on a thread of its own; this knows what has been built. To be used from any thread.
class ProjectLibraries
{
public:
    /// Called on the building thread.
    struct Callbacks {
        std::function<void()> progressed; ///< progress() says something else
        std::function<void()> built;      ///< get() has an answer
    };
    enum class Start {
        AtOnce,
        /// New packages: when nothing else has been wanted for a while, for half of a name that is being typed may be a package too.
        WhenSettled,
    };

    /// What pages import: `{"packages":[…],"modules":{…},"libraries":{"name":["export",…]}}`; null where it is nothing.
    /// @param packages that the app asks for beside those of its components, name@version
    static nlohmann::json wantedBy(const std::vector<const Page *> &pages, std::set<std::string> packages);

    ProjectLibraries(std::string projectDir, Callbacks callbacks);
    /// Ends a build that is under way.
    ~ProjectLibraries();

    /// The built modules for what is wanted: `{"libraries":{"name":"file"},"styles":["file"],"candidates":["word"],"sources":["path"]}`:
    /// candidates are the words of the project's own scripts that may be CSS classes, sources those files. Null while they are being built, as
    /// they are when a source has changed: `built` follows, and then another call gives them. A build of something else is given up.
    Result<nlohmann::json> get(const nlohmann::json &wanted, Start start);
    /// What the build does now, in a few words; empty if there is nothing to say yet.
    QString progress() const;
    /// Ends the build that is under way: that it was cancelled is the answer to get(), once.
    void cancel();

private:
    void work(const std::stop_token &ends);
    Error cancelled() const;
    /// Wanted, and not built before.
    std::set<std::string> newPackages() const;
    /// When the sources of the answer were changed last.
    std::vector<QDateTime> changes() const;

    const std::string m_projectDir;
    const Callbacks m_callbacks;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    nlohmann::json m_wanted; ///< null: nothing
    Start m_start = Start::AtOnce;
    std::stop_source m_build;                       ///< for what is wanted; a new one each time
    std::optional<Result<nlohmann::json>> m_answer; ///< to what is wanted
    std::vector<QDateTime> m_changes; ///< of the sources, when the answer was given first
    QString m_progress;
    std::set<std::string> m_packages; ///< that have been built
    std::jthread m_thread;            ///< builds one after another, for all write into one folder
};

} // namespace vitrine
