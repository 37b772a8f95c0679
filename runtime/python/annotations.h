#pragma once

#include "runtime/python/py_ref.h"

namespace vitrine {

/// What the browser can do with a value, as far as its Python annotation tells.
enum class VarKind { Any, Bool, Number, String, List, Dict, Object, Event, Date, Function, Component, None }; // Component: one that the server sends, no element yet

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
/// Type of the (key, value) pairs of a dict or an object.
VarType entryTypeOf(const VarType &dict);
/// Type of an attribute that an Object's class annotates; nothing if it declares no such attribute.
bool fieldTypeOf(const VarType &object, PyObject *name, VarType *type);
/// The type of a kind alone: `bool` and `str` are known by it, of other kinds there is no annotation.
VarType plainType(VarKind kind);
/// The type of numbers that are int, or float.
VarType intType();
VarType floatType();
/// Whether a number is surely no int.
bool isFloat(const VarType &type);
/// What is either of the one type or of the other; None beside another type counts for nothing, and what may be a component is one.
VarType commonType(const VarType &a, const VarType &b);
/// `list[item]`, or a list of anything.
VarType listOf(const VarType &item);
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
