#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

/// Whether values of an annotated type can be sent to the browser, as far as the annotation tells: what json_writer.h lists, what a serializer
/// is registered for, and containers, unions and literals of these. What is not known (Any, type variables, names of classes to come) passes.
/// Needs the GIL.
bool canBeSent(PyObject *annotation);

} // namespace vitrine
