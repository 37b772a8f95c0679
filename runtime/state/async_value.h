#pragma once

#include "runtime/state/state_object.h"

namespace vitrine::state {

/// What reading an async computed var gives: an awaitable that runs the getter, notes what it reads on the way, and keeps the result in the
/// state as that of any other computed var. Null with a Python exception set when the getter cannot be called.
PyRef makeAsyncValue(StateObject *holder, const StateField &field);

} // namespace vitrine::state
