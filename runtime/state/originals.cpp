#include "runtime/state/originals.h"

#include "runtime/state/tracked_node.h"

#include <vector>

namespace vitrine::tracked {

namespace {

/// Whether what stands in state is what became of the plain value.
bool correspond(PyObject *plain, PyObject *tracked)
{
    if (plain == tracked)
        return true;
    return isPlainContainer(plain) && nodeOf(tracked) && PyList_Check(plain) == PyList_Check(tracked)
           && PyDict_Check(plain) == PyDict_Check(tracked);
}

void bringOver(PyObject *plain, PyObject *tracked);

void bringOverItem(PyObject *plain, PyObject *tracked)
{
    if (plain != tracked)
        bringOver(plain, tracked);
}

void bringOverList(PyObject *plain, PyObject *tracked)
{
    Py_ssize_t same = 0;
    for (; same < PyList_GET_SIZE(plain) && same < PyList_GET_SIZE(tracked); ++same) {
        if (!correspond(PyList_GET_ITEM(plain, same), PyList_GET_ITEM(tracked, same)))
            break;
        bringOverItem(PyList_GET_ITEM(plain, same), PyList_GET_ITEM(tracked, same));
    }
    if (same < PyList_GET_SIZE(tracked)) {
        const PyRef rest = PyRef::steal(PyList_GetSlice(plain, same, PyList_GET_SIZE(plain)));
        PySequence_SetSlice(tracked, same, PyList_GET_SIZE(tracked), rest.get());
        return;
    }
    for (Py_ssize_t i = same; i < PyList_GET_SIZE(plain); ++i) // each is a small patch
        Py_XDECREF(PyObject_CallMethod(tracked, "append", "O", PyList_GET_ITEM(plain, i)));
}

void bringOverDict(PyObject *plain, PyObject *tracked)
{
    const PyRef gone = PyRef::steal(PyDict_Keys(tracked));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(gone.get()); ++i) {
        if (!PyDict_Contains(plain, PyList_GET_ITEM(gone.get(), i)))
            PyObject_DelItem(tracked, PyList_GET_ITEM(gone.get(), i));
    }
    const PyRef items = PyRef::steal(PyDict_Copy(plain));
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(items.get(), &position, &key, &value)) {
        PyObject *old = PyDict_GetItemWithError(tracked, key);
        if (old && correspond(value, old))
            bringOverItem(value, old);
        else
            PyObject_SetItem(tracked, key, value);
    }
}

void bringOverSet(PyObject *plain, PyObject *tracked)
{
    if (PyObject_RichCompareBool(plain, tracked, Py_EQ) == 1)
        return;
    Py_XDECREF(PyObject_CallMethod(tracked, "clear", nullptr));
    Py_XDECREF(PyObject_CallMethod(tracked, "update", "O", plain));
}

/// Makes the tracked container what the plain one is now, with as small changes as can be had easily.
void bringOver(PyObject *plain, PyObject *tracked)
{
    if (PyList_Check(plain))
        bringOverList(plain, tracked);
    else if (PyDict_Check(plain))
        bringOverDict(plain, tracked);
    else
        bringOverSet(plain, tracked);
}

} // namespace

void Originals::add(PyObject *plain, PyObject *tracked)
{
    (*nodeOf(tracked))->followsOriginal = true;
    if (m_plain.emplace(tracked, PyRef::share(plain)).second) {
        Py_INCREF(tracked);
        ++s_count;
    }
}

void Originals::update()
{
    std::vector<PyRef> all;
    all.reserve(m_plain.size());
    for (const auto &[tracked, plain] : m_plain)
        all.push_back(PyRef::share(tracked));
    for (const PyRef &tracked : all)
        update(tracked.get());
}

void Originals::updateSize(PyObject *tracked)
{
    const auto entry = m_plain.find(tracked);
    if (entry != m_plain.end() && PyObject_Size(entry->second.get()) != PyObject_Size(tracked))
        update(tracked);
}

void Originals::update(PyObject *tracked)
{
    Node *node = *nodeOf(tracked);
    const PyRef plain = m_plain.at(tracked); // bringing it over may note others
    const bool follows = node->followsOriginal;
    if (follows)
        bringOver(plain.get(), tracked);
    PyErr_Clear();
    constexpr Py_ssize_t ours = 2; // the map's and the local one
    node->followsOriginal = follows && Py_REFCNT(plain.get()) > ours; // what was brought over is no change by way of the state
    if (node->followsOriginal)
        return;
    m_plain.erase(tracked);
    Py_DECREF(tracked);
    --s_count;
}

void Originals::clear()
{
    s_count -= m_plain.size();
    const auto all = std::exchange(m_plain, {});
    for (const auto &[tracked, plain] : all) {
        (*nodeOf(tracked))->followsOriginal = false;
        Py_DECREF(tracked);
    }
}

void Originals::part(Node *node, int depth)
{
    node->followsOriginal = false;
    for (const Place &place : node->places) {
        if (place.parent && depth < deepest)
            part(place.parent, depth + 1);
    }
}

} // namespace vitrine::tracked
