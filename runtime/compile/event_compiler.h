#pragma once

#include "runtime/python/var.h"

#include <string>

namespace vitrine {

/// The JavaScript of what a trigger was bound to (`on_click=State.increment`, a call, a lambda, a list of these): an `on(…)`
/// expression as ARCHITECTURE.md describes it. Collects the vars that arguments read.
///
/// False with a Python exception set when the arguments do not fit the handler, naming trigger and handler.
bool compileEvent(PyObject *value, const std::string &trigger, const std::string &spec, std::string *js, std::vector<int> *reads);

} // namespace vitrine
