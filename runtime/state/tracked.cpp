#include "runtime/state/tracked.h"

#include "runtime/state/frozen.h"
#include "runtime/state/tracked_node.h"

#include <algorithm>

namespace vitrine::tracked {

PyRef adopt(PyObject *value, StateObject *holder, const StateField *field)
{
    if (!PyType_HasFeature(Py_TYPE(value), Py_TPFLAGS_HEAPTYPE) && !isPlainContainer(value))
        return PyRef::share(value);
    PyRef result = isPlainContainer(value) ? wrap(value, nullptr) : thawed(value);
    Node **node = result ? nodeOf(result.get()) : nullptr;
    if (node)
        (*node)->places.push_back({nullptr, holder, field});
    return result;
}

bool mayChangeUnseen(PyObject *value)
{
    if (value == Py_None || PyUnicode_Check(value) || PyLong_Check(value) || PyFloat_Check(value))
        return false;
    if (Node **node = nodeOf(value))
        return (*node)->holdsObjects;
    if (PyTuple_Check(value)) {
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); ++i) {
            PyObject *item = PyTuple_GET_ITEM(value, i);
            if (PyList_Check(item) || PyDict_Check(item) || PyAnySet_Check(item) || mayChangeUnseen(item))
                return true;
        }
        return false;
    }
    return PyObject_HasAttrString(value, "__dataclass_fields__") || PyObject_HasAttrString(value, "model_fields"); // pydantic, SQLModel
}

void release(PyObject *value, StateObject *holder, const StateField *field)
{
    Node **node = value ? nodeOf(value) : nullptr;
    if (!node)
        return;
    std::vector<Place> &places = (*node)->places;
    const auto entry = std::find_if(places.begin(), places.end(), [&](const Place &p) { return p.holder == holder && p.field == field; });
    if (entry != places.end())
        places.erase(entry);
}

} // namespace vitrine::tracked
