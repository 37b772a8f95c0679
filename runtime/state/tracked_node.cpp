#include "runtime/state/tracked_node.h"

#include "runtime/python/json_writer.h"
#include "runtime/python/reflex_error.h"
#include "runtime/state/container_types.h"
#include "runtime/state/frozen.h"
#include "runtime/state/originals.h"
#include "runtime/state/session.h"
#include "runtime/state/state_object.h"
#include "runtime/state/tracked.h"
#include "runtime/state/turn.h"

#include <algorithm>
#include <string>

namespace vitrine::tracked {

void release(Node *node)
{
    if (!node || --node->references > 0)
        return;
    for (const Place &place : node->places)
        release(place.parent);
    delete node;
}

Node **nodeOfHeapTyped(PyObject *object)
{
    if (Py_TYPE(object) == listType())
        return &reinterpret_cast<TrackedList *>(object)->node;
    if (Py_TYPE(object) == dictType())
        return &reinterpret_cast<TrackedDict *>(object)->node;
    if (Py_TYPE(object) == setType())
        return &reinterpret_cast<TrackedSet *>(object)->node;
    return nullptr;
}

namespace {

void noteObjects(Node *node)
{
    if (!node || node->holdsObjects)
        return;
    node->holdsObjects = true;
    for (const Place &place : node->places)
        noteObjects(place.parent);
}

void placeUnder(Node *node, Node *parent)
{
    if (node->holdsObjects)
        noteObjects(parent);
    if (std::any_of(node->places.begin(), node->places.end(), [&](const Place &place) { return place.parent == parent; }))
        return;
    ++parent->references;
    node->places.push_back({parent, nullptr, nullptr});
}

/// The field that the container is part of, by its first place; its holder is null when it is part of none.
Place rootOf(const Node *node)
{
    for (int depth = 0; depth < deepest && !node->places.empty(); ++depth) {
        const Place &place = node->places.front();
        if (!place.parent)
            return place;
        node = place.parent;
    }
    return {};
}

/// Of the session that the container is part of; null when it is part of none.
Originals *originalsAround(const Node *node)
{
    const Place root = rootOf(node);
    return root.holder && root.holder->session ? &root.holder->session->originals() : nullptr;
}

PyRef adoptUnder(PyObject *value, Node *parent, Originals *originals)
{
    if (isPlainContainer(value))
        return wrap(value, parent, originals);
    if (Node **node = nodeOf(value)) {
        placeUnder(*node, parent);
    } else if (mayChangeUnseen(value)) {
        noteObjects(parent);
        return thawed(value);
    }
    return PyRef::share(value);
}

} // namespace

PyRef wrap(PyObject *plain, Node *parent, Originals *originals)
{
    PyTypeObject *type = PyList_Check(plain) ? listType() : PyDict_Check(plain) ? dictType() : setType();
    PyRef result = PyRef::steal(PyObject_CallNoArgs(reinterpret_cast<PyObject *>(type)));
    if (!result)
        return {};
    Node *node = *nodeOf(result.get());
    if (parent)
        placeUnder(node, parent);
    if (originals && Py_REFCNT(plain) > 1 && !isFrozenContainer(plain)) {
        originals->add(plain, result.get());
        originals = nullptr; // it is compared with all that is in it
    }
    if (type == listType()) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(plain); ++i)
            PyList_Append(result.get(), adoptUnder(PyList_GET_ITEM(plain, i), node, originals).get());
    } else if (type == dictType()) {
        PyObject *key = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Next(plain, &position, &key, &value))
            PyDict_SetItem(result.get(), key, adoptUnder(value, node, originals).get());
    } else {
        _PySet_Update(result.get(), plain);
    }
    return result;
}

bool isPlainContainer(PyObject *value)
{
    return PyList_CheckExact(value) || PyDict_CheckExact(value) || Py_IS_TYPE(value, &PySet_Type) || isFrozenContainer(value);
}

PyRef adoptUnder(PyObject *value, Node *parent)
{
    const bool isHeldElsewhere = isPlainContainer(value) && Py_REFCNT(value) > 1;
    return adoptUnder(value, parent, isHeldElsewhere ? originalsAround(parent) : nullptr);
}

namespace {

/// How often a container stands in another, and the step that leads to it: an index, or a key.
struct Occurrences {
    int count = 0;
    Py_ssize_t index = 0;
    PyObject *key = nullptr; ///< borrowed
};

Occurrences find(PyObject *wanted, PyObject *container)
{
    Occurrences result;
    if (container && PyList_Check(container)) {
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(container); ++i) {
            if (PyList_GET_ITEM(container, i) == wanted)
                ++result.count, result.index = i;
        }
    } else if (container) {
        PyObject *key = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Check(container) && PyDict_Next(container, &position, &key, &value)) {
            if (value == wanted)
                ++result.count, result.key = key;
        }
    }
    return result;
}

void forgetOldPlaces(Node *node)
{
    std::erase_if(node->places, [node](const Place &place) {
        if (!place.parent || find(node->container, place.parent->container).count)
            return false;
        release(place.parent);
        return true;
    });
}

/// Appends `[a,"b",3]`, the way from the field to the container, and tells the field. False if there is not exactly one way.
bool appendPath(std::string &out, Node *node, Place *root, int depth = 0)
{
    if (node->places.size() > 1)
        forgetOldPlaces(node);
    if (node->places.size() != 1 || depth > deepest)
        return false;
    const Place &place = node->places.front();
    if (!place.parent) {
        *root = place;
        out += '[';
        return true;
    }
    const Occurrences found = find(node->container, place.parent->container);
    if (found.count != 1 || !appendPath(out, place.parent, root, depth + 1))
        return false;
    if (out.back() != '[')
        out += ',';
    if (found.key)
        return appendJsonKey(out, found.key);
    out += std::to_string(found.index);
    return true;
}

/// The fields that a container is part of, by every way.
void collectRoots(Node *node, std::vector<Node *> &seen, std::vector<Place> &roots)
{
    if (std::find(seen.begin(), seen.end(), node) != seen.end())
        return;
    seen.push_back(node);
    forgetOldPlaces(node);
    for (const Place &place : node->places) {
        if (place.parent)
            collectRoots(place.parent, seen, roots);
        else
            roots.push_back(place);
    }
}

} // namespace

bool mayChange(PyObject *self)
{
    if (!turn::isNeeded())
        return true;
    const Place root = rootOf(*nodeOf(self));
    if (!root.holder || !root.holder->session || turn::mayChange(*root.holder->session))
        return true;
    raiseReflexError("ImmutableStateError", "A background task can change " + std::string(Py_TYPE(root.holder)->tp_name) + '.'
                                                + root.field->name + " only inside of `async with self:`, even what it has read there before");
    return false;
}

void changedWhole(PyObject *self)
{
    if (Originals::exist())
        Originals::part(*nodeOf(self));
    std::vector<Node *> seen;
    std::vector<Place> roots;
    collectRoots(*nodeOf(self), seen, roots);
    for (const Place &root : roots)
        state::markChanged(root.holder, *root.field);
}

void changed(PyObject *self, char op, PyObject *last, PyObject *value)
{
    Node *node = *nodeOf(self);
    if (node->places.empty())
        return;
    if (Originals::exist())
        Originals::part(node);
    Place root;
    std::string patch = "[\"";
    patch += op;
    patch += "\",";
    bool known = appendPath(patch, node, &root);
    if (known && last) {
        if (patch.back() != '[')
            patch += ',';
        known = PyDict_Check(self) ? appendJsonKey(patch, last) : appendJson(patch, last);
    }
    patch += ']';
    if (known && value) {
        patch += ',';
        known = appendJson(patch, value);
    }
    PyErr_Clear(); // what has no JSON form is reported when the whole value is sent
    if (known)
        state::addPatch(root.holder, *root.field, patch + ']');
    else
        changedWhole(self);
}

} // namespace vitrine::tracked
