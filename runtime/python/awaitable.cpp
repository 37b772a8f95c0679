#include "runtime/python/awaitable.h"

namespace vitrine {

namespace {

struct Awaitable {
    PyObject_HEAD
    PyObject *value;
    std::string *call;
};

PyObject *next(PyObject *self)
{
    // An instance, because a tuple given to PyErr_SetObject() would be taken for the exception's arguments.
    const PyRef stop = PyRef::steal(PyObject_CallOneArg(PyExc_StopIteration, reinterpret_cast<Awaitable *>(self)->value));
    if (stop)
        PyErr_SetObject(PyExc_StopIteration, stop.get());
    return nullptr;
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    PyObject *found = PyObject_GenericGetAttr(self, name);
    if (!found && PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Clear();
        PyErr_Format(PyExc_AttributeError, "%s must be awaited before '%U' is asked of it: (await %s).%U, in an async handler",
                     reinterpret_cast<Awaitable *>(self)->call->c_str(), name, reinterpret_cast<Awaitable *>(self)->call->c_str(), name);
    }
    return found;
}

void dealloc(PyObject *self)
{
    Py_XDECREF(reinterpret_cast<Awaitable *>(self)->value);
    delete reinterpret_cast<Awaitable *>(self)->call;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

PyTypeObject *awaitableType()
{
    static PyType_Slot slots[] = {
        {Py_am_await, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_tp_iter, reinterpret_cast<void *>(PyObject_SelfIter)},
        {Py_tp_iternext, reinterpret_cast<void *>(next)},
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.Awaitable", sizeof(Awaitable), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

} // namespace

PyRef makeAwaitable(PyRef value, std::string call)
{
    auto *object = PyObject_New(Awaitable, awaitableType());
    object->value = value.release();
    object->call = new std::string(std::move(call));
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

} // namespace vitrine
