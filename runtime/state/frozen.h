#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine::tracked {

// What tracked::frozenCopy() makes, seen from the containers that take it in again.

bool isFrozenContainer(PyObject *value);
/// The live object that a frozen one stands in for; anything else as it is.
PyRef thawed(PyObject *value);

} // namespace vitrine::tracked
