#include "runtime/python/var.h"

#include "runtime/python/reflex_error.h"

namespace vitrine::var {

namespace {

bool isSequence(VarKind kind)
{
    return kind == VarKind::List || kind == VarKind::String;
}

PyObject *refuseIndex(const VarExpr &base, const VarExpr &index)
{
    std::string message = "An index of " + described(base) + " is an int, not " + described(index);
    if (isFloat(index.type))
        message += ". Make it one: index.to(int), or math.floor(index)";
    raiseReflexError("VarTypeError", message);
    return nullptr;
}

bool isIndex(const VarExpr &index)
{
    const VarKind kind = index.type.kind;
    return kind == VarKind::Any || kind == VarKind::Bool || (kind == VarKind::Number && !isFloat(index.type));
}

PyObject *slice(const VarExpr &base, PyObject *key)
{
    const auto *bounds = reinterpret_cast<PySliceObject *>(key);
    VarExpr result{"py.slice(" + base.js, base.type, base.reads};
    if (base.type.kind == VarKind::List && itemTypeOf(base.type).annotation)
        result.type = listOf(itemTypeOf(base.type)); // part of a tuple is none of its type
    for (PyObject *bound : {bounds->start, bounds->stop, bounds->step}) {
        VarExpr value;
        if (!exprOf(bound, &value))
            return nullptr;
        if (value.type.kind != VarKind::None && !isIndex(value))
            return refuseIndex(base, value);
        result.js += ',' + value.js;
        result.readAlso(value.reads);
    }
    if (PyLong_Check(bounds->step) && PyLong_AsLong(bounds->step) == 0) {
        PyErr_SetString(PyExc_ValueError, "slice step cannot be zero");
        return nullptr;
    }
    result.js += ')';
    return make(std::move(result)).release();
}

/// The place of a tuple[int, str] has a type of its own.
VarType placeType(const VarType &list, PyObject *key)
{
    const PyRef args = list.annotation ? getAttr(list.annotation.get(), "__args__") : PyRef();
    const PyRef origin = list.annotation ? getAttr(list.annotation.get(), "__origin__") : PyRef();
    if (args && PyTuple_Check(args.get()) && origin.get() == reinterpret_cast<PyObject *>(&PyTuple_Type) && PyLong_Check(key)) {
        const Py_ssize_t size = PyTuple_GET_SIZE(args.get());
        Py_ssize_t place = PyLong_AsSsize_t(key);
        place += place < 0 ? size : 0;
        if (place >= 0 && place < size && PyTuple_GET_ITEM(args.get(), size - 1) != Py_Ellipsis)
            return varTypeOf(PyTuple_GET_ITEM(args.get(), place));
    }
    return itemTypeOf(list);
}

/// Whether values have it in Python: list.append(), date.strftime().
bool isPythons(const VarType &type, PyObject *name)
{
    const PyRef origin = type.annotation ? getAttr(type.annotation.get(), "__origin__") : PyRef();
    PyObject *cls = origin ? origin.get() : type.annotation.get();
    return cls && PyType_Check(cls) && PyObject_HasAttr(cls, name);
}

PyObject *refuseAttribute(const VarExpr &base, PyObject *name)
{
    const std::string text = toStdString(name);
    std::string message = "A Var of type " + described(base) + " has no attribute '" + text + '\'';
    if (base.type.kind == VarKind::Object)
        message += ". If the class has it, annotate it there";
    else if (isPythons(base.type, name))
        message += ", as it has no value until the page runs in the browser. Use a computed var, or an event handler";
    else if (base.type.kind == VarKind::Dict || base.type.kind == VarKind::List || hasMethod(VarKind::Any, name))
        message += ". If the Var is of another type, say so in its annotation, or with var.to(type)";
    raiseReflexError("VarAttributeError", message);
    return nullptr;
}

/// `router.url`: text with parts, which `py.url` takes apart.
bool isUrl(const VarType &type)
{
    PyObject *annotation = type.kind == VarKind::String ? type.annotation.get() : nullptr;
    return annotation && PyType_Check(annotation)
        && std::string_view(reinterpret_cast<PyTypeObject *>(annotation)->tp_name) == "ReflexURL";
}

/// The `rx._x.hybrid_property` of that name on the class of what a Var stands for: borrowed, or null.
PyObject *hybridProperty(const VarType &type, PyObject *name)
{
    PyObject *annotation = type.kind == VarKind::Object ? type.annotation.get() : nullptr;
    PyObject *member = annotation && PyType_Check(annotation) ? _PyType_Lookup(reinterpret_cast<PyTypeObject *>(annotation), name) : nullptr;
    return member && PyObject_HasAttrString(member, "_reflex_expression") ? member : nullptr;
}

} // namespace

PyObject *subscript(PyObject *self, PyObject *key)
{
    const VarExpr &base = expr(self);
    const VarKind kind = base.type.kind;
    if (PySlice_Check(key) && (isSequence(kind) || kind == VarKind::Any))
        return slice(base, key);
    if (!isSequence(kind) && kind != VarKind::Any && kind != VarKind::Dict && kind != VarKind::Object) {
        raiseReflexError("VarTypeError", "A Var of type " + described(base) + " has no items");
        return nullptr;
    }
    VarExpr index;
    if (!exprOf(key, &index))
        return nullptr;
    VarExpr result;
    result.reads = base.reads;
    result.readAlso(index.reads);
    if (isSequence(kind)) {
        if (!isIndex(index))
            return refuseIndex(base, index);
        result.type = placeType(base.type, key);
        result.js = base.js + "?.at?.(" + index.js + ')';
        return make(std::move(result)).release();
    }
    const bool plainName = PyUnicode_Check(key) && !hasMarkers(toStdString(key));
    if (kind == VarKind::Object && plainName && !fieldTypeOf(base.type, key, &result.type))
        return refuseAttribute(base, key);
    if (kind == VarKind::Dict)
        result.type = itemTypeOf(base.type);
    result.js = plainName ? member(base.js, toStdString(key)) : "py.at(" + base.js + ',' + index.js + ')';
    return make(std::move(result)).release();
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    const VarExpr &base = expr(self);
    if (PyObject *hybrid = hybridProperty(base.type, name))
        return PyObject_CallMethod(hybrid, "_reflex_expression", "O", self);
    const std::string attribute = toStdString(name);
    const VarKind kind = base.type.kind;
    VarType type;
    if (kind == VarKind::Object && fieldTypeOf(base.type, name, &type))
        return make({member(base.js, attribute), std::move(type), base.reads}).release();
    if (isUrl(base.type) && fieldTypeOf(base.type, name, &type))
        return make({member("py.url(" + base.js + ')', attribute), std::move(type), base.reads}).release();
    if (hasMethod(kind, name)) {
        if (PyObject *found = PyObject_GenericGetAttr(self, name))
            return found;
        if (!PyErr_ExceptionMatches(PyExc_AttributeError))
            return nullptr;
        PyErr_Clear();
    }
    if ((kind == VarKind::Any || kind == VarKind::Dict) && !attribute.starts_with('_'))
        return make({member(base.js, attribute), kind == VarKind::Dict ? itemTypeOf(base.type) : VarType(), base.reads}).release();
    if (attribute.starts_with("__")) { // asked for by Python, which knows what to do without
        PyErr_SetObject(PyExc_AttributeError, name);
        return nullptr;
    }
    return refuseAttribute(base, name);
}

} // namespace vitrine::var
