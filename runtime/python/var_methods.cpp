#include "runtime/python/var.h"

#include "runtime/python/component.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/reflex_error.h"
#include "runtime/python/trace.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace vitrine::var {

namespace {

/// A set of kinds.
using Kinds = unsigned;
constexpr Kinds one(VarKind kind)
{
    return 1U << unsigned(kind);
}
constexpr Kinds texts = one(VarKind::String);
constexpr Kinds lists = one(VarKind::List);
constexpr Kinds dicts = one(VarKind::Dict) | one(VarKind::Object);
constexpr Kinds numbers = one(VarKind::Number) | one(VarKind::Bool);
constexpr Kinds functions = one(VarKind::Function);
constexpr Kinds every = ~0U;

constexpr bool fits(const VarType &type, Kinds kinds)
{
    return type.kind == VarKind::Any || (one(type.kind) & kinds);
}

/// Text as a template argument.
template<size_t N>
struct Text {
    char value[N];
    constexpr Text(const char (&text)[N]) { std::copy_n(text, N, value); }
};

/// A parameter of a method, as a template argument.
struct Parameter {
    char name[12] = {};
    Kinds kinds = every;
    bool required = true;

    template<size_t N>
    constexpr Parameter(const char (&text)[N], Kinds kinds, bool required) : kinds(kinds), required(required)
    {
        std::copy_n(text, N, name);
    }
};

/// What a method gives.
enum class Gives { Bool, String, Int, Texts, Same };

VarType resultType(Gives gives, const VarType &own)
{
    switch (gives) {
    case Gives::Bool: return plainType(VarKind::Bool);
    case Gives::String: return plainType(VarKind::String);
    case Gives::Int: return intType();
    case Gives::Texts: return listOf(plainType(VarKind::String));
    case Gives::Same: return own;
    }
    return {};
}

/// Arguments by position or name, in the order of the parameters; null where one that need not be is not given.
bool collect(const char *method, const Parameter *parameters, size_t size, PyObject *const *args, Py_ssize_t count, PyObject *names,
             PyObject **given)
{
    if (size_t(count) > size) {
        PyErr_Format(PyExc_TypeError, "%s() takes %zu arguments, not %zd", method, size, count);
        return false;
    }
    std::copy_n(args, count, given);
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i) {
        const std::string name = toStdString(PyTuple_GET_ITEM(names, i));
        const auto *parameter = std::find_if(parameters, parameters + size, [&](const Parameter &one) { return name == one.name; });
        if (parameter == parameters + size) {
            PyErr_Format(PyExc_TypeError, "%s() has no argument '%s'", method, name.c_str());
            return false;
        }
        given[parameter - parameters] = args[count + i];
    }
    for (size_t i = 0; i < size; ++i) {
        if (!given[i] && parameters[i].required) {
            PyErr_Format(PyExc_TypeError, "%s() needs the argument '%s'", method, parameters[i].name);
            return false;
        }
    }
    return true;
}

bool refuseArgument(const char *method, const char *parameter, const VarExpr &argument)
{
    raiseReflexError("VarTypeError", std::string(method) + "() does not take " + described(argument) + " as '" + parameter + "'");
    return false;
}

/// A method that is a function of the browser's library: `function(self, arguments…)`.
template<Text function, Gives gives, Parameter... parameters>
PyObject *library(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    constexpr size_t size = sizeof...(parameters);
    const std::array<Parameter, size> all = {parameters...};
    std::array<PyObject *, size> given{};
    const char *dot = std::char_traits<char>::find(function.value, sizeof(function.value), '.');
    const char *method = dot ? dot + 1 : function.value;
    if (!collect(method, all.data(), size, args, count, names, given.data()))
        return nullptr;
    const VarExpr &own = expr(self);
    VarExpr result{std::string(function.value) + '(' + own.js, resultType(gives, own.type), own.reads};
    size_t last = size;
    while (last > 0 && !given[last - 1])
        --last;
    for (size_t i = 0; i < last; ++i) {
        VarExpr argument;
        if (!exprOf(given[i] ? given[i] : Py_None, &argument))
            return nullptr;
        const bool absent = argument.type.kind == VarKind::None && !all[i].required;
        if (!absent && !fits(argument.type, all[i].kinds)) {
            refuseArgument(method, all[i].name, argument);
            return nullptr;
        }
        result.js += ',' + argument.js;
        result.readAlso(argument.reads);
    }
    result.js += ')';
    return make(std::move(result)).release();
}

/// contains(item[, field]): Python's `in`
PyObject *contains(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    if (expr(self).type.kind == VarKind::String)
        return library<"py.contains", Gives::Bool, Parameter("other", texts, true)>(self, args, count, names);
    return library<"py.contains", Gives::Bool, Parameter("other", every, true), Parameter("field", texts, false)>(self, args, count, names);
}

PyObject *keys(PyObject *self, PyObject *)
{
    return make({"Object.keys(" + expr(self).js + "??{})", listOf(keyTypeOf(expr(self).type)), expr(self).reads}).release();
}

PyObject *values(PyObject *self, PyObject *)
{
    const VarType &own = expr(self).type;
    return make({"Object.values(" + expr(self).js + "??{})", listOf(own.kind == VarKind::Dict ? itemTypeOf(own) : VarType()), expr(self).reads})
        .release();
}

PyObject *entries(PyObject *self, PyObject *)
{
    return make({"Object.entries(" + expr(self).js + "??{})", listOf(entryTypeOf(expr(self).type)), expr(self).reads}).release();
}

PyObject *merge(PyObject *self, PyObject *other)
{
    VarExpr right;
    if (!exprOf(other, &right) || (!fits(right.type, dicts) && !refuseArgument("merge", "other", right)))
        return nullptr;
    return make(call("py.merge", expr(self), {right}, commonType(expr(self).type, right.type))).release();
}

/// get(key, default=None)
PyObject *get(PyObject *self, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"key", "default", nullptr};
    PyObject *key = nullptr;
    PyObject *fallback = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "O|O:get", const_cast<char **>(names), &key, &fallback))
        return nullptr;
    const PyRef item = PyRef::steal(PyObject_GetItem(self, key));
    VarExpr defaultValue;
    if (!item || !exprOf(fallback, &defaultValue))
        return nullptr;
    const VarExpr &found = expr(item.get());
    VarExpr result{'(' + found.js + " ?? " + defaultValue.js + ')', commonType(found.type, defaultValue.type), found.reads};
    if (found.type.kind == VarKind::Any && fallback != Py_None) // a dict of anything: what it has is as the default is
        result.type = defaultValue.type;
    result.readAlso(defaultValue.reads);
    return make(std::move(result)).release();
}

/// pluck(field): one field of every item
PyObject *pluck(PyObject *self, PyObject *field)
{
    const VarExpr &list = expr(self);
    const PyRef item = make({"x", itemTypeOf(list.type), {}});
    const PyRef part = PyRef::steal(PyObject_GetItem(item.get(), field));
    VarExpr name;
    if (!part || !exprOf(field, &name))
        return nullptr;
    return make(call("py.pluck", list, {name}, listOf(expr(part.get()).type))).release();
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

PyObject *jsType(PyObject *self, PyObject *)
{
    return make({"(typeof " + expr(self).js + ')', plainType(VarKind::String), expr(self).reads}).release();
}

/// to_string(use_json=True)
PyObject *toText(PyObject *self, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"use_json", nullptr};
    int json = 1;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|p:to_string", const_cast<char **>(names), &json))
        return nullptr;
    const VarExpr &own = expr(self);
    const std::string js = json ? "py.json(" + own.js + ')' : '(' + own.js + "?.toString?.() ?? \"\")";
    return make({js, plainType(VarKind::String), own.reads}).release();
}

/// to(type[, var_type]): the same expression, taken for another type; the type may be a class of Vars.
PyObject *cast(PyObject *self, PyObject *args)
{
    PyObject *output = nullptr;
    PyObject *annotation = nullptr;
    if (!PyArg_ParseTuple(args, "O|O:to", &output, &annotation))
        return nullptr;
    VarExpr result = expr(self);
    const bool toVarClass = PyType_Check(output) && PyType_IsSubtype(reinterpret_cast<PyTypeObject *>(output), type());
    if (!toVarClass) {
        result.type = varTypeOf(output);
        return make(std::move(result)).release();
    }
    auto *cls = reinterpret_cast<PyTypeObject *>(output);
    const VarKind kind = kindOfVarClass(cls);
    if (annotation)
        result.type = varTypeOf(annotation);
    const bool isDict = result.type.kind == VarKind::Dict && kind == VarKind::Object;
    if (result.type.kind != kind && !isDict)
        result.type = plainType(kind);
    return makeAs(cls, std::move(result)).release();
}

/// The functions of map, filter, reduce and flat_map: a Var, or a function of Python's.
bool functionOf(PyObject *function, const char *operation, const std::vector<VarType> &arguments, size_t least, VarExpr *result, VarType *returned,
                PyRef *component)
{
    if (check(function)) {
        *result = expr(function);
        return fits(result->type, functions) || refuseArgument(operation, "fn", *result);
    }
    const Trace traced = trace(function, operation, arguments, least);
    if (!traced.result)
        return false;
    if (component && component::check(traced.result.get())) {
        *component = component::loop(*result, traced);
        return bool(*component);
    }
    VarExpr body;
    if (!exprOf(traced.result.get(), &body) || !traced.toFunction(result))
        return false;
    *returned = body.type;
    return true;
}

/// map(fn): a list of what it gives; of components, what rx.foreach gives.
PyObject *map(PyObject *self, PyObject *function)
{
    const VarExpr &list = expr(self);
    VarExpr js = list;
    VarType item;
    PyRef component;
    if (!functionOf(function, "map", {itemTypeOf(list.type), intType()}, 0, &js, &item, &component))
        return nullptr;
    return component ? component.release() : make(call("py.map", list, {js}, listOf(item))).release();
}

/// filter([fn]): the items for which it is true; without it those that are true themselves
PyObject *filter(PyObject *self, PyObject *args)
{
    PyObject *function = Py_None;
    if (!PyArg_ParseTuple(args, "|O:filter", &function))
        return nullptr;
    const VarExpr &list = expr(self);
    VarExpr js{"truthy", {}, {}};
    VarType returned;
    if (function != Py_None && !functionOf(function, "filter", {itemTypeOf(list.type), intType()}, 0, &js, &returned, nullptr))
        return nullptr;
    return make(call("py.filter", list, {js}, list.type)).release();
}

/// reduce(fn[, initial]): fn(so_far, item) over all items
PyObject *reduce(PyObject *self, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"fn", "initial", nullptr};
    PyObject *function = nullptr;
    PyObject *initial = nullptr;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "O|O:reduce", const_cast<char **>(names), &function, &initial))
        return nullptr;
    const VarExpr &list = expr(self);
    const VarType item = itemTypeOf(list.type);
    VarExpr start, js;
    VarType returned;
    if (initial && !exprOf(initial, &start))
        return nullptr;
    if (!functionOf(function, "reduce", {initial ? start.type : item, item}, 2, &js, &returned, nullptr))
        return nullptr;
    return make(call("py.reduce", list, initial ? std::vector{js, start} : std::vector{js}, returned)).release();
}

/// flat_map(fn): the lists that it gives, as one
PyObject *flatMap(PyObject *self, PyObject *function)
{
    const VarExpr &list = expr(self);
    VarExpr js;
    VarType returned;
    if (!functionOf(function, "flat_map", {itemTypeOf(list.type), intType()}, 0, &js, &returned, nullptr))
        return nullptr;
    return make(call("py.flatMap", list, {js}, returned.kind == VarKind::List ? returned : plainType(VarKind::List))).release();
}

/// The arguments of a call in the browser: "a,b".
bool argumentList(PyObject *args, std::string *js, VarExpr *uses)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args); ++i) {
        VarExpr argument;
        if (!exprOf(PyTuple_GET_ITEM(args, i), &argument))
            return false;
        *js += (i ? "," : "") + argument.js;
        uses->readAlso(argument.reads);
    }
    return true;
}

PyObject *callInBrowser(PyObject *self, PyObject *args)
{
    VarExpr result{{}, {}, expr(self).reads};
    std::string list;
    if (!argumentList(args, &list, &result))
        return nullptr;
    result.js = expr(self).js + '(' + list + ')';
    return make(std::move(result)).release();
}

PyObject *partial(PyObject *self, PyObject *args)
{
    if (PyTuple_GET_SIZE(args) == 0)
        return Py_NewRef(self);
    VarExpr result{{}, plainType(VarKind::Function), expr(self).reads};
    std::string list;
    if (!argumentList(args, &list, &result))
        return nullptr;
    result.js = "((...args)=>" + expr(self).js + '(' + list + ",...args))";
    return make(std::move(result)).release();
}

template<Text function>
PyObject *rounded(PyObject *self, PyObject *args)
{
    const VarExpr &own = expr(self);
    if (!fits(own.type, numbers)) {
        raiseReflexError("VarTypeError", "Only numbers can be rounded, not " + described(own));
        return nullptr;
    }
    PyObject *digits = Py_None;
    if (args && !PyArg_ParseTuple(args, "|O:round", &digits))
        return nullptr;
    if (digits == Py_None)
        return make({std::string(function.value) + '(' + own.js + ')', intType(), own.reads}).release();
    VarExpr places;
    if (!exprOf(digits, &places) || (!fits(places.type, numbers) && !refuseArgument("round", "ndigits", places)))
        return nullptr;
    return make(call("py.round", own, {places}, floatType())).release();
}

/// What of Python's format language the browser knows (py.format): numbers in all the usual forms, text with its width.
bool isFormat(const std::string &spec, const VarType &type)
{
    size_t at = 0;
    const auto oneOf = [&](std::string_view set) { return at < spec.size() && set.find(spec[at]) != std::string_view::npos && ++at; };
    const auto digits = [&] {
        const size_t start = at;
        while (at < spec.size() && spec[at] >= '0' && spec[at] <= '9')
            ++at;
        return at > start;
    };
    if (spec.size() > 1 && std::string_view("<>^").find(spec[1]) != std::string_view::npos)
        at = 2;
    else
        oneOf("<>^");
    oneOf("+- ");
    const bool zeros = at < spec.size() && spec[at] == '0';
    digits();
    if (oneOf(",_") && zeros) // Python groups these zeros too
        return false;
    if (oneOf(".") && !digits())
        return false;
    oneOf(type.kind == VarKind::Any ? "dfFeE%s" : fits(type, numbers) ? "dfFeE%" : "s");
    return at == spec.size();
}

/// f"{var}", f"{var:.2f}", f"{var:,}"
PyObject *format(PyObject *self, PyObject *spec)
{
    if (!PyUnicode_Check(spec) || PyUnicode_GET_LENGTH(spec) == 0)
        return PyObject_Str(self);
    const VarExpr &own = expr(self);
    const std::string text = toStdString(spec);
    if (!isFormat(text, own.type)) {
        raiseReflexError("VarValueError", "The format '" + text + "' is not known for " + described(own)
                                              + ". A width, signs, ',' and '_', '.2f', 'd', 'e' and '%' are; for others use a computed var");
        return nullptr;
    }
    std::string js = "py.format(" + own.js + ',';
    appendJsonString(js, text);
    return pyString(markerFor({js + ')', plainType(VarKind::String), own.reads})).release();
}

/// Var.create(value[, _var_data])
PyObject *createFrom(PyObject *, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"value", "_var_data", nullptr};
    PyObject *value = nullptr;
    PyObject *data = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "O|O:create", const_cast<char **>(names), &value, &data))
        return nullptr;
    const PyRef made = fromValue(value);
    if (!made || data == Py_None)
        return PyRef(made).release();
    VarExpr result = expr(made.get());
    std::vector<int> reads;
    if (!dataReads(data, &reads))
        return nullptr;
    result.readAlso(reads);
    return makeAs(Py_TYPE(made.get()), std::move(result)).release();
}

/// Var.range(stop), Var.range(start, stop[, step])
PyObject *range(PyObject *, PyObject *args)
{
    VarExpr result{{}, listOf(intType()), {}};
    std::string list;
    if (PyTuple_GET_SIZE(args) < 1 || PyTuple_GET_SIZE(args) > 3) {
        PyErr_SetString(PyExc_TypeError, "Var.range() takes a stop, or start, stop and step");
        return nullptr;
    }
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args); ++i) {
        VarExpr bound;
        if (!exprOf(PyTuple_GET_ITEM(args, i), &bound))
            return nullptr;
        if (!fits(bound.type, numbers | one(VarKind::None)) && !refuseArgument("range", "bound", bound))
            return nullptr;
    }
    if (!argumentList(args, &list, &result))
        return nullptr;
    result.js = "py.range(" + list + ')';
    return make(std::move(result)).release();
}

/// _replace(_js_expr=, _var_type=, _var_data=, merge_var_data=): the Var with other parts
PyObject *replaced(PyObject *self, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"_var_type", "merge_var_data", "_js_expr", "_var_data", nullptr};
    PyObject *annotation = nullptr;
    PyObject *merged = Py_None;
    PyObject *js = nullptr;
    PyObject *data = nullptr;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|OOUO:_replace", const_cast<char **>(names), &annotation, &merged, &js, &data))
        return nullptr;
    VarExpr result = expr(self);
    if (annotation)
        result.type = varTypeOf(annotation);
    if (data)
        result.reads.clear();
    std::vector<int> reads;
    if (js)
        result.js = expandMarkers(toStdString(js), &reads);
    if (!dataReads(data, &reads) || !dataReads(merged, &reads))
        return nullptr;
    result.readAlso(reads);
    return make(std::move(result)).release();
}

PyObject *allVarData(PyObject *self, PyObject *)
{
    const VarExpr &own = expr(self);
    if (own.reads.empty())
        Py_RETURN_NONE;
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex.vars.base"));
    const PyRef reads = PyRef::steal(PyTuple_New(Py_ssize_t(own.reads.size())));
    for (size_t i = 0; i < own.reads.size(); ++i)
        PyTuple_SET_ITEM(reads.get(), Py_ssize_t(i), PyLong_FromLong(own.reads[i]));
    const PyRef state = PyRef::steal(PyObject_GetAttrString(self, "_var_state"));
    PyObject *field = reinterpret_cast<VarObject *>(self)->field;
    if (!module || !state)
        return nullptr;
    return PyObject_CallMethod(module.get(), "_data_of", "OOO", reads.get(), state.get(), field ? field : Py_None);
}

PyObject *equalsVar(PyObject *self, PyObject *other)
{
    return PyBool_FromLong(check(other) && expr(self).js == expr(other).js && expr(self).reads == expr(other).reads);
}

PyObject *classGetItem(PyObject *cls, PyObject *item)
{
    return Py_GenericAlias(cls, item);
}

PyObject *itself(PyObject *self, PyObject *)
{
    return Py_NewRef(self);
}

struct Method {
    PyMethodDef definition;
    Kinds kinds;
};

PyMethodDef keywordMethod(const char *name, PyCFunctionWithKeywords function, const char *doc, int flags = 0)
{
    return {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function)), METH_VARARGS | METH_KEYWORDS | flags, doc};
}

PyMethodDef fastMethod(const char *name, _PyCFunctionFastWithKeywords function, const char *doc)
{
    return {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function)), METH_FASTCALL | METH_KEYWORDS, doc};
}

using P = Parameter;

const std::vector<Method> &allMethods()
{
    static const std::vector<Method> all = {
        // text
        {fastMethod("lower", library<"py.lower", Gives::String>, "In lower case."), texts},
        {fastMethod("upper", library<"py.upper", Gives::String>, "In upper case."), texts},
        {fastMethod("title", library<"py.title", Gives::String>, "Each word capitalised."), texts},
        {fastMethod("capitalize", library<"py.capitalize", Gives::String>, "The first letter in upper case."), texts},
        {fastMethod("strip", library<"py.strip", Gives::String, P("chars", texts, false)>, "Without white space (or `chars`) at both ends."), texts},
        {fastMethod("lstrip", library<"py.lstrip", Gives::String, P("chars", texts, false)>, "The same at the start."), texts},
        {fastMethod("rstrip", library<"py.rstrip", Gives::String, P("chars", texts, false)>, "The same at the end."), texts},
        {fastMethod("startswith", library<"py.startswith", Gives::Bool, P("prefix", texts, true)>, "Whether the text starts so."), texts},
        {fastMethod("endswith", library<"py.endswith", Gives::Bool, P("suffix", texts, true)>, "Whether the text ends so."), texts},
        {fastMethod("replace", library<"py.replace", Gives::String, P("search", texts, true), P("new", texts, true)>, "All occurrences."), texts},
        {fastMethod("split", library<"py.split", Gives::Texts, P("separator", texts, false)>, "Its parts; without a separator its characters."), texts},
        {fastMethod("reversed", library<"py.reverse", Gives::String>, "The other way round."), texts},
        // sequences and dicts
        {fastMethod("length", library<"py.length", Gives::Int>, "Number of items."), texts | lists | dicts},
        {fastMethod("contains", contains, "contains(item[, field]): Python's `in`; with a field, whether an item has the value in it."), texts | lists | dicts},
        {fastMethod("join", library<"py.join", Gives::String, P("sep", texts, false)>, "The items as one text."), lists},
        {fastMethod("reverse", library<"py.reverse", Gives::Same>, "The other way round."), lists},
        {{"pluck", pluck, METH_O, "One field of every item."}, lists},
        {{"map", map, METH_O, "map(fn): what fn gives for every item."}, lists},
        {{"foreach", map, METH_O, "The same as map()."}, lists},
        {{"filter", filter, METH_VARARGS, "filter([fn]): the items for which fn is true, or that are true themselves."}, lists},
        {keywordMethod("reduce", reduce, "reduce(fn[, initial]): fn(so_far, item) over all items."), lists},
        {{"flat_map", flatMap, METH_O, "flat_map(fn): the lists that fn gives, as one."}, lists},
        {{"keys", keys, METH_NOARGS, "List of the keys."}, dicts},
        {{"values", values, METH_NOARGS, "List of the values."}, dicts},
        {{"entries", entries, METH_NOARGS, "List of (key, value)."}, dicts},
        {{"items", entries, METH_NOARGS, "List of (key, value)."}, dicts},
        {{"merge", merge, METH_O, "merge(other): two dicts as one; the other wins."}, dicts},
        {keywordMethod("get", get, "get(key[, default])"), dicts},
        // functions
        {{"call", callInBrowser, METH_VARARGS, "What the function gives for these arguments."}, functions},
        {{"partial", partial, METH_VARARGS, "The function with its first arguments given."}, functions},
        // every Var
        {keywordMethod("to_string", toText, "to_string(use_json=True): as JSON, or as JavaScript's text."), every},
        {{"is_none", isNone, METH_NOARGS, "Whether it is None."}, every},
        {{"is_not_none", isNotNone, METH_NOARGS, "Whether it is not None."}, every},
        {{"bool", toBool, METH_NOARGS, "Python's truth of it."}, every},
        {{"js_type", jsType, METH_NOARGS, "JavaScript's typeof."}, every},
        {{"to", cast, METH_VARARGS, "to(type): the same value taken for another type."}, every},
        {{"guess_type", itself, METH_NOARGS, "The Var itself: its type is known already."}, every},
        {{"equals", equalsVar, METH_O, "Whether the other is the same expression: a Python bool."}, every},
        {{"range", range, METH_VARARGS | METH_STATIC, "Var.range(stop), Var.range(start, stop[, step]): a list of numbers."}, every},
        {keywordMethod("create", createFrom, "Var.create(value): the Var of a value.", METH_STATIC), every},
        {keywordMethod("_replace", replaced, "The Var with other parts."), every},
        {{"_get_all_var_data", allVarData, METH_NOARGS, "What it needs beside its expression: rx.vars.VarData, or None."}, every},
        {{"__class_getitem__", classGetItem, METH_O | METH_CLASS, "rx.Var[int], for annotations."}, every},
        {keywordMethod("__init_subclass__", initSubclass, "python_types=: what values the class stands for.", METH_CLASS), every},
        {{"__copy__", itself, METH_NOARGS, nullptr}, every},
        {{"__deepcopy__", itself, METH_O, nullptr}, every},
        {{"__format__", format, METH_O, nullptr}, every},
        {{"__round__", rounded<"Math.round">, METH_VARARGS, nullptr}, every},
        {{"__floor__", rounded<"Math.floor">, METH_NOARGS, nullptr}, every},
        {{"__ceil__", rounded<"Math.ceil">, METH_NOARGS, nullptr}, every},
        {{"__trunc__", rounded<"Math.trunc">, METH_NOARGS, nullptr}, every},
    };
    return all;
}

} // namespace

PyMethodDef *methods()
{
    static std::vector<PyMethodDef> table = [] {
        std::vector<PyMethodDef> result;
        for (const Method &method : allMethods())
            result.push_back(method.definition);
        result.push_back({nullptr, nullptr, 0, nullptr});
        return result;
    }();
    return table.data();
}

bool hasMethod(VarKind kind, PyObject *name)
{
    static const std::unordered_map<std::string_view, Kinds> kinds = [] {
        std::unordered_map<std::string_view, Kinds> result;
        for (const Method &method : allMethods())
            result[method.definition.ml_name] = method.kinds;
        return result;
    }();
    Py_ssize_t size = 0;
    const char *text = PyUnicode_AsUTF8AndSize(name, &size);
    const auto found = text ? kinds.find({text, size_t(size)}) : kinds.end();
    return found == kinds.end() || kind == VarKind::Any || (one(kind) & found->second);
}

} // namespace vitrine::var
