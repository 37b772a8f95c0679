#pragma once

#include "runtime/state/session.h"

#include <chrono>
#include <functional>
#include <memory>

namespace vitrine {

class SharedInstance;

/// The plain vars of a state class that the sessions linked to an instance have in common. Each session's StateObject goes on having its
/// own parent, computed vars and pending changes, and its private values for the time after.
struct SharedVars {
    SharedInstance *instance;
    StateObject *values;              ///< holds them; belongs to no tab
    std::vector<StateObject *> users; ///< of the sessions
};

/// `rx.SharedState`: a state class with its substates, as all tabs have it that linked it to the same token. Needs the GIL.
class SharedInstance
{
public:
    SharedInstance(std::string className, std::string token) : m_className(std::move(className)), m_values(std::move(token)) {}
    ~SharedInstance();
    SharedInstance(const SharedInstance &) = delete;
    SharedInstance &operator=(const SharedInstance &) = delete;

    const std::string &className() const { return m_className; }
    const std::string &token() const { return m_values.token(); }
    const std::vector<Session *> &sessions() const { return m_sessions; }
    /// The shared values of a class; null if no session has used them yet.
    const StateObject *existingValues(const StateClass *cls) const { return m_values.existingState(cls); }
    StateObject *values(StateClass *cls) { return varsOf(cls).values; }
    /// Whether a handler is changing them.
    bool isInUse() const { return m_turn; }

    /// The session's states of this class and its substates have these values from now on, and send them.
    void add(Session &session, const StateRegistry &registry);
    /// They have their private ones again.
    void remove(Session &session);
    /// The same for those states of a session that takes part already which do not have them yet,
    void joinAll(Session &session, const StateRegistry &registry);
    /// and for one of them.
    void join(StateObject *state);
    /// A state that comes to its end uses the values no more.
    static void leave(StateObject *state);
    /// Takes part in a reload, before the sessions do. False if the app has lost the class.
    bool migrate(const StateRegistry &previous, const StateRegistry &next);

private:
    friend class SharedStates;
    SharedVars &varsOf(StateClass *cls);
    void release(SharedVars &vars);
    void tellSessions();

    std::string m_className;
    Session m_values;
    std::vector<std::unique_ptr<SharedVars>> m_vars;
    std::vector<Session *> m_sessions;
    Session *m_turn = nullptr; ///< whose handler is running
    std::chrono::steady_clock::time_point m_emptySince = std::chrono::steady_clock::now();
};

/// All shared instances, and whose turn it is: handlers of sessions that share an instance run one after another, so a handler has all of its
/// session's instances or waits. Needs the GIL.
class SharedStates
{
public:
    SharedStates();
    /// The one of this process.
    static SharedStates &running();

    /// What the session of this state has linked the state's class to, or null.
    static SharedInstance *linkOf(const StateObject *state);
    /// The class that is linked when a state is: the topmost shared one, whose substates go along. Null if the state is no shared one.
    static StateClass *linkedClass(const StateObject *state);
    /// Links the session's states to the instance of the token, which is made if there is none.
    void link(StateObject *state, const std::string &token);
    /// The same for a session that was linked before the server ended, by the name of the class. Does nothing if the app has lost it.
    void link(Session &session, const std::string &className, const std::string &token);
    /// Gives a session its private values back.
    void unlink(Session &session, SharedInstance &instance);
    /// Drops what nobody could miss among the instances without sessions.
    void expire(std::chrono::seconds lifetime);
    /// Takes all instances to the classes of another registry, before the sessions go there.
    void migrate(const StateRegistry &previous, const StateRegistry &next);

    /// A session comes to its end.
    void forget(Session &session);
    /// Tokens of the other sessions that share an instance with this one.
    static std::vector<std::string> companions(const Session &session);
    /// One of the sessions that have linked a state to this token, or null.
    const Session *anySession(const std::string &token) const;

    /// Called, on any thread, when a session that had to wait has its turn: by the future of a handler, or null when an event waits in the
    /// session's queue.
    using Wake = std::function<void(const std::string &token, const PyRef &waiter)>;
    void setWake(Wake wake) { m_wake = std::move(wake); }
    /// Called with an instance that was just made: gives it the values that were kept.
    using Restore = std::function<void(SharedInstance &instance)>;
    void setRestore(Restore restore) { m_restore = std::move(restore); }
    /// Whether the session's handler may run now. If not, the session waits.
    /// @param waiter future of a handler that is running already: it gives up what it has while it waits. Null for an event in the queue
    bool takeTurn(Session &session, PyObject *waiter = nullptr);
    /// The session's handler has ended, or has lost an instance.
    void release(Session &session);

private:
    struct Waiting {
        Session *session;
        PyRef waiter;
    };
    bool isFree(const Session &session) const;
    void dropTurns(Session &session);
    void handOver();

    std::vector<std::unique_ptr<SharedInstance>> m_instances;
    std::vector<Waiting> m_waiting; ///< first come, first served
    Wake m_wake;
    Restore m_restore;
};

} // namespace vitrine
