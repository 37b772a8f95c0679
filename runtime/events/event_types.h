#pragma once

#include "runtime/state/state_class.h"

#include <memory>
#include <string>

namespace vitrine {

/// What the browser does with an event on its way to the handler.
struct EventFlags {
    bool stopPropagation = false;
    bool preventDefault = false;
    bool temporal = false; ///< dropped while disconnected
    bool resetForm = false; ///< on_submit: empties the form afterwards
    int throttle = 0;      ///< milliseconds, 0 = no
    int debounce = 0;      ///< milliseconds, 0 = no

    void add(const EventFlags &other);
};

/// `State.increment`: a reference to an event handler. Called with arguments it gives an event spec.
struct EventHandlerObject {
    PyObject_HEAD
    StateHandler *handler;
    std::shared_ptr<StateClass> *keep; ///< the handler's class
    EventFlags flags;
};

/// An event with arguments: of a handler (`State.add("x")`), or of the browser itself (`rx.redirect("/")`).
struct EventSpecObject {
    PyObject_HEAD
    PyObject *handler; ///< EventHandlerObject, or null for an event of the browser
    std::string *name; ///< of an event of the browser
    PyObject *args;    ///< tuple of values and Vars; of a handler in the order of its parameters, event::unbound() for one left out
    EventFlags flags;
};

namespace event {

PyTypeObject *handlerType();
PyTypeObject *specType();
inline EventHandlerObject *asHandler(PyObject *object)
{
    return PyObject_TypeCheck(object, handlerType()) ? reinterpret_cast<EventHandlerObject *>(object) : nullptr;
}
inline EventSpecObject *asSpec(PyObject *object)
{
    return PyObject_TypeCheck(object, specType()) ? reinterpret_cast<EventSpecObject *>(object) : nullptr;
}

/// `_reflex.attach_handler(function)`: a function outside of a class whose first parameter is annotated with a state class becomes an event
/// handler of that class, and what is returned stands for it. Any other function is returned as it is.
PyObject *attachHandler(PyObject *module, PyObject *function);
/// Stands for an argument that a call left out: the trigger gives it, or it has its default. Borrowed.
PyObject *unbound();

PyRef makeHandler(std::shared_ptr<StateClass> cls, StateHandler *handler);
/// `_reflex.browser_event(name, *args)`: an event that the browser carries out itself.
PyObject *browserEvent(PyObject *module, PyObject *args);
/// Fills the parameters of a handler from its Python function (self comes first).
void readSignature(StateHandler *handler, PyObject *function);
/// Flags that `@rx.event(…)` left on a function.
EventFlags flagsOf(PyObject *function);

} // namespace event
} // namespace vitrine
