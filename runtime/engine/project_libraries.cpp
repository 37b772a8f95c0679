#include "runtime/engine/project_libraries.h"

#include "runtime/build/bun_service.h"
#include "runtime/build/package_lock.h"

#include <QFileInfo>
#include <QStringList>

#include <chrono>
#include <cstdio>

namespace vitrine {

namespace {

/// Packages may be large, and the network slow.
constexpr std::chrono::minutes longestBuild(10);
/// Between two keys of a name.
constexpr std::chrono::milliseconds settling(700);

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

ProjectLibraries::ProjectLibraries(std::string projectDir, Callbacks callbacks) :
    m_projectDir(std::move(projectDir)), m_callbacks(std::move(callbacks))
{
}

ProjectLibraries::~ProjectLibraries()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    m_build.request_stop();
}

Result<nlohmann::json> ProjectLibraries::get(const nlohmann::json &wanted, Start start)
{
    const std::lock_guard lock(m_mutex);
    if (m_wanted != wanted || (m_answer && changes() != m_changes)) {
        m_build.request_stop();
        m_build = std::stop_source();
        m_wanted = wanted;
        m_start = start;
        m_answer.reset();
        m_progress.clear();
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token &ends) { work(ends); });
        m_wake.notify_one();
    }
    if (!m_answer)
        return nlohmann::json();
    if (!*m_answer)
        m_wanted = nullptr; // the next load tries anew: what failed may be mended outside of the app
    return *m_answer;
}

QString ProjectLibraries::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

void ProjectLibraries::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_build.request_stop();
    m_wake.notify_one();
}

void ProjectLibraries::work(const std::stop_token &ends)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, ends, [this] { return !m_wanted.is_null() && !m_answer; })) {
        const std::stop_token stopped = m_build.get_token();
        if (m_start == Start::WhenSettled && !newPackages().empty())
            m_wake.wait_for(lock, ends, settling, [&] { return stopped.stop_requested(); });
        nlohmann::json request = m_wanted;
        lock.unlock();
        request["folder"] = m_projectDir;
        const auto progress = [&](const QString &text) {
            std::fprintf(stderr, "%s\n", text.toUtf8().constData());
            {
                const std::lock_guard lock(m_mutex);
                if (stopped.stop_requested())
                    return;
                m_progress = text;
            }
            m_callbacks.progressed();
        };
        Result<nlohmann::json> answer = nlohmann::json();
        if (!stopped.stop_requested()) {
            const PackageLock packages(QString::fromStdString(m_projectDir), progress, stopped);
            BunService bun;
            answer = bun.call(QStringLiteral("libraries"), std::move(request), progress, longestBuild, stopped);
        }
        lock.lock();
        if (stopped != m_build.get_token()) // something else is wanted by now
            continue;
        if (stopped.stop_requested())
            answer = cancelled();
        else if (answer)
            m_packages.merge(newPackages());
        m_answer = std::move(answer);
        m_changes = changes();
        m_progress.clear();
        if (ends.stop_requested())
            return;
        lock.unlock();
        m_callbacks.built();
        lock.lock();
    }
}

Error ProjectLibraries::cancelled() const
{
    QStringList names;
    for (const std::string &package : newPackages())
        names << QString::fromStdString(package);
    const QString text = names.isEmpty() ? QStringLiteral("The app's own components have not been built")
        : names.size() == 1              ? QStringLiteral("The npm package %1 has not been installed")
                                         : QStringLiteral("The npm packages %1 have not been installed");
    return {(names.isEmpty() ? text : text.arg(names.join(QLatin1String(", ")))) + QStringLiteral(": it was cancelled. The next change, or saving, tries again")};
}

std::set<std::string> ProjectLibraries::newPackages() const
{
    std::set<std::string> packages = m_wanted["packages"];
    for (const std::string &known : m_packages)
        packages.erase(known);
    return packages;
}

std::vector<QDateTime> ProjectLibraries::changes() const
{
    std::vector<QDateTime> times;
    if (!m_answer || !*m_answer)
        return times;
    for (const auto &source : (**m_answer)["sources"])
        times.push_back(QFileInfo(QString::fromStdString(source.get<std::string>())).lastModified());
    return times;
}

} // namespace vitrine
