#include "runtime/state/container_types.h"

namespace vitrine::tracked {

PyObject *callBase(PyTypeObject *base, const char *name, PyObject *self, PyObject *args, PyObject *keywords)
{
    PyObject *method = PyDict_GetItemString(base->tp_dict, name); // borrowed
    const Py_ssize_t count = PyTuple_GET_SIZE(args);
    const PyRef all = PyRef::steal(PyTuple_New(count + 1));
    PyTuple_SET_ITEM(all.get(), 0, Py_NewRef(self));
    for (Py_ssize_t i = 0; i < count; ++i)
        PyTuple_SET_ITEM(all.get(), i + 1, Py_NewRef(PyTuple_GET_ITEM(args, i)));
    return PyObject_Call(method, all.get(), keywords);
}

PyObject *reduce(PyObject *self, PyObject *)
{
    PyTypeObject *base = Py_TYPE(self)->tp_base;
    const PyRef args = PyRef::steal(PyTuple_Pack(1, self));
    const PyRef plain = PyRef::steal(PyObject_CallObject(reinterpret_cast<PyObject *>(base), args.get()));
    return plain ? Py_BuildValue("(O(O))", base, plain.get()) : nullptr;
}

PyObject *plainSetRepr(PyObject *self)
{
    const PyRef plain = PyRef::steal(PySet_New(self));
    return plain ? PyObject_Repr(plain.get()) : nullptr;
}

PyTypeObject *makeType(const char *name, PyTypeObject *base, size_t size, PyType_Slot *slots)
{
    PyType_Spec spec = {name, int(size), 0, Py_TPFLAGS_DEFAULT, slots}; // garbage collection is inherited
    const PyRef bases = PyRef::steal(PyTuple_Pack(1, base));
    return reinterpret_cast<PyTypeObject *>(PyType_FromSpecWithBases(&spec, bases.get()));
}

} // namespace vitrine::tracked
