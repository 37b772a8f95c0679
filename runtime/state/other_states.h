#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine::state {

/// The instance of another state class in the same browser tab; null with a Python exception set if `cls` is none of the app's.
PyRef instanceOf(PyObject *self, PyObject *cls);
/// `await self.get_state(Other)`: the instance of another state class in the same browser tab.
PyObject *getState(PyObject *self, PyObject *cls);
/// `await self.get_var_value(Other.x)`: the value of a plain or computed var of any state in the same browser tab.
PyObject *getVarValue(PyObject *self, PyObject *var);

} // namespace vitrine::state
