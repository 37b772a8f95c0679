#pragma once

#include "runtime/python/var.h"

namespace vitrine {

/// The JavaScript expression of a Python value: None, bool, numbers, text (with Vars from f-strings), lists, tuples, sets, dicts,
/// Vars at any depth, enums, dataclasses and whatever else has a JSON form. False with a Python exception set otherwise.
bool jsLiteral(PyObject *value, VarExpr *expr);

/// Appends a JavaScript property name: bare where it is an identifier, else quoted.
void appendJsKey(std::string &js, std::string_view name);
bool isJsIdentifier(std::string_view name);

} // namespace vitrine
