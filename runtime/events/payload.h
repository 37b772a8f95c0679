#pragma once

#include "runtime/state/state_class.h"

#include <functional>

namespace vitrine::payload {

/// The value as an annotation wants it: numbers, dates, enums, Decimal, UUID and Path from text; sets and tuples from lists; dataclasses,
/// pydantic models and database rows from dicts; to any depth of Optional, list and dict. What is of the type already, or has none, is
/// returned as it is. Null with a Python exception set when the value does not fit. Needs the GIL.
/// @param globals of the module that the annotation stands in, for annotations that are text; may be null
PyRef converted(PyObject *value, PyObject *annotation, PyObject *globals);

/// Runs a handler with what an event brought: converts the values, fills in defaults, and calls its function. A value that does not fit its
/// annotation is passed on as it came, after `warn` was called with the Python exception set (which it must take); a generated setter
/// ignores it. Null with a Python exception set when there are too few or too many values, or the function raised.
/// @param self the state, or what stands for it
/// @param given a list or tuple; null for none
PyRef call(const StateHandler &handler, PyObject *self, PyObject *given, const std::function<void(const StateHandler::Parameter &)> &warn);

} // namespace vitrine::payload
