#include "runtime/python/py_ref.h"

namespace vitrine {

std::string toStdString(PyObject *text)
{
    if (!text || !PyUnicode_Check(text))
        return {};
    Py_ssize_t size = 0;
    if (const char *utf8 = PyUnicode_AsUTF8AndSize(text, &size))
        return std::string(utf8, size_t(size));
    PyErr_Clear();
    const PyRef bytes = PyRef::steal(PyUnicode_AsEncodedString(text, "utf-8", "replace"));
    if (!bytes) {
        PyErr_Clear();
        return {};
    }
    return std::string(PyBytes_AS_STRING(bytes.get()), size_t(PyBytes_GET_SIZE(bytes.get())));
}

} // namespace vitrine
