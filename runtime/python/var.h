#pragma once

#include "runtime/python/annotations.h"

#include <string>
#include <vector>

namespace vitrine {

/// A JavaScript expression, what its value is, and which state vars it reads.
struct VarExpr {
    std::string js;          ///< always safe as an operand: an atom, a call, or in parentheses
    VarType type;
    std::vector<int> reads;  ///< var numbers, sorted, unique

    void readAlso(const std::vector<int> &numbers);
};

/// `rx.Var`: an immutable expression that Python code composes and the browser evaluates.
///
/// Arithmetic, comparison, `& | ~`, indexing and methods make new Vars. What would need the value in Python (if, and/or, in,
/// iteration, len) raises TypeError and says what to use instead. An f-string embeds a marker that
/// appendTemplate() finds again.
struct VarObject {
    PyObject_HEAD
    VarExpr *expr;
    PyObject *stateClass; ///< owning state class of a plain field, else null
    PyObject *field;      ///< its name
};

namespace var {

PyTypeObject *type();
inline bool check(PyObject *object)
{
    return PyObject_TypeCheck(object, type());
}
inline const VarExpr &expr(PyObject *object)
{
    return *reinterpret_cast<VarObject *>(object)->expr;
}

/// New Var. Never fails but for lack of memory.
PyRef make(VarExpr expr);
/// New Var for a plain field of a state class.
PyRef makeField(VarExpr expr, PyObject *stateClass, PyObject *name);
/// The expression of any Python value: a Var's own, or a literal's. False with an exception set when it has none.
bool exprOf(PyObject *value, VarExpr *expr);

/// `truthy(js)`, or less where the type is known.
std::string truthy(const VarExpr &expr);
/// Python's `==` as JavaScript.
VarExpr equals(const VarExpr &left, const VarExpr &right);
/// `.x` or `["x y"]`, with optional chaining.
std::string member(const std::string &object, std::string_view name);

/// Whether text contains the marker of an f-string with Vars.
bool hasMarkers(std::string_view text);
/// Appends the JavaScript for text: a string literal, or a template literal where it has markers; collects the reads.
void appendTemplate(std::string &js, std::string_view text, std::vector<int> *reads);

/// Methods of Var (var_methods.cpp).
PyMethodDef *methods();

} // namespace var
} // namespace vitrine
