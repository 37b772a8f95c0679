#include "runtime/events/event_types.h"

#include "runtime/state/state_object.h"
#include "runtime/state/state_registry.h"

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

PyObject *handlerFunction(PyObject *self, void *)
{
    const StateHandler *handler = asHandler(self)->handler;
    return Py_NewRef(handler->function ? handler->function.get() : Py_None);
}

PyObject *handlerState(PyObject *self, void *)
{
    return pyString(asHandler(self)->handler->owner->fullName()).release();
}

PyObject *handlerIsBackground(PyObject *self, void *)
{
    return PyBool_FromLong(asHandler(self)->handler->background);
}

PyObject *specHandler(PyObject *self, void *)
{
    PyObject *handler = asSpec(self)->handler;
    return Py_NewRef(handler ? handler : Py_None);
}

PyGetSetDef *handlerProperties()
{
    static PyGetSetDef properties[] = {
        {"fn", handlerFunction, nullptr, "The function of the class, to be called with a state: State.save.fn(self). None for a setter.", nullptr},
        {"state_full_name", handlerState, nullptr, "The full name of its state.", nullptr},
        {"is_background", handlerIsBackground, nullptr, "Whether it is a background task.", nullptr},
        {"stop_propagation", withFlag<&EventFlags::stopPropagation>, nullptr, "The same, not passed on to outer elements.", nullptr},
        {"prevent_default", withFlag<&EventFlags::preventDefault>, nullptr, "The same, without the browser's own action.", nullptr},
        {"temporal", withFlag<&EventFlags::temporal>, nullptr, "The same, dropped while disconnected.", nullptr},
        {nullptr, nullptr, nullptr, nullptr, nullptr},
    };
    return properties;
}

PyGetSetDef *specProperties()
{
    static PyGetSetDef properties[] = {
        {"handler", specHandler, nullptr, "The event handler; None for an event of the browser's.", nullptr},
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
        {"__class_getitem__", Py_GenericAlias, METH_O | METH_CLASS, "rx.EventHandler[spec], for annotations."},
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
    if (handler->background) {
        PyErr_Format(PyExc_RuntimeError, "The background task %s cannot be called inline; start it with: yield %s.%s", handler->name.c_str(),
                     handler->owner->pyType()->tp_name, handler->name.c_str());
        return nullptr;
    }
    if (handler->function)
        return PyMethod_New(handler->function.get(), instance);
    const PyRef functools = PyRef::steal(PyImport_ImportModule("functools"));
    const PyRef builtins = PyRef::steal(PyImport_ImportModule("builtins"));
    if (!functools || !builtins || !handler->setter)
        return nullptr;
    return PyObject_CallMethod(functools.get(), "partial", "OOs", getAttr(builtins.get(), "setattr").get(), instance,
                               handler->setter->name.c_str());
}

/// The arguments of a call in the order of the parameters; unbound() stands for one that the trigger or a default is to give.
PyRef boundArguments(const StateHandler &handler, PyObject *args, PyObject *keywords)
{
    const auto refuse = [&](const std::string &why) {
        PyErr_SetString(PyExc_TypeError, ("The event handler " + handler.name + '(' + handler.signature() + ") " + why).c_str());
        return PyRef();
    };
    const size_t given = size_t(PyTuple_GET_SIZE(args));
    const size_t known = handler.parameters.size();
    const size_t positional = known - size_t(handler.keywordOnly);
    if (!handler.variadic && given > positional)
        return refuse("takes " + std::to_string(positional) + " arguments, but " + std::to_string(given) + " were given");
    std::vector<PyObject *> places;
    for (size_t i = 0; i < given; ++i)
        places.push_back(PyTuple_GET_ITEM(args, Py_ssize_t(i)));
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (keywords && PyDict_Next(keywords, &position, &name, &value)) {
        const std::string text = toStdString(name);
        size_t place = 0;
        while (place < known && handler.parameters[place].name != text)
            ++place;
        if (place == known)
            return refuse("has no parameter " + text);
        if (place >= places.size())
            places.resize(place + 1, unbound());
        if (places[place] != unbound())
            return refuse("was given " + text + " twice");
        places[place] = value;
    }
    PyRef result = PyRef::steal(PyTuple_New(Py_ssize_t(places.size())));
    for (size_t i = 0; i < places.size(); ++i)
        PyTuple_SET_ITEM(result.get(), Py_ssize_t(i), Py_NewRef(places[i]));
    return result;
}

/// State.add("x") and State.add(item="x")
PyObject *handlerCall(PyObject *self, PyObject *args, PyObject *keywords)
{
    EventHandlerObject *object = asHandler(self);
    const StateHandler &handler = *object->handler;
    PyRef all = boundArguments(handler, args, keywords);
    if (!all)
        return nullptr;
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
        {Py_tp_getset, handlerProperties()},                     {Py_tp_methods, delayMethods()},
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
        {Py_tp_getset, specProperties()},
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

PyObject *unbound()
{
    static PyObject *object = PyObject_CallNoArgs(reinterpret_cast<PyObject *>(&PyBaseObject_Type));
    return object;
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

PyObject *attachHandler(PyObject *, PyObject *function)
{
    const PyRef qualname = PyFunction_Check(function) ? getAttr(function, "__qualname__") : PyRef();
    const std::string path = qualname ? toStdString(qualname.get()) : std::string();
    const size_t dot = path.rfind('.');
    if (path.empty() || (dot != std::string::npos && !path.substr(0, dot).ends_with("<locals>"))) // a method: its class will see to it
        return Py_NewRef(function);
    const auto *code = reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function));
    const PyRef names = PyRef::steal(PyCode_GetVarnames(reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function))));
    PyObject *annotations = PyFunction_GetAnnotations(function); // borrowed
    PyObject *first = annotations && code->co_argcount ? PyDict_GetItem(annotations, PyTuple_GET_ITEM(names.get(), 0)) : nullptr;
    const PyRef cls = first ? resolvedAnnotation(first, PyFunction_GetGlobals(function)) : PyRef();
    StateClass *stateClass = cls ? state::classOf(cls.get()) : nullptr;
    if (!stateClass)
        return Py_NewRef(function);
    const std::string module = toStdString(getAttr(function, "__module__").get());
    std::string name = path.substr(dot == std::string::npos ? 0 : dot + 1);
    StateHandler *handler = nullptr;
    for (const auto &known : stateClass->handlers()) {
        PyObject *other = known->function.get();
        if (other && toStdString(getAttr(other, "__module__").get()) == module && toStdString(getAttr(other, "__qualname__").get()) == path)
            handler = known.get(); // of a load before: the class is from a library
        else if (known->name == name)
            name = module + '.' + path; // and can only be reached through the function, as the first of the name too
    }
    if (!handler) {
        handler = stateClass->addHandler(name);
        handler->number = StateRegistry::handlerNumber(stateClass->fullName() + '.' + name);
        StateRegistry::current()->registerHandler(handler);
    }
    handler->parameters.clear();
    readSignature(handler, function);
    return makeHandler(StateRegistry::current()->share(stateClass), handler).release();
}

void readSignature(StateHandler *handler, PyObject *function)
{
    handler->function = PyRef::share(function);
    PyRef wrapped = PyRef::share(function); // by functools.wraps(), which hands on what it is called with
    while (const PyRef inner = getAttr(wrapped.get(), "__wrapped__")) {
        if (!PyFunction_Check(inner.get()))
            break;
        wrapped = inner;
    }
    function = wrapped.get();
    auto *code = reinterpret_cast<PyCodeObject *>(PyFunction_GET_CODE(function));
    const PyRef annotations = PyRef::share(PyFunction_GetAnnotations(function));
    const PyRef names = PyRef::steal(PyCode_GetVarnames(code));
    PyObject *defaults = PyFunction_GetDefaults(function);
    PyObject *keywordDefaults = PyFunction_GetKwDefaults(function);
    const int firstDefault = code->co_argcount - (defaults ? int(PyTuple_GET_SIZE(defaults)) : 0);
    const auto defaultOf = [&](int i, PyObject *name) {
        if (i >= code->co_argcount)
            return keywordDefaults ? PyDict_GetItem(keywordDefaults, name) : nullptr;
        return i >= firstDefault ? PyTuple_GET_ITEM(defaults, i - firstDefault) : nullptr;
    };
    handler->variadic = code->co_flags & CO_VARARGS;
    handler->keywordOnly = handler->variadic ? 0 : code->co_kwonlyargcount; // beside *args they keep their defaults
    for (int i = 1; i < code->co_argcount + handler->keywordOnly; ++i) {
        PyObject *name = PyTuple_GET_ITEM(names.get(), i);
        PyObject *annotation = annotations ? PyDict_GetItem(annotations.get(), name) : nullptr;
        handler->parameters.push_back({toStdString(name), resolvedAnnotation(annotation ? annotation : Py_None, PyFunction_GetGlobals(function)),
                                       PyRef::share(defaultOf(i, name))});
    }
    const PyRef options = getAttr(function, "_reflex_event");
    handler->background = options && PyDict_GetItemString(options.get(), "background") == Py_True;
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
