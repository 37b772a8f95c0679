#pragma once

#include "runtime/python/annotations.h"

#include <string>
#include <vector>

namespace vitrine {

/// A JavaScript expression, what its value is, and what it needs.
struct VarExpr {
    std::string js;          ///< always safe as an operand: an atom, a call, or in parentheses
    VarType type;
    std::vector<int> reads;  ///< sorted, unique: numbers of state vars; below zero those of VarData (var_data.h)

    void readAlso(const std::vector<int> &numbers);
};

/// `rx.Var`: an immutable expression that Python code composes and the browser evaluates.
///
/// Arithmetic, comparison, `& | ~`, indexing and methods make new Vars. An operation that the type does not have raises VarTypeError or
/// VarAttributeError; of a Var whose type is not known, any is taken. What would need the value in Python (if, and/or, in, iteration,
/// len, int) raises and says what to use instead. An f-string embeds a marker that appendTemplate() and expandMarkers() find again.
struct VarObject {
    PyObject_HEAD
    VarExpr *expr;
    PyObject *stateClass; ///< owning state class of a plain field, else null
    PyObject *field;      ///< its name
    PyObject *literal;    ///< the Python value that a literal was made of, else null
};

namespace var {

/// `rx.Var`. Each kind of value has a subclass (NumberVar, StringVar, …: var_types.cpp), a literal another one (LiteralNumberVar, …).
PyTypeObject *type();
inline bool check(PyObject *object)
{
    return PyObject_TypeCheck(object, type());
}
inline const VarExpr &expr(PyObject *object)
{
    return *reinterpret_cast<VarObject *>(object)->expr;
}

/// New Var, of the class for its type. Never fails but for lack of memory.
PyRef make(VarExpr expr);
/// New Var of a class, which is Var or derived from it.
PyRef makeAs(PyTypeObject *type, VarExpr expr);
/// New Var for a plain field of a state class.
PyRef makeField(VarExpr expr, PyObject *stateClass, PyObject *name);
/// The Var of a Python value: itself, if it is one, else that of a literal. Null with an exception set when there is none.
PyRef fromValue(PyObject *value);
/// The expression of any Python value: a Var's own, or a literal's. False with an exception set when it has none.
bool exprOf(PyObject *value, VarExpr *expr);

/// Adds what a `rx.vars.VarData` (or None) stands for. False with an exception set if it is something else.
bool dataReads(PyObject *data, std::vector<int> *reads);

/// `truthy(js)`, or less where the type is known.
std::string truthy(const VarExpr &expr);
/// Python's `==` as JavaScript.
VarExpr equals(const VarExpr &left, const VarExpr &right);
/// `.x` or `["x y"]`, with optional chaining.
std::string member(const std::string &object, std::string_view name);
/// Two operands with an infix operator, in parentheses.
VarExpr binary(const char *op, const VarExpr &left, const VarExpr &right, VarType type);
/// `function(first, more…)`
VarExpr call(std::string_view function, const VarExpr &first, const std::vector<VarExpr> &more, VarType type);

/// "str", "list[int]", "a value of unknown type": what messages say of an operand.
std::string described(const VarExpr &expr);

/// Whether text contains the marker of an f-string with Vars.
bool hasMarkers(std::string_view text);
/// The marker of an expression, for text.
std::string markerFor(const VarExpr &expr);
/// Appends the JavaScript for text: a string literal, or a template literal where it has markers; collects the reads.
void appendTemplate(std::string &js, std::string_view text, std::vector<int> *reads);
/// Text that is JavaScript, with the expressions in place of their markers; collects the reads.
std::string expandMarkers(std::string_view text, std::vector<int> *reads);

/// Methods of Var and which kinds have them (var_methods.cpp).
PyMethodDef *methods();
/// Whether values of a kind have the method of that name; true for names that are no methods.
bool hasMethod(VarKind kind, PyObject *name);
/// Arithmetic, comparison and logic (var_operators.cpp), as slots of a type, up to one whose number is 0.
const PyType_Slot *operatorSlots();
/// What needs a value and is refused: truth, iteration, len, in, int (var_refusals.cpp).
const PyType_Slot *refusalSlots();
/// `var[key]` (var_items.cpp)
PyObject *subscript(PyObject *self, PyObject *key);
/// `var.name` (var_items.cpp)
PyObject *getAttribute(PyObject *self, PyObject *name);

/// The class for a type: that of its kind, or what a subclass with python_types= claims.
PyTypeObject *classFor(const VarType &type);
/// The class of literals of a kind.
PyTypeObject *literalClassFor(VarKind kind);
/// The kind whose class this is or derives from; Any for Var itself.
VarKind kindOfVarClass(PyTypeObject *cls);
/// __init_subclass__(python_types=): instances of the class stand for values of these types from now on.
PyObject *initSubclass(PyObject *cls, PyObject *args, PyObject *keywords);
/// Adds the classes to a module, by their names.
void addClasses(PyObject *module);

} // namespace var
} // namespace vitrine
