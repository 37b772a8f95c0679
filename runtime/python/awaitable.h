#pragma once

#include "runtime/python/py_ref.h"

#include <string>

namespace vitrine {

/// An object whose `await` gives the value at once. Anything else that is done with it raises an AttributeError that asks for `await`.
/// @param call how it was asked for, for that message ("self.get_state(…)")
PyRef makeAwaitable(PyRef value, std::string call);

} // namespace vitrine
