#pragma once

#include "runtime/python/py_ref.h"

#include <vector>

namespace vitrine {

struct StateField;
struct StateObject;

namespace tracked {

struct Node;
class Originals;

/// As deep as containers may stand in each other; also ends the way round one that is in itself.
constexpr int deepest = 200;

/// Where a container stands: in another container, or as the value of a field. One may stand in several places, as anywhere in Python.
struct Place {
    Node *parent = nullptr;
    StateObject *holder = nullptr; ///< without a parent
    const StateField *field = nullptr;
};

/// What a container knows of its places. They are noted when it is put there and forgotten when it is found to be there no more.
/// Containers own their node and every node the nodes of its places, never the containers themselves: no reference cycles.
struct Node {
    int references = 1;
    PyObject *container = nullptr; ///< null once it is gone
    bool holdsObjects = false;     ///< at any depth; see mayChangeUnseen()
    bool followsOriginal = false;  ///< originals.h
    std::vector<Place> places = {};
};

void release(Node *node);

/// As nodeOf(), for an object whose class was made while the program runs, as the classes of containers are.
Node **nodeOfHeapTyped(PyObject *object);
/// The container's node pointer, null if the object is no tracked container.
inline Node **nodeOf(PyObject *object)
{
    return PyType_HasFeature(Py_TYPE(object), Py_TPFLAGS_HEAPTYPE) ? nodeOfHeapTyped(object) : nullptr;
}

/// Whether the value becomes a tracked container when it is put into state.
bool isPlainContainer(PyObject *value);
/// A new tracked container with the contents of a plain one.
/// @param parent where it will stand, may be null
/// @param originals takes note of what somebody else holds too; may be null
PyRef wrap(PyObject *plain, Node *parent, Originals *originals);

/// What is put into a container: plain containers become tracked ones below it, tracked ones note that they stand there too.
PyRef adoptUnder(PyObject *value, Node *parent);

/// Whether the running code may change the container now; asked before every change. False with ImmutableStateError set: see turn.h.
bool mayChange(PyObject *container);
/// Records the change `[op, path + last, value]` of a container; `last` and `value` may be null. For ops see ARCHITECTURE.md.
void changed(PyObject *container, char op, PyObject *last, PyObject *value);
/// Records a change that has no patch of its own.
void changedWhole(PyObject *container);

} // namespace tracked
} // namespace vitrine
