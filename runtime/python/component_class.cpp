#include "runtime/python/component_class.h"

#include "runtime/python/factory.h"
#include "runtime/python/var_data.h"

#include <frameobject.h>

#include <unordered_map>

namespace vitrine::component_class {

namespace {

struct ComponentClass {
    ComponentEntry entry;
    KeywordTable keywords;
    PyRef plainFields; ///< a frozenset: keywords that are no props of the React component
    PyRef defaults;    ///< a dict: props that are set where a call does not
    bool hasExtras = false;
    bool foreignStyle = false; ///< its style is a prop, so keywords need not be CSS

    ComponentClass(ComponentEntry entry_, const Catalog &catalog) : entry(std::move(entry_)), keywords(catalog, entry) {}
};

QString text(PyObject *dict, const char *key)
{
    PyObject *value = PyDict_GetItemString(dict, key); // borrowed
    return value && value != Py_None ? QString::fromStdString(toStdString(value)) : QString();
}

bool readEvents(PyObject *events, ComponentEntry *entry)
{
    PyObject *name = nullptr;
    PyObject *given = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(events, &position, &name, &given)) {
        EventEntry event;
        event.name = QString::fromStdString(toStdString(name));
        event.reactName = QString::fromStdString(camelCase(toStdString(name)));
        if (!compileSpec(given, &event.spec))
            return false;
        std::erase_if(entry->events, [&](const EventEntry &known) { return known.name == event.name; });
        entry->events.push_back(std::move(event));
    }
    return true;
}

/// Made once for each class as its source has it: the same text after a reload gives the same object, so React's state is kept over an edit.
/// Never freed, like the tables of the catalog's components.
ComponentClass *classFor(PyObject *cls)
{
    static auto &classes = *new std::unordered_map<std::string, std::unique_ptr<ComponentClass>>;
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._component"));
    const PyRef told = module ? PyRef::steal(PyObject_CallMethod(module.get(), "describe", "O", cls)) : PyRef();
    if (!told)
        return nullptr;
    const ComponentEntry *base = factory::entryOf(text(told.get(), "base"));
    ComponentEntry entry = base ? *base : ComponentEntry();
    if (!base)
        entry.globalAttributes = false;
    entry.name = entry.className = text(told.get(), "name");
    if (const QString tag = text(told.get(), "tag"); !tag.isEmpty() || !base) {
        entry.tag = tag.isEmpty() ? QStringLiteral("Fragment") : tag;
        entry.library = tag.isEmpty() ? QStringLiteral("react") : text(told.get(), "library");
        entry.exported = text(told.get(), "exported");
    }
    PyObject *props = PyDict_GetItemString(told.get(), "props"); // name -> React name
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(props, &position, &name, &value)) {
        PropEntry prop;
        prop.name = QString::fromStdString(toStdString(name));
        prop.reactName = value == Py_None ? QString::fromStdString(camelCase(toStdString(name))) : QString::fromStdString(toStdString(value));
        prop.type = ValueType::Any;
        std::erase_if(entry.props, [&](const PropEntry &known) { return known.name == prop.name; });
        entry.props.push_back(std::move(prop));
    }
    if (!readEvents(PyDict_GetItemString(told.get(), "events"), &entry))
        return nullptr;
    const auto readNames = [&](const char *what, QStringList *names) {
        PyObject *list = PyDict_GetItemString(told.get(), what);
        for (Py_ssize_t i = 0; i < PyList_GET_SIZE(list); ++i)
            names->append(QString::fromStdString(toStdString(PyList_GET_ITEM(list, i))));
    };
    readNames("packages", &entry.packages);
    readNames("valid_children", &entry.validChildren);
    readNames("invalid_children", &entry.invalidChildren);
    readNames("valid_parents", &entry.validParents);

    std::string key = text(told.get(), "identity").toStdString();
    for (const EventEntry &event : entry.events)
        key += '\n' + event.name.toStdString() + ' ' + event.spec.toStdString();
    std::unique_ptr<ComponentClass> &known = classes[key];
    if (!known)
        known = std::make_unique<ComponentClass>(std::move(entry), factory::catalog());
    known->plainFields = PyRef::share(PyDict_GetItemString(told.get(), "plain"));
    known->defaults = PyRef::share(PyDict_GetItemString(told.get(), "defaults"));
    known->hasExtras = PyDict_GetItemString(told.get(), "extras") == Py_True;
    known->foreignStyle = PyDict_GetItemString(told.get(), "foreign_style") == Py_True;
    return known.get();
}

/// The call of create() outside of all methods of that name, which are the class's own.
CallSite callOfCreate()
{
    PyRef frame = PyRef::share(reinterpret_cast<PyObject *>(PyEval_GetFrame()));
    CallSite site;
    while (frame) {
        auto *current = reinterpret_cast<PyFrameObject *>(frame.get());
        site = {PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetCode(current))), PyFrame_GetLasti(current)};
        if (toStdString(reinterpret_cast<PyCodeObject *>(site.code.get())->co_name) != "create")
            break;
        frame = PyRef::steal(reinterpret_cast<PyObject *>(PyFrame_GetBack(current)));
    }
    return site;
}

constexpr char capsuleName[] = "vitrine.ComponentClass";

/// The class's, read when its first instance is made. Null with an exception set.
ComponentClass *classOf(PyTypeObject *type)
{
    PyObject *own = PyDict_GetItemString(type->tp_dict, "__vitrine_class__"); // borrowed, and not a base's
    if (own)
        return static_cast<ComponentClass *>(PyCapsule_GetPointer(own, capsuleName));
    ComponentClass *found = classFor(reinterpret_cast<PyObject *>(type));
    if (!found)
        return nullptr;
    const PyRef capsule = PyRef::steal(PyCapsule_New(found, capsuleName, nullptr));
    if (PyObject_SetAttrString(reinterpret_cast<PyObject *>(type), "__vitrine_class__", capsule.get()) != 0)
        return nullptr;
    return found;
}

/// What methods of the class find: `self.color` is a Var, `self.children` a list, the rest as it was given.
bool setAttributes(PyObject *self, const Component &node, PyObject *plain)
{
    const PyRef children = PyRef::steal(PyList_New(0));
    for (const PyRef &child : node.children)
        PyList_Append(children.get(), child.get());
    if (PyObject_SetAttrString(self, "children", children.get()) != 0)
        return false;
    for (const auto &[keyword, value] : node.props) {
        using Kind = Keyword::Kind;
        const Kind kind = keyword->kind;
        if (kind != Kind::Prop && kind != Kind::Id && kind != Kind::Key && kind != Kind::ClassName && kind != Kind::CustomAttributes)
            continue; // Component.style and Component.event_triggers have the others
        PyRef shown = PyRef::share(value.get());
        VarExpr expr;
        if (keyword->kind == Keyword::Kind::Prop && !var::check(value.get()) && !component::check(value.get())) {
            if (var::exprOf(value.get(), &expr))
                shown = var::make(std::move(expr));
            else
                PyErr_Clear(); // told where it is compiled
        }
        if (PyObject_SetAttrString(self, keyword->name.c_str(), shown.get()) != 0)
            return false;
    }
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(plain, &position, &name, &value)) {
        if (PyObject_SetAttr(self, name, value) != 0)
            return false;
    }
    return true;
}

} // namespace

bool compileSpec(PyObject *function, QString *spec)
{
    if (PyUnicode_Check(function)) {
        *spec = QString::fromStdString(toStdString(function));
        return true;
    }
    // `lambda event: [event.target.value]` as the "2:(a,b)=>[…]" of EventEntry::spec.
    const PyRef names = PyRef::steal(PyObject_CallMethod(PyImport_AddModule("reflex._component"), "spec_parameters", "O", function));
    if (!names)
        return false;
    const Py_ssize_t count = PyList_GET_SIZE(names.get());
    std::vector<PyRef> keep;
    std::vector<PyObject *> arguments;
    std::string parameters;
    for (Py_ssize_t i = 0; i < count; ++i) {
        const std::string name = "_e" + std::to_string(i);
        parameters += (i ? "," : "") + name;
        VarExpr expr;
        expr.js = name;
        keep.push_back(var::make(std::move(expr)));
        arguments.push_back(keep.back().get());
    }
    const PyRef result = PyRef::steal(PyObject_Vectorcall(function, arguments.data(), size_t(count), nullptr));
    const PyRef items = result ? PyRef::steal(PySequence_Tuple(result.get())) : PyRef();
    if (!items)
        return false;
    std::string list;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()); ++i) {
        VarExpr expr;
        if (!var::exprOf(PyTuple_GET_ITEM(items.get(), i), &expr))
            return false;
        list += (i ? "," : "") + expr.js;
    }
    *spec = QString::fromStdString(std::to_string(PyTuple_GET_SIZE(items.get())) + ":(" + parameters + ")=>[" + list + ']');
    return true;
}

bool isOwn(PyTypeObject *type)
{
    return type != component::type();
}

PyObject *create(PyObject *cls, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    auto *type = reinterpret_cast<PyTypeObject *>(cls);
    ComponentClass *found = classOf(type);
    if (!found)
        return nullptr;
    Component node;
    node.keywords = &found->keywords;
    const PyRef plain = PyRef::steal(PyDict_New());
    std::vector<PyObject *> values(args, args + count);
    const PyRef kept = PyRef::steal(PyList_New(0));
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i) {
        PyObject *name = PyTuple_GET_ITEM(names, i);
        if (PySet_Contains(found->plainFields.get(), name) == 1) {
            PyDict_SetItem(plain.get(), name, args[count + i]);
        } else {
            PyList_Append(kept.get(), name);
            values.push_back(args[count + i]);
        }
    }
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(found->defaults.get(), &position, &name, &value)) {
        if (PySequence_Contains(kept.get(), name) == 1)
            continue;
        PyList_Append(kept.get(), name);
        values.push_back(value);
    }
    const PyRef keptNames = PyRef::steal(PyList_AsTuple(kept.get()));
    const bool isComposed = component::ComposeScope::isActive();
    std::optional<component::ComposeScope> silence; // of warnings about keywords
    if (found->foreignStyle)
        silence.emplace();
    if (!factory::fill(&node, values.data(), count, keptNames.get()))
        return nullptr;
    PyRef made = component::make(std::move(node), type);
    if (made && !isComposed)
        component::node(made.get()).site = callOfCreate();
    if (!made || !setAttributes(made.get(), component::node(made.get()), plain.get()))
        return nullptr;
    return made.release();
}

bool hasExtras(PyObject *component)
{
    if (!isOwn(Py_TYPE(component)))
        return false;
    const ComponentClass *found = classOf(Py_TYPE(component));
    if (!found)
        return false;
    // An id is a name in `refs`; and an instance may have another tag than its class.
    const PyRef attributes = getAttr(component, "__dict__");
    const auto has = [&](const char *name) { return attributes && PyDict_GetItemString(attributes.get(), name); };
    return found->hasExtras || (has("id") && !found->entry.library.isEmpty()) || has("tag") || has("library") || has("special_props");
}

bool extrasOf(PyObject *component, ComponentExtras *extras)
{
    const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._component"));
    const PyRef told = module ? PyRef::steal(PyObject_CallMethod(module.get(), "extras", "O", component)) : PyRef();
    if (!told)
        return false;
    const auto item = [&](const char *name) { return PyDict_GetItemString(told.get(), name); }; // borrowed
    if (!var::dataReads(item("data"), &extras->reads))
        return false;
    PyObject *modules = item("modules");
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(modules); ++i) {
        const char *source = nullptr;
        PyObject *names = nullptr;
        if (!PyArg_ParseTuple(PyList_GET_ITEM(modules, i), "sO!", &source, &PyList_Type, &names))
            return false;
        ComponentExtras::Module one{source, {}};
        for (Py_ssize_t j = 0; j < PyList_GET_SIZE(names); ++j)
            one.names.push_back(toStdString(PyList_GET_ITEM(names, j)));
        extras->modules.push_back(std::move(one));
    }
    PyObject *packages = item("packages");
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(packages); ++i)
        extras->packages.push_back(toStdString(PyList_GET_ITEM(packages, i)));
    if (item("style") != Py_None)
        extras->style = PyRef::share(item("style"));
    const PyRef spread = PyRef::steal(PySequence_List(item("spread")));
    for (Py_ssize_t i = 0; spread && i < PyList_GET_SIZE(spread.get()); ++i)
        extras->spread.push_back(PyRef::share(PyList_GET_ITEM(spread.get(), i)));
    const PyRef without = PyRef::steal(PySequence_List(item("without")));
    for (Py_ssize_t i = 0; without && i < PyList_GET_SIZE(without.get()); ++i)
        extras->without.insert(toStdString(PyList_GET_ITEM(without.get(), i)));
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(item("added"), &position, &name, &value))
        extras->added.emplace_back(toStdString(name), PyRef::share(value));
    if (PyObject *element = item("element"); PyDict_Check(element))
        extras->element = {text(element, "tag").toStdString(), text(element, "library").toStdString(), text(element, "exported").toStdString()};
    extras->styled = item("styled") == Py_True;
    if (PyObject *memo = item("memo"); PyTuple_Check(memo)) {
        extras->memo = toStdString(PyTuple_GET_ITEM(memo, 0));
        extras->memoBody = PyRef::share(PyTuple_GET_ITEM(memo, 1));
    }
    extras->wraps = item("wraps") == Py_True;
    extras->browserOnly = item("browser_only") == Py_True;
    extras->hidden = item("hidden") == Py_True;
    return spread && without;
}

} // namespace vitrine::component_class
