#pragma once

#include "runtime/python/py_ref.h"

#include <QString>

namespace vitrine::var {

/// What to do instead, where an exception of Python's own came of a Var that something took for its value; empty if no Var is to blame.
/// @param message of the exception
QString adviceOn(PyObject *exception, PyObject *traceback, const QString &message);

} // namespace vitrine::var
