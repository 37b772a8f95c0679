#pragma once

#include "runtime/events/client_session.h"

namespace vitrine {

class EventRunner;

/// `self` of a background task, and what `app.modify_state(token)` gives: stands for a state of a session that other events use at the same
/// time. Reads see a snapshot that cannot be changed; inside `async with self:` the state is the task's alone, and can be.
/// (`async with` itself is reflex/_background.py.) Needs the GIL.
namespace background {

PyTypeObject *stateType();
/// @param runner, session must stay while the object does
PyRef makeState(EventRunner &runner, ClientSessionPtr session, PyRef state);
/// Whether the task is inside its `async with`.
bool hasTurn(PyObject *backgroundState);
/// The state is the task's from now on.
void giveTurn(PyObject *backgroundState);

/// `_reflex.acquire_state(self, future)`: True if the state is the task's now; else the future will say so.
PyObject *acquire(PyObject *module, PyObject *args);
/// `_reflex.state_of(token)`: what `app.modify_state(token)` enters, for the root state of a session.
PyObject *stateOf(PyObject *module, PyObject *token);
/// `_reflex.release_state(self)`
PyObject *release(PyObject *module, PyObject *self);

} // namespace background
} // namespace vitrine
