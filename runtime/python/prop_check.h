#pragma once

#include "runtime/catalog/component_entry.h"
#include "runtime/python/py_ref.h"

namespace vitrine {

/// Whether a prop of the component can have this value, by what the catalog says of it. A Var counts by its type, and one of unknown type
/// is let through; None takes nothing. False with a TypeError set that says what the prop takes.
bool checkProp(const ComponentEntry &component, const PropEntry &prop, PyObject *value);

} // namespace vitrine
