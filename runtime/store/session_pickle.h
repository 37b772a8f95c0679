#pragma once

#include "runtime/events/client_session.h"

#include <QByteArray>

#include <functional>
#include <set>

namespace vitrine {

class SharedInstance;
class StateRegistry;
struct StateField;

/// The values of a session as bytes, by pickling: every plain var, also the backend ones, and what its states are linked to. Each var stands
/// for itself, so one that cannot be kept costs no other. Needs the GIL, and may run the user's code (`__reduce__`).
class SessionPickle
{
public:
    enum class Occasion {
        Change, ///< there will be another one if this fails
        End,    ///< of the server: there will be none, and nobody is waited for who may never end
    };

    /// A var that cannot be pickled is left out, and told once. Nothing if it has to be tried again: the values are being changed just now,
    /// or somebody has interrupted it, who meant something else. At the End there is something: what is interrupted then is left out for
    /// good.
    std::optional<QByteArray> dump(ClientSession &session, const StateRegistry &registry, Occasion occasion = Occasion::Change);
    /// Sets the vars that the app still has with the same kind of value, and links what was linked (SharedStates::running()); tells of the
    /// others, once each. False if the bytes are of no use.
    bool load(ClientSession &session, const StateRegistry &registry, const QByteArray &bytes);

    // The same for the values that several sessions have in common.
    std::optional<QByteArray> dump(const SharedInstance &instance, const StateRegistry &registry, Occasion occasion = Occasion::Change);
    bool load(SharedInstance &instance, const StateRegistry &registry, const QByteArray &bytes);

private:
    /// The values of all classes, by name. Null if it has to be tried again.
    PyRef valuesOf(const std::function<const StateObject *(const StateClass *)> &stateOf, const StateRegistry &registry, Occasion occasion,
                   bool mayChange);
    void setValues(const std::function<StateObject *(StateClass *)> &stateOf, const StateRegistry &registry, PyObject *values);
    std::optional<QByteArray> toBytes(const PyRef &content, const char *what);
    /// Null, and told, if it is no tuple of our format.
    PyRef fromBytes(const QByteArray &bytes, const char *what);
    void tell(const std::string &var, const char *what);

    std::set<std::string> m_told;
    std::set<const StateField *> m_endless; ///< were interrupted at the End
};

} // namespace vitrine
