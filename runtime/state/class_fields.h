#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

class StateRegistry;

namespace state {

/// `_reflex.state_fields(State)`: what a state class declares, its bases' first, by name: ("base" | "backend" | "computed", annotation or
/// None, default, default factory or None).
PyObject *stateFields(PyObject *module, PyObject *cls);
/// `_reflex.set_default(State, name, value)`: what the var begins with in the sessions to come.
PyObject *setDefault(PyObject *module, PyObject *args);
/// Puts back the vars that the app has assigned something else to (`S.x = 5`), once its pages have been made: they show what was assigned,
/// and handlers have the var, as with Reflex. False with a Python exception set.
bool restoreVars(const StateRegistry &registry);

} // namespace state
} // namespace vitrine
