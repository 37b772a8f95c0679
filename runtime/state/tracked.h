#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

struct StateField;
struct StateObject;

/// Lists, dicts and sets in state are C subclasses of Python's own that know where they stand, so that a change inside one is seen
/// and can be sent as a patch. `isinstance`, `json.dumps`, copying and pickling treat them as what they are; copies and pickles are plain.
namespace tracked {

/// The value as it is kept in a field: exact lists, dicts and sets become tracked ones, to any depth; a tracked container that stands
/// elsewhere moves here; everything else is returned as it is. Cost: one pass over plain containers.
PyRef adopt(PyObject *value, StateObject *holder, const StateField *field);
/// The value stands in no field any more: later changes in it are nobody's.
void release(PyObject *value);

} // namespace tracked
} // namespace vitrine
