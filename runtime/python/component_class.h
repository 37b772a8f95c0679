#pragma once

#include "runtime/python/component.h"

#include <optional>
#include <set>

namespace vitrine {

/// Text of the app that React components need beside their props; what the methods of a class derived from `rx.Component` give.
struct ComponentExtras {
    struct Module {
        std::string source;             ///< an ES module, JSX allowed
        std::vector<std::string> names; ///< that it declares
    };

    /// Where its element comes from, if the instance says something else than its class.
    struct Element {
        std::string tag;
        std::string library;
        std::string exported;
    };

    std::vector<int> reads;           ///< numbers of VarData: its imports and hooks
    std::vector<Module> modules;      ///< custom code
    std::vector<std::string> packages; ///< npm packages that the imports come from, name@version
    PyRef style;                      ///< dict of add_style(), or null
    std::vector<PyRef> spread;        ///< special_props: Vars whose members are props
    std::set<std::string> without;    ///< props, by either name, that the element does not get
    std::vector<std::pair<std::string, PyRef>> added; ///< props that it gets beside them, by their names in JavaScript
    std::optional<Element> element;
    std::string memo;                 ///< of an rx.memo: the name of the fragment that its function is
    PyRef memoBody;                   ///< what that shows
    bool styled = true;               ///< its style becomes a class; else the class made a prop of it
    bool wraps = false;               ///< it wants something to be around the whole app
    bool browserOnly = false;         ///< an export leaves it to the page's script
    bool hidden = false;              ///< nothing is shown, there are only hooks
};

/// Classes of components: what an app derives from `rx.Component`, `rx.NoSSRComponent` or a component of the catalog (`rx.el.Div`).
///
/// reflex/_component.py reads the class (annotations, library, tag); here it becomes an entry like the catalog's, so that everything else
/// treats its instances like any component. Needs the GIL.
namespace component_class {

/// The classmethod `create(*children, **props)` of rx.Component.
PyObject *create(PyObject *cls, PyObject *const *args, Py_ssize_t count, PyObject *names);

/// Whether a type is such a class.
bool isOwn(PyTypeObject *type);
/// The spec of a trigger that Python code gives: a name that the browser knows, or a function from the callback's arguments to the trigger's,
/// which becomes JavaScript. False with an exception set.
bool compileSpec(PyObject *given, QString *spec);
/// Whether a component is an instance of such a class that has something for extrasOf() to tell.
bool hasExtras(PyObject *component);
/// False with an exception set when one of the class's methods raised, or gave something else than it should.
bool extrasOf(PyObject *component, ComponentExtras *extras);

} // namespace component_class
} // namespace vitrine
