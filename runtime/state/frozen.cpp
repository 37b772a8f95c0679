#include "runtime/state/frozen.h"

#include "runtime/python/reflex_error.h"
#include "runtime/state/container_types.h"
#include "runtime/state/tracked.h"

namespace vitrine::tracked {

namespace {

void raiseImmutable()
{
    raiseReflexError("ImmutableStateError",
                     "This value was read outside of `async with self:`, where a background task may only look at the state. Read it again "
                     "inside the block and change it there");
}

PyObject *refuse(PyObject *, PyObject *, PyObject *)
{
    raiseImmutable();
    return nullptr;
}

PyObject *refuseOperator(PyObject *, PyObject *)
{
    raiseImmutable();
    return nullptr;
}

PyObject *refuseRepeat(PyObject *, Py_ssize_t)
{
    raiseImmutable();
    return nullptr;
}

int refuseItem(PyObject *, Py_ssize_t, PyObject *)
{
    raiseImmutable();
    return -1;
}

int refuseSubscript(PyObject *, PyObject *, PyObject *)
{
    raiseImmutable();
    return -1;
}

PyMethodDef refused(const char *name)
{
    return {name, method(refuse), METH_VARARGS | METH_KEYWORDS, nullptr};
}

PyTypeObject *frozenListType()
{
    static PyMethodDef methods[] = {
        refused("append"), refused("extend"), refused("insert"), refused("pop"), refused("clear"), refused("remove"), refused("sort"),
        refused("reverse"), {"__reduce_ex__", reduce, METH_O, nullptr}, {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_methods, methods},
        {Py_sq_ass_item, reinterpret_cast<void *>(refuseItem)},
        {Py_sq_inplace_concat, reinterpret_cast<void *>(refuseOperator)},
        {Py_sq_inplace_repeat, reinterpret_cast<void *>(refuseRepeat)},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(refuseSubscript)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.frozen_list", &PyList_Type, 0, slots);
    return type;
}

PyTypeObject *frozenDictType()
{
    static PyMethodDef methods[] = {
        refused("update"), refused("setdefault"), refused("pop"), refused("popitem"), refused("clear"),
        {"__reduce_ex__", reduce, METH_O, nullptr}, {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_methods, methods},
        {Py_mp_ass_subscript, reinterpret_cast<void *>(refuseSubscript)},
        {Py_nb_inplace_or, reinterpret_cast<void *>(refuseOperator)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.frozen_dict", &PyDict_Type, 0, slots);
    return type;
}

PyTypeObject *frozenSetType()
{
    static PyMethodDef methods[] = {
        refused("add"), refused("remove"), refused("discard"), refused("pop"), refused("clear"), refused("update"),
        refused("difference_update"), refused("intersection_update"), refused("symmetric_difference_update"),
        {"__reduce_ex__", reduce, METH_O, nullptr}, {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_methods, methods},
        {Py_tp_repr, reinterpret_cast<void *>(plainSetRepr)},
        {Py_nb_inplace_or, reinterpret_cast<void *>(refuseOperator)},
        {Py_nb_inplace_and, reinterpret_cast<void *>(refuseOperator)},
        {Py_nb_inplace_subtract, reinterpret_cast<void *>(refuseOperator)},
        {Py_nb_inplace_xor, reinterpret_cast<void *>(refuseOperator)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.frozen_set", &PySet_Type, 0, slots);
    return type;
}

PyRef emptyOf(PyTypeObject *type)
{
    return PyRef::steal(PyObject_CallNoArgs(reinterpret_cast<PyObject *>(type)));
}

PyRef frozenList(PyObject *list)
{
    PyRef result = emptyOf(frozenListType());
    for (Py_ssize_t i = 0; result && i < PyList_GET_SIZE(list); ++i) {
        const PyRef item = frozenCopy(PyList_GET_ITEM(list, i));
        if (!item || PyList_Append(result.get(), item.get()) < 0)
            return {};
    }
    return result;
}

PyRef frozenDict(PyObject *dict)
{
    PyRef result = emptyOf(frozenDictType());
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (result && PyDict_Next(dict, &position, &key, &value)) {
        const PyRef item = frozenCopy(value);
        if (!item || PyDict_SetItem(result.get(), key, item.get()) < 0)
            return {};
    }
    return result;
}

PyRef frozenTuple(PyObject *tuple)
{
    const PyRef items = PyRef::steal(PyTuple_New(PyTuple_GET_SIZE(tuple)));
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(tuple); ++i) {
        PyRef item = frozenCopy(PyTuple_GET_ITEM(tuple, i));
        if (!item)
            return {};
        PyTuple_SET_ITEM(items.get(), i, item.release());
    }
    if (PyTuple_CheckExact(tuple))
        return items;
    if (!PyObject_HasAttrString(tuple, "_make")) // a tuple of the user's own making, and no namedtuple
        return PyRef::share(tuple);
    return PyRef::steal(PyObject_CallMethod(tuple, "_make", "(O)", items.get()));
}

PyRef frozenValue(PyObject *value)
{
    if (PyList_Check(value))
        return frozenList(value);
    if (PyDict_Check(value))
        return frozenDict(value);
    if (PySet_Check(value)) {
        PyRef result = emptyOf(frozenSetType());
        return result && _PySet_Update(result.get(), value) == 0 ? result : PyRef();
    }
    if (!mayChangeUnseen(value))
        return PyRef::share(value);
    if (PyTuple_Check(value))
        return frozenTuple(value);
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._frozen"));
    return module ? PyRef::steal(PyObject_CallMethod(module.get(), "stand_in", "(O)", value)) : PyRef();
}

} // namespace

bool isFrozenContainer(PyObject *value)
{
    return Py_IS_TYPE(value, frozenListType()) || Py_IS_TYPE(value, frozenDictType()) || Py_IS_TYPE(value, frozenSetType());
}

PyRef thawed(PyObject *value)
{
    const PyRef live = PyRef::steal(PyObject_GetAttrString(reinterpret_cast<PyObject *>(Py_TYPE(value)), "_reflex_live"));
    PyErr_Clear();
    return live ? PyRef::steal(PyObject_CallOneArg(live.get(), value)) : PyRef::share(value);
}

PyRef frozenCopy(PyObject *value)
{
    if (Py_EnterRecursiveCall(" while copying a value of the state"))
        return {};
    PyRef result = frozenValue(value);
    Py_LeaveRecursiveCall();
    return result;
}

} // namespace vitrine::tracked
