#include "runtime/python/reflex_error.h"

#include "runtime/python/py_ref.h"

namespace vitrine {

void raiseReflexError(const char *name, const std::string &message)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex.utils.exceptions"));
    const PyRef type = module ? PyRef::steal(PyObject_GetAttrString(module.get(), name)) : PyRef();
    if (type)
        PyErr_SetObject(type.get(), pyString(message).get());
}

} // namespace vitrine
