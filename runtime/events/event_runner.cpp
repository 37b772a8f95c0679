#include "runtime/events/event_runner.h"

#include "runtime/compile/event_compiler.h"
#include "runtime/events/event_types.h"
#include "runtime/events/payload.h"
#include "runtime/python/annotations.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/python_error.h"
#include "runtime/state/state_registry.h"

#include <chrono>

namespace vitrine {

namespace {

double nowMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// The callable that `reflex._async.drive` reports to.
struct AsyncStep {
    EventRunner *runner;
    EventRunner::Running running;

    static PyObject *call(PyObject *capsule, PyObject *args)
    {
        auto *self = static_cast<AsyncStep *>(PyCapsule_GetPointer(capsule, nullptr));
        PyObject *result = nullptr;
        PyObject *state = nullptr; // False: goes on, True: ended, None: result is the exception
        if (!PyArg_ParseTuple(args, "OO", &result, &state))
            return nullptr;
        if (state == Py_None) {
            PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(result)), result);
            self->runner->fail(self->running);
        } else {
            self->runner->flush(self->running, result, state == Py_True);
        }
        if (state != Py_False) {
            self->running.session->busy = false;
            self->runner->m_callbacks.proceed(self->running.session);
        }
        Py_RETURN_NONE;
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

void EventRunner::run(const ClientSessionPtr &session, const StateRegistry &registry)
{
    while (!session->busy && !session->queue.empty()) {
        QueuedEvent event = std::move(session->queue.front());
        session->queue.pop_front();
        execute(session, registry, std::move(event));
    }
}

void EventRunner::announce(const ClientSessionPtr &session, PyObject *events, std::string source)
{
    flush(Running{session, 0, std::move(source), {}, nowMilliseconds()}, events, false);
}

void EventRunner::execute(const ClientSessionPtr &session, const StateRegistry &registry, QueuedEvent event)
{
    Running running{session, event.number, {}, {}, nowMilliseconds()};
    const StateHandler *handler = registry.handler(event.handler);
    if (!handler || (!handler->function && !handler->setter)) {
        PyErr_Format(PyExc_LookupError, "There is no event handler number %d in the app that is running", event.handler);
        return fail(running);
    }
    running.handler = handler->owner->fullName() + '.' + handler->name;
    if (m_callbacks.handled) {
        if (event.args)
            appendJson(running.args, event.args.get());
        PyErr_Clear();
    }
    // A reload may replace the class while the handler runs: self stays ours.
    const PyRef self = PyRef::share(reinterpret_cast<PyObject *>(session->state.state(handler->owner)));
    const PyRef result = call(running, *handler, self.get(), event.args.get());
    finish(running, result.get());
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

void EventRunner::finish(const Running &running, PyObject *result)
{
    if (!result)
        return fail(running);
    if (PyCoro_CheckExact(result) || PyAsyncGen_CheckExact(result)) {
        if (!startAsync(running, result))
            fail(running);
        return;
    }
    if (PyGen_CheckExact(result))
        return drain(running, result);
    flush(running, result, true);
}

bool EventRunner::startAsync(const Running &running, PyObject *result)
{
    static PyMethodDef method = {"step", AsyncStep::call, METH_VARARGS, nullptr};
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._async"));
    const PyRef capsule = PyRef::steal(PyCapsule_New(new AsyncStep{this, running}, nullptr, AsyncStep::destroy));
    const PyRef step = PyRef::steal(PyCFunction_New(&method, capsule.get()));
    if (!module || !step)
        return false;
    running.session->busy = true;
    const PyRef started = PyRef::steal(PyObject_CallMethod(module.get(), "submit", "OO", result, step.get()));
    if (!started) // else it may even have ended already, on its own thread
        running.session->busy = false;
    return bool(started);
}

void EventRunner::drain(const Running &running, PyObject *generator)
{
    PyObject *item = nullptr;
    PySendResult state;
    while ((state = PyIter_Send(generator, Py_None, &item)) == PYGEN_NEXT) {
        const PyRef yielded = PyRef::steal(item);
        flush(running, yielded.get(), false);
    }
    const PyRef returned = PyRef::steal(item);
    if (state == PYGEN_ERROR)
        return fail(running);
    flush(running, returned.get(), true);
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
    PyErr_Format(PyExc_TypeError, "%s may return or yield None, event handlers and events, not %s", running.handler.c_str(),
                 Py_TYPE(result)->tp_name);
    return false;
}

void EventRunner::flush(const Running &running, PyObject *result, bool last)
{
    std::string browserEvents;
    const bool collected = collect(running, result, &browserEvents);
    if (!collected)
        m_callbacks.problem(takePythonError(m_project));
    std::string members;
    const Session::Lock lock(running.session->state); // frames leave in the order in which their deltas were made
    if (!running.session->state.takeDelta(&members))
        m_callbacks.problem(takePythonError(m_project));
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
        running.session->sendNumbered(std::move(members));
    startAwaited(running.session);
    m_callbacks.changed(running.session);
}

void EventRunner::fail(const Running &running)
{
    m_callbacks.problem(takePythonError(m_project));
    flush(running, Py_None, true); // what the handler did before it failed is shown
}

} // namespace vitrine
