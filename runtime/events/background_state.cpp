#include "runtime/events/background_state.h"

#include "runtime/events/event_runner.h"
#include "runtime/events/event_types.h"
#include "runtime/python/awaitable.h"
#include "runtime/python/reflex_error.h"
#include "runtime/state/other_states.h"
#include "runtime/state/state_object.h"
#include "runtime/state/tracked.h"
#include "runtime/state/turn.h"

#include <algorithm>
#include <memory>

namespace vitrine::background {

namespace {

struct BackgroundState {
    PyObject_HEAD
    PyObject *state;
    EventRunner *runner;
    ClientSessionPtr *session;
    std::shared_ptr<Turn> *turn;

    bool hasTurn() const { return (*turn)->isHeld; }
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

PyRef make(EventRunner &runner, ClientSessionPtr session, PyRef state, std::shared_ptr<Turn> turn)
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
    asBackground(object)->turn = new std::shared_ptr<Turn>(std::move(turn));
    return PyRef::steal(object);
}

/// `await self.get_state(Other)`: stands for that state as `self` does for its own.
PyObject *getState(PyObject *self, PyObject *cls)
{
    const BackgroundState *object = asBackground(self);
    PyRef other = state::instanceOf(object->state, cls);
    PyRef made = other ? make(*object->runner, *object->session, std::move(other), *object->turn) : PyRef();
    return made ? makeAwaitable(std::move(made), "self.get_state(…)").release() : nullptr;
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
        if (method && !asBackground(self)->hasTurn() && text != "get_value" && text != "dict" && text != "get_full_name")
            return raiseImmutable(self, name);
        if (text == "get_state")
            return PyObject_GenericGetAttr(self, name);
    }
    PyObject *value = PyObject_GetAttr(state, name);
    if (!value || asBackground(self)->hasTurn())
        return value;
    return tracked::frozenCopy(PyRef::steal(value).get()).release();
}

int setAttribute(PyObject *self, PyObject *name, PyObject *value)
{
    if (asBackground(self)->hasTurn())
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
    delete asBackground(self)->turn;
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

} // namespace

PyTypeObject *stateType()
{
    static PyMethodDef methods[] = {{"get_state", getState, METH_O, nullptr}, {nullptr, nullptr, 0, nullptr}};
    static PyType_Slot slots[] = {
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)}, {Py_tp_setattro, reinterpret_cast<void *>(setAttribute)},
        {Py_tp_repr, reinterpret_cast<void *>(repr)},             {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_methods, methods},                                 {0, nullptr},
    };
    static PyType_Spec spec = {"reflex.BackgroundState", sizeof(BackgroundState), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

PyRef makeState(EventRunner &runner, ClientSessionPtr session, PyRef state, PyRef function)
{
    auto turn = std::make_shared<Turn>(session->state.token(), std::move(function));
    return make(runner, std::move(session), std::move(state), std::move(turn));
}

PyObject *stateBehind(PyObject *object)
{
    return PyObject_TypeCheck(object, stateType()) ? asBackground(object)->state : object;
}

bool hasTurn(PyObject *backgroundState)
{
    return asBackground(backgroundState)->hasTurn();
}

void giveTurn(PyObject *backgroundState)
{
    const BackgroundState *object = asBackground(backgroundState);
    (*object->turn)->isHeld = true;
    (*object->session)->state.setTurn(*object->turn);
    (*object->session)->state.watch((*object->turn)->lent);
}

PyObject *enter(PyObject *, PyObject *self)
{
    if (!PyObject_TypeCheck(self, stateType())) {
        PyErr_SetString(PyExc_TypeError, "enter_background() takes the self of a background task");
        return nullptr;
    }
    return turn::enter(*asBackground(self)->turn) ? Py_NewRef(Py_None) : nullptr;
}

PyObject *acquire(PyObject *, PyObject *args)
{
    PyObject *self = nullptr;
    PyObject *waiter = nullptr;
    PyObject *task = nullptr;
    if (!PyArg_ParseTuple(args, "O!OO", stateType(), &self, &waiter, &task))
        return nullptr;
    BackgroundState *object = asBackground(self);
    if (object->hasTurn() && (*object->turn)->task.get() == task) {
        raiseReflexError("ImmutableStateError", "This task has the state already: `async with self:` cannot be nested");
        return nullptr;
    }
    return PyBool_FromLong(object->runner->acquire(*object->session, self, waiter));
}

PyObject *hold(PyObject *, PyObject *args)
{
    PyObject *self = nullptr;
    PyObject *task = nullptr;
    if (!PyArg_ParseTuple(args, "O!O", stateType(), &self, &task))
        return nullptr;
    (*asBackground(self)->turn)->task = PyRef::share(task);
    Py_RETURN_NONE;
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
    (*object->turn)->task = {};
    if ((*object->turn)->isHeld) {
        object->runner->sendChanges(*object->session);
        for (VarName &name : (*object->session)->state.lend((*object->turn)->function)) {
            std::vector<VarName> &lent = (*object->turn)->lent;
            if (std::find(lent.begin(), lent.end(), name) == lent.end())
                lent.push_back(std::move(name));
        }
        (*object->turn)->isHeld = false;
        (*object->session)->state.setTurn(nullptr);
        object->runner->release(*object->session);
    }
    Py_RETURN_NONE;
}

} // namespace vitrine::background
