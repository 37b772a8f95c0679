#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

/// What the browser can do with a value, as far as its Python annotation tells.
enum class VarKind { Any, Bool, Number, String, List, Dict, Object, Event };

/// The type of a Var: a kind and the annotation it came from (null where nothing is known).
struct VarType {
    VarKind kind = VarKind::Any;
    PyRef annotation;

    bool isPrimitive() const { return kind == VarKind::Bool || kind == VarKind::Number || kind == VarKind::String; }
};

/// Type for an annotation: builtins, typing generics, Optional and unions, Literal, enums, dataclasses and other classes with
/// annotated attributes. Anything else is Any. Never raises. Needs the GIL, as all of these.
VarType varTypeOf(PyObject *annotation);
/// Type of a value at hand.
VarType varTypeOfValue(PyObject *value);
/// Type of an element of a list, or of a dict's value.
VarType itemTypeOf(const VarType &container);
/// Type of the keys of a dict.
VarType keyTypeOf(const VarType &dict);
/// Type of an attribute that an Object's class annotates; nothing if it declares no such attribute.
bool fieldTypeOf(const VarType &object, PyObject *name, VarType *type);
/// A copy that knows its kind only.
inline VarType plainType(VarKind kind)
{
    return VarType{kind, {}};
}
/// Whether an annotation admits a value of the kind that a trigger gives: Any, a base class and a union with such a member do, and
/// for a dict also classes that are made from one.
bool annotationAccepts(PyObject *annotation, VarKind kind);
/// An annotation as one writes it: "int", "list[str]".
std::string annotationText(PyObject *annotation);
/// An annotation that is text (`from __future__ import annotations`) evaluated, or as it is if it names what is not defined yet.
PyRef resolvedAnnotation(PyObject *annotation, PyObject *globals);
/// The annotations of a class with strings (`from __future__ import annotations`) evaluated where possible: new dict or null.
PyRef resolvedAnnotations(PyObject *cls);

} // namespace vitrine
