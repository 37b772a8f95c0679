#include "runtime/python/annotations.h"

#include "runtime/python/component.h"
#include "runtime/python/var.h"

#include <string_view>
#include <vector>

namespace vitrine {

namespace {

bool isSubclass(PyObject *cls, PyTypeObject *base)
{
    return PyType_Check(cls) && PyType_IsSubtype(reinterpret_cast<PyTypeObject *>(cls), base);
}

/// Whether a class or one of its bases declares annotated attributes. (Every class has an `__annotations__` attribute, mostly empty.)
bool hasFields(PyObject *cls)
{
    PyObject *mro = reinterpret_cast<PyTypeObject *>(cls)->tp_mro;
    for (Py_ssize_t i = 0; mro && i < PyTuple_GET_SIZE(mro); ++i) {
        PyObject *base = PyTuple_GET_ITEM(mro, i);
        PyObject *annotations = PyDict_GetItemString(reinterpret_cast<PyTypeObject *>(base)->tp_dict, "__annotations__"); // borrowed
        if (annotations && PyDict_Check(annotations) && PyDict_Size(annotations) > 0)
            return true;
    }
    return false;
}

/// datetime.date, datetime.datetime and what derives from them.
bool isDate(PyObject *cls)
{
    PyObject *mro = reinterpret_cast<PyTypeObject *>(cls)->tp_mro;
    for (Py_ssize_t i = 0; mro && i < PyTuple_GET_SIZE(mro); ++i) {
        if (std::string_view(reinterpret_cast<PyTypeObject *>(PyTuple_GET_ITEM(mro, i))->tp_name) == "datetime.date")
            return true;
    }
    return false;
}

VarKind kindOfClass(PyObject *cls)
{
    if (isSubclass(cls, &PyBool_Type))
        return VarKind::Bool;
    if (isSubclass(cls, &PyLong_Type) || isSubclass(cls, &PyFloat_Type))
        return VarKind::Number;
    if (isSubclass(cls, &PyUnicode_Type))
        return VarKind::String;
    if (isSubclass(cls, &PyList_Type) || isSubclass(cls, &PyTuple_Type) || isSubclass(cls, &PySet_Type))
        return VarKind::List;
    if (isSubclass(cls, &PyDict_Type)) // a TypedDict says what is in it
        return hasFields(cls) ? VarKind::Object : VarKind::Dict;
    if (!PyType_Check(cls))
        return VarKind::Any;
    if (isSubclass(cls, component::type()))
        return VarKind::Component;
    const std::string_view name = reinterpret_cast<PyTypeObject *>(cls)->tp_name;
    if (name == "Decimal" || name == "decimal.Decimal")
        return VarKind::Number;
    if (isSubclass(cls, &PyRange_Type) || isSubclass(cls, &PyFrozenSet_Type))
        return VarKind::List;
    if (isDate(cls))
        return VarKind::Date;
    if (cls == reinterpret_cast<PyObject *>(Py_TYPE(Py_None)))
        return VarKind::None;
    return hasFields(cls) ? VarKind::Object : VarKind::Any;
}

PyRef tupleAttr(PyObject *object, const char *name)
{
    PyRef value = getAttr(object, name);
    return value && PyTuple_Check(value.get()) ? value : PyRef();
}

VarType unionType(PyObject *members)
{
    VarType result;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(members); ++i) {
        PyObject *member = PyTuple_GET_ITEM(members, i);
        const VarType type = member == Py_None ? plainType(VarKind::None) : varTypeOf(member);
        result = i == 0 ? type : commonType(result, type);
    }
    return result.kind == VarKind::None ? VarType() : result;
}

/// Whether classes are named in it that have yet to be looked up, as in `list["Book"]` and Optional["Book"].
bool namesClasses(PyObject *annotation)
{
    static PyObject *forwardRef = PyObject_GetAttrString(PyRef::steal(PyImport_ImportModule("typing")).get(), "ForwardRef");
    if (PyObject_IsInstance(annotation, forwardRef) == 1)
        return true;
    const PyRef args = getAttr(annotation, "__args__");
    if (!args || !PyTuple_Check(args.get()))
        return false;
    const bool isBuiltin = Py_IS_TYPE(annotation, &Py_GenericAliasType); // typing's aliases have ForwardRefs; texts in them are values (Literal)
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args.get()); ++i) {
        PyObject *arg = PyTuple_GET_ITEM(args.get(), i);
        if (PyUnicode_Check(arg) ? isBuiltin : namesClasses(arg))
            return true;
    }
    return false;
}

} // namespace

namespace {

/// `origin[parameters]`
PyRef alias(PyTypeObject *origin, const std::vector<PyRef> &parameters)
{
    const PyRef tuple = PyRef::steal(PyTuple_New(Py_ssize_t(parameters.size())));
    for (size_t i = 0; i < parameters.size(); ++i)
        PyTuple_SET_ITEM(tuple.get(), Py_ssize_t(i), Py_NewRef(parameters[i].get()));
    return PyRef::steal(Py_GenericAlias(reinterpret_cast<PyObject *>(origin), tuple.get()));
}

/// What all values of a list are; nothing if they have nothing in common.
VarType commonTypeOf(const PyRef &values)
{
    VarType common = plainType(VarKind::None);
    for (Py_ssize_t i = 0; values && i < PyList_GET_SIZE(values.get()) && common.kind != VarKind::Any; ++i)
        common = commonType(common, varTypeOfValue(PyList_GET_ITEM(values.get(), i)));
    PyErr_Clear();
    return common;
}

/// Each place of a tuple has a type of its own.
VarType tupleType(PyObject *tuple)
{
    std::vector<PyRef> places;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(tuple); ++i) {
        places.push_back(varTypeOfValue(PyTuple_GET_ITEM(tuple, i)).annotation);
        if (!places.back())
            return plainType(VarKind::List);
    }
    return {VarKind::List, places.empty() ? PyRef() : alias(&PyTuple_Type, places)};
}

} // namespace

VarType plainType(VarKind kind)
{
    switch (kind) {
    case VarKind::Bool: return {kind, PyRef::share(reinterpret_cast<PyObject *>(&PyBool_Type))};
    case VarKind::String: return {kind, PyRef::share(reinterpret_cast<PyObject *>(&PyUnicode_Type))};
    default: return {kind, {}};
    }
}

VarType intType()
{
    return {VarKind::Number, PyRef::share(reinterpret_cast<PyObject *>(&PyLong_Type))};
}

VarType floatType()
{
    return {VarKind::Number, PyRef::share(reinterpret_cast<PyObject *>(&PyFloat_Type))};
}

bool isFloat(const VarType &type)
{
    return type.kind == VarKind::Number && type.annotation && isSubclass(type.annotation.get(), &PyFloat_Type);
}

VarType commonType(const VarType &a, const VarType &b)
{
    if (a.kind == VarKind::None)
        return b;
    if (b.kind == VarKind::None || a.annotation == b.annotation)
        return a.kind == b.kind || b.kind == VarKind::None ? a : VarType();
    if (a.kind != b.kind && (a.kind == VarKind::Component || b.kind == VarKind::Component))
        return a.kind == VarKind::Component ? a : b;
    if (a.kind != b.kind || a.kind == VarKind::Object)
        return {};
    if (a.kind == VarKind::Number)
        return isFloat(a) ? a : b;
    const bool same = a.annotation && b.annotation && PyObject_RichCompareBool(a.annotation.get(), b.annotation.get(), Py_EQ) == 1;
    PyErr_Clear();
    return same ? a : plainType(a.kind);
}

VarType listOf(const VarType &item)
{
    if (!item.annotation)
        return plainType(VarKind::List);
    return {VarKind::List, alias(&PyList_Type, {item.annotation})};
}

VarType varTypeOf(PyObject *annotation)
{
    if (!annotation || annotation == Py_None)
        return {};
    if (PyType_Check(annotation) && !PyObject_HasAttrString(annotation, "__origin__"))
        return {kindOfClass(annotation), PyRef::share(annotation)};

    const std::string_view typeName = Py_TYPE(annotation)->tp_name;
    const PyRef args = tupleAttr(annotation, "__args__");
    if (typeName == "types.UnionType" && args)
        return unionType(args.get());
    const PyRef origin = getAttr(annotation, "__origin__");
    if (!origin)
        return {};
    const PyRef originName = getAttr(origin.get(), "_name");
    const std::string name = originName ? toStdString(originName.get()) : std::string();
    if (name == "Union" || name == "Optional")
        return args ? unionType(args.get()) : VarType();
    if (name == "Literal") {
        VarType type = args && PyTuple_GET_SIZE(args.get()) ? varTypeOfValue(PyTuple_GET_ITEM(args.get(), 0)) : VarType();
        return {type.kind, {}};
    }
    if (typeName == "_AnnotatedAlias" || name == "ClassVar" || name == "Final" || name == "Required" || name == "NotRequired" || name == "ReadOnly")
        return varTypeOf(name.empty() ? origin.get() : args ? PyTuple_GET_ITEM(args.get(), 0) : nullptr);
    const PyRef shortName = getAttr(origin.get(), "__name__");
    const std::string className = shortName ? toStdString(shortName.get()) : std::string();
    if (className == "Field" || className == "Var" || className == "Mapped") // rx.Field[int], rx.Var[int]
        return args ? varTypeOf(PyTuple_GET_ITEM(args.get(), 0)) : VarType();
    VarKind kind = kindOfClass(origin.get());
    if (className == "Sequence" || className == "Iterable" || className == "Collection" || className == "MutableSequence")
        kind = VarKind::List;
    else if (className == "Mapping" || className == "MutableMapping")
        kind = VarKind::Dict;
    return {kind, PyRef::share(annotation)};
}

VarType varTypeOfValue(PyObject *value)
{
    if (value == Py_None)
        return plainType(VarKind::None);
    if (PyRange_Check(value))
        return {VarKind::List, PyRef::share(reinterpret_cast<PyObject *>(&PyRange_Type))};
    if (var::check(value))
        return var::expr(value).type;
    if (PyTuple_Check(value))
        return tupleType(value);
    if (component::check(value))
        return {}; // what an expression has in its place is an element already
    PyObject *cls = reinterpret_cast<PyObject *>(Py_TYPE(value));
    const VarKind kind = kindOfClass(cls);
    // Elements of one type make a list of that type, so that loops over literals know their items.
    if (kind == VarKind::Dict) {
        const VarType values = commonTypeOf(PyRef::steal(PyDict_Values(value)));
        const VarType keys = commonTypeOf(PyRef::steal(PyDict_Keys(value)));
        return values.annotation && keys.annotation ? VarType{kind, alias(&PyDict_Type, {keys.annotation, values.annotation})} : plainType(kind);
    }
    if (kind == VarKind::List && (PyList_Check(value) || PyAnySet_Check(value))) {
        const VarType items = commonTypeOf(PyRef::steal(PySequence_List(value)));
        return items.annotation ? VarType{kind, alias(PyList_Check(value) ? &PyList_Type : &PySet_Type, {items.annotation})} : plainType(kind);
    }
    return {kind, PyRef::share(cls)};
}

VarType itemTypeOf(const VarType &container)
{
    if (container.kind == VarKind::String)
        return plainType(VarKind::String);
    if (container.annotation.get() == reinterpret_cast<PyObject *>(&PyRange_Type))
        return intType();
    const PyRef args = container.annotation ? tupleAttr(container.annotation.get(), "__args__") : PyRef();
    const Py_ssize_t count = args ? PyTuple_GET_SIZE(args.get()) : 0;
    if (count == 0)
        return {};
    if (container.kind == VarKind::Dict)
        return varTypeOf(PyTuple_GET_ITEM(args.get(), count - 1));
    return count > 1 && PyTuple_GET_ITEM(args.get(), 1) != Py_Ellipsis ? unionType(args.get()) : varTypeOf(PyTuple_GET_ITEM(args.get(), 0));
}

VarType keyTypeOf(const VarType &dict)
{
    const PyRef args = dict.kind == VarKind::Dict && dict.annotation ? tupleAttr(dict.annotation.get(), "__args__") : PyRef();
    if (!args || PyTuple_GET_SIZE(args.get()) == 0)
        return plainType(VarKind::String);
    return varTypeOf(PyTuple_GET_ITEM(args.get(), 0));
}

VarType entryTypeOf(const VarType &dict)
{
    const VarType key = keyTypeOf(dict);
    const VarType value = dict.kind == VarKind::Dict ? itemTypeOf(dict) : VarType();
    PyObject *any = Py_None;
    const auto known = [&](const VarType &type) { return PyRef::share(type.annotation ? type.annotation.get() : any); };
    return {VarKind::List, alias(&PyTuple_Type, {known(key), known(value)})};
}

bool fieldTypeOf(const VarType &object, PyObject *name, VarType *type)
{
    if (!object.annotation || !PyType_Check(object.annotation.get()))
        return false;
    PyObject *mro = reinterpret_cast<PyTypeObject *>(object.annotation.get())->tp_mro;
    for (Py_ssize_t i = 0; mro && i < PyTuple_GET_SIZE(mro); ++i) {
        const PyRef annotations = resolvedAnnotations(PyTuple_GET_ITEM(mro, i));
        if (PyObject *annotation = annotations ? PyDict_GetItem(annotations.get(), name) : nullptr) {
            *type = varTypeOf(annotation);
            return true;
        }
    }
    // A property of the class counts too; its getter's annotation is its type.
    const PyRef attribute = PyRef::steal(PyObject_GetAttr(object.annotation.get(), name));
    PyErr_Clear();
    const PyRef getter = attribute ? getAttr(attribute.get(), "fget") : PyRef();
    if (!getter)
        return false;
    const PyRef annotations = getAttr(getter.get(), "__annotations__");
    PyObject *annotation = annotations ? PyDict_GetItemString(annotations.get(), "return") : nullptr;
    if (annotation && PyFunction_Check(getter.get()))
        *type = varTypeOf(resolvedAnnotation(annotation, PyFunction_GetGlobals(getter.get())).get());
    else
        *type = varTypeOf(annotation);
    return true;
}

bool annotationAccepts(PyObject *annotation, VarKind kind)
{
    const bool comparable = kind == VarKind::Bool || kind == VarKind::Number || kind == VarKind::String || kind == VarKind::List
        || kind == VarKind::Dict || kind == VarKind::Object;
    if (!annotation || annotation == Py_None || PyUnicode_Check(annotation) || !comparable)
        return true;
    const bool plainClass = PyType_Check(annotation) && !PyObject_HasAttrString(annotation, "__origin__");
    const PyRef origin = plainClass ? PyRef::share(annotation) : getAttr(annotation, "__origin__");
    const PyRef args = plainClass ? PyRef() : tupleAttr(annotation, "__args__");
    const PyRef specialName = origin && !PyType_Check(origin.get()) ? getAttr(origin.get(), "_name") : PyRef();
    const std::string special = specialName ? toStdString(specialName.get()) : std::string();
    if (args && (!origin || special == "Union" || special == "Optional" || special == "Literal")) {
        bool any = false;
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args.get()); ++i) {
            PyObject *member = PyTuple_GET_ITEM(args.get(), i);
            any = any || (special == "Literal" ? varTypeOfValue(member).kind == kind : annotationAccepts(member, kind));
        }
        return any;
    }
    if (!origin || !PyType_Check(origin.get()))
        return true; // Any, type variables
    const std::string_view name = reinterpret_cast<PyTypeObject *>(origin.get())->tp_name;
    if (name == "Any" || name == "typing.Any")
        return true;
    if (!plainClass && args && (name == "Var" || name == "Field"))
        return annotationAccepts(PyTuple_GET_ITEM(args.get(), 0), kind);
    PyTypeObject *given = kind == VarKind::String ? &PyUnicode_Type
        : kind == VarKind::Number                 ? &PyFloat_Type
        : kind == VarKind::Bool                   ? &PyBool_Type
        : kind == VarKind::List                   ? &PyList_Type
                                                  : &PyDict_Type;
    const int base = PyObject_IsSubclass(reinterpret_cast<PyObject *>(given), origin.get());
    PyErr_Clear();
    if (base != 0) // also where it cannot be known
        return true;
    const VarKind wanted = kindOfClass(origin.get());
    return wanted == kind || (given == &PyDict_Type && wanted == VarKind::Object);
}

std::string annotationText(PyObject *annotation)
{
    if (PyUnicode_Check(annotation))
        return toStdString(annotation);
    const bool generic = PyObject_HasAttrString(annotation, "__origin__");
    const PyRef text = !generic && PyType_Check(annotation) ? getAttr(annotation, "__qualname__") : PyRef::steal(PyObject_Repr(annotation));
    PyErr_Clear();
    std::string result = text ? toStdString(text.get()) : "?";
    if (result.starts_with("typing."))
        result.erase(0, 7);
    return result;
}

PyRef resolvedAnnotation(PyObject *annotation, PyObject *globals)
{
    PyRef value = PyRef::share(annotation);
    if (PyUnicode_Check(annotation))
        value = PyRef::steal(PyRun_String(toStdString(annotation).c_str(), Py_eval_input, globals, globals));
    if (value && namesClasses(value.get())) {
        static PyObject *typing = PyImport_ImportModule("typing");
        if (PyRef known = PyRef::steal(PyObject_CallMethod(typing, "_eval_type", "OOO", value.get(), globals, globals)))
            value = std::move(known);
    }
    PyErr_Clear();
    return value ? value : PyRef::share(annotation);
}

PyRef resolvedAnnotations(PyObject *cls)
{
    if (!PyType_Check(cls))
        return {};
    PyObject *annotations = PyDict_GetItemString(reinterpret_cast<PyTypeObject *>(cls)->tp_dict, "__annotations__"); // borrowed
    if (!annotations || !PyDict_Check(annotations))
        return {};
    PyRef resolved = PyRef::steal(PyDict_Copy(annotations));
    const PyRef moduleName = getAttr(cls, "__module__");
    PyObject *module = moduleName ? PyDict_GetItem(PyImport_GetModuleDict(), moduleName.get()) : nullptr;
    PyObject *globals = module ? PyModule_GetDict(module) : nullptr;
    PyObject *name = nullptr;
    PyObject *annotation = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(annotations, &position, &name, &annotation)) {
        if (globals)
            PyDict_SetItem(resolved.get(), name, resolvedAnnotation(annotation, globals).get());
    }
    return resolved;
}

} // namespace vitrine
