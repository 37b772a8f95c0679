#include "runtime/python/component.h"

#include "runtime/events/event_types.h"
#include "runtime/python/factory.h"
#include "runtime/python/reflex_error.h"
#include "runtime/python/trace.h"
#include "runtime/python/component_class.h"

#include <frameobject.h>

#include <algorithm>

namespace vitrine::component {

namespace {

thread_local const CallSite *composeSite = nullptr;

void dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    delete reinterpret_cast<ComponentObject *>(self)->node;
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
    if (node)
        Py_VISIT(node->state.get());
    Py_VISIT(Py_TYPE(self));
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

/// Nothing changes a component that is made, so sessions may share the one that is a var's default.
PyObject *itself(PyObject *self, PyObject *)
{
    return Py_NewRef(self);
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
    static PyGetSetDef properties[] = {
        {"State", getState, setState, "The state class of a component that rx.ComponentState.create() made; else None.", nullptr},
        {nullptr, nullptr, nullptr, nullptr, nullptr},
    };
    static PyMethodDef methods[] = {
        {"create", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(createInstance)), METH_CLASS | METH_FASTCALL | METH_KEYWORDS,
         "create(*children, **props): a component of this class."},
        {"get_event_triggers", noTriggers, METH_CLASS | METH_NOARGS, "Event triggers beside those that are annotated: a dict of specs."},
        {"__copy__", itself, METH_NOARGS, nullptr},
        {"__deepcopy__", itself, METH_O, nullptr},
        {"__format__", refuseFormat, METH_O, nullptr},
        {nullptr, nullptr, 0, nullptr},
    };
    static PyType_Slot slots[] = {
        {Py_tp_new, reinterpret_cast<void *>(construct)},
        {Py_tp_getset, properties},
        {Py_tp_methods, methods},
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
    Component copy = node(object);
    if (!addChild(copy.children, child))
        return nullptr;
    const CallSite site = copy.site;
    PyRef made = make(std::move(copy), Py_TYPE(object));
    if (!made)
        return nullptr;
    node(made.get()).site = site;
    const PyRef attributes = getAttr(object, "__dict__");
    const PyRef own = getAttr(made.get(), "__dict__");
    if (attributes && own)
        PyDict_Update(own.get(), attributes.get());
    return made.release();
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
