#include "runtime/python/py_ref.h"

#include "runtime/store/session_store.h"

#include "runtime/python/watchdog.h"
#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"

#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto shortestPause = 250ms;
/// Pickling keeps events waiting no longer than this (but for one session that takes longer), and then pauses for so many times as long.
constexpr auto longestWork = 5ms;
constexpr int pausePerWork = 20;
/// For one session when the server ends, whose supervisor does not wait for ever.
constexpr auto lastChance = 4s;
/// Expired sessions are looked for every minute, or four times in a shorter lifetime.
std::chrono::milliseconds restOf(std::chrono::seconds lifetime)
{
    return std::clamp<std::chrono::milliseconds>(lifetime / 4, 250ms, 60s);
}

/// What an instance's file is named by: as a session's token is written, but of another version of UUIDs than those are.
std::string fileToken(const SharedInstance &instance)
{
    static const QUuid sharedStates(QStringLiteral("{8f5ad1c3-6a0e-4bb5-9d63-0d0a4a4d3c6b}"));
    const QByteArray name = QByteArray::fromStdString(instance.className() + '\n' + instance.token());
    return QUuid::createUuidV5(sharedStates, name).toString(QUuid::WithoutBraces).toStdString();
}

} // namespace

SessionStore::SessionStore(QString folder, Callbacks callbacks) :
    m_callbacks(std::move(callbacks)), m_files(std::move(folder)), m_pause(shortestPause)
{
}

SessionStore::~SessionStore()
{
    finish();
}

void SessionStore::start(bool onDisk, std::chrono::seconds lifetime)
{
    {
        const std::lock_guard lock(m_mutex);
        m_onDisk = onDisk;
        m_lifetime = lifetime;
    }
    if (m_thread.joinable())
        return m_wake.notify_one();
    if (onDisk)
        m_files.removeOlderThan(lifetime);
    m_thread = std::thread([this] { run(); });
}

void SessionStore::load(ClientSession &session, const StateRegistry &registry)
{
    if (!m_onDisk)
        return;
    if (const auto content = m_files.read(session.state.token()))
        m_pickle.load(session, registry, *content);
}

void SessionStore::load(SharedInstance &instance, const StateRegistry &registry)
{
    if (!m_onDisk)
        return;
    if (const auto content = m_files.read(fileToken(instance)))
        m_pickle.load(instance, registry, *content);
}

void SessionStore::noteChanged(const ClientSessionPtr &session)
{
    if (!m_onDisk)
        return;
    if (!std::exchange(session->isUnsaved, true))
        m_changed.push_back(session);
    const std::lock_guard lock(m_mutex);
    const auto next = Clock::now() + m_pause;
    if (m_nextSave <= next)
        return;
    m_nextSave = next;
    m_wake.notify_one();
}

void SessionStore::save(const StateRegistry &registry)
{
    const auto started = Clock::now();
    std::deque<std::weak_ptr<ClientSession>> now = std::exchange(m_changed, {});
    while (!now.empty() && Clock::now() - started < longestWork) {
        saveOne(now.front().lock(), registry, SessionPickle::Occasion::Change);
        now.pop_front();
    }
    const bool isDone = now.empty();
    m_changed.insert(m_changed.begin(), now.begin(), now.end()); // what came meanwhile waits its turn
    const auto ended = Clock::now();
    const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>((ended - started) * pausePerWork);
    const std::lock_guard lock(m_mutex);
    m_pause = std::max<std::chrono::milliseconds>(shortestPause, rest);
    if (isDone)
        return;
    m_nextSave = ended + rest;
    m_wake.notify_one();
}

void SessionStore::saveAll(const StateRegistry &registry)
{
    for (const auto &changed : std::exchange(m_changed, {})) {
        const Watchdog watchdog(lastChance);
        saveOne(changed.lock(), registry, SessionPickle::Occasion::End);
    }
}

void SessionStore::saveOne(const ClientSessionPtr &session, const StateRegistry &registry, SessionPickle::Occasion occasion)
{
    if (!session)
        return;
    session->isUnsaved = false; // from here on, a change is a new one
    std::vector<Job> jobs;
    const auto dump = [&](const std::string &token, auto &kept) {
        std::optional<QByteArray> content = m_pickle.dump(kept, registry, occasion);
        const bool isComplete = content.has_value();
        if (isComplete)
            jobs.push_back({token, std::move(content)});
        return isComplete;
    };
    bool isComplete = dump(session->state.token(), *session);
    for (const SharedInstance *instance : session->state.links())
        isComplete = isComplete && dump(fileToken(*instance), *instance);
    if (!isComplete) { // again with the next change, such as the end of the handler that is changing it, or at the end
        if (!std::exchange(session->isUnsaved, true))
            m_changed.push_back(session);
        return;
    }
    for (Job &job : jobs)
        add(std::move(job));
}

void SessionStore::touch(const ClientSession &session)
{
    if (!m_onDisk)
        return;
    add({session.state.token(), {}, true});
    for (const SharedInstance *instance : session.state.links())
        add({fileToken(*instance), {}, true});
}

void SessionStore::remove(const std::string &token)
{
    if (m_onDisk)
        add({token, {}});
}

void SessionStore::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void SessionStore::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
}

void SessionStore::run()
{
    std::unique_lock lock(m_mutex);
    auto looked = Clock::now();
    while (!m_finishing || !m_jobs.empty()) {
        if (!m_jobs.empty()) {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            carryOut(job);
            lock.lock();
        } else if (Clock::now() >= m_nextSave) {
            m_nextSave = Clock::time_point::max();
            lock.unlock();
            m_callbacks.save();
            lock.lock();
        } else if (const auto nextLook = looked + restOf(m_lifetime); Clock::now() >= nextLook) {
            looked = Clock::now();
            const auto age = m_onDisk ? std::optional(m_lifetime) : std::nullopt;
            lock.unlock();
            m_callbacks.expire();
            if (age) // also what a former process has left, and nobody came back to
                m_files.removeOlderThan(*age);
            lock.lock();
        } else {
            m_wake.wait_until(lock, std::min(m_nextSave, nextLook));
        }
    }
}

void SessionStore::carryOut(const Job &job)
{
    if (job.touch)
        return m_files.touch(job.token);
    if (!job.content)
        return m_files.remove(job.token);
    const Result<void> written = m_files.write(job.token, *job.content);
    if (!written && !std::exchange(m_toldOfFailure, true))
        std::fprintf(stderr, "vitrine: %s. A restart of the server forgets its sessions\n", written.error().message.toUtf8().constData());
}

} // namespace vitrine
