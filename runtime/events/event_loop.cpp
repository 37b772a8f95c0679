#include "runtime/events/event_loop.h"

#include <algorithm>
#include <vector>

namespace vitrine::event_loop {

namespace {

PyObject *theLoop = nullptr;
Step *running = nullptr;    ///< the step of the thread that has the turn
std::vector<Step *> &lost() ///< those that wait for it, or will
{
    static auto *steps = new std::vector<Step *>; // the threads go on until the process has ended
    return *steps;
}

PyRef ask(const char *function, PyObject *argument = nullptr)
{
    const PyRef name = pyString(function);
    PyRef result = PyRef::steal(argument ? PyObject_CallMethodOneArg(theLoop, name.get(), argument) : PyObject_CallMethodNoArgs(theLoop, name.get()));
    if (!result)
        PyErr_WriteUnraisable(theLoop);
    return result;
}

/// Sets an exception aside: that of the step that is ending.
class ErrorKept
{
public:
    ErrorKept() { PyErr_Fetch(&m_type, &m_value, &m_traceback); }
    ~ErrorKept() { PyErr_Restore(m_type, m_value, m_traceback); }
    ErrorKept(const ErrorKept &) = delete;
    ErrorKept &operator=(const ErrorKept &) = delete;

private:
    PyObject *m_type = nullptr;
    PyObject *m_value = nullptr;
    PyObject *m_traceback = nullptr;
};

Dispatcher &dispatcher();

/// This thread has the turn now; the one before may be in the middle of a step.
void takeOver()
{
    if (Step *step = std::exchange(running, nullptr))
        step->lose();
}

/// The task of the dispatcher: runs the loop until the turn is another thread's.
void runLoop()
{
    dispatcher().post(runLoop); // for the thread that goes on when this one blocks
    takeOver();
    ask("enter");
    static PyObject *once = PyObject_GetAttrString(theLoop, "_run_once");
    while (!dispatcher().isWanted() && !dispatcher().isStopping()) {
        if (!PyRef::steal(PyObject_CallNoArgs(once)))
            PyErr_Clear(); // KeyboardInterrupt or SystemExit of a callback
    }
}

Dispatcher &dispatcher()
{
    static Dispatcher *dispatcher = new Dispatcher([] { // its threads use it as long as there are any
        const ErrorKept keep;
        ask("disturb");
    });
    return *dispatcher;
}

/// Python calls this before each line of a step that has lost the turn.
int onLine(PyObject *capsule, PyFrameObject *, int, PyObject *)
{
    return static_cast<Step *>(PyCapsule_GetPointer(capsule, nullptr))->awaitTurn() ? 0 : -1;
}

// ---- guarded()

struct Guarded {
    PyObject_HEAD
    PyObject *steps; ///< iterator of an awaitable
};

PyObject *stepsOf(PyObject *self)
{
    return reinterpret_cast<Guarded *>(self)->steps;
}

PySendResult send(PyObject *self, PyObject *value, PyObject **result)
{
    const Step step;
    return PyIter_Send(stepsOf(self), value, result);
}

PyObject *sendMethod(PyObject *self, PyObject *value)
{
    PyObject *result = nullptr;
    const PySendResult state = send(self, value, &result);
    if (state != PYGEN_RETURN)
        return result;
    _PyGen_SetStopIterationValue(result);
    Py_DECREF(result);
    return nullptr;
}

PyObject *next(PyObject *self)
{
    return sendMethod(self, Py_None);
}

PyObject *throwMethod(PyObject *self, PyObject *args)
{
    const Step step;
    const PyRef method = PyRef::steal(PyObject_GetAttrString(stepsOf(self), "throw"));
    return method ? PyObject_CallObject(method.get(), args) : nullptr;
}

PyObject *closeMethod(PyObject *self, PyObject *)
{
    const Step step;
    return PyObject_CallMethod(stepsOf(self), "close", nullptr);
}

int traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(stepsOf(self));
    Py_VISIT(Py_TYPE(self));
    return 0;
}

void dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    Py_XDECREF(stepsOf(self));
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

PyTypeObject *guardedType()
{
    static PyMethodDef methods[] = {
        {"send", sendMethod, METH_O, nullptr},
        {"throw", throwMethod, METH_VARARGS, nullptr},
        {"close", closeMethod, METH_NOARGS, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_am_await, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_am_send, reinterpret_cast<void *>(send)},
        {Py_tp_iter, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_tp_iternext, reinterpret_cast<void *>(next)},
        {Py_tp_traverse, reinterpret_cast<void *>(traverse)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_methods, methods},
        {0, nullptr},
    };
    static PyType_Spec spec = {"reflex.Guarded", sizeof(Guarded), 0,
                               Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static auto *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

} // namespace

Step::Step()
{
    if (!m_code.isOutermost() || running)
        return;
    m_thread = PyThreadState_Get();
    running = this;
}

Step::~Step()
{
    if (!m_thread)
        return;
    const ErrorKept keep;
    if (m_code.end())
        goOn();
    running = nullptr;
}

void Step::lose()
{
    m_lost = ask("leave");
    lost().push_back(this);
    if (m_thread->c_tracefunc) // somebody debugs it, and has it stop as he likes
        return;
    const PyRef capsule = PyRef::steal(PyCapsule_New(this, nullptr, nullptr));
    _PyEval_SetTrace(m_thread, onLine, capsule.get());
}

bool Step::awaitTurn()
{
    if (m_code.awaitTurn())
        goOn();
    if (!std::exchange(m_isInterrupted, false))
        return true;
    PyErr_SetNone(PyExc_KeyboardInterrupt);
    return false;
}

void Step::goOn()
{
    if (running == this) // nobody has come to use the turn meanwhile
        return;
    if (m_thread->c_tracefunc == onLine)
        _PyEval_SetTrace(m_thread, nullptr, nullptr);
    takeOver();
    running = this;
    std::erase(lost(), this);
    ask("come_back", m_lost.get());
}

bool Step::isOf(PyObject *task) const
{
    return m_lost && PyTuple_Check(m_lost.get()) && PyTuple_GET_ITEM(m_lost.get(), 0) == task;
}

PyObject *run(PyObject *, PyObject *loop)
{
    theLoop = Py_NewRef(loop);
    dispatcher().post(runLoop);
    dispatcher().start();
    Py_RETURN_NONE;
}

PyObject *guarded(PyObject *, PyObject *awaitable)
{
    const unaryfunc await = Py_TYPE(awaitable)->tp_as_async ? Py_TYPE(awaitable)->tp_as_async->am_await : nullptr;
    if (!await) {
        PyErr_Format(PyExc_TypeError, "%s cannot be awaited", Py_TYPE(awaitable)->tp_name);
        return nullptr;
    }
    PyObject *steps = PyCoro_CheckExact(awaitable) ? Py_NewRef(awaitable) : await(awaitable);
    if (!steps)
        return nullptr;
    auto *self = PyObject_GC_New(Guarded, guardedType());
    self->steps = steps;
    PyObject_GC_Track(self);
    return reinterpret_cast<PyObject *>(self);
}

PyObject *interruptStep(PyObject *, PyObject *task)
{
    for (Step *step : lost()) {
        if (step->isOf(task))
            step->interrupt();
    }
    Py_RETURN_NONE;
}

} // namespace vitrine::event_loop
