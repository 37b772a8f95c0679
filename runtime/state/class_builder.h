#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine::state {

/// `rx.State.__init_subclass__(mixin=False)`: reads the annotations, functions and computed vars of a new state class (and of its
/// mixins), registers it, and puts descriptors in their place.
PyObject *buildStateClass(PyObject *cls, PyObject *args, PyObject *keywords);

/// `State.add_var(name, type_, default_value=None)`: adds a var to a class that no session uses yet.
PyObject *addVar(PyObject *cls, PyObject *args, PyObject *keywords);

/// `State.computed.add_dependency(State, Other.x)`: the computed var is computed anew when that var changes.
PyObject *addDependency(PyObject *computed, PyObject *args);

} // namespace vitrine::state
