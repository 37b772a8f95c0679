#include "runtime/state/class_builder.h"

#include "runtime/events/event_types.h"
#include "runtime/python/python_error.h"
#include "runtime/python/reflex_error.h"
#include "runtime/python/sendable.h"
#include "runtime/python/var.h"
#include "runtime/state/field_descriptor.h"
#include "runtime/state/state_object.h"
#include "runtime/state/state_registry.h"
#include "runtime/state/type_check.h"

#include <string_view>

namespace vitrine::state {

namespace {

/// The empty value of a type, for vars without a default.
PyRef emptyValue(const VarType &type)
{
    switch (type.kind) {
    case VarKind::Bool: return PyRef::share(Py_False);
    case VarKind::String: return pyString("");
    case VarKind::Number:
        if (type.annotation.get() == reinterpret_cast<PyObject *>(&PyFloat_Type))
            return PyRef::steal(PyFloat_FromDouble(0));
        return PyRef::steal(PyLong_FromLong(0));
    case VarKind::Dict: return PyRef::steal(PyDict_New());
    case VarKind::List: {
        const PyRef origin = type.annotation ? getAttr(type.annotation.get(), "__origin__") : PyRef();
        PyObject *cls = origin ? origin.get() : type.annotation.get();
        PyRef empty;
        if (cls && PyType_Check(cls))
            empty = PyRef::steal(PyObject_CallNoArgs(cls));
        PyErr_Clear();
        return empty ? empty : PyRef::steal(PyList_New(0));
    }
    case VarKind::Object:
        if (PyType_FastSubclass(reinterpret_cast<PyTypeObject *>(type.annotation.get()), Py_TPFLAGS_DICT_SUBCLASS)) // a TypedDict
            return PyRef::steal(PyDict_New());
        return PyRef::share(Py_None);
    default: return PyRef::share(Py_None);
    }
}

bool isOptional(PyObject *annotation)
{
    const PyRef args = getAttr(annotation, "__args__");
    for (Py_ssize_t i = 0; args && PyTuple_Check(args.get()) && i < PyTuple_GET_SIZE(args.get()); ++i) {
        if (PyTuple_GET_ITEM(args.get(), i) == reinterpret_cast<PyObject *>(Py_TYPE(Py_None)))
            return true;
    }
    return false;
}

/// The default of a var whose class gives none. A frame of data is empty; of a Literal it is the first one.
PyRef defaultOf(PyObject *annotation, const VarType &type)
{
    if (!annotation || isOptional(annotation))
        return PyRef::share(Py_None);
    const PyRef origin = getAttr(annotation, "__origin__");
    const PyRef name = getAttr(origin ? origin.get() : annotation, origin ? "_name" : "__name__");
    const std::string text = name && PyUnicode_Check(name.get()) ? toStdString(name.get()) : std::string();
    const PyRef args = text == "Literal" ? getAttr(annotation, "__args__") : PyRef();
    if (args && PyTuple_Check(args.get()) && PyTuple_GET_SIZE(args.get()) > 0)
        return PyRef::share(PyTuple_GET_ITEM(args.get(), 0));
    PyRef frame = !origin && text == "DataFrame" ? PyRef::steal(PyObject_CallNoArgs(annotation)) : PyRef();
    PyErr_Clear();
    return frame ? std::move(frame) : emptyValue(type);
}

bool isClassVar(PyObject *annotation)
{
    const PyRef text = PyRef::steal(PyObject_Repr(annotation));
    return text && toStdString(text.get()).find("ClassVar") != std::string::npos;
}

bool isCoroutineFunction(PyObject *function)
{
    return function && PyFunction_Check(function)
        && reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function))->co_flags & CO_COROUTINE;
}

/// The field that `State.x` names; null if the object is no such Var.
const StateField *fieldOf(PyObject *object)
{
    const auto *named = var::check(object) ? reinterpret_cast<VarObject *>(object) : nullptr;
    return named && named->stateClass ? classOf(named->stateClass)->field(toStdString(named->field)) : nullptr;
}

/// Builds one class from its own dictionary and those of its mixins.
class Builder
{
public:
    Builder(PyTypeObject *type, StateClass *stateClass) :
        m_type(type), m_class(stateClass), m_keep(StateRegistry::current()->share(stateClass))
    {
    }

    /// The class itself first, then its mixins: what is there already is not replaced.
    bool take(PyObject *source)
    {
        const bool own = source == reinterpret_cast<PyObject *>(m_type);
        const PyRef members = PyRef::steal(PyDict_Copy(reinterpret_cast<PyTypeObject *>(source)->tp_dict));
        const PyRef annotations = resolvedAnnotations(source);
        PyObject *name = nullptr;
        PyObject *value = nullptr;
        Py_ssize_t position = 0;
        while (annotations && PyDict_Next(annotations.get(), &position, &name, &value)) {
            const std::string text = toStdString(name);
            if ((own || !has(text)) && !isClassVar(value) && !addPlain(text, value, PyDict_GetItem(members.get(), name)))
                return false;
        }
        position = 0;
        while (PyDict_Next(members.get(), &position, &name, &value)) {
            const std::string text = toStdString(name);
            if ((own || !has(text)) && !addMember(text, value, annotations && PyDict_Contains(annotations.get(), name)))
                return false;
        }
        return true;
    }

    /// `set_x` for every var that has no handler of that name.
    bool addSetters()
    {
        if (!StateRegistry::current()->autoSetters())
            return true;
        for (const auto &field : m_class->fields()) {
            if (field->isSent() && !field->isComputed() && !addSetter(field.get()))
                return false;
        }
        return true;
    }

    /// What computed vars say that they depend on; all vars are there by now.
    bool addDependencies()
    {
        for (const auto &[field, names] : m_dependencies) {
            const PyRef list = PyRef::steal(PySequence_Fast(names.get(), "deps of a computed var is a list of names and vars"));
            for (Py_ssize_t i = 0; list && i < PySequence_Fast_GET_SIZE(list.get()); ++i) {
                if (!addDependency(field, PySequence_Fast_GET_ITEM(list.get(), i)))
                    return false;
            }
            if (!list)
                return false;
        }
        return true;
    }

    /// S.add_var()
    bool addVar(const std::string &name, PyObject *annotation, PyObject *value)
    {
        StateField *before = m_class->field(name);
        if (before || PyObject_HasAttrString(reinterpret_cast<PyObject *>(m_type), name.c_str())) {
            PyErr_Format(PyExc_NameError, "%s has a member %s already", m_class->fullName().c_str(), name.c_str());
            return false;
        }
        if (const PyRef options = getAttr(value, "_reflex_var"))
            return addComputed(name, value, options.get());
        return addPlain(name, annotation, value == Py_None ? nullptr : value) && (name[0] == '_' || addSetter(m_class->field(name)));
    }

private:
    bool has(const std::string &name) const { return PyDict_GetItemString(m_type->tp_dict, name.c_str()); }

    bool place(const std::string &name, PyRef descriptor)
    {
        return descriptor && PyObject_SetAttrString(reinterpret_cast<PyObject *>(m_type), name.c_str(), descriptor.get()) == 0;
    }

    StateField *addField(const std::string &name)
    {
        StateField *field = m_class->addField(name);
        if (name[0] != '_') {
            field->number = StateRegistry::varNumber(m_class->fullName() + '.' + name);
            StateRegistry::current()->registerField(field);
        }
        return field;
    }

    /// What the value that a var without an annotation begins with says of its type.
    static VarType typeOfExample(PyObject *value)
    {
        if (!value || value == Py_None)
            return {};
        const VarType type = varTypeOfValue(value);
        return type.kind == VarKind::String ? plainType(type.kind) : type; // such as that of rx.Cookie()
    }

    /// @param annotation null: the value tells the type
    bool addPlain(const std::string &name, PyObject *annotation, PyObject *value)
    {
        if (name.starts_with("__"))
            return true;
        if (value && getAttr(value, "_reflex_var")) {
            raiseReflexError("ComputedVarShadowsBaseVarsError", "The computed var " + name + " of " + m_class->fullName()
                                                                    + " has the name of a var that is annotated there. Rename one of them");
            return false;
        }
        if (value && Py_TYPE(value)->tp_descr_get && !PyCallable_Check(value)) // a descriptor of the app's own, which keeps its value itself
            return addDescriptor(name, annotation, value);
        const PyRef options = value ? getAttr(value, "_reflex_field") : PyRef();
        const bool isVar = !options || PyDict_GetItemString(options.get(), "is_var") != Py_False;
        if (options && PyDict_Check(options.get()))
            value = PyDict_GetItemString(options.get(), "default");
        VarType type = annotation ? varTypeOf(annotation) : typeOfExample(value);
        PyObject *said = annotation ? annotation : type.annotation.get();
        if (isVar && name[0] != '_' && said && !canBeSent(said)) {
            raiseReflexError("VarTypeError", "The var " + name + " of " + m_class->fullName() + " has the type " + annotationText(said)
                                                 + ", which cannot be sent to the browser. Call it _" + name
                                                 + " if only the server needs it, make the type a dataclass, or say what to send: "
                                                   "@rx.serializer def send(value: "
                                                 + annotationText(said) + ") -> dict");
            return false;
        }
        StateField *field = isVar ? addField(name) : m_class->addField(name);
        field->type = std::move(type);
        if (options && PyDict_Check(options.get()))
            field->factory = PyRef::share(PyDict_GetItemString(options.get(), "default_factory"));
        field->defaultValue = value ? PyRef::share(value) : defaultOf(annotation, field->type);
        const bool widened = !annotation || (field->defaultValue.get() == Py_None && !field->factory);
        field->builtin = widened || field->type.annotation.get() != annotation ? nullptr : surelyFitting(annotation);
        return place(name, makeFieldDescriptor(m_keep, field));
    }

    /// The var is computed from what the descriptor gives; setting it is the descriptor's own business.
    bool addDescriptor(const std::string &name, PyObject *annotation, PyObject *value)
    {
        if (name[0] == '_' || Py_TYPE(value)->tp_descr_set == nullptr)
            return true;
        StateField *field = addField(name);
        field->type = varTypeOf(annotation);
        field->cache = StateField::Cache::Uncached;
        field->descriptor = PyRef::share(value);
        field->defaultValue = emptyValue(field->type);
        return place(name, makeFieldDescriptor(m_keep, field));
    }

    bool addSetter(const StateField *field)
    {
        const std::string name = "set_" + field->name;
        if (has(name))
            return true;
        StateHandler *handler = addHandler(name);
        handler->setter = field;
        handler->parameters.push_back({"value", PyRef::share(Py_None), {}});
        return place(name, event::makeHandler(m_keep, handler));
    }

    StateHandler *addHandler(const std::string &name)
    {
        StateHandler *handler = m_class->addHandler(name);
        handler->number = StateRegistry::handlerNumber(m_class->fullName() + '.' + name);
        StateRegistry::current()->registerHandler(handler);
        return handler;
    }

    bool addMember(const std::string &name, PyObject *value, bool annotated)
    {
        if (const PyRef options = getAttr(value, "_reflex_var"); options && PyDict_Check(options.get()))
            return addComputed(name, value, options.get());
        if (PyFunction_Check(value)) {
            if (name[0] == '_') // a plain method; one of a mixin is found through the class hierarchy
                return true;
            if (PyDict_GetItemString(state::type()->tp_dict, name.c_str())) {
                raiseReflexError("EventHandlerShadowsBuiltInStateMethodError",
                                 "The event handler " + name + " of " + m_class->fullName() + " hides a method that every state has. Rename it");
                return false;
            }
            StateHandler *handler = addHandler(name);
            event::readSignature(handler, value);
            return place(name, event::makeHandler(m_keep, handler));
        }
        const bool internal = name.starts_with("__") || name.starts_with("_abc") || name.starts_with("_reflex");
        const bool data = !PyCallable_Check(value) && !Py_TYPE(value)->tp_descr_get && !var::check(value);
        if (annotated || internal || !data)
            return true;
        return addPlain(name, nullptr, value);
    }

    bool addComputed(const std::string &name, PyObject *value, PyObject *options)
    {
        const StateField *inherited = m_class->parent() ? m_class->parent()->field(name) : nullptr;
        if (inherited) {
            raiseReflexError("ComputedVarShadowsStateVarError", "The computed var " + name + " of " + m_class->fullName() + " has the name of a var of "
                                                                    + inherited->owner->fullName() + ", which it inherits. Rename it");
            return false;
        }
        StateField *field = addField(name);
        field->getter = getAttr(value, "fget");
        field->isAsync = isCoroutineFunction(field->getter.get());
        field->tracksReads = PyDict_GetItemString(options, "auto_deps") != Py_False;
        if (PyObject *interval = PyDict_GetItemString(options, "interval"); interval && interval != Py_None) {
            const PyRef seconds
                = PyNumber_Check(interval) ? PyRef::share(interval) : PyRef::steal(PyObject_CallMethod(interval, "total_seconds", nullptr));
            field->interval = seconds ? PyFloat_AsDouble(seconds.get()) : 0;
            if (PyErr_Occurred())
                return false;
        }
        if (PyObject *needed = PyDict_GetItemString(options, "deps"); needed && needed != Py_None)
            m_dependencies.emplace_back(field, PyRef::share(needed));
        PyObject *cached = PyDict_GetItemString(options, "cache");
        field->cache = cached == Py_False ? StateField::Cache::Uncached : StateField::Cache::Cached;
        if (PyDict_GetItemString(options, "backend") == Py_True)
            field->number = -1;
        const PyRef annotations = field->getter ? getAttr(field->getter.get(), "__annotations__") : PyRef();
        PyRef returned = PyRef::share(annotations ? PyDict_GetItemString(annotations.get(), "return") : nullptr);
        if (returned && PyUnicode_Check(returned.get())) {
            const PyRef globals = getAttr(field->getter.get(), "__globals__");
            returned = PyRef::steal(PyRun_String(toStdString(returned.get()).c_str(), Py_eval_input, globals.get(), globals.get()));
            PyErr_Clear();
        }
        if (returned && field->isSent() && !canBeSent(returned.get())) {
            raiseReflexError("VarTypeError", "The computed var " + name + " of " + m_class->fullName() + " returns " + annotationText(returned.get())
                                                 + ", which cannot be sent to the browser. Say @rx.var(backend=True) if only the server needs it");
            blameFunction(field->getter.get());
            return false;
        }
        field->type = varTypeOf(returned.get());
        PyObject *initial = PyDict_GetItemString(options, "initial_value");
        field->hasInitialValue = initial != nullptr;
        field->defaultValue = initial ? PyRef::share(initial) : emptyValue(field->type);
        return place(name, makeFieldDescriptor(m_keep, field));
    }

    bool addDependency(const StateField *field, PyObject *needed)
    {
        const StateField *read = PyUnicode_Check(needed) ? m_class->field(toStdString(needed)) : fieldOf(needed);
        if (!read) {
            const PyRef text = PyRef::steal(PyObject_Repr(needed));
            raiseReflexError("VarDependencyError", "The computed var " + field->name + " of " + m_class->fullName() + " depends on "
                                                       + toStdString(text.get()) + ", but there is no var of that name. deps takes names and vars");
            blameFunction(field->getter.get());
            return false;
        }
        read->dependents.push_back(field);
        return true;
    }

    PyTypeObject *m_type;
    StateClass *m_class;
    std::shared_ptr<StateClass> m_keep;
    std::vector<std::pair<const StateField *, PyRef>> m_dependencies; ///< what `deps` says
};

/// "module.Class"; empty with a Python exception set if another class has it.
std::string fullNameOf(PyObject *cls)
{
    const std::string module = toStdString(getAttr(cls, "__module__").get());
    std::string name = module + '.' + toStdString(getAttr(cls, "__qualname__").get());
    if (module.find("___") != std::string::npos) {
        PyErr_Format(PyExc_NameError, "The name of the module %s must not have three underscores in a row, because states are in it", module.c_str());
        return {};
    }
    if (StateRegistry::current()->find(name)) {
        raiseReflexError("StateValueError", "There are two state classes " + name + ". Give one of them another name");
        return {};
    }
    return name;
}

bool isMixin(PyObject *cls)
{
    PyObject *flag = PyDict_GetItemString(reinterpret_cast<PyTypeObject *>(cls)->tp_dict, "_reflex_mixin");
    return flag == Py_True;
}

} // namespace

PyObject *buildStateClass(PyObject *cls, PyObject *, PyObject *keywords)
{
    PyObject *mixin = keywords ? PyDict_GetItemString(keywords, "mixin") : nullptr;
    if (mixin && PyObject_IsTrue(mixin)) {
        PyObject_SetAttrString(cls, "_reflex_mixin", Py_True);
        Py_RETURN_NONE;
    }
    auto *pyType = reinterpret_cast<PyTypeObject *>(cls);
    StateRegistry *registry = StateRegistry::current();
    StateClass *parent = nullptr;
    std::vector<PyObject *> mixins;
    for (Py_ssize_t i = 1; i < PyTuple_GET_SIZE(pyType->tp_mro) && !parent; ++i) {
        PyObject *base = PyTuple_GET_ITEM(pyType->tp_mro, i);
        if (isMixin(base))
            mixins.push_back(base);
        else
            parent = registry->find(reinterpret_cast<PyTypeObject *>(base));
    }
    std::string name = fullNameOf(cls);
    if (name.empty())
        return nullptr;
    Builder builder(pyType, registry->add(pyType, parent, std::move(name)));
    if (!builder.take(cls))
        return nullptr;
    for (PyObject *mixinClass : mixins) {
        if (!builder.take(mixinClass))
            return nullptr;
    }
    if (!builder.addSetters() || !builder.addDependencies())
        return nullptr;
    Py_RETURN_NONE;
}

PyObject *addDependency(PyObject *computed, PyObject *args)
{
    PyObject *cls = nullptr;
    PyObject *needed = nullptr;
    if (!PyArg_ParseTuple(args, "OO:add_dependency", &cls, &needed))
        return nullptr;
    const StateField *field = fieldOf(computed);
    const StateField *read = fieldOf(needed);
    if (!field || !field->isComputed() || !read) {
        const PyRef text = PyRef::steal(PyObject_Repr(read ? computed : needed));
        raiseReflexError("VarDependencyError", toStdString(text.get()) + (read ? " is no computed var" : " is no var of a state")
                                                   + ". Write State.computed.add_dependency(State, Other.var)");
        return nullptr;
    }
    read->dependents.push_back(field);
    Py_RETURN_NONE;
}

PyObject *addVar(PyObject *cls, PyObject *args, PyObject *keywords)
{
    static const char *names[] = {"name", "type_", "default_value", nullptr};
    PyObject *name = nullptr;
    PyObject *annotation = nullptr;
    PyObject *value = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "UO|O:add_var", const_cast<char **>(names), &name, &annotation, &value))
        return nullptr;
    StateClass *stateClass = classOf(cls);
    if (!stateClass || stateClass->isInUse()) {
        PyErr_Format(PyExc_RuntimeError, "%s.add_var() comes too late: there are sessions with this state. Call it in the module, below the class",
                     reinterpret_cast<PyTypeObject *>(cls)->tp_name);
        return nullptr;
    }
    Builder builder(reinterpret_cast<PyTypeObject *>(cls), stateClass);
    if (!builder.addVar(toStdString(name), annotation, value))
        return nullptr;
    Py_RETURN_NONE;
}

} // namespace vitrine::state
