#include "runtime/python/reflex_module.h"

#include "runtime/events/background_state.h"
#include "runtime/events/event_loop.h"
#include "runtime/events/event_types.h"
#include "runtime/events/shared_link.h"
#include "runtime/compile/event_compiler.h"
#include "runtime/python/component.h"
#include "runtime/python/factory.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/var.h"
#include "runtime/python/var_data.h"
#include "runtime/state/class_fields.h"
#include "runtime/state/router.h"
#include "runtime/state/state_object.h"
#include "runtime/state/tracked.h"

namespace vitrine {

namespace {

PyObject *foreachFunction(PyObject *, PyObject *args)
{
    PyObject *iterable = nullptr;
    PyObject *function = nullptr;
    if (!PyArg_ParseTuple(args, "OO:foreach", &iterable, &function))
        return nullptr;
    return component::foreach(iterable, function).release();
}

PyObject *frozenCopy(PyObject *, PyObject *value)
{
    return tracked::frozenCopy(value).release();
}

PyObject *isDynamic(PyObject *, PyObject *value)
{
    return PyBool_FromLong(var::check(value) || (PyUnicode_Check(value) && var::hasMarkers(toStdString(value))));
}

PyObject *expandMarkers(PyObject *, PyObject *text)
{
    std::vector<int> reads;
    const std::string js = var::expandMarkers(toStdString(text), &reads);
    const PyRef numbers = PyRef::steal(PyList_New(0));
    for (const int number : reads)
        PyList_Append(numbers.get(), PyRef::steal(PyLong_FromLong(number)).get());
    return Py_BuildValue("(NO)", pyString(js).release(), numbers.get());
}

PyObject *createModule()
{
    static PyMethodDef functions[] = {
        {"cond", component::cond, METH_VARARGS, "cond(condition, a, b): a where the condition holds, else b."},
        {"match", component::match, METH_VARARGS, "match(value, (pattern, result), …, default)"},
        {"foreach", foreachFunction, METH_VARARGS, "foreach(items, function): one component for each item."},
        {"browser_event", event::browserEvent, METH_VARARGS, "browser_event(name, *args): an event that the browser carries out."},
        {"attach_handler", event::attachHandler, METH_O, "The event handler that a function outside of its state class is."},
        {"state_fields", state::stateFields, METH_O, "What a state class and its bases declare, by name."},
        {"set_default", state::setDefault, METH_VARARGS, "set_default(State, name, value): what a var begins with."},
        {"frozen_copy", frozenCopy, METH_O, "A deep copy that cannot be changed."},
        {"run_loop", event_loop::run, METH_O, "run_loop(loop): begins to run the event loop."},
        {"guarded", event_loop::guarded, METH_O, "guarded(awaitable): awaits it; each of its steps may block."},
        {"interrupt_step", event_loop::interruptStep, METH_O, "interrupt_step(task): raises KeyboardInterrupt in a task that blocks."},
        {"acquire_state", background::acquire, METH_VARARGS, "acquire_state(self, future, task): whether the state is the task's now."},
        {"enter_background", background::enter, METH_O, "enter_background(self): the running task is that of a background task."},
        {"hold_state", background::hold, METH_VARARGS, "hold_state(self, task): whose the state is now."},
        {"state_of", background::stateOf, METH_O, "state_of(token): the root state of a session, for `async with`."},
        {"release_state", background::release, METH_O, "release_state(self): the task has done with the state."},
        {"link_state", shared_link::link, METH_VARARGS, "link_state(state, token, future): whether the handler may go on at once."},
        {"unlink_state", shared_link::unlink, METH_O, "unlink_state(state): the state has its private values again."},
        {"has_prop", factory::hasProp, METH_VARARGS, "has_prop(component, name): whether the component was made with the keyword."},
        {"name_of", factory::nameOf, METH_O, "name_of(component): as the catalog calls it; empty for what is no single element."},
        {"parts_of", factory::partsOf, METH_O, "parts_of(component): its children, and the keywords that it was made with."},
        {"is_dynamic", isDynamic, METH_O, "is_dynamic(value): whether only the browser knows the value."},
        {"render_function", component::renderFunction, METH_VARARGS, "render_function(parameters, component): a JavaScript function that makes it."},
        {"set_prop", factory::setProp, METH_VARARGS, "set_prop(component, name, value): as if the component had been made with it."},
        {"element", factory::element, METH_O, "element(path): what makes the element of a composed component."},
        {"var_data_number", var_data::number, METH_VARARGS, "var_data_number(imports, hooks): what stands for them among the numbers of vars."},
        {"with_child", component::withChild, METH_VARARGS, "with_child(component, child): the same component with one more child."},
        {"expand_markers", expandMarkers, METH_O, "expand_markers(text): (the text with the expressions of its Vars, what they read)."},
        {"event_function", eventFunction, METH_VARARGS, "event_function(cls, value, trigger, spec): what a trigger may be bound to, as a Var."},
        {"event_triggers", eventTriggers, METH_VARARGS, "event_triggers(component, cls): by trigger what it is bound to, as Vars."},
        {"declare_route_arguments", state::declareArgumentsOf, METH_O, "declare_route_arguments(route): rx.State has them from now on."},
        {"route_arguments", state::routeArguments, METH_O, "route_arguments(route): (name, whether it is a list) of each of its arguments."},
        {"look_up_class", factory::lookUpClass, METH_VARARGS, "The class of a component by its name and libraries, or None."},
        {"prop_values", factory::propValues, METH_VARARGS, "prop_values(path, prop): the values that a prop may have."},
        {"look_up", factory::lookUp, METH_O, "The component or namespace of a name."},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_reflex", "The C++ part of the API.", -1, functions, nullptr, nullptr, nullptr, nullptr};
    PyObject *module = PyModule_Create(&definition);
    if (!module)
        return nullptr;
    PyModule_AddObjectRef(module, "serializers", serializers());
    var::addClasses(module);
    PyModule_AddObjectRef(module, "State", reinterpret_cast<PyObject *>(state::type()));
    PyModule_AddObjectRef(module, "Component", reinterpret_cast<PyObject *>(component::type()));
    PyModule_AddObjectRef(module, "EventHandler", reinterpret_cast<PyObject *>(event::handlerType()));
    PyModule_AddObjectRef(module, "BackgroundState", reinterpret_cast<PyObject *>(background::stateType()));
    PyModule_AddObjectRef(module, "EventSpec", reinterpret_cast<PyObject *>(event::specType()));
    return module;
}

} // namespace

void registerReflexModule()
{
    PyImport_AppendInittab("_reflex", createModule);
}

} // namespace vitrine
