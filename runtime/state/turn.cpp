#include "runtime/state/turn.h"

namespace vitrine::turn {

namespace {

using Shared = std::shared_ptr<Turn>;

int tasks = 0; ///< that are known to some context

/// The turn of the background task that a context belongs to.
PyObject *variable()
{
    static PyObject *made = PyContextVar_New("reflex_background_turn", nullptr);
    return made;
}

Shared *sharedIn(PyObject *capsule)
{
    return static_cast<Shared *>(PyCapsule_GetPointer(capsule, nullptr));
}

void destroy(PyObject *capsule)
{
    --tasks;
    delete sharedIn(capsule);
}

} // namespace

bool enter(Shared turn)
{
    const PyRef capsule = PyRef::steal(PyCapsule_New(new Shared(std::move(turn)), nullptr, destroy));
    if (!capsule)
        return false;
    ++tasks;
    return bool(PyRef::steal(PyContextVar_Set(variable(), capsule.get())));
}

bool isNeeded()
{
    return tasks > 0;
}

bool mayChange(const Session &session)
{
    PyObject *found = nullptr;
    if (PyContextVar_Get(variable(), nullptr, &found) < 0 || !found) {
        PyErr_Clear();
        return true;
    }
    const PyRef capsule = PyRef::steal(found);
    const Shared &own = *sharedIn(capsule.get());
    if (own->isHeld || own->token != session.token())
        return true;
    return session.turn() && !session.turn()->function;
}

} // namespace vitrine::turn
