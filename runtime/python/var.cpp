#include "runtime/python/var.h"

#include "runtime/python/js_literal.h"
#include "runtime/python/json_writer.h"

#include <algorithm>
#include <cctype>

namespace vitrine {

void VarExpr::readAlso(const std::vector<int> &numbers)
{
    if (numbers.empty())
        return;
    reads.insert(reads.end(), numbers.begin(), numbers.end());
    std::sort(reads.begin(), reads.end());
    reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
}

namespace var {

namespace {

Py_hash_t hash(PyObject *self)
{
    return Py_hash_t(std::hash<std::string>()(expr(self).js) >> 1);
}

PyObject *repr(PyObject *self)
{
    return pyString("Var(" + expr(self).js + ')').release();
}

PyObject *str(PyObject *self)
{
    return pyString(markerFor(expr(self))).release();
}

/// A name, or names with dots: safe as an operand as it stands.
bool isPath(std::string_view js)
{
    return !js.empty() && !std::isdigit(static_cast<unsigned char>(js[0]))
        && std::all_of(js.begin(), js.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '$' || c == '.'; });
}

/// rx.Var("js", _var_type=int); derived classes too.
PyObject *create(PyTypeObject *cls, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"_js_expr", "_var_type", "_var_data", nullptr};
    PyObject *js = nullptr;
    PyObject *annotation = nullptr;
    PyObject *data = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "U|OO:Var", const_cast<char **>(names), &js, &annotation, &data))
        return nullptr;
    VarExpr expr;
    expr.type = varTypeOf(annotation);
    if (expr.type.kind == VarKind::Any)
        expr.type = plainType(kindOfVarClass(cls));
    std::vector<int> reads;
    expr.js = expandMarkers(toStdString(js), &reads);
    if (!isPath(expr.js))
        expr.js = '(' + expr.js + ')';
    if (!dataReads(data, &reads))
        return nullptr;
    expr.readAlso(reads);
    return (cls == type() ? make(std::move(expr)) : makeAs(cls, std::move(expr))).release();
}

void dealloc(PyObject *self)
{
    auto *object = reinterpret_cast<VarObject *>(self);
    delete object->expr;
    Py_XDECREF(object->stateClass);
    Py_XDECREF(object->field);
    Py_XDECREF(object->literal);
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

PyObject *jsExpr(PyObject *self, void *)
{
    return pyString(expr(self).js).release();
}

PyObject *varType(PyObject *self, void *)
{
    PyObject *annotation = expr(self).type.annotation.get();
    return Py_NewRef(annotation ? annotation : Py_None);
}

PyObject *varValue(PyObject *self, void *)
{
    PyObject *literal = reinterpret_cast<VarObject *>(self)->literal;
    if (literal)
        return Py_NewRef(literal);
    PyErr_SetString(PyExc_AttributeError, "Only the Var of a literal has a _var_value");
    return nullptr;
}

PyObject *varData(PyObject *self, void *)
{
    return PyObject_CallMethod(self, "_get_all_var_data", nullptr);
}

PyObject *varState(PyObject *self, void *)
{
    PyObject *state = reinterpret_cast<VarObject *>(self)->stateClass;
    return state ? PyObject_CallMethod(state, "get_full_name", nullptr) : pyString("").release();
}

PyObject *isFalse(PyObject *, void *)
{
    Py_RETURN_FALSE;
}

} // namespace

PyTypeObject *type()
{
    static PyTypeObject *type = [] {
        static PyGetSetDef properties[] = {
            {"_js_expr", jsExpr, nullptr, "The JavaScript expression.", nullptr},
            {"_var_type", varType, nullptr, "The Python type, None where it is not known.", nullptr},
            {"_var_value", varValue, nullptr, "The value that a literal was made of.", nullptr},
            {"_var_data", varData, nullptr, "What it needs beside its expression: rx.vars.VarData, or None.", nullptr},
            {"_var_state", varState, nullptr, "The full name of the state class of a plain var, else \"\".", nullptr},
            {"_var_is_local", isFalse, nullptr, "False; of old versions.", nullptr},
            {"_var_is_string", isFalse, nullptr, "False; of old versions.", nullptr},
            {nullptr, nullptr, nullptr, nullptr, nullptr},
        };
        std::vector<PyType_Slot> slots = {
            {Py_tp_doc, const_cast<char *>("An expression over state that the browser evaluates.")},
            {Py_tp_new, reinterpret_cast<void *>(create)},
            {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
            {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)},
            {Py_tp_hash, reinterpret_cast<void *>(hash)},
            {Py_tp_repr, reinterpret_cast<void *>(repr)},
            {Py_tp_str, reinterpret_cast<void *>(str)},
            {Py_mp_subscript, reinterpret_cast<void *>(subscript)},
            {Py_tp_methods, methods()},
            {Py_tp_getset, properties},
        };
        for (const PyType_Slot *more : {operatorSlots(), refusalSlots()}) {
            for (; more->slot; ++more)
                slots.push_back(*more);
        }
        slots.push_back({0, nullptr});
        PyType_Spec spec = {"reflex.vars.Var", sizeof(VarObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots.data()};
        return reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    }();
    return type;
}

PyRef makeAs(PyTypeObject *cls, VarExpr expr)
{
    auto *object = reinterpret_cast<VarObject *>(cls->tp_alloc(cls, 0));
    object->expr = new VarExpr(std::move(expr));
    object->stateClass = nullptr;
    object->field = nullptr;
    object->literal = nullptr;
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

PyRef make(VarExpr expr)
{
    PyTypeObject *cls = classFor(expr.type);
    return makeAs(cls, std::move(expr));
}

PyRef makeField(VarExpr expr, PyObject *stateClass, PyObject *name)
{
    PyRef result = make(std::move(expr));
    auto *object = reinterpret_cast<VarObject *>(result.get());
    object->stateClass = Py_NewRef(stateClass);
    object->field = Py_NewRef(name);
    return result;
}

PyRef fromValue(PyObject *value)
{
    if (check(value))
        return PyRef::share(value);
    VarExpr expr;
    if (!jsLiteral(value, &expr))
        return {};
    const VarKind kind = expr.type.kind;
    PyRef result = makeAs(literalClassFor(kind), std::move(expr));
    reinterpret_cast<VarObject *>(result.get())->literal = Py_NewRef(value);
    return result;
}

bool exprOf(PyObject *value, VarExpr *result)
{
    if (check(value)) {
        *result = expr(value);
        return true;
    }
    return jsLiteral(value, result);
}

bool dataReads(PyObject *data, std::vector<int> *reads)
{
    if (!data || data == Py_None)
        return true;
    const PyRef numbers = PyRef::steal(PyObject_GetAttrString(data, "_reads"));
    const PyRef items = numbers ? PyRef::steal(PySequence_Fast(numbers.get(), "_reads is a tuple of numbers")) : PyRef();
    for (Py_ssize_t i = 0; items && i < PySequence_Fast_GET_SIZE(items.get()); ++i)
        reads->push_back(int(PyLong_AsLong(PySequence_Fast_GET_ITEM(items.get(), i))));
    return bool(items);
}

std::string truthy(const VarExpr &expr)
{
    return expr.type.isPrimitive() ? expr.js : "truthy(" + expr.js + ')';
}

VarExpr equals(const VarExpr &left, const VarExpr &right)
{
    // A bool is a number in Python: 1 == True.
    const bool mixed = (left.type.kind == VarKind::Bool) != (right.type.kind == VarKind::Bool);
    const bool text = left.type.kind == VarKind::String || right.type.kind == VarKind::String;
    if (left.type.isPrimitive() && right.type.isPrimitive())
        return binary(mixed && !text ? "==" : "===", left, right, plainType(VarKind::Bool));
    return call("eq", left, {right}, plainType(VarKind::Bool));
}

VarExpr binary(const char *op, const VarExpr &left, const VarExpr &right, VarType type)
{
    VarExpr result{'(' + left.js + ' ' + op + ' ' + right.js + ')', std::move(type), left.reads};
    result.readAlso(right.reads);
    return result;
}

VarExpr call(std::string_view function, const VarExpr &first, const std::vector<VarExpr> &more, VarType type)
{
    VarExpr result{std::string(function) + '(' + first.js, std::move(type), first.reads};
    for (const VarExpr &argument : more) {
        result.js += ',' + argument.js;
        result.readAlso(argument.reads);
    }
    result.js += ')';
    return result;
}

std::string member(const std::string &object, std::string_view name)
{
    std::string js = object + "?.";
    if (isJsIdentifier(name)) {
        js += name;
    } else {
        js += '[';
        appendJsonString(js, name);
        js += ']';
    }
    return js;
}

std::string described(const VarExpr &expr)
{
    if (expr.type.annotation)
        return annotationText(expr.type.annotation.get());
    switch (expr.type.kind) {
    case VarKind::Number: return "int or float";
    case VarKind::List: return "list";
    case VarKind::Dict: return "dict";
    case VarKind::Object: return "object";
    case VarKind::Function: return "function";
    case VarKind::None: return "None";
    default: return "a type that is not known";
    }
}

} // namespace var
} // namespace vitrine
