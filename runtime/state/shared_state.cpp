#include "runtime/state/shared_state.h"

#include "runtime/state/state_registry.h"

#include <algorithm>

namespace vitrine {

namespace {

/// A token may come from the browser: so many instances without sessions are kept at most.
constexpr size_t mostEmpty = 1000;

SharedStates *runningTable = nullptr;

bool descends(const StateClass *cls, const StateClass *ancestor)
{
    while (cls && cls != ancestor)
        cls = cls->parent();
    return cls;
}

void setVar(StateObject *state, const char *name, const PyRef &value)
{
    const StateField *field = state->cls->field(name);
    if (!field || !value || !state::setValue(state, *field, value.get()))
        PyErr_Clear(); // the app has put something else in its place
}

} // namespace

// ---- SharedInstance

SharedInstance::~SharedInstance()
{
    for (const auto &vars : m_vars)
        release(*vars);
    for (Session *session : m_sessions)
        std::erase(session->m_links, this);
}

void SharedInstance::release(SharedVars &vars)
{
    for (StateObject *user : vars.users)
        user->shared = nullptr;
    vars.values->shared = nullptr;
}

SharedVars &SharedInstance::varsOf(StateClass *cls)
{
    for (const auto &vars : m_vars) {
        if (vars->values->cls == cls)
            return *vars;
    }
    StateObject *values = m_values.state(cls);
    SharedVars &vars = *m_vars.emplace_back(std::make_unique<SharedVars>(SharedVars{this, values, {}}));
    values->shared = &vars;
    if (cls->fullName() == m_className)
        setVar(values, "_linked_to", pyString(token()));
    return vars;
}

void SharedInstance::join(StateObject *state)
{
    if (state->session == &m_values || state->shared)
        return;
    SharedVars &vars = varsOf(state->cls);
    state->shared = &vars;
    vars.users.push_back(state);
    state::markAllChanged(state);
}

void SharedInstance::leave(StateObject *state)
{
    if (!state->shared)
        return;
    std::erase(state->shared->users, state);
    state->shared = nullptr;
}

void SharedInstance::joinAll(Session &session, const StateRegistry &registry)
{
    const StateClass *top = registry.find(m_className);
    for (const auto &cls : registry.classes()) { // all of them: the browser shall not have the defaults of one that was never used here
        if (top && descends(cls.get(), top))
            join(session.state(cls.get()));
    }
}

void SharedInstance::add(Session &session, const StateRegistry &registry)
{
    m_sessions.push_back(&session);
    session.m_links.push_back(this);
    joinAll(session, registry);
    tellSessions();
}

void SharedInstance::remove(Session &session)
{
    for (const auto &vars : m_vars) {
        const std::vector<StateObject *> users = vars->users;
        for (StateObject *user : users) {
            if (user->session != &session)
                continue;
            leave(user);
            state::markAllChanged(user);
        }
    }
    std::erase(m_sessions, &session);
    std::erase(session.m_links, this);
    if (m_turn == &session)
        m_turn = nullptr;
    if (m_sessions.empty())
        m_emptySince = std::chrono::steady_clock::now();
    tellSessions();
}

void SharedInstance::tellSessions()
{
    const PyRef tokens = PyRef::steal(PySet_New(nullptr));
    for (const Session *session : m_sessions)
        PySet_Add(tokens.get(), pyString(session->token()).get());
    for (const auto &vars : m_vars) {
        if (vars->values->cls->fullName() == m_className)
            return setVar(vars->values, "_linked_from", tokens);
    }
}

bool SharedInstance::migrate(const StateRegistry &previous, const StateRegistry &next)
{
    std::erase_if(m_vars, [&](const auto &vars) {
        if (next.find(vars->values->cls->fullName()))
            return false;
        release(*vars);
        return true;
    });
    m_values.migrate(previous, next);
    return next.find(m_className);
}

// ---- SharedStates

SharedStates::SharedStates()
{
    runningTable = this; // there is one interpreter in a process
}

SharedStates &SharedStates::running()
{
    return *runningTable;
}

StateClass *SharedStates::linkedClass(const StateObject *state)
{
    const StateField *field = state->cls->field("_linked_to");
    return field ? field->owner : nullptr;
}

SharedInstance *SharedStates::linkOf(const StateObject *state)
{
    return state->shared ? state->shared->instance : nullptr;
}

void SharedStates::link(StateObject *state, const std::string &token)
{
    link(*state->session, linkedClass(state)->fullName(), token);
}

void SharedStates::link(Session &session, const std::string &className, const std::string &token)
{
    const StateRegistry &registry = *StateRegistry::running();
    const StateClass *cls = registry.find(className);
    const StateField *field = cls ? cls->field("_linked_to") : nullptr;
    if (!field || field->owner != cls)
        return;
    auto entry = std::find_if(m_instances.begin(), m_instances.end(),
                              [&](const auto &instance) { return instance->className() == className && instance->token() == token; });
    if (entry == m_instances.end()) {
        entry = m_instances.insert(entry, std::make_unique<SharedInstance>(className, token));
        if (m_restore)
            m_restore(**entry);
    }
    (*entry)->add(session, registry);
}

void SharedStates::unlink(Session &session, SharedInstance &instance)
{
    instance.remove(session);
    handOver();
}

void SharedStates::expire(std::chrono::seconds lifetime)
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_instances, [&](const auto &instance) { return instance->sessions().empty() && now - instance->m_emptySince > lifetime; });
    const auto isEmpty = [](const auto &instance) { return instance->sessions().empty(); };
    const auto isOlder = [&](const auto &a, const auto &b) {
        return isEmpty(a) != isEmpty(b) ? isEmpty(a) : a->m_emptySince < b->m_emptySince;
    };
    const auto empty = size_t(std::count_if(m_instances.begin(), m_instances.end(), isEmpty));
    if (empty <= mostEmpty)
        return;
    std::sort(m_instances.begin(), m_instances.end(), isOlder);
    m_instances.erase(m_instances.begin(), m_instances.begin() + std::ptrdiff_t(empty - mostEmpty));
}

void SharedStates::migrate(const StateRegistry &previous, const StateRegistry &next)
{
    std::erase_if(m_instances, [&](const auto &instance) { return !instance->migrate(previous, next); });
    handOver(); // to those who waited for one that is no more
}

std::vector<std::string> SharedStates::companions(const Session &session)
{
    std::vector<std::string> tokens;
    for (const SharedInstance *instance : session.links()) {
        for (const Session *other : instance->sessions()) {
            if (other != &session && std::find(tokens.begin(), tokens.end(), other->token()) == tokens.end())
                tokens.push_back(other->token());
        }
    }
    return tokens;
}

const Session *SharedStates::anySession(const std::string &token) const
{
    for (const auto &instance : m_instances) {
        if (instance->token() == token && !instance->sessions().empty())
            return instance->sessions().front();
    }
    return nullptr;
}

/// Whether nobody else has one of the session's instances, or was there before it and waits for one.
bool SharedStates::isFree(const Session &session) const
{
    const auto &links = session.links();
    if (std::all_of(links.begin(), links.end(), [&](const SharedInstance *instance) { return instance->m_turn == &session; }))
        return true;
    for (const SharedInstance *instance : links) {
        if (instance->m_turn && instance->m_turn != &session)
            return false;
        for (const Waiting &waiting : m_waiting) {
            if (waiting.session == &session)
                break;
            const auto &theirs = waiting.session->links();
            if (std::find(theirs.begin(), theirs.end(), instance) != theirs.end())
                return false;
        }
    }
    return true;
}

bool SharedStates::takeTurn(Session &session, PyObject *waiter)
{
    const auto isSession = [&](const Waiting &waiting) { return waiting.session == &session; };
    if (isFree(session)) {
        for (SharedInstance *instance : session.links())
            instance->m_turn = &session;
        std::erase_if(m_waiting, isSession);
        return true;
    }
    if (std::any_of(m_waiting.begin(), m_waiting.end(), isSession)) // for an event that came before
        return false;
    dropTurns(session); // who has something never waits for something else
    m_waiting.push_back({&session, PyRef::share(waiter)});
    handOver();
    return false;
}

void SharedStates::release(Session &session)
{
    dropTurns(session);
    std::erase_if(m_waiting, [&](const Waiting &waiting) { return waiting.session == &session; });
    handOver();
}

void SharedStates::forget(Session &session)
{
    release(session);
    const std::vector<SharedInstance *> links = session.links();
    for (SharedInstance *instance : links)
        instance->remove(session);
}

void SharedStates::dropTurns(Session &session)
{
    for (SharedInstance *instance : session.links()) {
        if (instance->m_turn == &session)
            instance->m_turn = nullptr;
    }
}

void SharedStates::handOver()
{
    std::vector<std::pair<std::string, PyRef>> next; // waking lets others have the GIL
    for (size_t i = 0; i < m_waiting.size();) {
        Session &session = *m_waiting[i].session;
        if (!isFree(session)) {
            ++i;
            continue;
        }
        for (SharedInstance *instance : session.links())
            instance->m_turn = &session;
        next.emplace_back(session.token(), std::move(m_waiting[i].waiter));
        m_waiting.erase(m_waiting.begin() + std::ptrdiff_t(i));
    }
    for (const auto &[token, waiter] : next) {
        if (m_wake)
            m_wake(token, waiter);
    }
}

} // namespace vitrine
