#pragma once

#include "runtime/state/state_class.h"

namespace vitrine::state {

/// The builtin type whose instances surely fit an annotation; null if anything does, or only a closer look tells.
PyTypeObject *surelyFitting(PyObject *annotation);
/// Tells the developer, once for each line of the app, when a var is set to something else than its annotation says; the value is set all
/// the same, as Python does.
void reportWrongType(const StateField &field, PyObject *value);

} // namespace vitrine::state
