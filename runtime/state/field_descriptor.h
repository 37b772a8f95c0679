#pragma once

#include "runtime/state/state_class.h"

#include <memory>

namespace vitrine::state {

/// The descriptor that stands in a state class for a var: on the class it gives a Var, on an instance the value.
PyRef makeFieldDescriptor(std::shared_ptr<StateClass> cls, StateField *field);

} // namespace vitrine::state
