#include "runtime/python/sendable.h"

#include "runtime/python/annotations.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine {

namespace {

/// Members that only classes whose instances are written field by field have: data classes, pydantic 2, pydantic 1, SQLAlchemy, enums.
bool isWrittenByField(PyObject *cls)
{
    static constexpr std::array names = {"__dataclass_fields__", "model_fields", "__fields__", "__mapper__", "__members__"};
    return std::any_of(names.begin(), names.end(), [cls](const char *name) { return PyObject_HasAttrString(cls, name); });
}

bool isKnownClass(PyObject *cls)
{
    static constexpr std::array modules = {"datetime", "decimal", "uuid", "pathlib", "typing", "collections.abc"};
    const PyRef module = getAttr(cls, "__module__");
    const std::string name = module ? toStdString(module.get()) : std::string();
    if (name == "collections.abc" || name == "typing") {
        const PyRef className = getAttr(cls, "__name__");
        return className && toStdString(className.get()) != "Callable";
    }
    return std::find(modules.begin(), modules.end(), name) != modules.end();
}

/// `rx.Field[int]`, `rx.Var[int]`, `Mapped[int]` stand for what is in them.
bool isWrapper(PyObject *cls)
{
    const std::string_view name = reinterpret_cast<PyTypeObject *>(cls)->tp_name;
    return name == "Field" || name == "Mapped" || name == "reflex.Var";
}

bool classCanBeSent(PyObject *cls)
{
    const VarKind kind = varTypeOf(cls).kind;
    if ((kind != VarKind::Any && kind != VarKind::Object) || cls == reinterpret_cast<PyObject *>(&PyBaseObject_Type)
        || cls == reinterpret_cast<PyObject *>(Py_TYPE(Py_None)) || isWrittenByField(cls) || isKnownClass(cls))
        return true;
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex.utils.serializers"));
    const PyRef known = module ? PyRef::steal(PyObject_CallMethod(module.get(), "_can_be_sent", "(O)", cls)) : PyRef();
    PyErr_Clear();
    return !known || PyObject_IsTrue(known.get());
}

} // namespace

bool canBeSent(PyObject *annotation)
{
    if (PyType_Check(annotation) && !PyObject_HasAttrString(annotation, "__origin__"))
        return classCanBeSent(annotation);
    const PyRef args = getAttr(annotation, "__args__");
    const PyRef origin = getAttr(annotation, "__origin__");
    if (origin && PyType_Check(origin.get()) && !isWrapper(origin.get()) && !classCanBeSent(origin.get()))
        return false;
    const PyRef name = origin ? getAttr(origin.get(), "_name") : PyRef();
    const bool literal = name && toStdString(name.get()) == "Literal";
    for (Py_ssize_t i = 0; !literal && args && PyTuple_Check(args.get()) && i < PyTuple_GET_SIZE(args.get()); ++i) {
        if (!canBeSent(PyTuple_GET_ITEM(args.get(), i)))
            return false;
    }
    return true;
}

} // namespace vitrine
