#include "runtime/python/var.h"

#include <array>

// The classes of Vars. They have the methods of Var, which knows by its type what it can do; they are there for isinstance(),
// annotations, var.to(NumberVar), and to be derived from.

namespace vitrine::var {

namespace {

struct KindClass {
    VarKind kind;
    const char *name;    ///< of its Vars
    const char *literal; ///< of its literals; null if there are none
    VarKind base = VarKind::Any;
};

constexpr std::array<KindClass, 8> kindClasses = {{
    {VarKind::Number, "NumberVar", "LiteralNumberVar"},
    {VarKind::Bool, "BooleanVar", "LiteralBooleanVar", VarKind::Number},
    {VarKind::String, "StringVar", "LiteralStringVar"},
    {VarKind::List, "ArrayVar", "LiteralArrayVar"},
    {VarKind::Object, "ObjectVar", "LiteralObjectVar"},
    {VarKind::Date, "DateTimeVar", "LiteralDatetimeVar"},
    {VarKind::None, "NoneVar", "LiteralNoneVar"},
    {VarKind::Function, "FunctionVar", nullptr},
}};

struct Classes {
    std::array<PyTypeObject *, kindClasses.size()> plain{};
    std::array<PyTypeObject *, kindClasses.size()> literal{};
    PyTypeObject *anyLiteral = nullptr;
};

PyTypeObject *newClass(const char *name, const std::vector<PyTypeObject *> &bases, PyType_Slot *slots)
{
    // The name is kept by the type, as long as it lives.
    auto *qualified = new std::string(std::string("reflex.vars.") + name);
    PyType_Spec spec = {qualified->c_str(), sizeof(VarObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
    const PyRef tuple = PyRef::steal(PyTuple_New(Py_ssize_t(bases.size())));
    for (size_t i = 0; i < bases.size(); ++i)
        PyTuple_SET_ITEM(tuple.get(), Py_ssize_t(i), Py_NewRef(reinterpret_cast<PyObject *>(bases[i])));
    return reinterpret_cast<PyTypeObject *>(PyType_FromSpecWithBases(&spec, tuple.get()));
}

PyObject *callFunction(PyObject *self, PyObject *args, PyObject *keywords)
{
    if (keywords && PyDict_Size(keywords) > 0) {
        PyErr_SetString(PyExc_TypeError, "A function in the browser has no keyword arguments: give them by position");
        return nullptr;
    }
    const PyRef method = PyRef::steal(PyObject_GetAttrString(self, "call"));
    return method ? PyObject_CallObject(method.get(), args) : nullptr;
}

const Classes &classes()
{
    static const Classes all = [] {
        Classes result;
        PyType_Slot none[] = {{0, nullptr}};
        PyType_Slot callable[] = {{Py_tp_call, reinterpret_cast<void *>(callFunction)}, {0, nullptr}};
        result.anyLiteral = newClass("LiteralVar", {type()}, none);
        for (size_t i = 0; i < kindClasses.size(); ++i) {
            const KindClass &entry = kindClasses[i];
            PyTypeObject *base = type();
            for (size_t b = 0; b < i; ++b)
                base = kindClasses[b].kind == entry.base ? result.plain[b] : base;
            result.plain[i] = newClass(entry.name, {base}, entry.kind == VarKind::Function ? callable : none);
            if (entry.literal)
                result.literal[i] = newClass(entry.literal, {result.anyLiteral, result.plain[i]}, none);
        }
        return result;
    }();
    return all;
}

/// Classes of the app that stand for values of its own types; the newest comes first.
struct Claim {
    PyRef types;
    PyRef cls;
};
std::vector<Claim> &claims()
{
    static std::vector<Claim> all;
    return all;
}

PyTypeObject *claimedClass(PyObject *annotation)
{
    for (auto claim = claims().rbegin(); claim != claims().rend(); ++claim) {
        if (PyObject_IsSubclass(annotation, claim->types.get()) == 1)
            return reinterpret_cast<PyTypeObject *>(claim->cls.get());
        PyErr_Clear();
    }
    return nullptr;
}

/// Dicts and objects are one class, as JavaScript sees them.
VarKind classKind(VarKind kind)
{
    return kind == VarKind::Dict ? VarKind::Object : kind;
}

} // namespace

PyTypeObject *classFor(const VarType &varType)
{
    if (!claims().empty() && varType.annotation && PyType_Check(varType.annotation.get())) {
        if (PyTypeObject *claimed = claimedClass(varType.annotation.get()))
            return claimed;
    }
    for (size_t i = 0; i < kindClasses.size(); ++i) {
        if (kindClasses[i].kind == classKind(varType.kind))
            return classes().plain[i];
    }
    return type();
}

PyTypeObject *literalClassFor(VarKind kind)
{
    for (size_t i = 0; i < kindClasses.size(); ++i) {
        if (kindClasses[i].kind == classKind(kind) && classes().literal[i])
            return classes().literal[i];
    }
    return classes().anyLiteral;
}

VarKind kindOfVarClass(PyTypeObject *cls)
{
    VarKind kind = VarKind::Any;
    for (size_t i = 0; i < kindClasses.size(); ++i) { // BooleanVar comes after NumberVar, from which it derives
        if (PyType_IsSubtype(cls, classes().plain[i]))
            kind = kindClasses[i].kind;
    }
    return kind;
}

PyObject *initSubclass(PyObject *cls, PyObject *, PyObject *keywords)
{
    PyObject *types = keywords ? PyDict_GetItemString(keywords, "python_types") : nullptr;
    if (types)
        claims().push_back({PyRef::share(types), PyRef::share(cls)});
    Py_RETURN_NONE;
}

void addClasses(PyObject *module)
{
    const auto add = [&](const char *name, PyTypeObject *cls) { PyModule_AddObjectRef(module, name, reinterpret_cast<PyObject *>(cls)); };
    add("Var", type());
    add("LiteralVar", classes().anyLiteral);
    for (size_t i = 0; i < kindClasses.size(); ++i) {
        add(kindClasses[i].name, classes().plain[i]);
        if (kindClasses[i].literal)
            add(kindClasses[i].literal, classes().literal[i]);
    }
}

} // namespace vitrine::var
