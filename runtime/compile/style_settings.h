#pragma once

#include "runtime/catalog/catalog.h"
#include "runtime/python/py_ref.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace vitrine {

/// What App(style=…) says of all pages. Holds Python objects.
struct StyleSettings {
    /// Min-widths of responsive lists, the first for all widths; by place or by the names of rx.breakpoints.
    std::array<std::string, 6> breakpoints = {"", "30em", "48em", "62em", "80em", "96em"};
    /// Styles of all components of a kind: dicts.
    std::unordered_map<const ComponentEntry *, PyRef> components;
    std::unordered_map<PyTypeObject *, PyRef> classes; ///< of an app's own; not of those derived from them

    /// The dicts for this component, the last wins. Borrowed.
    std::vector<PyObject *> of(PyObject *component) const;
};

/// Takes an App's style dict apart. Keys that are no components (tags, selectors, CSS properties) become `globalCss`: rules in which
/// `StyleBuilder::place` stands for the element around the page. False with a Python exception set. Needs the GIL.
bool readStyleSettings(PyObject *style, const Catalog &catalog, StyleSettings *settings, std::string *globalCss);

} // namespace vitrine
