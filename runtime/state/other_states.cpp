#include "runtime/state/other_states.h"

#include "runtime/python/awaitable.h"
#include "runtime/python/var.h"
#include "runtime/state/session.h"
#include "runtime/state/state_registry.h"

namespace vitrine::state {

namespace {

/// The class of that name in the app that runs now: a handler that started before a reload knows the class of the app before.
StateClass *currentClass(PyObject *cls)
{
    if (!PyType_Check(cls) || !PyType_IsSubtype(reinterpret_cast<PyTypeObject *>(cls), type()))
        return nullptr;
    StateRegistry *registry = StateRegistry::running();
    if (StateClass *found = registry->find(reinterpret_cast<PyTypeObject *>(cls)))
        return found;
    return registry->find(toStdString(getAttr(cls, "__module__").get()) + '.'
                                          + toStdString(getAttr(cls, "__qualname__").get()));
}

} // namespace

PyRef instanceOf(PyObject *self, PyObject *cls)
{
    Session *session = reinterpret_cast<StateObject *>(self)->session;
    StateClass *stateClass = currentClass(cls);
    if (!stateClass) {
        PyErr_Format(PyExc_TypeError, "get_state() takes a state class of the app, not %R", cls);
        return {};
    }
    if (!session) {
        PyErr_SetString(PyExc_RuntimeError, "The session of this state has ended");
        return {};
    }
    return PyRef::share(reinterpret_cast<PyObject *>(session->state(stateClass)));
}

PyObject *getState(PyObject *self, PyObject *cls)
{
    PyRef instance = instanceOf(self, cls);
    return instance ? makeAwaitable(std::move(instance), "self.get_state(…)").release() : nullptr;
}

PyObject *getVarValue(PyObject *self, PyObject *object)
{
    const auto *field = var::check(object) ? reinterpret_cast<VarObject *>(object) : nullptr;
    if (!field || !field->stateClass) {
        PyErr_SetString(PyExc_TypeError, "get_var_value() takes a var of a state class (Other.name), and no expression made of vars");
        return nullptr;
    }
    const PyRef instance = instanceOf(self, field->stateClass);
    PyRef value = instance ? PyRef::steal(PyObject_GetAttr(instance.get(), field->field)) : PyRef();
    return value ? makeAwaitable(std::move(value), "self.get_var_value(…)").release() : nullptr;
}

} // namespace vitrine::state
