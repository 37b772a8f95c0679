#include "runtime/python/py_ref.h"

#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"
#include "runtime/store/session_pickle.h"

#include <algorithm>
#include <cstdio>

namespace vitrine {

namespace {

/// Files of another format are of no use.
constexpr long format = 2;

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

PyRef linksOf(const Session &session)
{
    PyRef links = PyRef::steal(PyList_New(0));
    for (const SharedInstance *instance : session.links())
        PyList_Append(links.get(), PyRef::steal(Py_BuildValue("(ss)", instance->className().c_str(), instance->token().c_str())).get());
    return links;
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

PyRef SessionPickle::valuesOf(const std::function<const StateObject *(const StateClass *)> &stateOf, const StateRegistry &registry,
                              Occasion occasion, bool mayChange)
{
    const bool isLast = occasion == Occasion::End;
    PyRef states = PyRef::steal(PyDict_New());
    for (const auto &cls : registry.classes()) {
        const StateObject *state = stateOf(cls.get());
        if (!state)
            continue;
        const PyRef vars = PyRef::steal(PyDict_New());
        for (const auto &field : cls->fields()) {
            const PyRef value = PyRef::share(isKept(*field) ? state->slots[field->slot] : nullptr);
            if (!value || isDefault(value.get(), *field) || m_endless.contains(field.get()))
                continue;
            const PyRef bytes = call("dumps", value.get());
            const bool isInterrupted = !bytes && PyErr_ExceptionMatches(PyExc_KeyboardInterrupt);
            // RuntimeError: a container's size changed while it was read
            const bool hasChanged = !bytes && mayChange && PyErr_ExceptionMatches(PyExc_RuntimeError);
            if ((isInterrupted || hasChanged) && !isLast) {
                PyErr_Clear();
                return {};
            }
            if (isInterrupted) {
                m_endless.insert(field.get());
                tell(cls->fullName() + '.' + field->name, "takes too long to be pickled, so a restart of the server forgets it");
                continue;
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
    return states;
}

void SessionPickle::setValues(const std::function<StateObject *(StateClass *)> &stateOf, const StateRegistry &registry, PyObject *values)
{
    PyObject *name = nullptr, *vars = nullptr; // borrowed, as all below
    for (Py_ssize_t i = 0; PyDict_Next(values, &i, &name, &vars);) {
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
            if (!value || !state::setValue(stateOf(cls), *field, value.get()))
                tell(full, "of kept sessions cannot be read and begins anew");
        }
    }
}

std::optional<QByteArray> SessionPickle::toBytes(const PyRef &content, const char *what)
{
    PyRef bytes = call("dumps", content.get());
    if (!bytes && PyErr_ExceptionMatches(PyExc_KeyboardInterrupt)) { // who meant something else: nothing in it can hang
        PyErr_Clear();
        bytes = call("dumps", content.get());
    }
    if (!bytes) {
        tell(what, "cannot be kept");
        return std::nullopt;
    }
    return QByteArray(PyBytes_AS_STRING(bytes.get()), PyBytes_GET_SIZE(bytes.get()));
}

PyRef SessionPickle::fromBytes(const QByteArray &bytes, const char *what)
{
    const PyRef raw = PyRef::steal(PyBytes_FromStringAndSize(bytes.constData(), bytes.size()));
    PyRef content = call("loads", raw.get());
    if (content && PyTuple_Check(content.get()) && PyTuple_GET_SIZE(content.get()) > 0
        && PyLong_Check(PyTuple_GET_ITEM(content.get(), 0)) && PyLong_AsLong(PyTuple_GET_ITEM(content.get(), 0)) == format)
        return content;
    tell(what, "cannot be read and begins anew");
    return {};
}

std::optional<QByteArray> SessionPickle::dump(ClientSession &session, const StateRegistry &registry, Occasion occasion)
{
    std::optional<Session::Lock> lock;
    if (occasion == Occasion::Change) // at the End a handler may have it for ever, and no class changes any more
        lock.emplace(session.state);
    const auto stateOf = [&](const StateClass *cls) { return session.state.existingState(cls); };
    const PyRef values = valuesOf(stateOf, registry, occasion, session.busy);
    if (!values)
        return std::nullopt;
    const PyRef links = linksOf(session.state);
    return toBytes(PyRef::steal(Py_BuildValue("(liOO)", format, lastHandled(session), values.get(), links.get())), "A session");
}

bool SessionPickle::load(ClientSession &session, const StateRegistry &registry, const QByteArray &bytes)
{
    const PyRef content = fromBytes(bytes, "A kept session");
    long found = 0;
    int lastEvent = 0;
    PyObject *values = nullptr, *links = nullptr; // borrowed
    if (!content || !PyArg_ParseTuple(content.get(), "liO!O!", &found, &lastEvent, &PyDict_Type, &values, &PyList_Type, &links)) {
        PyErr_Clear();
        return false;
    }
    {
        const Session::Lock lock(session.state);
        setValues([&](StateClass *cls) { return session.state.state(cls); }, registry, values);
    }
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(links); ++i) {
        const char *className = nullptr, *token = nullptr;
        if (PyArg_ParseTuple(PyList_GET_ITEM(links, i), "ss", &className, &token))
            SharedStates::running().link(session.state, className, token);
        PyErr_Clear();
    }
    session.lastEvent = lastEvent;
    return true;
}

std::optional<QByteArray> SessionPickle::dump(const SharedInstance &instance, const StateRegistry &registry, Occasion occasion)
{
    const auto stateOf = [&](const StateClass *cls) { return instance.existingValues(cls); };
    const PyRef values = valuesOf(stateOf, registry, occasion, instance.isInUse());
    if (!values)
        return std::nullopt;
    return toBytes(PyRef::steal(Py_BuildValue("(lO)", format, values.get())), "A shared state");
}

bool SessionPickle::load(SharedInstance &instance, const StateRegistry &registry, const QByteArray &bytes)
{
    const PyRef content = fromBytes(bytes, "A kept shared state");
    long found = 0;
    PyObject *values = nullptr; // borrowed
    if (!content || !PyArg_ParseTuple(content.get(), "lO!", &found, &PyDict_Type, &values)) {
        PyErr_Clear();
        return false;
    }
    setValues([&](StateClass *cls) { return instance.values(cls); }, registry, values);
    return true;
}

} // namespace vitrine
