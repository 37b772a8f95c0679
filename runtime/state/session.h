#pragma once

#include "runtime/state/originals.h"
#include "runtime/state/state_object.h"

#include <QByteArray>

#include <deque>
#include <mutex>
#include <string>

namespace vitrine {

class SharedInstance;
class StateRegistry;
struct Turn;

/// A var by the full name of its state and its own, which stay the same when the app is loaded anew.
struct VarName {
    std::string state, field;
    auto operator<=>(const VarName &) const = default;
};

/// One browser tab: its states and what has been sent to it.
///
/// Everything here needs the GIL; it is used by one handler at a time (the dispatcher sees to that).
class Session
{
public:
    explicit Session(std::string token);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const std::string &token() const { return m_token; }

    /// Held while a delta or a snapshot is made or the session is migrated: computed vars run then, which may let another thread have
    /// the GIL. Waiting for it releases the GIL.
    class Lock
    {
    public:
        explicit Lock(Session &session);
        ~Lock() { m_mutex.unlock(); }
        Lock(const Lock &) = delete;
        Lock &operator=(const Lock &) = delete;

    private:
        std::mutex &m_mutex;
    };

    /// The instance of a state class, made at the first use. Borrowed reference.
    StateObject *state(StateClass *cls);
    /// The instance if there is one.
    StateObject *existingState(const StateClass *cls) const;
    /// By class index; null where there is none yet.
    const std::vector<StateObject *> &states() const { return m_states; }
    /// What this tab has linked states to (shared_state.h).
    const std::vector<SharedInstance *> &links() const { return m_links; }
    /// Moves the values of the vars that still exist (same class and var name) to the classes of another registry.
    void migrate(const StateRegistry &previous, const StateRegistry &next);

    /// Called by states when something in them changed for the first time since the last delta.
    void noteChanged(StateObject *state) { m_changed.push_back(state); }

    bool hasChanges() const { return !m_changed.empty(); }

    /// A handler has got hold of a value that can change without being seen (tracked::mayChangeUnseen()): every delta until unwatch()
    /// compares what it is then with what it is now.
    void watch(StateObject *state, const StateField &field);
    /// The same for vars that were lent before, as far as they are still there.
    void watch(const std::vector<VarName> &lent);
    /// The plain containers that a handler has put into state; every delta until unwatch() looks at them again.
    tracked::Originals &originals() { return m_originals; }
    /// The handler has ended.
    void unwatch()
    {
        m_watched.clear();
        m_originals.clear();
    }

    /// The changes since the last call as the members `"d":{…},"p":{…}` of a frame, without braces around; empty if there are none.
    /// False with a Python exception set when a computed var raised or a value cannot be sent; the other values are in `out` all the same.
    bool takeDelta(std::string *out);
    enum class Values { Now, OfDocuments };
    /// All values, as the object `{"0":…}`; also forgets pending changes. False as above.
    /// @param values OfDocuments: computed vars have the initial value that the app gave, and are not computed
    bool snapshot(const StateRegistry &registry, std::string *out, Values values = Values::Now);

    /// As unwatch(), at the end of a background task's turn: it may keep the objects, but not change them.
    /// @param function of the task; null if that is no matter
    /// @return the vars that the objects are in
    std::vector<VarName> lend(PyRef function);
    /// Whether the objects of lend() are as they were, to be asked once before somebody has the session again; they are lent no longer. False
    /// with ImmutableStateError set that names the var; the change is sent with the next delta.
    bool hasKept();

    /// The turn of the background task that has the session for itself; null when it is nobody's, or a handler's.
    const std::shared_ptr<const Turn> &turn() const { return m_turn; }
    void setTurn(std::shared_ptr<const Turn> turn) { m_turn = std::move(turn); }

    /// Async computed vars that the last takeDelta() or snapshot() found to be out of date, as awaitables. Whoever awaits them makes the next
    /// delta afterwards, which has their values.
    std::vector<PyRef> takeAwaited() { return std::exchange(m_awaited, {}); }

private:
    friend class SharedInstance;
    struct Watched {
        StateObject *state;
        const StateField *field;
        size_t hash; ///< of its JSON
    };

    static void drop(StateObject *state);
    bool awaitLater(StateObject *state, const StateField &field);
    static size_t hashOf(StateObject *state, const StateField &field);
    bool appendField(StateObject *state, const StateField &field, std::string *values, std::string *patches);

    std::mutex m_mutex;
    std::string m_token;
    std::vector<StateObject *> m_states; ///< by class index, owned
    std::vector<StateObject *> m_changed;
    std::vector<Watched> m_watched;
    std::vector<Watched> m_lent;
    PyRef m_borrower; ///< the function of the task that has what is lent
    tracked::Originals m_originals;
    std::vector<PyRef> m_awaited;
    std::vector<SharedInstance *> m_links;
    std::shared_ptr<const Turn> m_turn;
    /// Last JSON of each computed var sent, so that an unchanged result is not sent again.
    std::map<int, std::string> m_sentComputed;
};

} // namespace vitrine
