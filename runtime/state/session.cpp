#include "runtime/state/session.h"

#include "runtime/python/json_writer.h"
#include "runtime/python/python_error.h"
#include "runtime/python/reflex_error.h"
#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"

#include <algorithm>

namespace vitrine {

namespace {

/// Keeps the first of several Python errors, to be raised at the end.
class FirstError
{
public:
    void take()
    {
        if (!m_type)
            PyErr_Fetch(&m_type, &m_value, &m_traceback);
        else
            PyErr_Clear();
    }
    /// True if there was none; else sets it again.
    bool raise()
    {
        if (!m_type)
            return true;
        PyErr_Restore(m_type, m_value, m_traceback);
        return false;
    }

private:
    PyObject *m_type = nullptr;
    PyObject *m_value = nullptr;
    PyObject *m_traceback = nullptr;
};

/// A larger value would keep the browser busy for seconds.
constexpr size_t mostValueBytes = 64 * 1024 * 1024;

/// Appends the value of a var; an error that says what cannot be sent says which var has it, too.
bool appendVar(std::string &out, const StateField &field, PyObject *value)
{
    const size_t start = out.size();
    if (appendJson(out, value)) {
        if (out.size() - start <= mostValueBytes)
            return true;
        PyErr_Format(PyExc_ValueError, "is %zu MB large, and at most 64 MB are sent to the browser. Keep it in a var whose name starts with an "
                                       "underscore, and send a part of it", (out.size() - start) / (1024 * 1024));
    }
    if (PyErr_ExceptionMatches(PyExc_TypeError) || PyErr_ExceptionMatches(PyExc_ValueError)) {
        PyObject *type = nullptr, *error = nullptr, *traceback = nullptr;
        PyErr_Fetch(&type, &error, &traceback);
        PyErr_Format(type, "The var %s.%s: %S", field.owner->fullName().c_str(), field.name.c_str(), error);
        Py_XDECREF(type);
        Py_XDECREF(error);
        Py_XDECREF(traceback);
    }
    return false;
}

void appendMember(std::string &out, int number, std::string_view json)
{
    if (!out.empty())
        out += ',';
    out += '"';
    out += std::to_string(number);
    out += "\":";
    out += json;
}

} // namespace

Session::Lock::Lock(Session &session) : m_mutex(session.m_mutex)
{
    if (m_mutex.try_lock())
        return;
    Py_BEGIN_ALLOW_THREADS
    m_mutex.lock();
    Py_END_ALLOW_THREADS
}

Session::Session(std::string token) : m_token(std::move(token)) {}

Session::~Session()
{
    if (!m_links.empty())
        SharedStates::running().forget(*this);
    for (StateObject *state : m_states) {
        if (state)
            drop(state);
    }
}

void Session::drop(StateObject *state)
{
    SharedInstance::leave(state);
    state->session = nullptr; // a handler may be running in it, or a task or thread of the user hold on to it
    state->parent = nullptr;
    Py_DECREF(reinterpret_cast<PyObject *>(state));
}

StateObject *Session::existingState(const StateClass *cls) const
{
    return size_t(cls->index()) < m_states.size() ? m_states[size_t(cls->index())] : nullptr;
}

StateObject *Session::state(StateClass *cls)
{
    if (StateObject *existing = existingState(cls))
        return existing;
    StateObject *parent = cls->parent() ? state(cls->parent()) : nullptr;
    if (size_t(cls->index()) >= m_states.size())
        m_states.resize(size_t(cls->index()) + 1);
    StateObject *created = m_states[size_t(cls->index())] = state::create(cls, this, parent);
    if (parent && parent->shared)
        parent->shared->instance->join(created);
    return created;
}

void Session::migrate(const StateRegistry &previous, const StateRegistry &next)
{
    m_changed.clear();
    unwatch();
    m_lent.clear();
    m_sentComputed.clear();
    std::vector<StateObject *> old;
    old.swap(m_states);
    for (const auto &cls : previous.classes()) {
        StateObject *object = size_t(cls->index()) < old.size() ? std::exchange(old[size_t(cls->index())], nullptr) : nullptr;
        if (!object)
            continue;
        StateClass *target = next.find(cls->fullName());
        if (!target) {
            drop(object);
            continue;
        }
        object->parent = target->parent() ? state(target->parent()) : nullptr; // parents are registered before their children
        if (target != cls.get())
            state::moveToClass(object, target);
        if (size_t(target->index()) >= m_states.size())
            m_states.resize(size_t(target->index()) + 1);
        m_states[size_t(target->index())] = object;
    }
    for (const auto &cls : next.classes()) { // a handler may have asked for one of the new classes already
        StateObject *object = size_t(cls->index()) < old.size() ? old[size_t(cls->index())] : nullptr;
        if (!object)
            continue;
        if (existingState(cls.get())) {
            drop(object);
            continue;
        }
        m_states.resize(std::max(m_states.size(), size_t(cls->index()) + 1));
        m_states[size_t(cls->index())] = object;
    }
    for (SharedInstance *instance : m_links)
        instance->joinAll(*this, next);
}

/// Of what cannot be sent.
static const size_t hashOfNothing = std::hash<std::string>()({});

size_t Session::hashOf(StateObject *state, const StateField &field)
{
    std::string json;
    if (PyObject *value = state::keeper(state)->slots[field.slot]; value && !appendJson(json, value)) {
        PyErr_Clear(); // a backend var may hold anything
        json.clear();
    }
    return std::hash<std::string>()(json);
}

void Session::watch(StateObject *state, const StateField &field)
{
    const auto same = [&](const Watched &watched) { return watched.state == state && watched.field == &field; };
    if (std::none_of(m_watched.begin(), m_watched.end(), same))
        m_watched.push_back({state, &field, hashOf(state, field)});
}

void Session::watch(const std::vector<VarName> &lent)
{
    for (const VarName &name : lent) {
        StateClass *cls = StateRegistry::running()->find(name.state);
        StateObject *state = cls ? existingState(cls) : nullptr;
        if (const StateField *field = state ? cls->field(name.field) : nullptr)
            watch(state, *field);
    }
}

std::vector<VarName> Session::lend(PyRef function)
{
    std::vector<VarName> names;
    for (const Watched &watched : m_watched)
        names.push_back({watched.state->cls->fullName(), watched.field->name});
    m_lent.clear();
    if (function) {
        m_lent.swap(m_watched);
        std::erase_if(m_lent, [](const Watched &watched) { return watched.state->shared; }); // other tabs may change it
    }
    m_borrower = std::move(function);
    unwatch();
    return names;
}

bool Session::hasKept()
{
    const std::vector<Watched> lent = std::exchange(m_lent, {});
    const PyRef borrower = std::exchange(m_borrower, {});
    for (const Watched &watched : lent) {
        const size_t now = hashOf(watched.state, *watched.field);
        if (now == watched.hash || now == hashOfNothing) // a database object may have lost its values with its session
            continue;
        state::markChanged(watched.state, *watched.field);
        raiseReflexError("ImmutableStateError", "An object in " + watched.state->cls->fullName() + '.' + watched.field->name
                                                    + " was changed outside of `async with self:`. Read it again inside the block and change it there");
        blameFunction(borrower.get());
        return false;
    }
    return true;
}

bool Session::appendField(StateObject *state, const StateField &field, std::string *values, std::string *patches)
{
    StateChanges &changes = *state->changes;
    const auto slot = size_t(field.slot);
    if (field.isComputed()) {
        const bool fresh = state::isFresh(state, field);
        if (field.cache == StateField::Cache::Cached && fresh && !changes.whole[slot])
            return true;
        if (field.isAsync && !changes.whole[slot])
            return awaitLater(state, field);
        const PyRef value = field.isAsync ? PyRef::share(state->slots[slot]) : state::value(state, field);
        if (field.isAsync && field.cache == StateField::Cache::Cached && !fresh && !awaitLater(state, field))
            return false;
        changes.whole[slot] = false;
        if (!field.isSent())
            return bool(value);
        std::string json;
        if (!value || !appendVar(json, field, value.get()))
            return false;
        std::string &sent = m_sentComputed[field.number];
        if (sent != json) {
            appendMember(*values, field.number, json);
            sent = std::move(json);
        }
        return true;
    }
    if (changes.whole[slot]) {
        const PyRef value = state::value(state, field);
        std::string json;
        changes.whole[slot] = false; // before it is read: another tab may change what is shared meanwhile
        if (!value || !appendVar(json, field, value.get())) {
            changes.whole[slot] = true; // the browser has an old value, so patches will not do until a whole one could be sent
            return false;
        }
        appendMember(*values, field.number, json);
        return true;
    }
    if (const auto entry = changes.patches.find(field.slot); entry != changes.patches.end()) {
        appendMember(*patches, field.number, '[' + entry->second + ']');
        changes.patches.erase(entry);
    }
    return true;
}

bool Session::awaitLater(StateObject *state, const StateField &field)
{
    if (state->changes->inFlight.contains(field.slot))
        return true;
    PyRef value = state::value(state, field);
    if (!value)
        return false;
    m_awaited.push_back(std::move(value));
    return true;
}

bool Session::takeDelta(std::string *out)
{
    FirstError error;
    std::string values;
    std::string patches;
    m_originals.update();
    for (Watched &watched : m_watched) {
        const size_t before = std::exchange(watched.hash, hashOf(watched.state, *watched.field));
        if (watched.hash != before)
            state::markChanged(watched.state, *watched.field);
    }
    // Uncached computed vars are computed for every delta, and so is what depends on them.
    for (StateObject *state : m_states) {
        if (!state || !state->cls->hasUncached())
            continue;
        state::invalidateUncached(state);
        if (!state->changes->noted) {
            state->changes->noted = true;
            m_changed.push_back(state);
        }
    }
    for (size_t i = 0; i < m_changed.size(); ++i) { // grows while computed vars touch others
        StateObject *state = m_changed[i];
        state->changes->noted = false;
        for (const auto &field : state->cls->fields()) {
            if (!appendField(state, *field, &values, &patches))
                error.take();
        }
    }
    m_changed.clear();
    if (!values.empty())
        *out += "\"d\":{" + values + '}';
    if (!patches.empty())
        *out += (values.empty() ? "\"p\":{" : ",\"p\":{") + patches + '}';
    return error.raise();
}

bool Session::snapshot(const StateRegistry &registry, std::string *out, Values values)
{
    FirstError error;
    std::string members;
    for (StateObject *state : m_states) {
        if (state)
            state->changes->noted = false;
    }
    m_changed.clear();
    for (const auto &cls : registry.classes()) {
        for (const auto &field : cls->fields()) {
            if (!field->isSent())
                continue;
            if (StateObject *state = existingState(cls.get())) { // before it is read: another tab may change what is shared meanwhile
                state->changes->whole[size_t(field->slot)] = false;
                state->changes->patches.erase(field->slot);
            }
            // A state that was never used and computes nothing is as its class says, and need not exist for that.
            StateObject *existing = existingState(cls.get());
            const bool untouched = !existing && !field->isComputed() && !field->factory;
            const bool isInitial = values == Values::OfDocuments && field->hasInitialValue;
            PyRef value = untouched || isInitial || field->isAsync ? field->defaultValue : state::value(state(cls.get()), *field);
            if (field->isAsync && !isInitial) {
                StateObject *holder = state(cls.get());
                if (PyObject *kept = holder->slots[field->slot])
                    value = PyRef::share(kept);
                if (!state::isFresh(holder, *field) && !awaitLater(holder, *field))
                    value = {};
            }
            std::string json;
            if (!value || !appendVar(json, *field, value.get())) {
                error.take();
                if (StateObject *state = existingState(cls.get()))
                    state->changes->whole[size_t(field->slot)] = true;
                continue;
            }
            appendMember(members, field->number, json);
            if (field->isComputed()) {
                state(cls.get())->changes->whole[size_t(field->slot)] = false; // which its being computed has set
                m_sentComputed[field->number] = std::move(json);
            }
        }
    }
    *out += '{' + members + '}';
    return error.raise();
}

} // namespace vitrine
