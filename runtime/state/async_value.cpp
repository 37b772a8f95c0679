#include "runtime/state/async_value.h"

#include "runtime/state/dependency_tracker.h"

namespace vitrine::state {

namespace {

/// One run of the getter. Between its steps other code runs on the thread, so the tracker lives for a step only.
struct AsyncValue {
    PyObject_HEAD
    PyObject *coroutine;
    StateObject *holder;
    PyObject *keep;          ///< the holder's class, to which the field belongs
    const StateField *field;
};

AsyncValue *asValue(PyObject *self)
{
    return reinterpret_cast<AsyncValue *>(self);
}

/// What the step yielded, or StopIteration with the result.
PyObject *stepped(PyObject *self, PySendResult outcome, PyObject *value)
{
    if (outcome == PYGEN_NEXT)
        return value;
    AsyncValue *run = asValue(self);
    const bool current = reinterpret_cast<PyObject *>(run->holder->cls->pyType()) == run->keep; // no reload has replaced the var
    if (current)
        run->holder->changes->inFlight.erase(run->field->slot);
    if (outcome == PYGEN_ERROR) {
        if (current)
            run->holder->changes->stale[size_t(run->field->slot)] = true;
        return nullptr;
    }
    const PyRef result = PyRef::steal(value);
    if (current)
        storeComputed(run->holder, *run->field, result.get());
    const PyRef stop = PyRef::steal(PyObject_CallOneArg(PyExc_StopIteration, result.get()));
    if (stop)
        PyErr_SetObject(PyExc_StopIteration, stop.get());
    return nullptr;
}

PyObject *send(PyObject *self, PyObject *argument)
{
    const DependencyTracker tracker(asValue(self)->field);
    PyObject *value = nullptr;
    const PySendResult outcome = PyIter_Send(asValue(self)->coroutine, argument, &value);
    return stepped(self, outcome, value);
}

PyObject *next(PyObject *self)
{
    return send(self, Py_None);
}

PyObject *forwardThrow(PyObject *self, PyObject *args)
{
    const DependencyTracker tracker(asValue(self)->field);
    const PyRef method = getAttr(asValue(self)->coroutine, "throw");
    PyObject *value = method ? PyObject_CallObject(method.get(), args) : nullptr;
    if (value || !PyErr_ExceptionMatches(PyExc_StopIteration))
        return stepped(self, value ? PYGEN_NEXT : PYGEN_ERROR, value);
    PyObject *result = nullptr;
    _PyGen_FetchStopIterationValue(&result);
    return stepped(self, PYGEN_RETURN, result);
}

PyObject *forwardClose(PyObject *self, PyObject *)
{
    return PyObject_CallMethod(asValue(self)->coroutine, "close", nullptr);
}

void dealloc(PyObject *self)
{
    Py_XDECREF(asValue(self)->coroutine);
    Py_XDECREF(reinterpret_cast<PyObject *>(asValue(self)->holder));
    Py_XDECREF(asValue(self)->keep);
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

PyTypeObject *asyncValueType()
{
    static PyMethodDef methods[] = {
        {"send", send, METH_O, nullptr},
        {"throw", forwardThrow, METH_VARARGS, nullptr},
        {"close", forwardClose, METH_NOARGS, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_am_await, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_tp_iter, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_tp_iternext, reinterpret_cast<void *>(next)},
        {Py_tp_methods, methods},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.AsyncValue", sizeof(AsyncValue), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

} // namespace

PyRef makeAsyncValue(StateObject *holder, const StateField &field)
{
    PyRef coroutine = PyRef::steal(PyObject_CallOneArg(field.getter.get(), reinterpret_cast<PyObject *>(holder)));
    if (!coroutine)
        return {};
    holder->changes->stale[size_t(field.slot)] = false;
    holder->changes->inFlight.insert(field.slot);
    auto *run = PyObject_New(AsyncValue, asyncValueType());
    run->coroutine = coroutine.release();
    run->holder = reinterpret_cast<StateObject *>(Py_NewRef(reinterpret_cast<PyObject *>(holder)));
    run->keep = Py_NewRef(reinterpret_cast<PyObject *>(holder->cls->pyType()));
    run->field = &field;
    return PyRef::steal(reinterpret_cast<PyObject *>(run));
}

} // namespace vitrine::state
