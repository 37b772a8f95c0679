#include "runtime/events/shared_link.h"

#include "runtime/events/background_state.h"
#include "runtime/events/event_runner.h"
#include "runtime/python/reflex_error.h"
#include "runtime/state/shared_state.h"

namespace vitrine::shared_link {

namespace {

/// The state, if there is a session behind it; else null with a Python exception set.
StateObject *asLinkable(PyObject *given)
{
    PyObject *object = background::stateBehind(given);
    auto *state = state::check(object) ? reinterpret_cast<StateObject *>(object) : nullptr;
    if (state && state->session)
        return state;
    raiseReflexError("ReflexRuntimeError", "Only the rx.SharedState of a browser tab can be linked, and the session of this one has ended");
    return nullptr;
}

} // namespace

PyObject *link(PyObject *, PyObject *args)
{
    PyObject *object = nullptr;
    PyObject *token = nullptr;
    PyObject *waiter = nullptr;
    if (!PyArg_ParseTuple(args, "OOO", &object, &token, &waiter))
        return nullptr;
    StateObject *state = asLinkable(object);
    if (!state)
        return nullptr;
    const std::string name = state->cls->fullName();
    if (!PyUnicode_Check(token)) {
        PyErr_Format(PyExc_TypeError, "%s._link_to() takes a token as text, not %s", name.c_str(), Py_TYPE(token)->tp_name);
        return nullptr;
    }
    const std::string text = toStdString(token);
    if (text.empty() || text.find('_') != std::string::npos) {
        raiseReflexError("ReflexRuntimeError", text.empty() ? name + "._link_to() needs a token, not an empty text"
                                                            : name + "._link_to(\"" + text + "\"): the token must not have an underscore in it");
        return nullptr;
    }
    return PyBool_FromLong(EventRunner::running().link(state, text, waiter));
}

PyObject *unlink(PyObject *, PyObject *object)
{
    StateObject *state = asLinkable(object);
    if (!state)
        return nullptr;
    const std::string name = state->cls->fullName();
    if (EventRunner::running().unlink(state))
        Py_RETURN_NONE;
    raiseReflexError("ReflexRuntimeError", name + "._unlink(): the state is not linked. self._linked_to says what it is linked to, \"\" for nothing");
    return nullptr;
}

} // namespace vitrine::shared_link
