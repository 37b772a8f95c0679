#include "runtime/python/component.h"

#include "runtime/events/event_types.h"
#include "runtime/python/child_rules.h"
#include "runtime/python/factory.h"
#include "runtime/python/reflex_error.h"
#include "runtime/python/trace.h"
#include "runtime/python/component_class.h"

#include <frameobject.h>
#include <structmember.h>

#include <algorithm>

namespace vitrine::component {

namespace {

thread_local const CallSite *composeSite = nullptr;

void dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    auto *object = reinterpret_cast<ComponentObject *>(self);
    delete object->node;
    Py_CLEAR(object->attributes);
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

int traverse(PyObject *self, visitproc visit, void *arg)
{
    const Component *node = reinterpret_cast<ComponentObject *>(self)->node;
    for (size_t i = 0; node && i < node->children.size(); ++i)
        Py_VISIT(node->children[i].get());
    for (size_t i = 0; node && i < node->props.size(); ++i)
        Py_VISIT(node->props[i].second.get());
    if (node) {
        for (const PyRef *one : {&node->state, &node->childList, &node->style, &node->customAttributes, &node->triggers, &node->triggersBefore})
            Py_VISIT(one->get());
    }
    Py_VISIT(reinterpret_cast<ComponentObject *>(self)->attributes);
    Py_VISIT(Py_TYPE(self));
    return 0;
}

int clear(PyObject *self)
{
    auto *object = reinterpret_cast<ComponentObject *>(self);
    Py_CLEAR(object->attributes);
    if (object->node)
        object->node->childList = object->node->triggers = {};
    return 0;
}

PyObject *getState(PyObject *self, void *)
{
    PyObject *state = reinterpret_cast<ComponentObject *>(self)->node->state.get();
    return Py_NewRef(state ? state : Py_None);
}

int setState(PyObject *self, PyObject *value, void *)
{
    reinterpret_cast<ComponentObject *>(self)->node->state = PyRef::share(value);
    return 0;
}

PyObject *repr(PyObject *self)
{
    const Component &self_ = node(self);
    const std::string name = self_.keywords ? self_.keywords->entry().name.toStdString() : "rx.Component";
    return PyUnicode_FromFormat("<%s with %zd children>", name.c_str(), Py_ssize_t(self_.children.size()));
}

PyObject *createInstance(PyObject *cls, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return component_class::create(cls, args, count, names);
}

/// cls(children=[…], **props) is cls.create(…), without the class's own.
PyObject *construct(PyTypeObject *cls, PyObject *args, PyObject *keywords)
{
    std::vector<PyObject *> values(&PyTuple_GET_ITEM(args, 0), &PyTuple_GET_ITEM(args, 0) + PyTuple_GET_SIZE(args));
    PyObject *listed = keywords ? PyDict_GetItemString(keywords, "children") : nullptr;
    if (listed)
        values.push_back(listed);
    const auto count = Py_ssize_t(values.size());
    const PyRef names = PyRef::steal(PyList_New(0));
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (keywords && PyDict_Next(keywords, &position, &name, &value)) {
        if (value == listed)
            continue;
        PyList_Append(names.get(), name);
        values.push_back(value);
    }
    return component_class::create(reinterpret_cast<PyObject *>(cls), values.data(), count, PyRef::steal(PyList_AsTuple(names.get())).get());
}

bool isStyle(const Keyword &keyword)
{
    using Kind = Keyword::Kind;
    return keyword.kind == Kind::Style || keyword.kind == Kind::Css || keyword.kind == Kind::Unknown || keyword.kind == Kind::Pseudo;
}

void replaceProps(Component &node, const std::function<bool(const Keyword &)> &old, const char *name, const PyRef &value)
{
    std::erase_if(node.props, [&](const auto &prop) { return old(*prop.first); });
    node.props.emplace_back(&node.keywords->find(name), value);
}

/// What the keywords for styles say together: what `style` has, and CSS keywords over it. An rx.Style.
PyRef styleOf(const Component &node)
{
    using Kind = Keyword::Kind;
    const PyRef all = PyRef::steal(PyDict_New());
    for (const auto &[keyword, value] : node.props) {
        if (keyword->kind != Kind::Style)
            continue;
        const PyRef parts = PyList_Check(value.get()) ? value : PyRef::steal(Py_BuildValue("[O]", value.get()));
        for (Py_ssize_t i = 0; parts && i < PyList_GET_SIZE(parts.get()); ++i) {
            if (PyObject *part = PyList_GET_ITEM(parts.get(), i); PyDict_Check(part))
                PyDict_Update(all.get(), part);
        }
    }
    for (const auto &[keyword, value] : node.props) {
        if (isStyle(*keyword) && keyword->kind != Kind::Style)
            PyDict_SetItemString(all.get(), keyword->name.c_str(), value.get());
    }
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex.style"));
    return module ? PyRef::steal(PyObject_CallMethod(module.get(), "Style", "(O)", all.get())) : PyRef();
}

/// What the keywords for styles say together is one dict from now on.
PyObject *getStyle(PyObject *self, void *)
{
    Component &self_ = node(self);
    const auto isNew = [&](const auto &prop) { return isStyle(*prop.first) && prop.second.get() != self_.style.get(); };
    if (self_.style && std::none_of(self_.props.begin(), self_.props.end(), isNew))
        return Py_NewRef(self_.style.get());
    PyRef style = styleOf(self_);
    if (style && self_.keywords) {
        replaceProps(self_, isStyle, "style", style);
        self_.style = style;
    }
    return style.release();
}

/// Data and ARIA attributes are among the custom ones from now on.
PyObject *getCustomAttributes(PyObject *self, void *)
{
    Component &self_ = node(self);
    if (self_.customAttributes)
        return Py_NewRef(self_.customAttributes.get());
    const PyRef all = PyRef::steal(PyDict_New());
    for (const auto &[keyword, value] : self_.props) {
        if (keyword->kind == Keyword::Kind::Attribute)
            PyDict_SetItemString(all.get(), keyword->reactName.c_str(), value.get());
        else if (keyword->kind == Keyword::Kind::CustomAttributes && PyDict_Check(value.get()))
            PyDict_Update(all.get(), value.get());
    }
    if (self_.keywords) {
        const auto isOne = [](const Keyword &keyword) {
            return keyword.kind == Keyword::Kind::Attribute || keyword.kind == Keyword::Kind::CustomAttributes;
        };
        replaceProps(self_, isOne, "custom_attrs", all);
        self_.customAttributes = all;
    }
    return Py_NewRef(all.get());
}

PyRef listOf(const std::vector<PyRef> &children)
{
    PyRef list = PyRef::steal(PyList_New(Py_ssize_t(children.size())));
    for (size_t i = 0; i < children.size(); ++i)
        PyList_SET_ITEM(list.get(), Py_ssize_t(i), Py_NewRef(children[i].get()));
    return list;
}

/// Those of a condition, a loop and the like cannot be changed: they are a list of their own.
PyObject *getChildren(PyObject *self, void *)
{
    Component &self_ = node(self);
    if (self_.childList)
        return Py_NewRef(self_.childList.get());
    PyRef list = listOf(self_.children);
    if (self_.kind == Component::Kind::Element)
        self_.childList = list;
    return list.release();
}

int setChildren(PyObject *self, PyObject *value, void *)
{
    Component &self_ = node(self);
    if (!value || self_.kind != Component::Kind::Element) {
        PyErr_SetString(PyExc_AttributeError, "Only elements can be given other children");
        return -1;
    }
    self_.childList = PyList_Check(value) ? PyRef::share(value) : PyRef::steal(PySequence_List(value));
    return self_.childList ? 0 : -1;
}

bool takeChildren(Component &self_)
{
    const auto *list = self_.childList.get();
    const auto isSame = [&] {
        for (size_t i = 0; i < self_.children.size(); ++i) {
            if (PyList_GET_ITEM(list, Py_ssize_t(i)) != self_.children[i].get())
                return false;
        }
        return true;
    };
    if (PyList_GET_SIZE(list) == Py_ssize_t(self_.children.size()) && isSame())
        return true;
    std::vector<PyRef> children;
    if (!addChild(children, self_.childList.get()))
        return false;
    self_.children = std::move(children);
    return checkChildren(self_);
}

bool takeTriggers(PyObject *self, Component &self_)
{
    const PyRef now = self_.triggers;
    const PyRef before = self_.triggersBefore;
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(before.get(), &position, &name, &value)) {
        if (!PyDict_GetItem(now.get(), name) && PyObject_SetAttr(self, name, Py_None) != 0)
            return false;
    }
    position = 0;
    while (PyDict_Next(now.get(), &position, &name, &value)) {
        if (PyDict_GetItem(before.get(), name) != value && PyObject_SetAttr(self, name, value) != 0)
            return false;
    }
    self_.triggers = now;
    self_.triggersBefore = PyRef::steal(PyDict_Copy(now.get()));
    return true;
}

/// What a keyword of the call is as an attribute: props are Vars, the rest is as it was given. Null without an exception if there is none.
PyObject *keywordValue(const Component &node, PyObject *name)
{
    const std::string text = toStdString(name);
    for (const auto &[keyword, value] : node.props) {
        if (keyword->name != text || keyword->kind == Keyword::Kind::Event)
            continue;
        VarExpr expr;
        if (keyword->kind != Keyword::Kind::Prop || value.get() == Py_None || var::check(value.get()) || check(value.get()))
            return Py_NewRef(value.get());
        if (var::exprOf(value.get(), &expr))
            return var::make(std::move(expr)).release();
        PyErr_Clear(); // told where it is compiled
        return Py_NewRef(value.get());
    }
    return node.style ? Py_XNewRef(PyDict_GetItemString(node.style.get(), camelCase(text).c_str())) : nullptr;
}

/// Whether an attribute of this name is the class's to handle, or one that code has set.
bool isPlainAttribute(PyObject *self, PyObject *name)
{
    PyObject *ofClass = _PyType_Lookup(Py_TYPE(self), name); // borrowed
    PyObject *own = reinterpret_cast<ComponentObject *>(self)->attributes;
    return node(self).kind != Component::Kind::Element || (ofClass && Py_TYPE(ofClass)->tp_descr_set) || (own && PyDict_GetItem(own, name));
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    const bool isPlain = isPlainAttribute(self, name);
    if (PyObject *given = isPlain ? nullptr : keywordValue(node(self), name))
        return given;
    PyObject *found = PyObject_GenericGetAttr(self, name);
    if (found || isPlain || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return found;
    const std::string text = toStdString(name);
    if (text.starts_with('_'))
        return nullptr;
    const Keyword::Kind kind = node(self).keywords->find(text).kind;
    if (kind != Keyword::Kind::Prop && kind != Keyword::Kind::Ref)
        return nullptr;
    PyErr_Clear(); // the call did not give it
    Py_RETURN_NONE;
}

/// A keyword of the component, but for CSS, changes as if the call had given it so; anything else is an attribute and no more.
int setAttribute(PyObject *self, PyObject *name, PyObject *value)
{
    using Kind = Keyword::Kind;
    const std::string text = toStdString(name);
    if (!value || isPlainAttribute(self, name) || text.starts_with('_'))
        return PyObject_GenericSetAttr(self, name, value);
    const Keyword &keyword = node(self).keywords->find(text);
    if (isStyle(keyword) && keyword.kind != Kind::Style)
        return PyObject_GenericSetAttr(self, name, value);
    if (keyword.kind == Kind::Event)
        node(self).triggers = {};
    return factory::setKeyword(node(self), text, value) ? 0 : -1;
}

int setStyle(PyObject *self, PyObject *value, void *)
{
    Component &self_ = node(self);
    if (!self_.keywords || !value) {
        PyErr_SetString(PyExc_AttributeError, "Only elements have a style");
        return -1;
    }
    replaceProps(self_, isStyle, "style", PyRef::share(value));
    self_.style = {};
    return 0;
}

int setCustomAttributes(PyObject *self, PyObject *value, void *)
{
    Component &self_ = node(self);
    if (!self_.keywords || !value) {
        PyErr_SetString(PyExc_AttributeError, "Only elements have attributes");
        return -1;
    }
    self_.customAttributes = {};
    return factory::setKeyword(self_, "custom_attrs", value) ? 0 : -1;
}

/// A component like this one, with dicts and lists of its own.
PyRef copyOf(PyObject *self)
{
    if (!settle(self))
        return {};
    Component copy = node(self);
    for (PyRef *given : {&copy.style, &copy.customAttributes}) {
        for (auto &[keyword, value] : copy.props) {
            if (*given && value.get() == given->get())
                value = PyRef::steal(PyDict_Copy(value.get()));
        }
        *given = {};
    }
    copy.childList = copy.triggers = copy.triggersBefore = {};
    const CallSite site = copy.site;
    PyRef made = make(std::move(copy), Py_TYPE(self));
    if (!made)
        return {};
    node(made.get()).site = site;
    PyObject *attributes = reinterpret_cast<ComponentObject *>(self)->attributes;
    reinterpret_cast<ComponentObject *>(made.get())->attributes = attributes ? PyDict_Copy(attributes) : nullptr;
    return made;
}

PyObject *shallowCopy(PyObject *self, PyObject *)
{
    return copyOf(self).release();
}

/// Its children are copies, too; values of props are not, for nothing changes them.
PyObject *deepCopy(PyObject *self, PyObject *memo)
{
    PyRef copy = copyOf(self);
    for (size_t i = 0; copy && i < node(copy.get()).children.size(); ++i) {
        PyRef &child = node(copy.get()).children[i];
        if (check(child.get()))
            child = PyRef::steal(deepCopy(child.get(), memo));
        if (!child)
            return nullptr;
    }
    return copy.release();
}

/// A text would have what repr() says of it.
PyObject *refuseFormat(PyObject *self, PyObject *)
{
    const PyRef text = PyRef::steal(PyObject_Repr(self));
    return text ? PyErr_Format(PyExc_TypeError, "A component cannot be in a text: %U. Give the text and it as children beside each other", text.get()) : nullptr;
}

PyObject *noTriggers(PyObject *, PyObject *)
{
    return PyDict_New();
}

bool isEvent(PyObject *value)
{
    return event::asHandler(value) || event::asSpec(value);
}

/// (a ? b : c) as a Var; the type is the branches' if they agree.
PyRef condVar(const VarExpr &condition, PyObject *yes, PyObject *no)
{
    VarExpr a, b;
    if (!var::exprOf(yes, &a) || !var::exprOf(no, &b))
        return {};
    VarExpr result{'(' + var::truthy(condition) + " ? " + a.js + " : " + b.js + ')', commonType(a.type, b.type), condition.reads};
    result.readAlso(a.reads);
    result.readAlso(b.reads);
    return var::make(std::move(result));
}

bool addBranch(Component &node, PyObject *child)
{
    std::vector<PyRef> shown;
    if (!addChild(shown, child))
        return false;
    if (shown.size() > 1) {
        PyErr_SetString(PyExc_TypeError, "A branch must be one component. Wrap several in rx.fragment(…)");
        return false;
    }
    node.children.push_back(shown.empty() ? PyRef::share(Py_None) : shown.front());
    return true;
}

} // namespace

CallSite callSite()
{
    if (composeSite)
        return *composeSite;
    PyFrameObject *frame = PyEval_GetFrame(); // borrowed
    if (!frame)
        return {};
    return {PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetCode(frame))), PyFrame_GetLasti(frame)};
}

PyTypeObject *type()
{
    static PyMemberDef members[] = {
        {"__dictoffset__", T_PYSSIZET, offsetof(ComponentObject, attributes), READONLY, nullptr},
        {nullptr, 0, 0, 0, nullptr},
    };
    static PyGetSetDef properties[] = {
        {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, nullptr, nullptr},
        {"children", getChildren, setChildren, "What it shows: a list that may be changed.", nullptr},
        {"style", getStyle, setStyle, "Its style: a dict that may be changed.", nullptr},
        {"custom_attrs", getCustomAttributes, setCustomAttributes, "Its custom attributes: a dict that may be changed.", nullptr},
        {"State", getState, setState, "The state class of a component that rx.ComponentState.create() made; else None.", nullptr},
        {nullptr, nullptr, nullptr, nullptr, nullptr},
    };
    static PyMethodDef methods[] = {
        {"create", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(createInstance)), METH_CLASS | METH_FASTCALL | METH_KEYWORDS,
         "create(*children, **props): a component of this class."},
        {"get_event_triggers", noTriggers, METH_CLASS | METH_NOARGS, "Event triggers beside those that are annotated: a dict of specs."},
        {"__copy__", shallowCopy, METH_NOARGS, nullptr},
        {"__deepcopy__", deepCopy, METH_O, nullptr},
        {"__format__", refuseFormat, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(construct)},
        {Py_tp_getset, properties},
        {Py_tp_members, members},
        {Py_tp_methods, methods},
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)},
        {Py_tp_setattro, reinterpret_cast<void *>(setAttribute)},
        {Py_tp_clear, reinterpret_cast<void *>(clear)},
        {Py_tp_doc, const_cast<char *>("A node of the component tree.")},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_traverse, reinterpret_cast<void *>(traverse)},
        {Py_tp_repr, reinterpret_cast<void *>(repr)},
        {0, nullptr},
    };
    static PyType_Spec spec
        = {"reflex.Component", sizeof(ComponentObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, slots};
    static PyTypeObject *type = [] {
        PyObject *made = PyType_FromSpec(&spec);
        for (const char *name : {"library", "tag", "alias", "special_props"}) // what derived classes may say of themselves
            PyObject_SetAttrString(made, name, Py_None);
        PyObject_SetAttrString(made, "is_default", Py_False);
        PyObject_SetAttrString(made, "lib_dependencies", PyRef::steal(PyTuple_New(0)).get());
        return reinterpret_cast<PyTypeObject *>(made);
    }();
    return type;
}

ComposeScope::ComposeScope() : m_site(callSite()), m_outermost(!composeSite)
{
    if (m_outermost)
        composeSite = &m_site;
}

ComposeScope::~ComposeScope()
{
    if (m_outermost)
        composeSite = nullptr;
}

bool ComposeScope::isActive()
{
    return composeSite;
}

PyRef make(Component node, PyTypeObject *cls)
{
    if (!cls)
        cls = type();
    auto *object = reinterpret_cast<ComponentObject *>(cls->tp_alloc(cls, 0));
    if (!object)
        return {};
    node.site = callSite();
    object->node = new Component(std::move(node));
    return PyRef::steal(reinterpret_cast<PyObject *>(object));
}

bool addChild(std::vector<PyRef> &children, PyObject *child)
{
    if (child == Py_None)
        return true;
    const bool text = PyUnicode_Check(child) || PyLong_Check(child) || PyFloat_Check(child);
    if (check(child) || var::check(child) || text) {
        children.push_back(PyRef::share(child));
        return true;
    }
    if (PyList_Check(child) || PyTuple_Check(child)) {
        const PyRef items = PyRef::steal(PySequence_Tuple(child));
        for (Py_ssize_t i = 0; items && i < PyTuple_GET_SIZE(items.get()); ++i) {
            if (!addChild(children, PyTuple_GET_ITEM(items.get(), i)))
                return false;
        }
        return bool(items);
    }
    if (PyFunction_Check(child)) {
        PyErr_Format(PyExc_TypeError, "The function %U is no component: call it, \"%U()\"",
                     reinterpret_cast<PyFunctionObject *>(child)->func_name, reinterpret_cast<PyFunctionObject *>(child)->func_name);
        return false;
    }
    PyErr_Format(PyExc_TypeError, "A value of type %s cannot be a child of a component. Children are components, text, numbers and Vars",
                 Py_TYPE(child)->tp_name);
    return false;
}

/// One event or another, as event_compiler.cpp understands it.
PyRef condEvent(VarExpr condition, PyObject *yes, PyObject *no)
{
    const PyRef spec = PyRef::steal(Py_BuildValue("(sOOO)", "_cond", var::make(std::move(condition)).get(), yes, no));
    return PyRef::steal(event::browserEvent(nullptr, spec.get()));
}

PyObject *cond(PyObject *, PyObject *args)
{
    PyObject *condition = nullptr;
    PyObject *yes = nullptr;
    PyObject *no = Py_None;
    if (!PyArg_ParseTuple(args, "OO|O:cond", &condition, &yes, &no))
        return nullptr;
    VarExpr expr;
    if (!var::exprOf(condition, &expr))
        return nullptr;
    if (check(yes) || check(no)) {
        Component node;
        node.kind = Component::Kind::Cond;
        node.subject = std::move(expr);
        if (!addBranch(node, yes) || !addBranch(node, no))
            return nullptr;
        return make(std::move(node)).release();
    }
    if (isEvent(yes) || isEvent(no))
        return condEvent(std::move(expr), yes, no).release();
    if (PyTuple_GET_SIZE(args) == 2) {
        PyErr_SetString(PyExc_TypeError, "rx.cond with values needs all three: rx.cond(condition, then, else)");
        return nullptr;
    }
    return condVar(expr, yes, no).release();
}

PyObject *match(PyObject *, PyObject *args)
{
    const Py_ssize_t count = PyTuple_GET_SIZE(args);
    Component node;
    node.kind = Component::Kind::Match;
    if (count < 2 || !var::exprOf(PyTuple_GET_ITEM(args, 0), &node.subject)) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_TypeError, "rx.match needs a value and at least one case: rx.match(value, (pattern, result), …, default)");
        return nullptr;
    }
    std::vector<PyObject *> results;
    PyObject *fallback = nullptr;
    for (Py_ssize_t i = 1; i < count; ++i) {
        PyObject *item = PyTuple_GET_ITEM(args, i);
        const bool isCase = PyTuple_Check(item) && PyTuple_GET_SIZE(item) >= 2;
        if (!isCase && i == count - 1) {
            fallback = item;
            break;
        }
        if (!isCase) {
            PyErr_Format(PyExc_TypeError, "Case %zd of rx.match is not a tuple (pattern, result)", i);
            return nullptr;
        }
        const Py_ssize_t last = PyTuple_GET_SIZE(item) - 1;
        for (Py_ssize_t p = 0; p < last; ++p) {
            node.patterns.emplace_back();
            node.patternChild.push_back(results.size());
            if (!var::exprOf(PyTuple_GET_ITEM(item, p), &node.patterns.back()))
                return nullptr;
        }
        results.push_back(PyTuple_GET_ITEM(item, last));
    }
    bool components = fallback && check(fallback);
    for (PyObject *result : results)
        components |= check(result);
    if (components) {
        for (PyObject *result : results) {
            if (!addBranch(node, result))
                return nullptr;
        }
        if (!addBranch(node, fallback ? fallback : Py_None))
            return nullptr;
        return make(std::move(node)).release();
    }
    if (!fallback) {
        PyErr_SetString(PyExc_TypeError, "rx.match with values needs a default as its last argument");
        return nullptr;
    }
    const bool events = isEvent(fallback) || std::any_of(results.begin(), results.end(), isEvent);
    PyRef value = PyRef::share(fallback);
    for (size_t i = node.patterns.size(); i-- > 0;) {
        VarExpr test{"py.same(" + node.subject.js + ',' + node.patterns[i].js + ')', plainType(VarKind::Bool), node.subject.reads};
        test.readAlso(node.patterns[i].reads);
        PyObject *result = results[node.patternChild[i]];
        value = events ? condEvent(std::move(test), result, value.get()) : condVar(test, result, value.get());
        if (!value)
            return nullptr;
    }
    return value.release();
}

PyObject *withChild(PyObject *, PyObject *args)
{
    PyObject *object = nullptr;
    PyObject *child = nullptr;
    if (!PyArg_ParseTuple(args, "O!O:with_child", type(), &object, &child))
        return nullptr;
    PyRef copy = copyOf(object);
    return copy && addChild(node(copy.get()).children, child) ? copy.release() : nullptr;
}

bool settle(PyObject *component)
{
    Component &self_ = node(component);
    return (!self_.childList || takeChildren(self_)) && (!self_.triggers || takeTriggers(component, self_));
}

bool settleAll(PyObject *object, CallSite *failed)
{
    if (!check(object))
        return true;
    if (!settle(object)) {
        *failed = node(object).site;
        return false;
    }
    const auto &children = node(object).children;
    return std::all_of(children.begin(), children.end(), [&](const PyRef &child) { return settleAll(child.get(), failed); });
}

PyObject *renderFunction(PyObject *, PyObject *args)
{
    const char *parameters = nullptr;
    PyObject *body = nullptr;
    if (!PyArg_ParseTuple(args, "sO:render_function", &parameters, &body))
        return nullptr;
    Component node;
    node.kind = Component::Kind::Function;
    node.item = parameters;
    return addBranch(node, body) ? make(std::move(node)).release() : nullptr;
}

namespace {

constexpr std::string_view placeholderName = "component$";

/// What placeholders stand for, by number. None is given up: a Var with its name may live in a module that is never loaded anew.
std::vector<PyRef> &placeholders()
{
    static std::vector<PyRef> all;
    return all;
}

} // namespace

std::string placeholder(PyObject *component)
{
    placeholders().push_back(PyRef::share(component));
    return std::string(placeholderName) + std::to_string(placeholders().size() - 1) + '$';
}

bool replacePlaceholders(std::string *js, const std::function<bool(PyObject *, std::string *)> &compile)
{
    for (size_t at = js->find(placeholderName); at != std::string::npos; at = js->find(placeholderName, at)) {
        const size_t number = at + placeholderName.size();
        const size_t end = js->find('$', number);
        std::string content;
        if (!compile(placeholders()[std::stoul(js->substr(number, end - number))].get(), &content))
            return false;
        js->replace(at, end + 1 - at, content); // which may have placeholders itself
    }
    return true;
}

PyRef foreach(PyObject *iterable, PyObject *function)
{
    VarExpr subject;
    if (!var::exprOf(iterable, &subject))
        return {};
    const VarKind kind = subject.type.kind;
    if (kind == VarKind::Bool || kind == VarKind::Date || kind == VarKind::Function || kind == VarKind::None) {
        raiseReflexError("ForeachVarError", "rx.foreach cannot loop over " + var::described(subject)
                                                + ". It needs a list or a dict: annotate the var (items: list[str] = []), or give a range");
        return {};
    }
    VarType item = kind == VarKind::Number ? intType() : itemTypeOf(subject.type);
    if (kind == VarKind::Dict || kind == VarKind::Object)
        item = entryTypeOf(subject.type);
    const Trace body = trace(function, "rx.foreach", {std::move(item), intType()}, 1);
    return body.result ? loop(std::move(subject), body) : PyRef();
}

PyRef loop(VarExpr subject, const Trace &body)
{
    Component node;
    node.kind = Component::Kind::Foreach;
    node.subject = std::move(subject);
    node.item = body.names[0];
    node.index = body.names[1];
    std::vector<PyRef> shown;
    if (!addChild(shown, body.result.get()))
        return {};
    if (shown.size() == 1) {
        node.children = std::move(shown);
        return make(std::move(node));
    }
    const PyRef fragment = PyRef::steal(PyUnicode_FromString("fragment"));
    const PyRef factory = PyRef::steal(factory::lookUp(nullptr, fragment.get()));
    const PyRef several = factory ? PyRef::steal(PyObject_CallOneArg(factory.get(), body.result.get())) : PyRef();
    if (!several)
        return {};
    node.children.push_back(several);
    return make(std::move(node));
}

} // namespace vitrine::component
