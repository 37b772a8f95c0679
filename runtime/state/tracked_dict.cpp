#include "runtime/state/container_types.h"

namespace vitrine::tracked {

namespace {

int dictAssign(PyObject *self, PyObject *key, PyObject *value)
{
    if (!mayChange(self))
        return -1;
    const PyRef item = value ? adoptUnder(value, *nodeOf(self)) : PyRef();
    if (PyDict_Type.tp_as_mapping->mp_ass_subscript(self, key, item.get()) < 0)
        return -1;
    changed(self, value ? '=' : '-', key, item.get());
    return 0;
}

bool dictTake(PyObject *self, PyObject *other)
{
    const PyRef plain = PyRef::steal(PyDict_New());
    const bool mapping = PyDict_Check(other) || PyObject_HasAttrString(other, "keys");
    if ((mapping ? PyDict_Update(plain.get(), other) : PyDict_MergeFromSeq2(plain.get(), other, 1)) < 0)
        return false;
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(plain.get(), &position, &key, &value)) {
        if (dictAssign(self, key, value) < 0)
            return false;
    }
    return true;
}

PyObject *dictUpdate(PyObject *self, PyObject *args, PyObject *keywords)
{
    PyObject *other = nullptr;
    if (!PyArg_ParseTuple(args, "|O", &other))
        return nullptr;
    if ((other && !dictTake(self, other)) || (keywords && !dictTake(self, keywords)))
        return nullptr;
    Py_RETURN_NONE;
}

PyObject *dictInPlaceOr(PyObject *self, PyObject *other)
{
    return dictTake(self, other) ? Py_NewRef(self) : nullptr;
}

PyObject *dictSetDefault(PyObject *self, PyObject *args)
{
    PyObject *key = nullptr;
    PyObject *fallback = Py_None;
    if (!PyArg_ParseTuple(args, "O|O", &key, &fallback))
        return nullptr;
    if (!PyDict_Contains(self, key) && dictAssign(self, key, fallback) < 0)
        return nullptr;
    PyObject *value = PyDict_GetItemWithError(self, key);
    return value ? Py_NewRef(value) : nullptr;
}

PyObject *dictPop(PyObject *self, PyObject *args)
{
    if (!mayChange(self))
        return nullptr;
    const Py_ssize_t size = PyDict_Size(self);
    PyObject *result = callBase(&PyDict_Type, "pop", self, args);
    if (result && PyDict_Size(self) != size)
        changed(self, '-', PyTuple_GET_ITEM(args, 0), nullptr);
    return result;
}

PyObject *dictClear(PyObject *self, PyObject *args)
{
    if (!mayChange(self))
        return nullptr;
    PyObject *result = callBase(&PyDict_Type, "clear", self, args);
    changed(self, 'x', nullptr, nullptr);
    return result;
}

VITRINE_WHOLE(dictPopItem, PyDict_Type, "popitem")

} // namespace

PyTypeObject *dictType()
{
    static PyMethodDef methods[] = {
        {"update", method(dictUpdate), METH_VARARGS | METH_KEYWORDS, nullptr},
        {"setdefault", dictSetDefault, METH_VARARGS, nullptr},
        {"pop", dictPop, METH_VARARGS, nullptr},
        {"popitem", method(dictPopItem), METH_VARARGS | METH_KEYWORDS, nullptr},
        {"clear", dictClear, METH_VARARGS, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedDict>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedDict>)},
        {Py_tp_methods, methods},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(dictAssign)},
        {Py_nb_inplace_or, reinterpret_cast<void *>(dictInPlaceOr)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.dict", &PyDict_Type, sizeof(TrackedDict), slots);
    return type;
}

} // namespace vitrine::tracked
