#include "runtime/events/background_state.h"

#include "runtime/events/event_runner.h"
#include "runtime/events/event_types.h"
#include "runtime/python/reflex_error.h"
#include "runtime/state/state_object.h"
#include "runtime/state/tracked.h"

namespace vitrine::background {

namespace {

struct BackgroundState {
    PyObject_HEAD
    PyObject *state;
    EventRunner *runner;
    ClientSessionPtr *session;
    bool hasTurn;
};

BackgroundState *asBackground(PyObject *object)
{
    return reinterpret_cast<BackgroundState *>(object);
}

PyObject *raiseImmutable(PyObject *self, PyObject *name)
{
    raiseReflexError("ImmutableStateError", "A background task can change or use " + std::string(Py_TYPE(asBackground(self)->state)->tp_name) + '.'
                                                + toStdString(name) + " only inside of `async with self:`");
    return nullptr;
}

/// A function of the state's class, bound to this object, so that its `self` is no other than the task's.
PyObject *bind(PyObject *self, PyObject *member)
{
    if (const EventHandlerObject *handler = event::asHandler(member)) {
        if (!handler->handler->background)
            return handler->handler->function ? PyMethod_New(handler->handler->function.get(), self) : nullptr;
        PyErr_Format(PyExc_RuntimeError, "The background task %s cannot be called inline; start it with: yield %s.%s",
                     handler->handler->name.c_str(), Py_TYPE(asBackground(self)->state)->tp_name, handler->handler->name.c_str());
        return nullptr;
    }
    if (PyFunction_Check(member))
        return PyMethod_New(member, self);
    return nullptr;
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    PyObject *state = asBackground(self)->state;
    const std::string text = toStdString(name);
    if (text == "__class__")
        return Py_NewRef(reinterpret_cast<PyObject *>(Py_TYPE(state)));
    PyObject *member = _PyType_Lookup(Py_TYPE(state), name); // borrowed
    if (member) {
        if (PyObject *bound = bind(self, member); bound || PyErr_Occurred())
            return bound;
        if (Py_TYPE(member) == &PyProperty_Type)
            return Py_TYPE(member)->tp_descr_get(member, self, reinterpret_cast<PyObject *>(Py_TYPE(state)));
        const bool method = PyObject_TypeCheck(member, &PyMethodDescr_Type);
        if (method && !asBackground(self)->hasTurn && text != "get_value" && text != "dict" && text != "get_full_name")
            return raiseImmutable(self, name);
    }
    PyObject *value = PyObject_GetAttr(state, name);
    if (!value || asBackground(self)->hasTurn)
        return value;
    return tracked::frozenCopy(PyRef::steal(value).get()).release();
}

int setAttribute(PyObject *self, PyObject *name, PyObject *value)
{
    if (asBackground(self)->hasTurn)
        return PyObject_SetAttr(asBackground(self)->state, name, value);
    raiseImmutable(self, name);
    return -1;
}

PyObject *repr(PyObject *self)
{
    return PyUnicode_FromFormat("<%s in a background task>", Py_TYPE(asBackground(self)->state)->tp_name);
}

void dealloc(PyObject *self)
{
    Py_XDECREF(asBackground(self)->state);
    delete asBackground(self)->session;
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

} // namespace

PyTypeObject *stateType()
{
    static PyType_Slot slots[] = {
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)}, {Py_tp_setattro, reinterpret_cast<void *>(setAttribute)},
        {Py_tp_repr, reinterpret_cast<void *>(repr)},             {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {0, nullptr},
    };
    static PyType_Spec spec = {"reflex.BackgroundState", sizeof(BackgroundState), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

PyRef makeState(EventRunner &runner, ClientSessionPtr session, PyRef state)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._background"));
    const PyRef cls = module ? getAttr(module.get(), "BackgroundState") : PyRef();
    if (!cls)
        return {};
    auto *pyType = reinterpret_cast<PyTypeObject *>(cls.get());
    PyObject *object = pyType->tp_alloc(pyType, 0);
    asBackground(object)->state = state.release();
    asBackground(object)->runner = &runner;
    asBackground(object)->session = new ClientSessionPtr(std::move(session));
    return PyRef::steal(object);
}

bool hasTurn(PyObject *backgroundState)
{
    return asBackground(backgroundState)->hasTurn;
}

void giveTurn(PyObject *backgroundState)
{
    asBackground(backgroundState)->hasTurn = true;
}

PyObject *acquire(PyObject *, PyObject *args)
{
    PyObject *self = nullptr;
    PyObject *waiter = nullptr;
    if (!PyArg_ParseTuple(args, "O!O", stateType(), &self, &waiter))
        return nullptr;
    BackgroundState *object = asBackground(self);
    if (object->hasTurn) {
        raiseReflexError("ImmutableStateError", "This task has the state already: `async with self:` cannot be nested");
        return nullptr;
    }
    return PyBool_FromLong(object->runner->acquire(*object->session, self, waiter));
}

PyObject *stateOf(PyObject *, PyObject *token)
{
    const std::string text = toStdString(token);
    PyRef state = EventRunner::running().stateOf(text.substr(0, text.find('_'))); // Reflex adds "_" and the state's name
    return state.release();
}

PyObject *release(PyObject *, PyObject *self)
{
    if (!PyObject_TypeCheck(self, stateType())) {
        PyErr_SetString(PyExc_TypeError, "release_state() takes the self of a background task");
        return nullptr;
    }
    BackgroundState *object = asBackground(self);
    if (std::exchange(object->hasTurn, false))
        object->runner->release(*object->session);
    Py_RETURN_NONE;
}

} // namespace vitrine::background
