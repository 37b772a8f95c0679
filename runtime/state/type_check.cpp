#include "runtime/state/type_check.h"

#include <frameobject.h>

#include <array>
#include <cstdio>
#include <set>

namespace vitrine::state {

namespace {

/// Numbers are used for each other; every other type must be the annotated one or a subclass.
bool fits(PyTypeObject *wanted, PyObject *value)
{
    if (PyObject_TypeCheck(value, wanted))
        return true;
    return wanted == &PyFloat_Type && PyLong_Check(value);
}

} // namespace

PyTypeObject *surelyFitting(PyObject *annotation)
{
    const PyRef origin = annotation ? getAttr(annotation, "__origin__") : PyRef();
    PyObject *cls = origin ? origin.get() : annotation;
    for (PyTypeObject *type : std::array{&PyLong_Type, &PyFloat_Type, &PyBool_Type, &PyUnicode_Type, &PyList_Type, &PyDict_Type, &PySet_Type, &PyTuple_Type}) {
        if (cls == reinterpret_cast<PyObject *>(type))
            return type;
    }
    return nullptr;
}

void reportWrongType(const StateField &field, PyObject *value)
{
    if (fits(field.builtin, value))
        return;
    PyFrameObject *frame = PyEval_GetFrame(); // borrowed; null when it is not set from Python
    const PyRef code = frame ? PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetCode(frame))) : PyRef();
    const std::string place = code ? toStdString(reinterpret_cast<PyCodeObject *>(code.get())->co_filename) + ':'
                                         + std::to_string(PyFrame_GetLineNumber(frame))
                                   : std::string("?");
    static std::set<std::string> told;
    if (!told.insert(place + field.name).second)
        return;
    std::fprintf(stderr, "%s: error: the var %s.%s is a %s, but is set to a %s here\n", place.c_str(), field.owner->fullName().c_str(),
                 field.name.c_str(), annotationText(field.type.annotation.get()).c_str(), Py_TYPE(value)->tp_name);
}

} // namespace vitrine::state
