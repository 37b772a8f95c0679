#pragma once

#include "runtime/python/py_ref.h"

#include "runtime/base/problem.h"
#include "runtime/catalog/catalog.h"
#include "runtime/python/component.h"

namespace vitrine::factory {

/// What is wrong with a call of a component, although the app runs with it as it does with the API: a keyword that the component does not
/// have, which is passed on as CSS (an error if another must have been meant), or a child that it does not show.
struct CallProblem {
    CallSite site;
    Problem::Severity severity;
    QString message;
};

/// The catalog that names are looked up in; must outlive the interpreter. Once, before the first import.
void setCatalog(const Catalog *catalog);
const Catalog &catalog();
/// Of a Python path; null when there is none.
const ComponentEntry *entryOf(const QString &path);
/// Gives a node with keywords what a call has: children and props, checked. False with an exception set.
bool fill(Component *node, PyObject *const *args, Py_ssize_t count, PyObject *names);
/// Gives an element another value of a keyword, checked. False with an exception set.
bool setKeyword(Component &node, const std::string &name, PyObject *value);
/// Module-level `__getattr__` of `reflex`: factories (`rx.button`) and namespaces (`rx.table`) of the catalog, made at the first use.
/// An unknown name raises AttributeError that says what may have been meant.
PyObject *lookUp(PyObject *module, PyObject *name);
/// element(path): the factory of the entry's own element (its library and tag), for the function that composes the component.
PyObject *element(PyObject *module, PyObject *path);
/// set_prop(component, name, value): gives a component that was just made another value of a keyword.
PyObject *setProp(PyObject *module, PyObject *args);
/// has_prop(component, name): whether a component was made with the keyword.
PyObject *hasProp(PyObject *module, PyObject *args);
/// name_of(component): the catalog's name of an element; empty for a condition, a loop and the like.
PyObject *nameOf(PyObject *module, PyObject *object);
/// parts_of(component): ([children], {keyword: value}).
PyObject *partsOf(PyObject *module, PyObject *object);
/// The entry of `rx.text` and its like, or null for anything else.
const ComponentEntry *entryOf(PyObject *object);
/// look_up_class(name, libraries): the class of the component that has this class name, of the first of the libraries that has one; else
/// None. A library is "rx.el.svg", "rx.el", "rx.recharts", or "rx" for all others.
PyObject *lookUpClass(PyObject *module, PyObject *args);
/// prop_values(path, prop): the values of a prop that has a fixed set of them, a tuple.
PyObject *propValues(PyObject *module, PyObject *args);
/// Since the last call.
std::vector<CallProblem> takeCallProblems();

} // namespace vitrine::factory
