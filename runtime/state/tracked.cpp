#include "runtime/state/tracked.h"

#include "runtime/python/json_writer.h"
#include "runtime/state/frozen.h"
#include "runtime/state/tracked_node.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine::tracked {

PyRef adopt(PyObject *value, StateObject *holder, const StateField *field, Originals *originals)
{
    if (!PyType_HasFeature(Py_TYPE(value), Py_TPFLAGS_HEAPTYPE) && !isPlainContainer(value))
        return PyRef::share(value);
    PyRef result = isPlainContainer(value) ? wrap(value, nullptr, originals) : thawed(value);
    Node **node = result ? nodeOf(result.get()) : nullptr;
    if (node)
        (*node)->places.push_back({nullptr, holder, field});
    return result;
}

namespace {

/// Whether instances have attributes or items that are part of what is sent.
bool isWatchedClass(PyTypeObject *type)
{
    static const std::array members
        = {pyString("__dataclass_fields__"), pyString("model_fields"), pyString("__fields__"), pyString("__mapper__")};
    const auto has = [type](const PyRef &name) { return _PyType_Lookup(type, name.get()) != nullptr; };
    if (std::any_of(members.begin(), members.end(), has))
        return true;
    return std::string_view(type->tp_name) == "collections.deque" || serializerOf(type);
}

} // namespace

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
    if (PyDict_Check(value) || PyList_Check(value) || PySet_Check(value)) // of a class of their own, as defaultdict
        return true;
    return isWatchedClass(Py_TYPE(value));
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
