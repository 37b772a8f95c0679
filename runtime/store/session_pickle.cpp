#include "runtime/python/py_ref.h"

#include "runtime/state/state_registry.h"
#include "runtime/store/session_pickle.h"

#include <algorithm>
#include <cstdio>

namespace vitrine {

namespace {

/// Files of another format are of no use.
constexpr long format = 1;

PyRef call(const char *function, PyObject *argument)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._session_pickle"));
    return module ? PyRef::steal(PyObject_CallMethod(module.get(), function, "(O)", argument)) : PyRef();
}

/// Computed vars are computed again, and the connection tells where the browser is.
bool isKept(const StateField &field)
{
    return !field.isComputed() && field.name != "router" && field.name != "is_hydrated";
}

bool isDefault(PyObject *value, const StateField &field)
{
    const bool same = field.defaultValue && !field.factory && PyObject_RichCompareBool(value, field.defaultValue.get(), Py_EQ) == 1;
    PyErr_Clear(); // some values cannot be compared
    return same;
}

/// The last event that was handled: those that wait will come again from the browser.
int lastHandled(const ClientSession &session)
{
    const auto waiting = std::find_if(session.queue.begin(), session.queue.end(), [](const QueuedEvent &event) { return event.number > 0; });
    return waiting == session.queue.end() ? session.lastEvent : waiting->number - 1;
}

} // namespace

void SessionPickle::tell(const std::string &var, const char *what)
{
    PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
    PyErr_Fetch(&type, &value, &traceback);
    const PyRef text = PyRef::steal(value ? PyObject_Str(value) : nullptr);
    if (m_told.insert(var + what).second)
        std::fprintf(stderr, "vitrine: %s %s%s%s\n", var.c_str(), what, text ? ": " : "", text ? toStdString(text.get()).c_str() : "");
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    PyErr_Clear();
}

std::optional<QByteArray> SessionPickle::dump(ClientSession &session, const StateRegistry &registry)
{
    const Session::Lock lock(session.state);
    const PyRef states = PyRef::steal(PyDict_New());
    for (const auto &cls : registry.classes()) {
        const StateObject *state = session.state.existingState(cls.get());
        if (!state)
            continue;
        const PyRef vars = PyRef::steal(PyDict_New());
        for (const auto &field : cls->fields()) {
            const PyRef value = PyRef::share(isKept(*field) ? state->slots[field->slot] : nullptr);
            if (!value || isDefault(value.get(), *field))
                continue;
            const PyRef bytes = call("dumps", value.get());
            if (!bytes && session.busy && PyErr_ExceptionMatches(PyExc_RuntimeError)) { // a container changed size while it was read
                PyErr_Clear();
                return std::nullopt;
            }
            if (!bytes) {
                tell(cls->fullName() + '.' + field->name, "cannot be pickled, so a restart of the server forgets it");
                continue;
            }
            const PyRef entry = PyRef::steal(Py_BuildValue("(iO)", int(field->type.kind), bytes.get()));
            PyDict_SetItemString(vars.get(), field->name.c_str(), entry.get());
        }
        if (PyDict_Size(vars.get()) > 0)
            PyDict_SetItemString(states.get(), cls->fullName().c_str(), vars.get());
    }
    const PyRef content = PyRef::steal(Py_BuildValue("(liO)", format, lastHandled(session), states.get()));
    const PyRef bytes = call("dumps", content.get());
    if (!bytes) {
        tell("A session", "cannot be kept");
        return std::nullopt;
    }
    return QByteArray(PyBytes_AS_STRING(bytes.get()), PyBytes_GET_SIZE(bytes.get()));
}

bool SessionPickle::load(ClientSession &session, const StateRegistry &registry, const QByteArray &bytes)
{
    const PyRef raw = PyRef::steal(PyBytes_FromStringAndSize(bytes.constData(), bytes.size()));
    const PyRef content = call("loads", raw.get());
    long found = 0;
    int lastEvent = 0;
    PyObject *states = nullptr; // borrowed, as all below
    if (!content || !PyArg_ParseTuple(content.get(), "liO!", &found, &lastEvent, &PyDict_Type, &states) || found != format) {
        tell("A kept session", "cannot be read and begins anew");
        return false;
    }
    const Session::Lock lock(session.state);
    PyObject *name = nullptr, *vars = nullptr;
    for (Py_ssize_t i = 0; PyDict_Next(states, &i, &name, &vars);) {
        StateClass *cls = registry.find(toStdString(name));
        PyObject *var = nullptr, *entry = nullptr;
        for (Py_ssize_t j = 0; PyDict_Next(vars, &j, &var, &entry);) {
            const std::string full = toStdString(name) + '.' + toStdString(var);
            const StateField *field = cls ? cls->field(toStdString(var)) : nullptr;
            int kind = 0;
            PyObject *pickled = nullptr;
            if (!field || !isKept(*field) || !PyArg_ParseTuple(entry, "iO", &kind, &pickled) || kind != int(field->type.kind)) {
                PyErr_Clear();
                tell(full, "of kept sessions does not fit the app any more and begins anew");
                continue;
            }
            const PyRef value = call("loads", pickled);
            if (!value || !state::setValue(session.state.state(cls), *field, value.get()))
                tell(full, "of kept sessions cannot be read and begins anew");
        }
    }
    session.lastEvent = lastEvent;
    return true;
}

} // namespace vitrine
