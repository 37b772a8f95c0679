#include "runtime/events/event_types.h"

#include "runtime/state/state_object.h"

#include <new>

namespace vitrine {

void EventFlags::add(const EventFlags &other)
{
    stopPropagation |= other.stopPropagation;
    preventDefault |= other.preventDefault;
    temporal |= other.temporal;
    throttle = std::max(throttle, other.throttle);
    debounce = std::max(debounce, other.debounce);
}

namespace event {

namespace {

PyRef makeSpec(PyObject *handler, std::string name, PyRef args, EventFlags flags)
{
    auto *spec = PyObject_New(EventSpecObject, specType());
    spec->handler = Py_XNewRef(handler);
    spec->name = new std::string(std::move(name));
    spec->args = args.release();
    new (&spec->flags) EventFlags(flags);
    return PyRef::steal(reinterpret_cast<PyObject *>(spec));
}

PyRef copyHandler(EventHandlerObject *source)
{
    PyRef copy = makeHandler(*source->keep, source->handler);
    asHandler(copy.get())->flags = source->flags;
    return copy;
}

PyRef copySpec(EventSpecObject *source)
{
    return makeSpec(source->handler, *source->name, PyRef::share(source->args), source->flags);
}

/// A copy of a handler or spec, and its flags.
PyRef copyOf(PyObject *self, EventFlags **flags)
{
    if (EventHandlerObject *handler = asHandler(self)) {
        PyRef copy = copyHandler(handler);
        *flags = &asHandler(copy.get())->flags;
        return copy;
    }
    PyRef copy = copySpec(asSpec(self));
    *flags = &asSpec(copy.get())->flags;
    return copy;
}

template<bool EventFlags::*flag>
PyObject *withFlag(PyObject *self, void *)
{
    EventFlags *flags = nullptr;
    PyRef copy = copyOf(self, &flags);
    flags->*flag = true;
    return copy.release();
}

template<int EventFlags::*delay>
PyObject *withDelay(PyObject *self, PyObject *milliseconds)
{
    const long value = PyLong_AsLong(milliseconds);
    if (value == -1 && PyErr_Occurred())
        return nullptr;
    EventFlags *flags = nullptr;
    PyRef copy = copyOf(self, &flags);
    flags->*delay = int(value);
    return copy.release();
}

PyGetSetDef *flagProperties()
{
    static PyGetSetDef properties[] = {
        {"stop_propagation", withFlag<&EventFlags::stopPropagation>, nullptr, "The same, not passed on to outer elements.", nullptr},
        {"prevent_default", withFlag<&EventFlags::preventDefault>, nullptr, "The same, without the browser's own action.", nullptr},
        {"temporal", withFlag<&EventFlags::temporal>, nullptr, "The same, dropped while disconnected.", nullptr},
        {nullptr, nullptr, nullptr, nullptr, nullptr},
    };
    return properties;
}

PyMethodDef *delayMethods()
{
    static PyMethodDef methods[] = {
        {"throttle", withDelay<&EventFlags::throttle>, METH_O, "throttle(ms): at most one event in that time."},
        {"debounce", withDelay<&EventFlags::debounce>, METH_O, "debounce(ms): one event after that much silence."},
        {nullptr, nullptr, 0, nullptr},
    };
    return methods;
}

/// Class access gives the handler itself, instance access a method to call at once.
PyObject *handlerGet(PyObject *self, PyObject *instance, PyObject *)
{
    if (!instance || !state::check(instance))
        return Py_NewRef(self);
    const StateHandler *handler = asHandler(self)->handler;
    if (handler->function)
        return PyMethod_New(handler->function.get(), instance);
    const PyRef functools = PyRef::steal(PyImport_ImportModule("functools"));
    const PyRef builtins = PyRef::steal(PyImport_ImportModule("builtins"));
    if (!functools || !builtins || !handler->setter)
        return nullptr;
    return PyObject_CallMethod(functools.get(), "partial", "OOs", getAttr(builtins.get(), "setattr").get(), instance,
                               handler->setter->name.c_str());
}

/// State.add("x") and State.add(item="x")
PyObject *handlerCall(PyObject *self, PyObject *args, PyObject *keywords)
{
    EventHandlerObject *object = asHandler(self);
    const StateHandler &handler = *object->handler;
    PyRef all = PyRef::share(args);
    if (keywords && PyDict_Size(keywords) && handler.function) {
        // inspect.signature puts keywords where they belong; a None stands for self.
        const PyRef inspect = PyRef::steal(PyImport_ImportModule("inspect"));
        const PyRef signature
            = inspect ? PyRef::steal(PyObject_CallMethod(inspect.get(), "signature", "O", handler.function.get())) : PyRef();
        const PyRef bind = signature ? getAttr(signature.get(), "bind_partial") : PyRef();
        const PyRef withSelf = PyRef::steal(PySequence_Concat(PyRef::steal(PyTuple_Pack(1, Py_None)).get(), args));
        const PyRef bound = bind ? PyRef::steal(PyObject_Call(bind.get(), withSelf.get(), keywords)) : PyRef();
        const PyRef positional = bound ? getAttr(bound.get(), "args") : PyRef();
        if (!positional)
            return nullptr;
        all = PyRef::steal(PyTuple_GetSlice(positional.get(), 1, PyTuple_GET_SIZE(positional.get())));
    }
    if (!handler.variadic && PyTuple_GET_SIZE(all.get()) > Py_ssize_t(handler.parameters.size())) {
        PyErr_Format(PyExc_TypeError, "The event handler %s takes %zd arguments, but %zd were given", handler.name.c_str(),
                     Py_ssize_t(handler.parameters.size()), PyTuple_GET_SIZE(all.get()));
        return nullptr;
    }
    return makeSpec(self, {}, std::move(all), object->flags).release();
}

PyObject *handlerRepr(PyObject *self)
{
    const StateHandler *handler = asHandler(self)->handler;
    return PyUnicode_FromFormat("<event handler %s.%s>", handler->owner->fullName().c_str(), handler->name.c_str());
}

void handlerDealloc(PyObject *self)
{
    delete reinterpret_cast<EventHandlerObject *>(self)->keep;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

void specDealloc(PyObject *self)
{
    auto *spec = reinterpret_cast<EventSpecObject *>(self);
    Py_XDECREF(spec->handler);
    Py_XDECREF(spec->args);
    delete spec->name;
    PyTypeObject *type = Py_TYPE(self);
    PyObject_Free(self);
    Py_DECREF(type);
}

} // namespace

PyTypeObject *handlerType()
{
    static PyType_Slot slots[] = {
        {Py_tp_descr_get, reinterpret_cast<void *>(handlerGet)}, {Py_tp_call, reinterpret_cast<void *>(handlerCall)},
        {Py_tp_repr, reinterpret_cast<void *>(handlerRepr)},     {Py_tp_dealloc, reinterpret_cast<void *>(handlerDealloc)},
        {Py_tp_getset, flagProperties()},                        {Py_tp_methods, delayMethods()},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.EventHandler", sizeof(EventHandlerObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

PyTypeObject *specType()
{
    static PyType_Slot slots[] = {
        {Py_tp_dealloc, reinterpret_cast<void *>(specDealloc)},
        {Py_tp_getset, flagProperties()},
        {Py_tp_methods, delayMethods()},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.EventSpec", sizeof(EventSpecObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

PyRef makeHandler(std::shared_ptr<StateClass> cls, StateHandler *handler)
{
    auto *object = PyObject_New(EventHandlerObject, handlerType());
    object->handler = handler;
    object->keep = new std::shared_ptr<StateClass>(std::move(cls));
    new (&object->flags) EventFlags(handler->function ? flagsOf(handler->function.get()) : EventFlags());
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

PyObject *browserEvent(PyObject *, PyObject *args)
{
    if (PyTuple_GET_SIZE(args) == 0 || !PyUnicode_Check(PyTuple_GET_ITEM(args, 0))) {
        PyErr_SetString(PyExc_TypeError, "browser_event() takes the event's name and its arguments");
        return nullptr;
    }
    Py_ssize_t end = PyTuple_GET_SIZE(args);
    while (end > 1 && PyTuple_GET_ITEM(args, end - 1) == Py_None) // what is left out at the end has its default in the browser
        --end;
    PyRef rest = PyRef::steal(PyTuple_GetSlice(args, 1, end));
    return makeSpec(nullptr, toStdString(PyTuple_GET_ITEM(args, 0)), std::move(rest), {}).release();
}

void readSignature(StateHandler *handler, PyObject *function)
{
    handler->function = PyRef::share(function);
    auto *code = reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function));
    const PyRef annotations = PyRef::share(PyFunction_GetAnnotations(function));
    const PyRef names = PyRef::steal(PyCode_GetVarnames(code));
    for (int i = 1; i < code->co_argcount; ++i) {
        PyObject *annotation = annotations ? PyDict_GetItem(annotations.get(), PyTuple_GET_ITEM(names.get(), i)) : nullptr;
        handler->parameters.push_back(PyRef::share(annotation ? annotation : Py_None));
    }
    PyObject *defaults = PyFunction_GetDefaults(function);
    handler->required = int(handler->parameters.size()) - (defaults ? int(PyTuple_GET_SIZE(defaults)) : 0);
    handler->variadic = code->co_flags & CO_VARARGS;
}

EventFlags flagsOf(PyObject *function)
{
    EventFlags flags;
    const PyRef options = getAttr(function, "_reflex_event");
    if (!options || !PyDict_Check(options.get()))
        return flags;
    const auto number = [&](const char *name) {
        PyObject *value = PyDict_GetItemString(options.get(), name);
        return value && PyLong_Check(value) ? int(PyLong_AsLong(value)) : 0;
    };
    flags.stopPropagation = number("stop_propagation");
    flags.preventDefault = number("prevent_default");
    flags.temporal = number("temporal");
    flags.throttle = number("throttle");
    flags.debounce = number("debounce");
    return flags;
}

} // namespace event
} // namespace vitrine
