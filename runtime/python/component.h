#pragma once

#include "runtime/python/keyword_table.h"
#include "runtime/python/var.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

struct Trace;

/// Where in the user's code a component was made: resolved to line and column only when asked, for all of a code object at once.
struct CallSite {
    PyRef code;
    int instruction = -1; ///< byte offset, as PyFrame_GetLasti() has it
};

/// A node of the component tree.
struct Component {
    enum class Kind { Element, Cond, Match, Foreach, Function };

    Kind kind = Kind::Element;
    KeywordTable *keywords = nullptr; ///< Element: of its catalog entry
    /// Element: of the entry that was called, if this is the outermost of what is composed for it and it has no element of its own.
    KeywordTable *composed = nullptr;
    std::vector<std::pair<const Keyword *, PyRef>> props;
    /// Element: components, Vars and literals. Cond: then, else. Match: one per case, then the default. Foreach,
    /// Function: the body.
    std::vector<PyRef> children;
    VarExpr subject;                 ///< Cond: condition; Match: value; Foreach: what is looped over
    std::vector<VarExpr> patterns;   ///< Match: of the cases; several may share a child
    std::vector<size_t> patternChild; ///< Match: child of each pattern
    std::string item, index;         ///< Foreach: JavaScript names of the loop variables; Function: of the parameters, in `item`
    PyRef state;                     ///< the class that rx.ComponentState made for it; else null
    /// What Python code was given of an element when it asked for it, else null: what it does to them, settle() takes over. `childList` is a
    /// list; `style` and `customAttributes` are dicts that are the values of these keywords, too; `triggers` is a dict.
    PyRef childList, style, customAttributes, triggers;
    PyRef triggersBefore; ///< `triggers` as it was given
    CallSite site;
};

/// `rx.Component`: what factories such as `rx.button(…)` return.
struct ComponentObject {
    PyObject_HEAD
    Component *node;
    PyObject *attributes; ///< its `__dict__`; null as long as there are none
};

namespace component {

/// Where a component that is made now is made: in the innermost Python frame, or at the call that a ComposeScope is for.
CallSite callSite();

PyTypeObject *type();
inline bool check(PyObject *object)
{
    return PyObject_TypeCheck(object, type());
}
inline Component &node(PyObject *object)
{
    return *reinterpret_cast<ComponentObject *>(object)->node;
}

/// While it lives, what this thread makes has the call site at which it was made: the parts of a component that is composed of others
/// belong to the user's call, not to the function that puts them together. Of nested ones the outermost holds.
class ComposeScope
{
public:
    ComposeScope();
    ~ComposeScope();
    ComposeScope(const ComposeScope &) = delete;
    ComposeScope &operator=(const ComposeScope &) = delete;

    static bool isActive();

private:
    CallSite m_site;
    bool m_outermost;
};

/// A new component; the call site is the innermost Python frame, or the ComposeScope's.
/// @param cls a class derived from rx.Component; null: rx.Component itself
PyRef make(Component node, PyTypeObject *cls = nullptr);
/// Adds a child: None is skipped, lists and tuples are taken apart. False with an exception set for what cannot be shown.
bool addChild(std::vector<PyRef> &children, PyObject *child);

/// Takes over what Python code did to the children and event triggers of a component, before they are read. False with an exception set for
/// what cannot be there.
bool settle(PyObject *component);
/// The same for all that is in it. @param failed where a component was made that cannot be so
bool settleAll(PyObject *object, CallSite *failed);

/// rx.cond(condition, a[, b]): a component where a or b is one, else a Var.
PyObject *cond(PyObject *module, PyObject *args);
/// rx.match(value, (pattern…, result)…[, default])
PyObject *match(PyObject *module, PyObject *args);
/// with_child(component, child): the same component with one more child.
PyObject *withChild(PyObject *module, PyObject *args);
/// render_function("a,b", component): the JavaScript function of these parameters that makes the component, as a value of props.
PyObject *renderFunction(PyObject *module, PyObject *args);
/// A name that stands for a component in JavaScript: a component may be part of a Var, and is compiled where that is shown.
std::string placeholder(PyObject *component);
/// Puts what `compile` makes of the components in the place of their names. False when it fails.
bool replacePlaceholders(std::string *js, const std::function<bool(PyObject *component, std::string *js)> &compile);
/// rx.foreach(iterable, function)
PyRef foreach(PyObject *iterable, PyObject *function);
/// The same with a function that has been traced, with names for item and index.
PyRef loop(VarExpr subject, const Trace &body);

} // namespace component
} // namespace vitrine
