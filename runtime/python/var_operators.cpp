#include "runtime/python/var.h"

#include "runtime/python/reflex_error.h"

namespace vitrine::var {

namespace {

bool operands(PyObject *a, PyObject *b, VarExpr *left, VarExpr *right)
{
    return exprOf(a, left) && exprOf(b, right);
}

bool isA(const VarExpr &expr, VarKind kind)
{
    return expr.type.kind == kind || expr.type.kind == VarKind::Any;
}

bool isNumeric(const VarExpr &expr)
{
    return expr.type.kind == VarKind::Bool || isA(expr, VarKind::Number);
}

/// Of what may be a number and is no float.
bool isWhole(const VarExpr &expr)
{
    return isNumeric(expr) && !isFloat(expr.type);
}

VarType numberType(const VarExpr &left, const VarExpr &right)
{
    if (isFloat(left.type) || isFloat(right.type))
        return floatType();
    const bool known = left.type.kind != VarKind::Any && right.type.kind != VarKind::Any;
    return known ? intType() : plainType(VarKind::Number);
}

PyObject *unsupported(const std::string &op, const VarExpr &left, const VarExpr &right)
{
    std::string message = "Unsupported operand types for " + op + ": " + described(left) + " and " + described(right);
    const bool text = left.type.kind == VarKind::String || right.type.kind == VarKind::String;
    if (op == "+" && text)
        message += ". To make one text of them, use an f-string: f\"{a}{b}\"";
    else if (text)
        message += ". Make a number of the text first: var.to(int)";
    raiseReflexError("VarTypeError", message);
    return nullptr;
}

PyObject *add(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    const VarKind kind = left.type.kind == VarKind::Any ? right.type.kind : left.type.kind;
    if (kind == VarKind::String && isA(left, kind) && isA(right, kind))
        return make(binary("+", left, right, plainType(kind))).release();
    if (kind == VarKind::List && isA(left, kind) && isA(right, kind))
        return make(call("py.concat", left, {right}, commonType(left.type, right.type))).release();
    if (isNumeric(left) && isNumeric(right))
        return make(binary("+", left, right, kind == VarKind::Any ? VarType() : numberType(left, right))).release();
    return unsupported("+", left, right);
}

PyObject *multiply(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    const auto repeats = [](const VarExpr &items, const VarExpr &times) {
        return (items.type.kind == VarKind::String || items.type.kind == VarKind::List) && isWhole(times);
    };
    if (repeats(left, right))
        return make(call("py.repeat", left, {right}, left.type)).release();
    if (repeats(right, left))
        return make(call("py.repeat", right, {left}, right.type)).release();
    if (isNumeric(left) && isNumeric(right))
        return make(binary("*", left, right, numberType(left, right))).release();
    return unsupported("*", left, right);
}

template<typename Build>
PyObject *arithmetic(const char *op, PyObject *a, PyObject *b, Build build)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    if (!isNumeric(left) || !isNumeric(right))
        return unsupported(op, left, right);
    return make(build(left, right)).release();
}

PyObject *subtract(PyObject *a, PyObject *b)
{
    return arithmetic("-", a, b, [](auto &l, auto &r) { return binary("-", l, r, numberType(l, r)); });
}

PyObject *divide(PyObject *a, PyObject *b)
{
    return arithmetic("/", a, b, [](auto &l, auto &r) { return binary("/", l, r, floatType()); });
}

PyObject *floorDivide(PyObject *a, PyObject *b)
{
    return arithmetic("//", a, b, [](auto &l, auto &r) {
        VarExpr quotient = binary("/", l, r, numberType(l, r));
        quotient.js = "Math.floor" + quotient.js;
        return quotient;
    });
}

PyObject *remainder(PyObject *a, PyObject *b)
{
    return arithmetic("%", a, b, [](auto &l, auto &r) { return binary("%", l, r, numberType(l, r)); });
}

PyObject *power(PyObject *a, PyObject *b, PyObject *)
{
    return arithmetic("**", a, b, [](auto &l, auto &r) { return binary("**", l, r, numberType(l, r)); });
}

enum class Logic { And, Or };

/// One of the operands, as Python's `and` and `or` give it; the right one is evaluated only if it is needed.
template<Logic logic>
PyObject *logical(PyObject *a, PyObject *b)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    const bool isAnd = logic == Logic::And;
    VarExpr result = binary(isAnd ? "&&" : "||", left, right, commonType(left.type, right.type));
    if (left.type.kind != VarKind::Bool)
        result.js = '(' + truthy(left) + " ? " + (isAnd ? right : left).js + " : " + (isAnd ? left : right).js + ')';
    return make(std::move(result)).release();
}

PyObject *invert(PyObject *a)
{
    const VarExpr &operand = expr(a);
    return make({"(!" + truthy(operand) + ')', plainType(VarKind::Bool), operand.reads}).release();
}

PyObject *unary(const char *name, const char *js, PyObject *a)
{
    const VarExpr &operand = expr(a);
    if (!isNumeric(operand)) {
        raiseReflexError("VarTypeError", std::string("Unsupported operand type for ") + name + ": " + described(operand));
        return nullptr;
    }
    return make({js + operand.js + ')', numberType(operand, operand), operand.reads}).release();
}

PyObject *negative(PyObject *a)
{
    return unary("unary -", "(-", a);
}

PyObject *positive(PyObject *a)
{
    return unary("unary +", "(+", a);
}

PyObject *absolute(PyObject *a)
{
    return unary("abs()", "Math.abs(", a);
}

bool isDate(const VarExpr &left, const VarExpr &right)
{
    return (left.type.kind == VarKind::Date && isA(right, VarKind::Date)) || (right.type.kind == VarKind::Date && isA(left, VarKind::Date));
}

PyObject *richCompare(PyObject *a, PyObject *b, int op)
{
    VarExpr left, right;
    if (!operands(a, b, &left, &right))
        return nullptr;
    if (op == Py_EQ || op == Py_NE) {
        VarExpr result = isDate(left, right) ? call("py.sameTime", left, {right}, plainType(VarKind::Bool)) : equals(left, right);
        if (op == Py_NE)
            result.js = "(!" + result.js + ')';
        return make(std::move(result)).release();
    }
    static constexpr const char *operators[] = {"<", "<=", "", "", ">", ">="};
    const VarType type = plainType(VarKind::Bool);
    const bool lists = left.type.kind == VarKind::List && right.type.kind == VarKind::List;
    if (lists || isDate(left, right)) {
        const VarExpr order = call(lists ? "py.compare" : "py.compareTimes", left, {right}, type);
        return make({'(' + order.js + operators[op] + "0)", type, order.reads}).release();
    }
    const bool comparable = (isNumeric(left) && isNumeric(right)) || (isA(left, VarKind::String) && isA(right, VarKind::String))
        || (isA(left, VarKind::List) && isA(right, VarKind::List));
    if (!comparable)
        return unsupported(operators[op], left, right);
    return make(binary(operators[op], left, right, type)).release();
}

} // namespace

const PyType_Slot *operatorSlots()
{
    static const PyType_Slot slots[] = {
        {Py_tp_richcompare, reinterpret_cast<void *>(richCompare)},
        {Py_nb_add, reinterpret_cast<void *>(add)},
        {Py_nb_subtract, reinterpret_cast<void *>(subtract)},
        {Py_nb_multiply, reinterpret_cast<void *>(multiply)},
        {Py_nb_true_divide, reinterpret_cast<void *>(divide)},
        {Py_nb_floor_divide, reinterpret_cast<void *>(floorDivide)},
        {Py_nb_remainder, reinterpret_cast<void *>(remainder)},
        {Py_nb_power, reinterpret_cast<void *>(power)},
        {Py_nb_and, reinterpret_cast<void *>(logical<Logic::And>)},
        {Py_nb_or, reinterpret_cast<void *>(logical<Logic::Or>)},
        {Py_nb_invert, reinterpret_cast<void *>(invert)},
        {Py_nb_negative, reinterpret_cast<void *>(negative)},
        {Py_nb_positive, reinterpret_cast<void *>(positive)},
        {Py_nb_absolute, reinterpret_cast<void *>(absolute)},
        {0, nullptr},
    };
    return slots;
}

} // namespace vitrine::var
