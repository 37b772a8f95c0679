#pragma once

#include "runtime/events/event_types.h"
#include "runtime/python/var.h"

#include <string>

namespace vitrine {

/// The JavaScript of what a trigger was bound to (`on_click=State.increment`, a call, a lambda, a list of these): an `on(…)`
/// expression as ARCHITECTURE.md describes it, with these flags and those of the handlers. Collects the vars that arguments read.
///
/// False with a Python exception set when the arguments do not fit the handler, naming trigger and handler.
bool compileEvent(PyObject *value, const std::string &trigger, const std::string &spec, EventFlags flags, std::string *js, std::vector<int> *reads);

/// event_function(cls, value, trigger, spec): the same as a Var of a class derived from FunctionVar; `spec` is a name or a function.
PyObject *eventFunction(PyObject *module, PyObject *args);
/// event_triggers(component, cls): what a component's triggers are bound to, such Vars by the names of the triggers.
PyObject *eventTriggers(PyObject *module, PyObject *args);

/// An event of the browser that a handler returned, as an element of `x` on the wire: `["redirect","/b"]`, or with arguments that are
/// JavaScript (callbacks, Vars) `[["toast",3],"Saved","default",{},"on(…)"]`. False with a Python exception set.
bool appendBrowserEvent(const EventSpecObject &spec, std::string *json);

} // namespace vitrine
