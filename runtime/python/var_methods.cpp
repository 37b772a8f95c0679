#include "runtime/python/var.h"

#include "runtime/python/component.h"
#include "runtime/python/json_writer.h"

#include <algorithm>

namespace vitrine::var {

namespace {

/// Text as a template argument.
template<size_t N>
struct Text {
    char value[N];
    constexpr Text(const char (&text)[N]) { std::copy_n(text, N, value); }
};

bool callArguments(PyObject *self, PyObject *args, const char *function, VarExpr *result)
{
    result->js = std::string(function) + '(' + expr(self).js;
    result->reads = expr(self).reads;
    for (Py_ssize_t i = 0; args && i < PyTuple_GET_SIZE(args); ++i) {
        VarExpr argument;
        if (!exprOf(PyTuple_GET_ITEM(args, i), &argument))
            return false;
        result->js += ',' + argument.js;
        result->readAlso(argument.reads);
    }
    result->js += ')';
    return true;
}

/// `function(self, args…)` in the browser's library; the result is of a fixed kind.
template<Text function, VarKind kind>
PyObject *plain(PyObject *self, PyObject *args)
{
    VarExpr result;
    if (!callArguments(self, args, function.value, &result))
        return nullptr;
    result.type = plainType(kind);
    return make(std::move(result)).release();
}

/// The same where the result is of the type of the operand.
template<Text function>
PyObject *same(PyObject *self, PyObject *args)
{
    VarExpr result;
    if (!callArguments(self, args, function.value, &result))
        return nullptr;
    result.type = expr(self).type;
    return make(std::move(result)).release();
}

PyRef listOf(const VarType &item)
{
    return item.annotation ? PyRef::steal(Py_GenericAlias(reinterpret_cast<PyObject *>(&PyList_Type), item.annotation.get())) : PyRef();
}

PyObject *keys(PyObject *self, PyObject *)
{
    return make({"Object.keys(" + expr(self).js + "??{})", {VarKind::List, listOf(keyTypeOf(expr(self).type))}, expr(self).reads}).release();
}

PyObject *values(PyObject *self, PyObject *)
{
    return make({"Object.values(" + expr(self).js + "??{})", {VarKind::List, listOf(itemTypeOf(expr(self).type))}, expr(self).reads}).release();
}

PyObject *get(PyObject *self, PyObject *args)
{
    PyObject *key = nullptr;
    PyObject *fallback = Py_None;
    if (!PyArg_ParseTuple(args, "O|O", &key, &fallback))
        return nullptr;
    const PyRef item = PyRef::steal(PyObject_GetItem(self, key));
    VarExpr defaultValue;
    if (!item || !exprOf(fallback, &defaultValue))
        return nullptr;
    VarExpr result{'(' + expr(item.get()).js + " ?? " + defaultValue.js + ')', expr(item.get()).type, expr(item.get()).reads};
    if (result.type.kind == VarKind::Any && fallback != Py_None)
        result.type = defaultValue.type;
    result.readAlso(defaultValue.reads);
    return make(std::move(result)).release();
}

PyObject *isNone(PyObject *self, PyObject *)
{
    return make({'(' + expr(self).js + " == null)", plainType(VarKind::Bool), expr(self).reads}).release();
}

PyObject *isNotNone(PyObject *self, PyObject *)
{
    return make({'(' + expr(self).js + " != null)", plainType(VarKind::Bool), expr(self).reads}).release();
}

PyObject *toBool(PyObject *self, PyObject *)
{
    return make({"(!!" + truthy(expr(self)) + ')', plainType(VarKind::Bool), expr(self).reads}).release();
}

/// The same expression, taken for another type.
PyObject *cast(PyObject *self, PyObject *annotation)
{
    VarExpr result = expr(self);
    if (annotation == reinterpret_cast<PyObject *>(&PyUnicode_Type))
        result.js = "py.str(" + result.js + ')';
    result.type = varTypeOf(annotation);
    return make(std::move(result)).release();
}

PyObject *foreach(PyObject *self, PyObject *function)
{
    return component::foreach(self, function).release();
}

/// f"{var}", f"{var:.2f}", f"{var:,}"; the browser's library knows what of the format language is possible.
PyObject *format(PyObject *self, PyObject *spec)
{
    if (!PyUnicode_Check(spec) || PyUnicode_GET_LENGTH(spec) == 0)
        return PyObject_Str(self);
    std::string js = "py.format(" + expr(self).js + ',';
    appendJsonString(js, toStdString(spec));
    return PyObject_Str(make({js + ')', plainType(VarKind::String), expr(self).reads}).get());
}

/// Var.create(value)
PyObject *createFrom(PyObject *, PyObject *args)
{
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "O", &value))
        return nullptr;
    VarExpr result;
    if (!exprOf(value, &result))
        return nullptr;
    return make(std::move(result)).release();
}

PyObject *classGetItem(PyObject *cls, PyObject *item)
{
    return Py_GenericAlias(cls, item);
}

PyObject *itself(PyObject *self, PyObject *)
{
    return Py_NewRef(self);
}

} // namespace

PyMethodDef *methods()
{
    static PyMethodDef table[] = {
        {"__class_getitem__", classGetItem, METH_O | METH_CLASS, "rx.Var[int], for annotations."},
        {"create", createFrom, METH_VARARGS | METH_STATIC, "Var.create(value): the Var of a literal."},
        {"length", plain<"py.length", VarKind::Number>, METH_VARARGS, "Number of items."},
        {"contains", plain<"py.contains", VarKind::Bool>, METH_VARARGS, "contains(item[, field]): Python's `in`."},
        {"lower", plain<"py.lower", VarKind::String>, METH_VARARGS, "In lower case."},
        {"upper", plain<"py.upper", VarKind::String>, METH_VARARGS, "In upper case."},
        {"title", plain<"py.title", VarKind::String>, METH_VARARGS, "Each word capitalised."},
        {"capitalize", plain<"py.capitalize", VarKind::String>, METH_VARARGS, "The first letter in upper case."},
        {"strip", plain<"py.strip", VarKind::String>, METH_VARARGS, "Without white space (or the given characters) at both ends."},
        {"lstrip", plain<"py.lstrip", VarKind::String>, METH_VARARGS, "The same at the start."},
        {"rstrip", plain<"py.rstrip", VarKind::String>, METH_VARARGS, "The same at the end."},
        {"startswith", plain<"py.startswith", VarKind::Bool>, METH_VARARGS, "Whether the text starts so."},
        {"endswith", plain<"py.endswith", VarKind::Bool>, METH_VARARGS, "Whether the text ends so."},
        {"replace", plain<"py.replace", VarKind::String>, METH_VARARGS, "replace(old, new): all occurrences."},
        {"split", plain<"py.split", VarKind::List>, METH_VARARGS, "split([separator])"},
        {"join", plain<"py.join", VarKind::String>, METH_VARARGS, "Items of a list as one text."},
        {"reverse", same<"py.reverse">, METH_VARARGS, "The other way round."},
        {"reversed", same<"py.reverse">, METH_VARARGS, "The other way round."},
        {"pluck", plain<"py.pluck", VarKind::List>, METH_VARARGS, "One field of every item."},
        {"merge", same<"py.merge">, METH_VARARGS, "Two dicts as one."},
        {"entries", plain<"Object.entries", VarKind::List>, METH_NOARGS, "List of [key, value]."},
        {"items", plain<"Object.entries", VarKind::List>, METH_NOARGS, "List of [key, value]."},
        {"keys", keys, METH_NOARGS, "List of the keys."},
        {"values", values, METH_NOARGS, "List of the values."},
        {"get", get, METH_VARARGS, "get(key[, default])"},
        {"to_string", plain<"py.json", VarKind::String>, METH_VARARGS, "As JSON text."},
        {"is_none", isNone, METH_NOARGS, "Whether it is None."},
        {"is_not_none", isNotNone, METH_NOARGS, "Whether it is not None."},
        {"bool", toBool, METH_NOARGS, "Python's truth of it."},
        {"to", cast, METH_O, "to(type): the same value taken for another type."},
        {"guess_type", itself, METH_NOARGS, "The Var itself: its type is known already."},
        {"foreach", foreach, METH_O, "The same as rx.foreach(self, function)."},
        {"__round__", plain<"py.round", VarKind::Number>, METH_VARARGS, nullptr},
        {"__floor__", plain<"Math.floor", VarKind::Number>, METH_NOARGS, nullptr},
        {"__ceil__", plain<"Math.ceil", VarKind::Number>, METH_NOARGS, nullptr},
        {"__trunc__", plain<"Math.trunc", VarKind::Number>, METH_NOARGS, nullptr},
        {"__format__", format, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    return table;
}

} // namespace vitrine::var
