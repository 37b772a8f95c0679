#pragma once

#include "runtime/store/session_files.h"
#include "runtime/store/session_pickle.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace vitrine {

/// Keeps sessions on disk, so that they outlive the server, however it ends: those that changed are pickled some hundred milliseconds
/// later, under the GIL, and written by a thread of the store's own.
class SessionStore
{
public:
    /// Called on the store's thread, with nothing locked. They return at once: the work is done elsewhere, under the GIL.
    struct Callbacks {
        std::function<void()> save;   ///< it is time for save()
        std::function<void()> expire; ///< it is time to look for sessions that have been without a connection for the lifetime
    };

    SessionStore(QString folder, Callbacks callbacks);
    ~SessionStore();
    SessionStore(const SessionStore &) = delete;
    SessionStore &operator=(const SessionStore &) = delete;

    /// What rxconfig.py says: with `onDisk`, files that are older than the lifetime go. Begins the store's thread.
    void start(bool onDisk, std::chrono::seconds lifetime);
    /// How long a session without a connection, and its file, are kept.
    std::chrono::seconds lifetime() const { return m_lifetime; }

    // The rest needs the GIL.

    /// Gives a new session the values that were kept under its token, if there are any, and its links.
    void load(ClientSession &session, const StateRegistry &registry);
    /// The same for what several sessions have in common.
    void load(SharedInstance &instance, const StateRegistry &registry);
    /// Something in the session may have changed. Cheap: called after every event.
    void noteChanged(const ClientSessionPtr &session);
    /// Pickles some of what has changed, for some milliseconds; asks for another call when there is more.
    void save(const StateRegistry &registry);
    /// Pickles all of it, for the last time. What takes longer than some seconds is left out.
    void saveAll(const StateRegistry &registry);
    /// The session is connected, hence its file is not old, nor are those of its links.
    void touch(const ClientSession &session);
    void remove(const std::string &token);

    /// Writes what has been saved, and ends. Without the GIL.
    void finish();

private:
    struct Job {
        std::string token;
        std::optional<QByteArray> content; ///< nothing: remove the file, or with `touch` make it new
        bool touch = false;
    };
    using Clock = std::chrono::steady_clock;

    void saveOne(const ClientSessionPtr &session, const StateRegistry &registry, SessionPickle::Occasion occasion);
    void run();
    void add(Job job);
    void carryOut(const Job &job);

    const Callbacks m_callbacks;
    const SessionFiles m_files;
    SessionPickle m_pickle;
    std::deque<std::weak_ptr<ClientSession>> m_changed; ///< under the GIL
    bool m_onDisk = false;
    std::chrono::seconds m_lifetime = std::chrono::hours(1);
    bool m_toldOfFailure = false; ///< the store's thread

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    Clock::time_point m_nextSave = Clock::time_point::max();
    std::chrono::milliseconds m_pause; ///< between changes and saving them
    bool m_finishing = false;
    std::thread m_thread;
};

} // namespace vitrine
