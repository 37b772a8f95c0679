#include "runtime/python/annotations.h"

#include <string_view>

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
    if (isSubclass(cls, &PyDict_Type))
        return VarKind::Dict;
    if (!PyType_Check(cls))
        return VarKind::Any;
    const std::string_view name = reinterpret_cast<PyTypeObject *>(cls)->tp_name;
    if (name == "Decimal" || name == "decimal.Decimal")
        return VarKind::Number;
    return hasFields(cls) ? VarKind::Object : VarKind::Any;
}

PyRef tupleAttr(PyObject *object, const char *name)
{
    PyRef value = getAttr(object, name);
    return value && PyTuple_Check(value.get()) ? value : PyRef();
}

/// Optional[X] counts as X; other unions have a kind only if all members agree.
VarType unionType(PyObject *members)
{
    VarType result;
    bool first = true;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(members); ++i) {
        PyObject *member = PyTuple_GET_ITEM(members, i);
        if (member == Py_None || member == reinterpret_cast<PyObject *>(Py_TYPE(Py_None)))
            continue;
        VarType type = varTypeOf(member);
        if (first)
            result = type;
        else if (result.kind != type.kind)
            return {};
        first = false;
    }
    return result;
}

} // namespace

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
    if (typeName == "_AnnotatedAlias" || name == "ClassVar" || name == "Final")
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
        return {};
    PyObject *cls = reinterpret_cast<PyObject *>(Py_TYPE(value));
    const VarKind kind = kindOfClass(cls);
    // Elements of one type make a list of that type, so that loops over literals know their items.
    if (kind == VarKind::List || kind == VarKind::Dict) {
        const PyRef values = kind == VarKind::Dict ? PyRef::steal(PyDict_Values(value)) : PyRef::steal(PySequence_List(value));
        if (!values) {
            PyErr_Clear();
            return plainType(kind);
        }
        VarType common;
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(values.get()); ++i) {
            VarType type = varTypeOfValue(PyList_GET_ITEM(values.get(), i));
            if (i > 0 && type.annotation != common.annotation)
                return plainType(kind);
            common = std::move(type);
        }
        if (!common.annotation)
            return plainType(kind);
        PyRef parameters = kind == VarKind::Dict
            ? PyRef::steal(Py_BuildValue("(OO)", &PyUnicode_Type, common.annotation.get()))
            : PyRef::share(common.annotation.get());
        PyObject *origin = reinterpret_cast<PyObject *>(kind == VarKind::Dict ? &PyDict_Type : &PyList_Type);
        PyRef alias = PyRef::steal(Py_GenericAlias(origin, parameters.get()));
        PyErr_Clear();
        return {kind, std::move(alias)};
    }
    return {kind, PyRef::share(cls)};
}

VarType itemTypeOf(const VarType &container)
{
    if (container.kind == VarKind::String)
        return plainType(VarKind::String);
    const PyRef args = container.annotation ? tupleAttr(container.annotation.get(), "__args__") : PyRef();
    if (!args || PyTuple_GET_SIZE(args.get()) == 0)
        return {};
    return varTypeOf(PyTuple_GET_ITEM(args.get(), container.kind == VarKind::Dict ? PyTuple_GET_SIZE(args.get()) - 1 : 0));
}

VarType keyTypeOf(const VarType &dict)
{
    const PyRef args = dict.annotation ? tupleAttr(dict.annotation.get(), "__args__") : PyRef();
    if (!args || PyTuple_GET_SIZE(args.get()) == 0)
        return plainType(VarKind::String);
    return varTypeOf(PyTuple_GET_ITEM(args.get(), 0));
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
    *type = varTypeOf(annotations ? PyDict_GetItemString(annotations.get(), "return") : nullptr);
    return true;
}

bool annotationAccepts(PyObject *annotation, VarKind kind)
{
    if (!annotation || annotation == Py_None || PyUnicode_Check(annotation) || kind == VarKind::Any)
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
    if (!PyUnicode_Check(annotation))
        return PyRef::share(annotation);
    PyRef value = PyRef::steal(PyRun_String(toStdString(annotation).c_str(), Py_eval_input, globals, globals));
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
