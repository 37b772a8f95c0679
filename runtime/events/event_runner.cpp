#include "runtime/events/event_runner.h"

#include "runtime/compile/event_compiler.h"
#include "runtime/events/background_state.h"
#include "runtime/events/dispatcher.h"
#include "runtime/events/event_loop.h"
#include "runtime/events/event_types.h"
#include "runtime/events/payload.h"
#include "runtime/python/annotations.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/python_error.h"
#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"

#include <chrono>

namespace vitrine {

namespace {

EventRunner *runningRunner = nullptr;

double nowMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// The callable that `reflex._async.drive` reports to.
struct AsyncStep {
    using Part = EventRunner::Part;

    EventRunner *runner;
    EventRunner::Running running;

    static PyObject *call(PyObject *capsule, PyObject *args)
    {
        auto *self = static_cast<AsyncStep *>(PyCapsule_GetPointer(capsule, nullptr));
        PyObject *result = nullptr;
        PyObject *state = nullptr; // False: goes on, True: ended, None: result is the exception
        if (!PyArg_ParseTuple(args, "OO", &result, &state))
            return nullptr;
        const event_loop::Step step; // computed vars may block
        if (state == Py_None) {
            PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(result)), result);
            self->runner->fail(self->running);
        } else {
            self->runner->flush(self->running, result, partOf(self->running, state == Py_True ? Part::End : Part::Yield));
        }
        if (state != Py_False) {
            if (self->running.backgroundState && !self->running.session->busy)
                self->runner->reportMisuse(self->running.session);
            self->runner->ended(self->running);
        }
        Py_RETURN_NONE;
    }

    /// A background task was confirmed when it began, and sends changes only while the state is its own.
    static Part partOf(const EventRunner::Running &running, Part part)
    {
        PyObject *background = running.backgroundState.get();
        return !background ? part : background::hasTurn(background) ? Part::Yield : Part::Events;
    }

    static void destroy(PyObject *capsule) { delete static_cast<AsyncStep *>(PyCapsule_GetPointer(capsule, nullptr)); }
};

/// The callable that `reflex._async.compute` reports to.
struct AsyncVars {
    EventRunner *runner;
    ClientSessionPtr session;

    static PyObject *call(PyObject *capsule, PyObject *errors)
    {
        auto *self = static_cast<AsyncVars *>(PyCapsule_GetPointer(capsule, nullptr));
        const event_loop::Step step;
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(errors); ++i) {
            PyObject *error = PyList_GET_ITEM(errors, i);
            PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(error)), error);
            self->runner->m_callbacks.problem(takePythonError(self->runner->m_project));
        }
        if (PyList_GET_SIZE(errors) == 0)
            self->runner->announce(self->session, Py_None, {});
        Py_RETURN_NONE;
    }

    static void destroy(PyObject *capsule) { delete static_cast<AsyncVars *>(PyCapsule_GetPointer(capsule, nullptr)); }
};

void EventRunner::awaitCoroutines(std::chrono::milliseconds limit)
{
    const PyRef module = PyRef::steal(PyImport_GetModule(pyString("reflex._async").get()));
    const double seconds = std::chrono::duration<double>(limit).count();
    if (module && !PyRef::steal(PyObject_CallMethod(module.get(), "wait", "d", seconds)))
        PyErr_Clear();
}

void EventRunner::startAwaited(const ClientSessionPtr &session)
{
    static PyMethodDef method = {"computed", AsyncVars::call, METH_O, nullptr};
    for (const PyRef &value : session->state.takeAwaited()) {
        const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._async"));
        const PyRef capsule = PyRef::steal(PyCapsule_New(new AsyncVars{this, session}, nullptr, AsyncVars::destroy));
        const PyRef done = PyRef::steal(PyCFunction_New(&method, capsule.get()));
        const PyRef started = module ? PyRef::steal(PyObject_CallMethod(module.get(), "compute", "OO", value.get(), done.get())) : PyRef();
        if (!started)
            m_callbacks.problem(takePythonError(m_project));
    }
}

/// The callable by which middleware runs the handler.
struct HandlerCall {
    EventRunner *runner;
    EventRunner::Running running;
    std::shared_ptr<StateClass> keep; ///< the handler's class
    StateHandler handler;
    PyRef self, payload;

    static PyObject *call(PyObject *capsule, PyObject *)
    {
        auto *call = static_cast<HandlerCall *>(PyCapsule_GetPointer(capsule, nullptr));
        return call->runner->call(call->running, call->handler, call->self.get(), call->payload.get()).release();
    }

    static void destroy(PyObject *capsule) { delete static_cast<HandlerCall *>(PyCapsule_GetPointer(capsule, nullptr)); }
};

EventRunner::EventRunner(const ProjectImporter &project, Callbacks callbacks) : m_project(project), m_callbacks(std::move(callbacks))
{
    runningRunner = this; // there is one interpreter in a process
    SharedStates::running().setWake([this](const std::string &token, const PyRef &waiter) { wake(token, waiter); });
}

EventRunner::~EventRunner()
{
    SharedStates::running().setWake({});
}

EventRunner &EventRunner::running()
{
    return *runningRunner;
}

PyRef EventRunner::stateOf(const std::string &token)
{
    ClientSessionPtr session = m_callbacks.find(token);
    if (!session) {
        if (const Session *linked = SharedStates::running().anySession(token))
            session = m_callbacks.find(linked->token());
    }
    if (!session) {
        PyErr_Format(PyExc_LookupError, "There is no session with the token %s, nor one that is linked to it; it may have expired", token.c_str());
        return {};
    }
    StateClass *root = StateRegistry::running()->find(state::type());
    PyRef state = PyRef::share(reinterpret_cast<PyObject *>(session->state.state(root)));
    return background::makeState(*this, std::move(session), std::move(state), {});
}

void EventRunner::setApplication(PyRef application)
{
    m_application = std::move(application);
    const PyRef middleware = m_application ? getAttr(m_application.get(), "middleware") : PyRef();
    m_hasMiddleware = middleware && PyObject_Size(middleware.get()) > 0;
}

void EventRunner::run(const ClientSessionPtr &session)
{
    while (!session->busy && !session->queue.empty() && takesTurn(session)) {
        QueuedEvent event = std::move(session->queue.front());
        session->queue.pop_front();
        session->busy = true; // from here on: a task may have ended on its own thread before grant() or execute() returns
        reportMisuse(session);
        if (event.waiter) {
            grant(session, event);
            continue;
        }
        if (execute(session, std::move(event)) == Progress::Ended)
            setFree(session);
    }
}

/// Whether no other tab's handler is running in what the session shares.
bool EventRunner::takesTurn(const ClientSessionPtr &session) const
{
    return session->state.links().empty() || SharedStates::running().takeTurn(session->state);
}

void EventRunner::setFree(const ClientSessionPtr &session)
{
    session->busy = false;
    if (!session->state.links().empty())
        SharedStates::running().release(session->state);
}

void EventRunner::wake(const std::string &token, const PyRef &waiter)
{
    const ClientSessionPtr session = m_callbacks.find(token);
    if (!session)
        return;
    if (!waiter)
        return m_callbacks.proceed(session);
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._shared"));
    const PyRef told = module ? PyRef::steal(PyObject_CallMethod(module.get(), "granted", "O", waiter.get())) : PyRef();
    if (!told)
        m_callbacks.problem(takePythonError(m_project)); // its event loop has ended
}

bool EventRunner::link(StateObject *state, const std::string &token, PyObject *waiter)
{
    const SharedInstance *before = SharedStates::linkOf(state);
    if (before && before->token() == token)
        return true;
    unlink(state);
    SharedStates::running().link(state, token);
    return SharedStates::running().takeTurn(*state->session, waiter);
}

bool EventRunner::unlink(StateObject *state)
{
    SharedInstance *instance = SharedStates::linkOf(state);
    if (!instance)
        return false;
    Session &session = *state->session;
    const std::vector<std::string> others = SharedStates::companions(session);
    SharedStates::running().unlink(session, *instance);
    spread(others); // the last that they hear of it
    return true;
}

void EventRunner::spread(const std::vector<std::string> &tokens)
{
    for (const std::string &token : tokens) {
        const ClientSessionPtr session = m_callbacks.find(token);
        if (!session || !session->isConnected() || !session->state.hasChanges()) // a hello sends what has gathered till then
            continue;
        {
            const Session::Lock lock(session->state);
            if (!session->sendChanges())
                m_callbacks.problem(takePythonError(m_project));
        }
        startAwaited(session);
    }
}

void EventRunner::announce(const ClientSessionPtr &session, PyObject *events, std::string source)
{
    const Dispatcher::UserCode userCode;
    flush(Running{session, 0, std::move(source), {}, nowMilliseconds()}, events, Part::Yield);
}

bool EventRunner::acquire(const ClientSessionPtr &session, PyObject *owner, PyObject *waiter)
{
    if (!session->busy && session->queue.empty() && takesTurn(session)) {
        session->busy = true;
        reportMisuse(session);
        background::giveTurn(owner);
        return true;
    }
    session->queue.push_back({0, {}, 0, PyRef::share(owner), PyRef::share(waiter)});
    m_callbacks.proceed(session);
    return false;
}

void EventRunner::grant(const ClientSessionPtr &session, const QueuedEvent &event)
{
    background::giveTurn(event.owner.get());
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._background"));
    const PyRef told
        = module ? PyRef::steal(PyObject_CallMethod(module.get(), "granted", "OO", event.waiter.get(), event.owner.get())) : PyRef();
    if (told)
        return;
    m_callbacks.problem(takePythonError(m_project)); // its event loop has ended
    setFree(session);
}

void EventRunner::sendChanges(const ClientSessionPtr &session)
{
    flush(Running{session, 0, {}, {}, nowMilliseconds()}, Py_None, Part::Yield);
}

void EventRunner::reportMisuse(const ClientSessionPtr &session)
{
    if (session->state.hasKept())
        return;
    m_callbacks.problem(takePythonError(m_project));
    m_callbacks.changed(session);
}

void EventRunner::release(const ClientSessionPtr &session)
{
    ended(Running{session, 0, {}, {}, 0});
}

void EventRunner::ended(const Running &running)
{
    if (running.backgroundState) // it never was the one whose turn it was
        return;
    setFree(running.session);
    if (!running.session->queue.empty())
        m_callbacks.proceed(running.session);
}

EventRunner::Progress EventRunner::execute(const ClientSessionPtr &session, QueuedEvent event)
{
    const Dispatcher::UserCode userCode;
    Running running{session, event.number, {}, {}, nowMilliseconds()};
    const StateHandler *found = StateRegistry::running()->handler(event.handler);
    if (!found || (!found->function && !found->setter)) {
        PyErr_Format(PyExc_LookupError, "There is no event handler number %d in the app that is running", event.handler);
        return finish(running, nullptr);
    }
    // A reload may replace the class while the event's arguments are made or its handler runs: what they use, and self, stay ours.
    const StateHandler handler = *found;
    const std::shared_ptr<StateClass> keep = StateRegistry::running()->share(handler.owner);
    running.function = handler.function;
    running.handler = handler.owner->fullName() + '.' + handler.name;
    if (m_callbacks.handled) {
        if (event.args)
            appendJson(running.args, event.args.get());
        PyErr_Clear();
    }
    PyRef self = PyRef::share(reinterpret_cast<PyObject *>(session->state.state(handler.owner)));
    if (handler.background) {
        running.backgroundState = self = background::makeState(*this, session, std::move(self), handler.function);
        if (!self)
            return finish(running, nullptr);
    }
    const PyRef result = m_hasMiddleware ? callThroughMiddleware(running, handler, self, event.args.get())
                                         : call(running, handler, self.get(), event.args.get());
    return finish(running, result.get());
}

PyRef EventRunner::call(const Running &running, const StateHandler &handler, PyObject *self, PyObject *payload)
{
    return payload::call(handler, self, payload, [&](const StateHandler::Parameter &parameter) {
        Problem problem = takePythonError(m_project);
        problem.severity = Problem::Severity::Warning;
        problem.message = QStringLiteral("%1 gets the argument %2 as it came, not as the %3 that it is annotated with: %4")
                              .arg(QString::fromStdString(running.handler), QString::fromStdString(parameter.name),
                                   QString::fromStdString(annotationText(parameter.annotation.get())), problem.message);
        m_callbacks.problem(problem);
    });
}

PyRef EventRunner::callThroughMiddleware(const Running &running, const StateHandler &handler, const PyRef &self, PyObject *payload)
{
    static PyMethodDef method = {"handler", HandlerCall::call, METH_NOARGS, nullptr};
    auto *made = new HandlerCall{this, running, StateRegistry::running()->share(handler.owner), handler, self, PyRef::share(payload)};
    const PyRef capsule = PyRef::steal(PyCapsule_New(made, nullptr, HandlerCall::destroy));
    const PyRef call = PyRef::steal(PyCFunction_New(&method, capsule.get()));
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._middleware"));
    const PyRef event = module ? PyRef::steal(PyObject_CallMethod(module.get(), "Event", "ss", running.session->state.token().c_str(),
                                                                 running.handler.c_str()))
                               : PyRef();
    if (!call || !event)
        return {};
    return PyRef::steal(PyObject_CallMethod(module.get(), "through", "OOOO", m_application.get(), self.get(), event.get(), call.get()));
}

EventRunner::Progress EventRunner::finish(const Running &running, PyObject *result)
{
    if (result && (PyCoro_CheckExact(result) || PyAsyncGen_CheckExact(result))) {
        if (startAsync(running, result))
            return running.backgroundState ? Progress::Ended : Progress::Continues;
        result = nullptr;
    }
    if (!result)
        fail(running);
    else if (PyGen_CheckExact(result))
        drain(running, result);
    else
        flush(running, result, Part::End);
    return Progress::Ended;
}

bool EventRunner::startAsync(const Running &running, PyObject *result)
{
    static PyMethodDef method = {"step", AsyncStep::call, METH_VARARGS, nullptr};
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._async"));
    const PyRef capsule = PyRef::steal(PyCapsule_New(new AsyncStep{this, running}, nullptr, AsyncStep::destroy));
    const PyRef step = PyRef::steal(PyCFunction_New(&method, capsule.get()));
    if (!module || !step)
        return false;
    PyObject *background = running.backgroundState ? running.backgroundState.get() : Py_None;
    const PyRef started = PyRef::steal(PyObject_CallMethod(module.get(), "submit", "OOO", result, step.get(), background));
    if (running.backgroundState && started) // what the browser sent has arrived; how long it takes is nobody's business
        flush(running, Py_None, Part::End);
    return bool(started); // it may even have ended already, on its own thread
}

void EventRunner::drain(const Running &running, PyObject *generator)
{
    PyObject *item = nullptr;
    PySendResult state;
    while ((state = PyIter_Send(generator, Py_None, &item)) == PYGEN_NEXT) {
        const PyRef yielded = PyRef::steal(item);
        flush(running, yielded.get(), Part::Yield);
    }
    const PyRef returned = PyRef::steal(item);
    if (state == PYGEN_ERROR)
        return fail(running);
    flush(running, returned.get(), Part::End);
}

bool EventRunner::collect(const Running &running, PyObject *result, std::string *browserEvents)
{
    if (result == Py_None)
        return true;
    if (EventHandlerObject *handler = event::asHandler(result)) {
        running.session->queue.push_back({handler->handler->number, PyRef::steal(PyTuple_New(0)), 0});
        return true;
    }
    if (EventSpecObject *spec = event::asSpec(result)) {
        if (spec->handler) {
            running.session->queue.push_back({event::asHandler(spec->handler)->handler->number, PyRef::share(spec->args), 0});
            return true;
        }
        *browserEvents += browserEvents->empty() ? "" : ",";
        return appendBrowserEvent(*spec, browserEvents);
    }
    if (PyList_Check(result) || PyTuple_Check(result)) {
        for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(result); ++i) {
            if (!collect(running, PySequence_Fast_GET_ITEM(result, i), browserEvents))
                return false;
        }
        return true;
    }
    if (PyFunction_Check(result)) { // lambda: State.other("x")
        const PyRef events = PyRef::steal(PyObject_CallNoArgs(result));
        return events && collect(running, events.get(), browserEvents);
    }
    if (PyMethod_Check(result)) {
        PyErr_Format(PyExc_TypeError, "%s may return or yield events by the class, as type(self).%U or type(self).%U(…), not self.%U", running.handler.c_str(),
                     getAttr(result, "__name__").get(), getAttr(result, "__name__").get(), getAttr(result, "__name__").get());
        return false;
    }
    PyErr_Format(PyExc_TypeError, "%s may return or yield None, event handlers and events, not %s", running.handler.c_str(),
                 Py_TYPE(result)->tp_name);
    return false;
}

void EventRunner::flush(const Running &running, PyObject *result, Part part, std::string browserEvents)
{
    if (!collect(running, result, &browserEvents))
        m_callbacks.problem(takePythonError(m_project));
    const bool last = part == Part::End;
    std::string members;
    {
        const Session::Lock lock(running.session->state); // frames leave in the order in which their deltas were made
        if (part != Part::Events && !running.session->state.takeDelta(&members)) {
            if (running.function)
                blameFunction(running.function.get());
            m_callbacks.problem(takePythonError(m_project));
        }
        if (last)
            running.session->state.unwatch();
        const size_t deltaSize = members.size();
        const auto add = [&](const std::string &member) { members += (members.empty() ? "" : ",") + member; };
        if (!browserEvents.empty())
            add("\"x\":[" + browserEvents + ']');
        if (last && running.number > 0)
            add("\"i\":" + std::to_string(running.number));
        if (last && m_callbacks.handled) {
            m_callbacks.handled({running.session->state.token(), running.handler, running.args, nowMilliseconds() - running.started,
                                 '{' + members.substr(0, deltaSize) + '}'});
        }
        if (!members.empty())
            running.session->sendNumbered(members);
    }
    startAwaited(running.session);
    if (!running.session->state.links().empty())
        spread(SharedStates::companions(running.session->state));
    m_callbacks.changed(running.session);
    if (running.backgroundState && !running.session->busy && !running.session->queue.empty())
        m_callbacks.proceed(running.session);
}

void EventRunner::fail(const Running &running)
{
    PyObject *type = nullptr;
    PyObject *error = nullptr;
    PyObject *traceback = nullptr;
    PyErr_Fetch(&type, &error, &traceback);
    PyErr_NormalizeException(&type, &error, &traceback);
    if (traceback)
        PyException_SetTraceback(error, traceback);
    const PyRef keep = PyRef::share(error);
    PyErr_Restore(type, error, traceback);
    const Problem problem = takePythonError(m_project);
    m_callbacks.problem(problem);

    PyRef answer;
    if (m_application) {
        answer = PyRef::steal(PyObject_CallMethod(m_application.get(), "_handle_backend_exception", "O", keep.get()));
        if (!answer)
            m_callbacks.problem(takePythonError(m_project));
    }
    std::string notice;
    if (!answer || answer.get() == Py_NotImplemented) {
        answer = PyRef::share(Py_None);
        notice = m_callbacks.failureNotice(problem);
    }
    flush(running, answer.get(), Part::End, notice); // what the handler did before it failed is shown
}

void EventRunner::reportBrowserError(const std::string &message)
{
    if (!m_application)
        return;
    const Dispatcher::UserCode userCode;
    const PyRef done = PyRef::steal(PyObject_CallMethod(m_application.get(), "_handle_frontend_exception", "s", message.c_str()));
    if (!done)
        m_callbacks.problem(takePythonError(m_project));
}

} // namespace vitrine
