#pragma once

#include "runtime/catalog/component_entry.h"
#include "runtime/python/py_ref.h"

#include <vector>

namespace vitrine {

/// Whether a component may have these children, by validChildren and invalidChildren of its entry and validParents of
/// theirs. False with an exception set that names the first that
/// it may not have. What stands in fragments, conditions and loops counts as a child; Vars may be anything.
bool checkChildren(const ComponentEntry &entry, const std::vector<PyRef> &children);

} // namespace vitrine
