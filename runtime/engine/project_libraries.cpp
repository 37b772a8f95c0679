#include "runtime/engine/project_libraries.h"

#include "runtime/build/bun_service.h"
#include "runtime/build/package_lock.h"

#include <cstdio>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace vitrine {

struct ProjectLibraries::Shared {
    std::mutex turn; ///< to build: all builds write into one folder
    std::mutex mutex;
    std::function<void()> built; ///< empty: nobody waits any more
    std::string building;        ///< the request that is under way; empty: none
    std::string done;            ///< the request that `answer` is for
    std::optional<Result<nlohmann::json>> answer;
};

namespace {

/// Packages may be large, and the network slow.
constexpr std::chrono::minutes longestBuild(10);

Result<nlohmann::json> build(const std::string &projectDir, nlohmann::json request)
{
    request["folder"] = projectDir;
    const auto progress = [](const QString &text) { std::fprintf(stderr, "%s\n", text.toUtf8().constData()); };
    const PackageLock lock(QString::fromStdString(projectDir), progress);
    BunService bun;
    return bun.call(QStringLiteral("libraries"), std::move(request), progress, longestBuild);
}

} // namespace

nlohmann::json ProjectLibraries::wantedBy(const std::vector<const Page *> &pages, std::set<std::string> packages)
{
    nlohmann::json modules = nlohmann::json::object();
    std::map<std::string, std::set<std::string>> libraries;
    for (const Page *page : pages) {
        for (const auto &[name, source] : page->modules)
            modules[name] = source;
        for (const auto &[id, fragment] : page->fragments)
            packages.insert(fragment.packages.begin(), fragment.packages.end());
    }
    for (const Page *page : pages) {
        for (const auto &[id, fragment] : page->fragments) {
            for (const Import &import : fragment.imports) {
                if (import.isOfProject(packages))
                    libraries[import.library].insert(import.name);
            }
        }
    }
    if (libraries.empty() && packages.empty())
        return nullptr;
    return {{"packages", packages}, {"modules", modules}, {"libraries", libraries}};
}

ProjectLibraries::ProjectLibraries(std::string projectDir, std::function<void()> built) :
    m_projectDir(std::move(projectDir)), m_shared(std::make_shared<Shared>())
{
    m_shared->built = std::move(built);
}

ProjectLibraries::~ProjectLibraries()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->built = {};
}

Result<nlohmann::json> ProjectLibraries::get(const nlohmann::json &wanted, bool wait)
{
    const std::string request = wanted.dump();
    std::unique_lock turn(m_shared->turn, std::defer_lock);
    if (wait)
        turn.lock();
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->answer && m_shared->done == request) {
        if (!*m_shared->answer)
            m_shared->done.clear(); // the next load tries anew: what failed may be mended outside of the app
        return *m_shared->answer;
    }
    if (wait) {
        m_shared->answer = build(m_projectDir, wanted);
        m_shared->done = request;
        return *m_shared->answer;
    }
    if (m_shared->building != request) {
        m_shared->building = request;
        std::thread([shared = m_shared, project = m_projectDir, wanted, request] {
            const std::lock_guard turn(shared->turn);
            {
                const std::lock_guard lock(shared->mutex);
                if (shared->building != request)
                    return;
            }
            Result<nlohmann::json> answer = build(project, wanted);
            const std::lock_guard lock(shared->mutex);
            if (shared->building != request) // something else is wanted by now
                return;
            shared->building.clear();
            shared->done = request;
            shared->answer = std::move(answer);
            if (shared->built)
                shared->built();
        }).detach();
    }
    return nlohmann::json();
}

} // namespace vitrine
