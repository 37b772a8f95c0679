#include "runtime/state/container_types.h"

namespace vitrine::tracked {

namespace {

VITRINE_WHOLE(setAdd, PySet_Type, "add")
VITRINE_WHOLE(setRemove, PySet_Type, "remove")
VITRINE_WHOLE(setDiscard, PySet_Type, "discard")
VITRINE_WHOLE(setPop, PySet_Type, "pop")
VITRINE_WHOLE(setClear, PySet_Type, "clear")
VITRINE_WHOLE(setUpdate, PySet_Type, "update")
VITRINE_WHOLE(setDifferenceUpdate, PySet_Type, "difference_update")
VITRINE_WHOLE(setIntersectionUpdate, PySet_Type, "intersection_update")
VITRINE_WHOLE(setSymmetricDifferenceUpdate, PySet_Type, "symmetric_difference_update")

template<binaryfunc PyNumberMethods::*slot>
PyObject *setInPlace(PyObject *self, PyObject *other)
{
    if (!mayChange(self))
        return nullptr;
    PyObject *result = (PySet_Type.tp_as_number->*slot)(self, other);
    changedWhole(self);
    return result;
}

} // namespace

PyTypeObject *setType()
{
    static constexpr int both = METH_VARARGS | METH_KEYWORDS;
    static PyMethodDef methods[] = {
        {"add", method(setAdd), both, nullptr},
        {"remove", method(setRemove), both, nullptr},
        {"discard", method(setDiscard), both, nullptr},
        {"pop", method(setPop), both, nullptr},
        {"clear", method(setClear), both, nullptr},
        {"update", method(setUpdate), both, nullptr},
        {"difference_update", method(setDifferenceUpdate), both, nullptr},
        {"intersection_update", method(setIntersectionUpdate), both, nullptr},
        {"symmetric_difference_update", method(setSymmetricDifferenceUpdate), both, nullptr},
        {"__reduce_ex__", reduce, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(allocate<TrackedSet>)},
        {Py_tp_dealloc, reinterpret_cast<void *>(deallocate<TrackedSet>)},
        {Py_tp_repr, reinterpret_cast<void *>(plainSetRepr)},
        {Py_tp_methods, methods},
        {Py_nb_inplace_or, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_or>)},
        {Py_nb_inplace_and, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_and>)},
        {Py_nb_inplace_subtract, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_subtract>)},
        {Py_nb_inplace_xor, reinterpret_cast<void *>(setInPlace<&PyNumberMethods::nb_inplace_xor>)},
        {0, nullptr},
    };
    static PyTypeObject *type = makeType("reflex.state.set", &PySet_Type, sizeof(TrackedSet), slots);
    return type;
}

} // namespace vitrine::tracked
