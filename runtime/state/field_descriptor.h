#pragma once

#include "runtime/state/state_class.h"

#include <memory>

namespace vitrine::state {

/// The Python type of a descriptor that can be read and set, made by C++ only. Called once for each.
PyTypeObject *makeDescriptorType(const char *name, size_t size, descrgetfunc get, descrsetfunc set, destructor dealloc);

/// The descriptor that stands in a state class for a var: on the class it gives a Var, on an instance the value.
PyRef makeFieldDescriptor(std::shared_ptr<StateClass> cls, StateField *field);

} // namespace vitrine::state
