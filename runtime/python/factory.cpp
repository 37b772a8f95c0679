#include "runtime/python/factory.h"

#include "runtime/catalog/nearest_word.h"
#include "runtime/python/child_rules.h"
#include "runtime/python/prop_check.h"

#include <structmember.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace vitrine::factory {

namespace {

/// `rx.button`, `rx.table`: a component that can be called, a namespace of others, or both (`rx.text`, `rx.text.em`).
struct FactoryObject {
    PyObject_HEAD
    vectorcallfunc vectorcall;
    KeywordTable *keywords; ///< null for a mere namespace; shared by all factories of an entry, never freed
    bool composes; ///< a call goes to the function that the entry's `compose` names
    std::string *path;
};

const Catalog *theCatalog = nullptr;
std::vector<CallProblem> theProblems;

PyTypeObject *factoryType();

std::unordered_set<std::string> &namespaces()
{
    static std::unordered_set<std::string> names = [] {
        std::unordered_set<std::string> result;
        const auto addPrefixes = [&](const QString &path) {
            const std::string text = path.toStdString();
            for (size_t dot = text.find('.', 3); dot != std::string::npos; dot = text.find('.', dot + 1))
                result.insert(text.substr(0, dot));
        };
        for (const ComponentEntry &entry : theCatalog->components()) {
            addPrefixes(entry.name);
            for (const QString &alias : entry.aliases)
                addPrefixes(alias);
        }
        return result;
    }();
    return names;
}

KeywordTable *keywordsOf(const ComponentEntry *entry)
{
    static std::unordered_map<const ComponentEntry *, std::unique_ptr<KeywordTable>> tables;
    auto &table = tables[entry];
    if (!table)
        table = std::make_unique<KeywordTable>(*theCatalog, *entry);
    return table.get();
}

void complain(Problem::Severity severity, const QString &message)
{
    CallSite site = component::callSite();
    const bool isKnown = std::any_of(theProblems.begin(), theProblems.end(), [&](const CallProblem &other) { // handlers make components, too
        return other.site.code.get() == site.code.get() && other.site.instruction == site.instruction && other.message == message;
    });
    if (!isKnown)
        theProblems.push_back({std::move(site), severity, message});
}

void complainOfKeyword(const Keyword &keyword, const ComponentEntry &entry)
{
    const QString name = QString::fromStdString(keyword.name);
    const QStringList nearest = theCatalog->nearestProps(entry, name);
    const bool isSlip = !nearest.isEmpty() && !theCatalog->knowsKeyword(name);
    QString message = QStringLiteral("%1 has no keyword '%2'").arg(entry.name, name);
    message += nearest.isEmpty() ? QStringLiteral("; it is passed on as CSS")
                                 : QStringLiteral(". Did you mean %1?").arg(eitherOf(nearest, QStringLiteral("'"), QStringLiteral("'")));
    complain(isSlip ? Problem::Severity::Error : Problem::Severity::Warning, message);
}

/// The keyword, or null with an exception set when the component cannot have it with this value.
const Keyword *checkKeyword(KeywordTable &keywords, const std::string &name, PyObject *value)
{
    const Keyword &keyword = keywords.find(name);
    if (keyword.kind == Keyword::Kind::Prop)
        return checkProp(keywords.entry(), *keyword.prop, value) ? &keyword : nullptr;
    if (keyword.kind != Keyword::Kind::Unknown)
        return &keyword;
    const ComponentEntry &entry = keywords.entry();
    if (name.starts_with("on_")) {
        const QString nearest = eitherOf(theCatalog->nearestProps(entry, QString::fromStdString(name)));
        const QString offer = nearest.isEmpty() ? QString() : QStringLiteral(". Did you mean %1?").arg(nearest);
        PyErr_Format(PyExc_TypeError, "%s has no event trigger '%s'%s", entry.name.toUtf8().constData(), name.c_str(), offer.toUtf8().constData());
        return nullptr;
    }
    if (!component::ComposeScope::isActive()) // else it has been told for the whole
        complainOfKeyword(keyword, entry);
    return &keyword;
}

bool addKeyword(Component &node, const std::string &name, PyObject *value)
{
    const Keyword *keyword = checkKeyword(*node.keywords, name, value);
    if (keyword)
        node.props.emplace_back(keyword, PyRef::share(value));
    return keyword;
}

/// The module of reflex.composites that the entry names; null with an exception set.
PyRef composites(const ComponentEntry &entry)
{
    const QString module = entry.compose.left(entry.compose.indexOf(u'.'));
    return PyRef::steal(PyImport_ImportModule(("reflex.composites." + module).toUtf8().constData()));
}

/// The function there; null with an exception set.
PyObject *composer(const ComponentEntry &entry)
{
    static std::unordered_map<const ComponentEntry *, PyRef> functions;
    PyRef &function = functions[&entry];
    if (!function) {
        if (const PyRef module = composites(entry))
            function = PyRef::steal(PyObject_GetAttrString(module.get(), entry.compose.mid(entry.compose.indexOf(u'.') + 1).toUtf8().constData()));
    }
    return function.get();
}

/// What a composed component has beside its parts (`rx.code_block.themes`): an item of its module's `members`. Null without an exception.
PyObject *member(const ComponentEntry &entry, PyObject *name)
{
    const PyRef module = composites(entry);
    const PyRef members = module ? PyRef::steal(PyObject_GetAttrString(module.get(), "members")) : PyRef();
    PyObject *found = members ? PyDict_GetItemWithError(members.get(), name) : nullptr;
    PyErr_Clear();
    return Py_XNewRef(found);
}

PyObject *compose(KeywordTable &keywords, PyObject *const *args, size_t flaggedCount, PyObject *names)
{
    const Py_ssize_t count = PyVectorcall_NARGS(flaggedCount);
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i) {
        if (!checkKeyword(keywords, toStdString(PyTuple_GET_ITEM(names, i)), args[count + i]))
            return nullptr;
    }
    const component::ComposeScope scope;
    PyObject *function = composer(keywords.entry());
    PyObject *made = function ? PyObject_Vectorcall(function, args, flaggedCount, names) : nullptr;
    if (made && keywords.entry().tag.isEmpty() && component::check(made))
        component::node(made).composed = &keywords;
    return made;
}

PyObject *call(PyObject *self, PyObject *const *args, size_t flaggedCount, PyObject *names)
{
    auto *factory = reinterpret_cast<FactoryObject *>(self);
    if (!factory->keywords) {
        PyErr_Format(PyExc_TypeError, "%s is a group of components and cannot be called itself", factory->path->c_str());
        return nullptr;
    }
    if (factory->composes)
        return compose(*factory->keywords, args, flaggedCount, names);
    Component node;
    node.keywords = factory->keywords;
    return fill(&node, args, PyVectorcall_NARGS(flaggedCount), names) ? component::make(std::move(node)).release() : nullptr;
}

PyObject *make(const std::string &path);

/// The namespace of the components that belong together, though classes of others may have their names: `rx.el.svg` of `rx.el.svg.text`.
QLatin1String libraryOf(const ComponentEntry &entry)
{
    for (const QLatin1String library : {QLatin1String("rx.el.svg"), QLatin1String("rx.el"), QLatin1String("rx.recharts")}) {
        if (entry.name.startsWith(library + u'.'))
            return library;
    }
    return QLatin1String("rx");
}

/// The components whose class has this name. One that is made of another (rx.mobile_only of an rx.el.div) has that one's class, and none
/// of its own.
const std::vector<const ComponentEntry *> &entriesOfClass(const std::string &name)
{
    static const auto entries = [] {
        std::unordered_map<std::string, std::vector<const ComponentEntry *>> result;
        for (const ComponentEntry &entry : theCatalog->components())
            result[entry.className.toStdString()].push_back(&entry);
        for (auto &[className, namesakes] : result) {
            if (namesakes.size() > 1)
                std::erase_if(namesakes, [](const ComponentEntry *entry) { return entry->tag.isEmpty(); });
        }
        return result;
    }();
    static const std::vector<const ComponentEntry *> none;
    const auto found = entries.find(name);
    return found == entries.end() ? none : found->second;
}

/// Null with an exception set.
PyObject *makeClass(const ComponentEntry &entry)
{
    static auto &classes = *new std::unordered_map<const ComponentEntry *, PyRef>; // never freed, for there is no GIL at the exit
    PyRef &cls = classes[&entry];
    const PyRef module = cls ? PyRef() : PyRef::steal(PyImport_ImportModule("reflex._component"));
    if (module) {
        const PyRef factory = entry.compose.isEmpty() ? PyRef::share(Py_None) : PyRef::steal(make(entry.name.toStdString()));
        cls = PyRef::steal(PyObject_CallMethod(module.get(), "catalog_class", "ssO", entry.name.toUtf8().constData(),
                                               entry.className.toUtf8().constData(), factory.get()));
    }
    return cls ? Py_NewRef(cls.get()) : nullptr;
}

/// `Div` of `rx.el`: the class of a component that stands right below the path. Null without an exception if there is none.
PyObject *classBelow(const std::string &path, const std::string &name)
{
    const QString prefix = QString::fromStdString(path) + u'.';
    for (const ComponentEntry *entry : entriesOfClass(name)) {
        if (entry->name.startsWith(prefix) && entry->name.indexOf(u'.', prefix.size()) < 0)
            return makeClass(*entry);
    }
    return nullptr;
}

PyObject *make(const std::string &path)
{
    const ComponentEntry *entry = theCatalog->component(QString::fromStdString(path));
    if (!entry && !namespaces().contains(path))
        return nullptr;
    auto *factory = reinterpret_cast<FactoryObject *>(factoryType()->tp_alloc(factoryType(), 0));
    factory->vectorcall = call;
    factory->keywords = entry ? keywordsOf(entry) : nullptr;
    factory->composes = entry && !entry->compose.isEmpty();
    factory->path = new std::string(path);
    return reinterpret_cast<PyObject *>(factory);
}

PyObject *unknown(const std::string &path)
{
    const QString nearest = eitherOf(theCatalog->nearestNames(QString::fromStdString(path)));
    if (nearest.isEmpty())
        PyErr_Format(PyExc_AttributeError, "%s does not exist", path.c_str());
    else
        PyErr_Format(PyExc_AttributeError, "%s does not exist. Did you mean %s?", path.c_str(), nearest.toUtf8().constData());
    return nullptr;
}

PyObject *getAttribute(PyObject *self, PyObject *name)
{
    if (PyObject *found = PyObject_GenericGetAttr(self, name))
        return found;
    PyErr_Clear();
    auto *factory = reinterpret_cast<FactoryObject *>(self);
    const std::string text = toStdString(name);
    if (text == "create" && factory->keywords)
        return Py_NewRef(self);
    if (PyObject *part = make(*factory->path + '.' + text))
        return part;
    if (factory->composes) {
        if (PyObject *found = member(factory->keywords->entry(), name))
            return found;
    }
    if (text.starts_with("__")) {
        PyErr_SetObject(PyExc_AttributeError, name);
        return nullptr;
    }
    PyObject *cls = classBelow(*factory->path, text);
    return cls || PyErr_Occurred() ? cls : unknown(*factory->path + '.' + text);
}

PyObject *repr(PyObject *self)
{
    return pyString(*reinterpret_cast<FactoryObject *>(self)->path).release();
}

void dealloc(PyObject *self)
{
    delete reinterpret_cast<FactoryObject *>(self)->path;
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

PyTypeObject *factoryType()
{
    static PyMemberDef members[]
        = {{"__vectorcalloffset__", T_PYSSIZET, offsetof(FactoryObject, vectorcall), READONLY, nullptr}, {nullptr, 0, 0, 0, nullptr}};
    static PyType_Slot slots[] = {
        {Py_tp_call, reinterpret_cast<void *>(PyVectorcall_Call)},
        {Py_tp_getattro, reinterpret_cast<void *>(getAttribute)},
        {Py_tp_repr, reinterpret_cast<void *>(repr)},
        {Py_tp_dealloc, reinterpret_cast<void *>(dealloc)},
        {Py_tp_members, members},
        {0, nullptr},
    };
    static PyType_Spec spec = {"reflex.ComponentFactory", sizeof(FactoryObject), 0,
                               Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};
    static PyTypeObject *type = reinterpret_cast<PyTypeObject *>(PyType_FromSpec(&spec));
    return type;
}

} // namespace

bool fill(Component *node, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    const ComponentEntry &entry = node->keywords->entry();
    Py_ssize_t first = 0;
    // A component is no picture's address, but a child that it cannot have.
    const auto isChild = [&] { return component::check(args[0]) && entry.library.isEmpty() && isVoidElement(entry.tag.toStdString()); };
    if (!entry.firstArgument.isEmpty() && count > 0 && !isChild()) {
        if (!addKeyword(*node, entry.firstArgument.toStdString(), args[0]))
            return false;
        first = 1;
    }
    node->children.reserve(size_t(count));
    for (Py_ssize_t i = first; i < count; ++i) {
        if (!component::addChild(node->children, args[i]))
            return false;
    }
    for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i) {
        if (!addKeyword(*node, toStdString(PyTuple_GET_ITEM(names, i)), args[count + i]))
            return false;
    }
    if (!checkChildren(*node))
        return false;
    if (const QString complaint = complaintAboutChildren(*node); !complaint.isEmpty())
        complain(Problem::Severity::Error, complaint);
    return true;
}

bool setKeyword(Component &node, const std::string &name, PyObject *value)
{
    std::erase_if(node.props, [&](const auto &prop) { return prop.first->name == name; });
    return addKeyword(node, name, value);
}

const Catalog &catalog()
{
    return *theCatalog;
}

const ComponentEntry *entryOf(const QString &path)
{
    return theCatalog->component(path);
}

void setCatalog(const Catalog *catalog)
{
    theCatalog = catalog;
}

PyObject *lookUp(PyObject *, PyObject *name)
{
    const std::string text = toStdString(name);
    if (text.starts_with("__")) {
        PyErr_SetObject(PyExc_AttributeError, name);
        return nullptr;
    }
    PyRef factory = PyRef::steal(make("rx." + text));
    if (!factory)
        factory = PyRef::steal(classBelow("rx", text));
    if (!factory)
        return PyErr_Occurred() ? nullptr : unknown("rx." + text);
    // Found in the module itself from now on.
    if (PyObject *module = PyDict_GetItemString(PyImport_GetModuleDict(), "reflex"))
        PyObject_SetAttr(module, name, factory.get());
    return factory.release();
}

PyObject *lookUpClass(PyObject *, PyObject *args)
{
    const char *name = nullptr;
    PyObject *libraries = nullptr;
    if (!PyArg_ParseTuple(args, "sO!:look_up_class", &name, &PyTuple_Type, &libraries))
        return nullptr;
    const std::vector<const ComponentEntry *> &entries = entriesOfClass(name);
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(libraries); ++i) {
        const QString library = QString::fromStdString(toStdString(PyTuple_GET_ITEM(libraries, i)));
        const auto isOfIt = [&](const ComponentEntry *entry) { return libraryOf(*entry) == library; };
        const auto found = std::find_if(entries.begin(), entries.end(), isOfIt);
        if (found != entries.end())
            return makeClass(**found);
    }
    Py_RETURN_NONE;
}

PyObject *propValues(PyObject *, PyObject *args)
{
    const char *path = nullptr;
    const char *name = nullptr;
    if (!PyArg_ParseTuple(args, "ss:prop_values", &path, &name))
        return nullptr;
    const ComponentEntry *entry = theCatalog->component(QString::fromUtf8(path));
    const PropEntry *prop = entry ? theCatalog->prop(*entry, QString::fromUtf8(name)) : nullptr;
    if (!prop)
        return PyErr_Format(PyExc_LookupError, "%s has no prop %s", path, name);
    PyObject *values = PyTuple_New(prop->values.size());
    for (qsizetype i = 0; i < prop->values.size(); ++i)
        PyTuple_SET_ITEM(values, i, pyString(prop->values[i].toStdString()).release());
    return values;
}

PyObject *element(PyObject *, PyObject *path)
{
    const std::string name = toStdString(path);
    PyObject *factory = make(name);
    if (!factory)
        return unknown(name);
    reinterpret_cast<FactoryObject *>(factory)->composes = false;
    return factory;
}

PyObject *setProp(PyObject *, PyObject *args)
{
    PyObject *object = nullptr;
    const char *name = nullptr;
    PyObject *value = nullptr;
    if (!PyArg_ParseTuple(args, "O!sO:set_prop", component::type(), &object, &name, &value))
        return nullptr;
    Component &node = component::node(object);
    if (node.kind != Component::Kind::Element)
        Py_RETURN_NONE;
    if (!setKeyword(node, name, value))
        return nullptr;
    Py_RETURN_NONE;
}

PyObject *hasProp(PyObject *, PyObject *args)
{
    PyObject *object = nullptr;
    const char *name = nullptr;
    if (!PyArg_ParseTuple(args, "O!s:has_prop", component::type(), &object, &name))
        return nullptr;
    const Component &node = component::node(object);
    return PyBool_FromLong(std::any_of(node.props.begin(), node.props.end(), [&](const auto &prop) { return prop.first->name == name; }));
}

PyObject *nameOf(PyObject *, PyObject *object)
{
    const bool isElement = component::check(object) && component::node(object).kind == Component::Kind::Element;
    return pyString(isElement ? component::node(object).keywords->entry().name.toStdString() : std::string()).release();
}

PyObject *partsOf(PyObject *, PyObject *object)
{
    if (!component::check(object)) {
        PyErr_SetString(PyExc_TypeError, "parts_of takes a component");
        return nullptr;
    }
    if (!component::settle(object))
        return nullptr;
    const Component &node = component::node(object);
    const PyRef children = PyRef::steal(PyList_New(0));
    const PyRef props = PyRef::steal(PyDict_New());
    for (const PyRef &child : node.children)
        PyList_Append(children.get(), child.get());
    for (const auto &[keyword, value] : node.props)
        PyDict_SetItemString(props.get(), keyword->name.c_str(), value.get());
    return Py_BuildValue("(OO)", children.get(), props.get());
}

const ComponentEntry *entryOf(PyObject *object)
{
    auto *factory = PyObject_TypeCheck(object, factoryType()) ? reinterpret_cast<FactoryObject *>(object) : nullptr;
    return factory && factory->keywords ? &factory->keywords->entry() : nullptr;
}

std::vector<CallProblem> takeCallProblems()
{
    return std::exchange(theProblems, {});
}

} // namespace vitrine::factory
