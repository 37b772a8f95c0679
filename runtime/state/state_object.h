#pragma once

#include "runtime/state/state_class.h"

#include <map>
#include <set>

namespace vitrine {

class Session;
struct SharedVars;

/// Changes of one state in one session since the last delta.
struct StateChanges {
    bool noted = false;                  ///< the session knows that something changed
    std::vector<bool> whole;             ///< by slot: send the whole value
    std::vector<bool> stale;             ///< by slot: a cached computed var must be computed again
    std::map<int, std::string> patches;  ///< by slot: JSON patches in order, comma separated
    std::set<int> inFlight;              ///< by slot: async computed vars whose getter is running
    std::map<int, double> computedAt;    ///< by slot, for computed vars with an interval: when, in seconds of a steady clock
};

/// An instance of a state class in one session: `self` in handlers.
///
/// Values lie in slots; an empty slot means the class's default. An instance belongs to its session and may be used only while
/// that session's lock is held (by running in one of its handlers).
struct StateObject {
    PyObject_HEAD
    StateClass *cls;
    Session *session;    ///< null when it has ended
    StateObject *parent; ///< instance that holds the inherited vars; owned by the session
    PyObject **slots;
    StateChanges *changes;
    SharedVars *shared;  ///< null unless the state is linked to a shared instance (shared_state.h), or holds the values of one
};

namespace state {

/// `rx.State`.
PyTypeObject *type();
inline bool check(PyObject *object)
{
    return PyObject_TypeCheck(object, type());
}
/// A new instance, all vars at their defaults.
StateObject *create(StateClass *cls, Session *session, StateObject *parent);
/// The instance (self or an ancestor) that holds a field.
StateObject *holder(StateObject *self, const StateField &field);
/// The instance that has the plain vars of this one: itself, unless they are shared.
StateObject *keeper(StateObject *self);
/// Value of a field as Python sees it: new reference, or null with an exception.
PyRef value(StateObject *self, const StateField &field);
/// Whether a computed var has a value that is still good.
bool isFresh(const StateObject *holder, const StateField &field);
/// Keeps the result of a computed var, to be sent with the next delta.
void storeComputed(StateObject *holder, const StateField &field, PyObject *value);
/// Sets a plain field and records the change.
bool setValue(StateObject *self, const StateField &field, PyObject *value);
/// Records that the value of a field changed, wholly.
void markChanged(StateObject *holder, const StateField &field);
/// What depends on the computed vars of this instance that are not cached is out of date.
void invalidateUncached(StateObject *self);
/// Records that every plain var of one session's instance has another value, as when it comes to be shared.
void markAllChanged(StateObject *self);
/// Records a change inside the value of a field, as one patch `[op,path,value]`. Becomes a whole change when patches would be larger.
void addPatch(StateObject *holder, const StateField &field, const std::string &patch);
/// Every plain var back to its default, here and in the instances of child classes.
void reset(StateObject *self);

/// The instance becomes one of another class, as after a reload: vars of the same name and kind keep their value, unless it was the
/// old class's default, so that an edited default is seen at once. A handler that is running keeps its `self`.
void moveToClass(StateObject *self, StateClass *cls);

/// Registers rx.State itself with the current registry, as the first class of every app.
void registerRoot();
/// The class behind a Python class, or null.
StateClass *classOf(PyObject *pyType);

} // namespace state
} // namespace vitrine
