#include "runtime/state/class_builder.h"

#include "runtime/events/event_types.h"
#include "runtime/state/field_descriptor.h"
#include "runtime/state/state_object.h"
#include "runtime/state/state_registry.h"

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

bool isClassVar(PyObject *annotation)
{
    const PyRef text = PyRef::steal(PyObject_Repr(annotation));
    return text && toStdString(text.get()).find("ClassVar") != std::string::npos;
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

    bool addPlain(const std::string &name, PyObject *annotation, PyObject *value)
    {
        if (name.starts_with("__"))
            return true;
        StateField *field = addField(name);
        field->type = varTypeOf(annotation);
        if (const PyRef options = value ? getAttr(value, "_reflex_field") : PyRef(); options && PyDict_Check(options.get())) {
            field->factory = PyRef::share(PyDict_GetItemString(options.get(), "default_factory"));
            value = PyDict_GetItemString(options.get(), "default");
        }
        field->defaultValue = value ? PyRef::share(value) : isOptional(annotation) ? PyRef::share(Py_None) : emptyValue(field->type);
        return place(name, makeFieldDescriptor(m_keep, field));
    }

    bool addSetter(const StateField *field)
    {
        const std::string name = "set_" + field->name;
        if (has(name))
            return true;
        StateHandler *handler = addHandler(name);
        handler->setter = field;
        handler->parameters.push_back(PyRef::share(Py_None));
        handler->required = 1;
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
            StateHandler *handler = addHandler(name);
            event::readSignature(handler, value);
            return place(name, event::makeHandler(m_keep, handler));
        }
        const bool backend = name[0] == '_' && !name.starts_with("__") && !name.starts_with("_abc") && !name.starts_with("_reflex");
        const bool data = !PyCallable_Check(value) && !Py_TYPE(value)->tp_descr_get;
        if (backend && data && !annotated) {
            StateField *field = addField(name);
            field->defaultValue = PyRef::share(value);
            return place(name, makeFieldDescriptor(m_keep, field));
        }
        return true;
    }

    bool addComputed(const std::string &name, PyObject *value, PyObject *options)
    {
        StateField *field = addField(name);
        field->getter = getAttr(value, "fget");
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
        field->type = varTypeOf(returned.get());
        PyObject *initial = PyDict_GetItemString(options, "initial_value");
        field->defaultValue = initial ? PyRef::share(initial) : emptyValue(field->type);
        return place(name, makeFieldDescriptor(m_keep, field));
    }

    PyTypeObject *m_type;
    StateClass *m_class;
    std::shared_ptr<StateClass> m_keep;
};

std::string uniqueName(PyObject *cls)
{
    const std::string base
        = toStdString(getAttr(cls, "__module__").get()) + '.' + toStdString(getAttr(cls, "__qualname__").get());
    std::string name = base;
    for (int i = 2; StateRegistry::current()->find(name); ++i)
        name = base + '_' + std::to_string(i);
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
    Builder builder(pyType, registry->add(pyType, parent, uniqueName(cls)));
    if (!builder.take(cls))
        return nullptr;
    for (PyObject *mixinClass : mixins) {
        if (!builder.take(mixinClass))
            return nullptr;
    }
    if (!builder.addSetters())
        return nullptr;
    Py_RETURN_NONE;
}

} // namespace vitrine::state
