#pragma once

#include "runtime/state/tracked_node.h"

namespace vitrine::tracked {

// The Python types of tracked containers, and what their making has in common.

struct TrackedList {
    PyListObject list;
    Node *node;
};
struct TrackedDict {
    PyDictObject dict;
    Node *node;
};
struct TrackedSet {
    PySetObject set;
    Node *node;
};

PyTypeObject *listType();
PyTypeObject *dictType();
PyTypeObject *setType();

/// The method of the builtin base class.
PyObject *callBase(PyTypeObject *base, const char *name, PyObject *self, PyObject *args, PyObject *keywords = nullptr);

/// A mutating method that has no patch of its own: afterwards the whole value counts as changed.
#define VITRINE_WHOLE(function, baseType, name)                                                                                  \
    PyObject *function(PyObject *self, PyObject *args, PyObject *keywords)                                                       \
    {                                                                                                                            \
        if (!mayChange(self))                                                                                                    \
            return nullptr;                                                                                                      \
        PyObject *result = callBase(&baseType, name, self, args, keywords);                                                      \
        changedWhole(self);                                                                                                      \
        return result;                                                                                                           \
    }

template<typename Container>
PyObject *allocate(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    PyTypeObject *base = type->tp_base;
    PyObject *self = base->tp_new(type, args, keywords);
    if (self)
        reinterpret_cast<Container *>(self)->node = new Node{1, self};
    return self;
}

template<typename Container>
void deallocate(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    Node *node = reinterpret_cast<Container *>(self)->node;
    node->container = nullptr;
    release(node);
    type->tp_base->tp_dealloc(self);
    Py_DECREF(type);
}

/// `__reduce_ex__`: copies and pickles are plain: (list, ([…],)).
PyObject *reduce(PyObject *self, PyObject *protocol);

/// As a plain set prints: Python would print the name of the class.
PyObject *plainSetRepr(PyObject *self);

/// A subclass of a builtin container. @param size of an instance, 0: as the base's
PyTypeObject *makeType(const char *name, PyTypeObject *base, size_t size, PyType_Slot *slots);

template<typename F>
PyCFunction method(F *function)
{
    return reinterpret_cast<PyCFunction>(reinterpret_cast<void *>(function));
}

} // namespace vitrine::tracked
