#include "runtime/python/var.h"

#include "runtime/python/reflex_error.h"

namespace vitrine::var {

namespace {

PyObject *refuse(const char *what, const char *instead)
{
    raiseReflexError("VarTypeError", std::string(what) + " needs the value, but a Var has none until the page runs in the browser. Use " + instead);
    return nullptr;
}

int asBool(PyObject *)
{
    refuse("Using a Var as a condition (if, and, or, not)", "rx.cond(var, a, b), or the operators & | ~");
    return -1;
}

PyObject *iterate(PyObject *)
{
    return refuse("Looping over a Var", "rx.foreach(var, render_function)");
}

int containsItem(PyObject *, PyObject *)
{
    refuse("The operator `in` with a Var", "var.contains(item)");
    return -1;
}

Py_ssize_t length(PyObject *)
{
    refuse("len() of a Var", "var.length()");
    return -1;
}

PyObject *asInt(PyObject *)
{
    return refuse("int() of a Var", "var.to(int), math.trunc(var), or a computed var");
}

PyObject *asFloat(PyObject *)
{
    return refuse("float() of a Var", "var.to(float), or a computed var");
}

PyObject *asIndex(PyObject *)
{
    return refuse("A Var as an index of a Python list, or in range(),", "rx.Var.create(items)[var], or rx.Var.range(var)");
}

} // namespace

const PyType_Slot *refusalSlots()
{
    static const PyType_Slot slots[] = {
        {Py_nb_bool, reinterpret_cast<void *>(asBool)},
        {Py_tp_iter, reinterpret_cast<void *>(iterate)},
        {Py_sq_contains, reinterpret_cast<void *>(containsItem)},
        {Py_mp_length, reinterpret_cast<void *>(length)},
        {Py_nb_int, reinterpret_cast<void *>(asInt)},
        {Py_nb_float, reinterpret_cast<void *>(asFloat)},
        {Py_nb_index, reinterpret_cast<void *>(asIndex)},
        {0, nullptr},
    };
    return slots;
}

} // namespace vitrine::var
