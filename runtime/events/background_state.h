#pragma once

#include "runtime/events/client_session.h"

namespace vitrine {

class EventRunner;

/// `self` of a background task, and what `app.modify_state(token)` gives: stands for a state of a session that other events use at the same
/// time. Reads see a snapshot that cannot be changed; inside `async with self:` the state is the task's alone, and can be.
/// Other states that the task gets with get_state() are of the same kind, and have the turn when `self` has it. A task that belongs to the task
/// and enters while another has entered waits. (`async with` itself is reflex/_background.py.) Needs the GIL.
namespace background {

PyTypeObject *stateType();
/// @param runner, session must stay while the object does
/// @param function of the background task; null for `app.modify_state(…)`
PyRef makeState(EventRunner &runner, ClientSessionPtr session, PyRef state, PyRef function);
/// Whether the task is inside its `async with`.
bool hasTurn(PyObject *backgroundState);
/// The state is the task's from now on.
void giveTurn(PyObject *backgroundState);

/// The state that such an object stands for; any other object as it is. Both borrowed.
PyObject *stateBehind(PyObject *object);

/// `_reflex.enter_background(self)`: the running asyncio task, and those that it starts, are the background task (turn::enter()).
PyObject *enter(PyObject *module, PyObject *self);
/// `_reflex.acquire_state(self, future, task)`: True if the state is the task's now; else the future will say so. It is an error if the task has it.
PyObject *acquire(PyObject *module, PyObject *args);
/// `_reflex.hold_state(self, task)`: whose it is now.
PyObject *hold(PyObject *module, PyObject *args);
/// `_reflex.state_of(token)`: what `app.modify_state(token)` enters, for the root state of a session.
PyObject *stateOf(PyObject *module, PyObject *token);
/// `_reflex.release_state(self)`
PyObject *release(PyObject *module, PyObject *self);

} // namespace background
} // namespace vitrine
