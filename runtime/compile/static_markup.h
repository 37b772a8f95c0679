#pragma once

#include "runtime/python/component.h"

#include <string>

namespace vitrine {

/// Appends the HTML of components that stand outside of the page that React shows: what the document's head carries. They are elements,
/// texts, fragments and rx.script, without vars and events, since nothing renders them a second time.
///
/// False with a Python exception set for anything else; `failed` is then the call that made it. Needs the GIL.
bool appendMarkup(PyObject *component, std::string *html, CallSite *failed);

/// Appends ` name="value"`, escaped; True is an attribute without a value, False and None are none. False with a Python exception set for
/// names that are no attribute's and for values that only the browser knows.
bool appendAttribute(const std::string &name, PyObject *value, std::string *html);

} // namespace vitrine
