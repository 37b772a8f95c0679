#pragma once

#include "runtime/python/py_ref.h"

/// What `rx.SharedState` (reflex/_shared.py) asks of the runtime, for a handler that is running. Needs the GIL.
namespace vitrine::shared_link {

/// `_reflex.link_state(state, token, future)`: True if the handler may go on at once; else the future will say so.
PyObject *link(PyObject *module, PyObject *args);
/// `_reflex.unlink_state(state)`
PyObject *unlink(PyObject *module, PyObject *state);

} // namespace vitrine::shared_link
