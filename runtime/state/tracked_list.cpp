#include "runtime/state/container_types.h"

#include <algorithm>

namespace vitrine::tracked {

namespace {

PyObject *listAppend(PyObject *self, PyObject *value)
{
    if (!mayChange(self))
        return nullptr;
    const PyRef item = adoptUnder(value, *nodeOf(self));
    if (!item || PyList_Append(self, item.get()) < 0)
        return nullptr;
    changed(self, '+', nullptr, item.get());
    Py_RETURN_NONE;
}

PyObject *listExtend(PyObject *self, PyObject *items)
{
    const PyRef fast = PyRef::steal(PySequence_List(items));
    if (!fast)
        return nullptr;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(fast.get()); ++i) {
        const PyRef done = PyRef::steal(listAppend(self, PyList_GET_ITEM(fast.get(), i)));
        if (!done)
            return nullptr;
    }
    Py_RETURN_NONE;
}

PyObject *listInPlaceConcat(PyObject *self, PyObject *items)
{
    PyObject *result = listExtend(self, items);
    if (!result)
        return nullptr;
    Py_DECREF(result);
    return Py_NewRef(self);
}

PyObject *listInsert(PyObject *self, PyObject *args)
{
    Py_ssize_t index = 0;
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "nO", &index, &value) || !mayChange(self))
        return nullptr;
    const Py_ssize_t size = PyList_GET_SIZE(self);
    index = std::clamp(index < 0 ? index + size : index, Py_ssize_t(0), size);
    const PyRef item = adoptUnder(value, *nodeOf(self));
    if (!item || PyList_Insert(self, index, item.get()) < 0)
        return nullptr;
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index));
    changed(self, 'i', place.get(), item.get());
    Py_RETURN_NONE;
}

PyObject *listPop(PyObject *self, PyObject *args)
{
    Py_ssize_t index = -1;
    if (!PyArg_ParseTuple(args, "|n", &index) || !mayChange(self))
        return nullptr;
    const Py_ssize_t size = PyList_GET_SIZE(self);
    PyObject *result = callBase(&PyList_Type, "pop", self, args);
    if (!result)
        return nullptr;
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index < 0 ? index + size : index));
    changed(self, '-', place.get(), nullptr);
    return result;
}

PyObject *listRemove(PyObject *self, PyObject *value)
{
    if (!mayChange(self))
        return nullptr;
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(self); ++i) {
        const PyRef item = PyRef::share(PyList_GET_ITEM(self, i));
        const int equal = PyObject_RichCompareBool(item.get(), value, Py_EQ);
        if (equal < 0 || (equal && PyList_Type.tp_as_sequence->sq_ass_item(self, i, nullptr) < 0))
            return nullptr;
        if (equal) {
            changed(self, '-', PyRef::steal(PyLong_FromSsize_t(i)).get(), nullptr);
            Py_RETURN_NONE;
        }
    }
    PyErr_SetString(PyExc_ValueError, "list.remove(x): x not in list");
    return nullptr;
}

PyObject *listClear(PyObject *self, PyObject *args)
{
    if (!mayChange(self))
        return nullptr;
    PyObject *result = callBase(&PyList_Type, "clear", self, args);
    changed(self, 'x', nullptr, nullptr);
    return result;
}

/// self[index] = value and del self[index]
int listAssign(PyObject *self, Py_ssize_t index, PyObject *value)
{
    if (!mayChange(self))
        return -1;
    if (index < 0 || index >= PyList_GET_SIZE(self)) {
        PyErr_SetString(PyExc_IndexError, "list assignment index out of range");
        return -1;
    }
    const PyRef place = PyRef::steal(PyLong_FromSsize_t(index));
    const PyRef item = value ? adoptUnder(value, *nodeOf(self)) : PyRef();
    if (PyList_Type.tp_as_sequence->sq_ass_item(self, index, item.get()) < 0)
        return -1;
    changed(self, value ? '=' : '-', place.get(), item.get());
    return 0;
}

int listAssignSubscript(PyObject *self, PyObject *key, PyObject *value)
{
    if (PyIndex_Check(key)) {
        const Py_ssize_t index = PyNumber_AsSsize_t(key, PyExc_IndexError);
        if (index == -1 && PyErr_Occurred())
            return -1;
        return listAssign(self, index < 0 ? index + PyList_GET_SIZE(self) : index, value);
    }
    if (!mayChange(self))
        return -1;
    PyRef items;
    if (value) {
        items = PyRef::steal(PySequence_List(value));
        if (!items)
            return -1;
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(items.get()); ++i)
            PyList_SetItem(items.get(), i, adoptUnder(PyList_GET_ITEM(items.get(), i), *nodeOf(self)).release());
    }
    const int result = PyList_Type.tp_as_mapping->mp_ass_subscript(self, key, items.get());
    changedWhole(self);
    return result;
}

VITRINE_WHOLE(listSort, PyList_Type, "sort")
VITRINE_WHOLE(listReverse, PyList_Type, "reverse")

PyObject *listInPlaceRepeat(PyObject *self, Py_ssize_t times)
{
    if (!mayChange(self))
        return nullptr;
    PyObject *result = PyList_Type.tp_as_sequence->sq_inplace_repeat(self, times);
    changedWhole(self);
    return result;
}

} // namespace

PyTypeObject *listType()
{
    static constexpr int both = METH_VARARGS | METH_KEYWORDS;
    static PyMethodDef methods[] = {
        {"append", listAppend, METH_O, nullptr},
        {"extend", listExtend, METH_O, nullptr},
        {"insert", listInsert, METH_VARARGS, nullptr},
        {"pop", listPop, METH_VARARGS, nullptr},
        {"clear", listClear, METH_VARARGS, nullptr},
        {"remove", listRemove, METH_O, nullptr},
        {"sort", method(listSort), both, nullptr},
        {"reverse", method(listReverse), both, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedList>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedList>)},
        {Py_tp_methods, methods},
        {Py_sq_ass_item, reinterpret_cast<void *>(listAssign)},
        {Py_sq_inplace_concat, reinterpret_cast<void *>(listInPlaceConcat)},
        {Py_sq_inplace_repeat, reinterpret_cast<void *>(listInPlaceRepeat)},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(listAssignSubscript)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.list", &PyList_Type, sizeof(TrackedList), slots);
    return type;
}

} // namespace vitrine::tracked
