#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

struct StateField;
struct StateObject;

/// Lists, dicts and sets in state are C subclasses of Python's own that know where they stand, so that a change inside one is seen
/// and can be sent as a patch. `isinstance`, `json.dumps`, copying and pickling treat them as what they are; copies and pickles are plain.
namespace tracked {

class Originals;

/// The value as it is kept in a field: exact lists, dicts and sets become tracked ones, to any depth; a tracked container that stands
/// elsewhere from now on stands here too; everything else is returned as it is. Cost: one pass over plain containers.
/// @param originals takes note of plain containers that somebody else holds too; may be null
PyRef adopt(PyObject *value, StateObject *holder, const StateField *field, Originals *originals = nullptr);
/// The value does not stand in this field any more. Once for every adopt().
void release(PyObject *value, StateObject *holder, const StateField *field);
/// A deep copy that cannot be changed: lists, dicts, sets and tuples are still what they are to isinstance(), and objects with attributes
/// stand in for the live ones; whatever would change them raises reflex.utils.exceptions.ImmutableStateError. Put into state again, all of
/// it becomes changeable. Null with a Python exception set when the value contains itself. Cost: one pass over the containers.
PyRef frozenCopy(PyObject *value);
/// Whether the value is, or holds, something that can change without being seen: an object with attributes, a list in a tuple.
bool mayChangeUnseen(PyObject *value);

} // namespace tracked
} // namespace vitrine
