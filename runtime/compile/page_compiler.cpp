#include "runtime/compile/page_compiler.h"

#include "runtime/base/fnv_hash.h"
#include "runtime/compile/branch_keys.h"
#include "runtime/compile/event_compiler.h"
#include "runtime/compile/style_builder.h"
#include "runtime/python/js_literal.h"
#include "runtime/python/component_class.h"
#include "runtime/python/json_writer.h"
#include "runtime/python/var_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace vitrine {

namespace {

/// Names of the breakpoints of Radix's responsive props, in the order of the API's responsive lists.
constexpr std::array<const char *, 6> breakpointNames = {"initial", "xs", "sm", "md", "lg", "xl"};

void appendProp(std::string *props, std::string_view name, std::string_view js)
{
    if (!props->empty())
        *props += ',';
    appendJsKey(*props, name);
    *props += ':';
    *props += js;
}

PyObject *propValue(const Component &node, std::string_view name)
{
    for (const auto &[keyword, value] : node.props) {
        if (keyword->name == name)
            return value.get();
    }
    return nullptr;
}

bool isGiven(PyObject *value)
{
    return value && value != Py_None;
}

bool isOn(const Component &node, std::string_view name)
{
    PyObject *value = propValue(node, name);
    return value && !var::check(value) && PyObject_IsTrue(value) == 1;
}

bool hasTextControl(const ComponentEntry &entry)
{
    return entry.tag == QLatin1String("TextField.Root") || entry.tag == QLatin1String("TextArea")
        || (entry.library.isEmpty() && (entry.tag == QLatin1String("input") || entry.tag == QLatin1String("textarea")));
}

/// Keywords that steer the compiler or the shell and are no props of the React component.
bool isDirective(const std::string &name)
{
    return name == "reset_on_submit" || name == "is_external" || name == "handle_submit_unique_name" || name == "stack_children_full_width";
}

/// What stack_children_full_width of rx.container does to the stacks in it, which have a class for it.
void addFullWidth(StyleBuilder &style)
{
    const std::string stacks = "& :where(.rx-Stack)";
    const std::string children = stacks + " > :where(div:not(.rt-Box, .rx-Upload, .rx-Html), input, select, textarea, table)";
    style.addFixed(stacks, "width", "100%");
    style.addFixed(children, "width", "100%");
    style.addFixed(children, "flex_shrink", "1");
}

bool isStack(const ComponentEntry &entry)
{
    return entry.name == QLatin1String("rx.vstack") || entry.name == QLatin1String("rx.hstack") || entry.name == QLatin1String("rx.stack");
}

/// False with an exception set for the first of these reads that wants an import which cannot be had.
bool checkImports(std::span<const int> reads)
{
    for (const int number : reads) {
        if (number >= 0 || var_data::of(number).complaint.empty())
            continue;
        PyErr_SetString(PyExc_ImportError, var_data::of(number).complaint.c_str());
        return false;
    }
    return true;
}

/// The parameter rx.RestProp of an rx.memo: as a child it gives its members to the element as props.
bool isRest(PyObject *child)
{
    return var::check(child) && PyObject_HasAttrString(reinterpret_cast<PyObject *>(Py_TYPE(child)), "_is_rest");
}

std::string jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2).toStdString();
}

} // namespace

bool PageCompiler::compile(PyObject *component, std::unique_ptr<IdentityTree> *identity, Page *page, Marks *marks)
{
    m_page = page;
    m_failed = {};
    if (!component::settleAll(component, &m_failed))
        return false;
    *identity = std::make_unique<IdentityTree>(IdentityTree::of(component, identity->get()));
    page->root = "0";
    m_marks = marks;
    return emitFragment(page->root, {{component, identity->get()}});
}

bool PageCompiler::compileFrame(PyObject *component, Page *page, Marks *marks)
{
    m_page = page;
    m_failed = {};
    m_marks = marks;
    page->root = "app";
    if (!component::settleAll(component, &m_failed))
        return false;
    const IdentityTree identity = IdentityTree::of(component, nullptr);
    return emitFragment(page->root, {{component, &identity}});
}

bool PageCompiler::compileValue(PyObject *component, Page *page)
{
    m_page = page;
    m_failed = {};
    page->root = "root";
    if (!component::settleAll(component, &m_failed))
        return false;
    const IdentityTree identity = IdentityTree::of(component, nullptr, IdentityTree::Split::Never);
    return emitFragment(page->root, {{component, &identity}});
}

bool PageCompiler::emitFragment(const std::string &id, const std::vector<std::pair<PyObject *, const IdentityTree *>> &nodes, bool parameters)
{
    Unit unit;
    unit.id = id;
    unit.functions = parameters;
    std::string js;
    for (const auto &[object, identity] : nodes) {
        std::string one;
        const std::string path = nodes.size() == 1 ? id : id + '_' + std::to_string(identity->key);
        if (!emit(object, *identity, path, unit, nodes.size() > 1, &one))
            return false;
        js += (js.empty() ? "" : ",") + one;
    }
    unit.fragment.body = nodes.size() == 1 ? "return " + js : "return h(Fragment,null," + js + ')';
    if (!component::replacePlaceholders(&unit.fragment.body, [&](PyObject *part, std::string *content) { return emitValue(part, unit, content); }))
        return false;
    finish(unit);
    m_page->fragments[id] = std::move(unit.fragment);
    return true;
}

void PageCompiler::finish(Unit &unit)
{
    unit.fragment.takeReads(std::move(unit.fragment.reads));
    std::sort(unit.fragment.imports.begin(), unit.fragment.imports.end());
}

bool PageCompiler::emit(PyObject *object, const IdentityTree &identity, const std::string &path, Unit &unit, bool keyed, std::string *js)
{
    if (!component::check(object))
        return emitText(object, unit, js);
    const Component &node = component::node(object);
    const auto readSubject = [&] {
        unit.fragment.reads.insert(unit.fragment.reads.end(), node.subject.reads.begin(), node.subject.reads.end());
    };
    const auto branch = [&](size_t i, std::string *out) {
        return emit(node.children[i].get(), identity.children[i], path + '_' + std::to_string(i), unit, false, out);
    };
    const QScopedValueRollback keysAround(m_branchKeys);
    std::optional<BranchKeys> keys;
    if (node.kind == Component::Kind::Cond || node.kind == Component::Kind::Match) {
        std::vector<BranchKeys::Node> branches;
        for (size_t i = 0; i < node.children.size(); ++i)
            branches.emplace_back(node.children[i].get(), &identity.children[i]);
        m_branchKeys = &keys.emplace(branches, m_branchKeys);
    }
    switch (node.kind) {
    case Component::Kind::Element: {
        const size_t before = unit.fragment.reads.size();
        if (emitElement(object, identity, path, unit, keyed, js) && checkImports(std::span(unit.fragment.reads).subspan(before)))
            return true;
        if (!m_failed.code)
            m_failed = node.site;
        return false;
    }
    case Component::Kind::Cond: {
        std::string yes, no;
        readSubject();
        if (!branch(0, &yes) || !branch(1, &no))
            return false;
        *js = '(' + var::truthy(node.subject) + '?' + yes + ':' + no + ')';
        break;
    }
    case Component::Kind::Match: {
        readSubject();
        std::string fallback;
        if (!branch(node.children.size() - 1, &fallback))
            return false;
        *js = fallback;
        for (size_t i = node.patterns.size(); i-- > 0;) {
            std::string result;
            if (!branch(node.patternChild[i], &result))
                return false;
            const VarExpr &pattern = node.patterns[i];
            unit.fragment.reads.insert(unit.fragment.reads.end(), pattern.reads.begin(), pattern.reads.end());
            *js = "(py.same(" + node.subject.js + ',' + pattern.js + ")?" + result + ':' + *js + ')';
        }
        break;
    }
    case Component::Kind::Foreach: {
        std::string body;
        readSubject();
        const size_t before = unit.fragment.reads.size();
        const auto emitPart = [&](PyObject *part, std::string *content) { return emitValue(part, unit, content); };
        ++unit.functions;
        const bool good = branch(0, &body) && component::replacePlaceholders(&body, emitPart);
        --unit.functions;
        if (!good)
            return false;
        const bool isTable = node.subject.type.kind == VarKind::List && !itemTypeOf(node.subject.type).isPrimitive();
        const std::optional<std::string> needs = isTable ? rowNeeds(unit, before) : std::nullopt;
        *js = (needs ? "rows(" : "each(") + node.subject.js + ",(" + node.item + ',' + node.index + ")=>" + body + (needs ? ',' + *needs : "") + ')';
        break;
    }
    case Component::Kind::Function: {
        std::string body;
        ++unit.functions;
        ++unit.renders;
        const bool good = branch(0, &body);
        --unit.renders;
        --unit.functions;
        if (!good)
            return false;
        *js = "((" + node.item + ")=>" + body + ')';
        return true;
    }
    }
    if (const std::string key = keyOf(identity, keyed); !key.empty())
        *js = "h(Fragment,{key:" + key + "}," + *js + ')';
    return true;
}

std::string PageCompiler::keyOf(const IdentityTree &identity, bool keyed) const
{
    const bool hasKeys = m_delivery == Delivery::Development;
    if (const std::string branch = m_branchKeys ? m_branchKeys->of(identity, hasKeys) : std::string(); !branch.empty())
        return '"' + branch + '"';
    return keyed && hasKeys ? std::to_string(identity.key) : std::string();
}

std::optional<std::string> PageCompiler::rowNeeds(const Unit &unit, size_t before)
{
    if (unit.functions > 0)
        return std::nullopt; // the body may use what an outer function was given
    std::set<std::string> needs;
    for (size_t i = before; i < unit.fragment.reads.size(); ++i) {
        if (unit.fragment.reads[i] < 0)
            return std::nullopt; // the values of hooks are constants of the fragment
        needs.insert("s[" + std::to_string(unit.fragment.reads[i]) + ']');
    }
    for (const Import &import : unit.fragment.imports) {
        if (import.library.starts_with('$') && !import.library.starts_with("$vitrine/"))
            needs.insert(import.local); // code of the project, which a reload exchanges
    }
    std::string list;
    for (const std::string &need : needs)
        list += (list.empty() ? "" : ",") + need;
    return '[' + list + ']';
}

bool PageCompiler::emitText(PyObject *value, Unit &unit, std::string *js)
{
    if (value == Py_None) {
        *js = "null";
        return true;
    }
    VarExpr expr;
    if (PyLong_Check(value) || PyFloat_Check(value)) { // text as Python prints it
        const PyRef text = PyRef::steal(PyObject_Str(value));
        if (!text || !var::exprOf(text.get(), &expr))
            return false;
    } else if (!var::exprOf(value, &expr)) {
        return false;
    }
    unit.fragment.reads.insert(unit.fragment.reads.end(), expr.reads.begin(), expr.reads.end());
    const VarKind kind = expr.type.kind;
    const bool shownAsJson = var::check(value) && (kind == VarKind::Bool || kind == VarKind::Dict || kind == VarKind::Object);
    *js = shownAsJson ? "py.json(" + expr.js + ')' : shown(expr);
    return true;
}

std::string PageCompiler::shown(const VarExpr &expr)
{
    if (expr.type.kind == VarKind::Component)
        return "h(Dynamic,{of:" + expr.js + "})";
    if (expr.type.kind == VarKind::List && itemTypeOf(expr.type).kind == VarKind::Component)
        return "each(" + expr.js + ",of=>h(Dynamic,{of}))";
    return expr.js;
}

std::string PageCompiler::use(const std::string &library, const std::string &name, const std::string &wanted, Unit &unit)
{
    const std::string exported = name.substr(0, name.find('.'));
    std::string local = wanted;
    for (const Import &import : unit.fragment.imports) {
        if (import.library == library && import.name == exported)
            return import.local + name.substr(exported.size());
        if (import.local == local && !local.empty())
            local += '_';
    }
    unit.fragment.imports.push_back({library, exported, local});
    return local + name.substr(exported.size());
}

void PageCompiler::need(const std::string &package, const CallSite &site, Unit &unit)
{
    unit.fragment.packages.insert(package);
    m_packageSites.try_emplace(package, site);
}

std::string PageCompiler::typeOf(const Component &node, Unit &unit)
{
    const ComponentEntry &entry = node.keywords->entry();
    for (const QString &package : entry.packages)
        need(package.toStdString(), node.site, unit);
    return typeOf({entry.tag.toStdString(), entry.library.toStdString(), entry.exported.toStdString()}, unit);
}

std::string PageCompiler::typeOf(const ComponentExtras::Element &element, Unit &unit)
{
    if (element.library.empty()) {
        const bool isSingle = element.tag == "html" || element.tag == "head" || element.tag == "body";
        return isSingle ? "singletons." + element.tag : '"' + element.tag + '"';
    }
    // What the shell's library has; and what its own code or imports declare.
    if (element.library == "react" || element.library == "vitrine" || element.library == "$scope")
        return element.tag;
    return use(element.library, element.exported.empty() ? element.tag : element.exported, element.tag.substr(0, element.tag.find('.')), unit);
}

/// What the element of an app's own class needs; `spread` are its special props.
bool PageCompiler::takeExtras(const ComponentExtras &extras, const CallSite &site, Unit &unit, std::string *spread)
{
    unit.fragment.reads.insert(unit.fragment.reads.end(), extras.reads.begin(), extras.reads.end());
    for (const std::string &package : extras.packages)
        need(package, site, unit);
    for (const ComponentExtras::Module &module : extras.modules) {
        const std::string name = "$code/" + std::to_string(fnvHash(module.source));
        m_page->modules[name] = module.source;
        if (module.names.empty()) // it is there for its effect: style sheets that it imports
            use(name, "", "", unit);
        for (const std::string &declared : module.names)
            use(name, declared, declared, unit);
    }
    for (const PyRef &props : extras.spread) {
        std::string js;
        if (!emitValue(props.get(), unit, &js))
            return false;
        // An object whose members are props, or (up to Reflex 0.7) the name of a prop that is just there.
        *spread += ",..." + (isJsIdentifier(js) ? "(typeof " + js + "===\"undefined\"?{" + js + ":true}:" + js + ')' : js);
    }
    return true;
}

bool PageCompiler::emitElement(PyObject *object, const IdentityTree &identity, const std::string &path, Unit &unit, bool keyed,
                               std::string *js)
{
    const Component &node = component::node(object);
    std::string spread;
    ComponentExtras extras;
    if (component_class::hasExtras(object) && (!component_class::extrasOf(object, &extras) || !takeExtras(extras, node.site, unit, &spread)))
        return false;
    for (const PyRef &child : node.children) {
        if (isRest(child.get()))
            spread += ",..." + var::expr(child.get()).js;
    }
    if (extras.memoBody && !m_page->fragments.contains(extras.memo)) {
        m_page->fragments[extras.memo]; // it may be among its own children
        std::vector<PyRef> shown;
        if (!component::settleAll(extras.memoBody.get(), &m_failed))
            return false;
        const IdentityTree whole = IdentityTree::of(extras.memoBody.get(), nullptr, IdentityTree::Split::Never);
        if (!component::addChild(shown, extras.memoBody.get()) || !emitFragment(extras.memo, {{extras.memoBody.get(), &whole}}, true))
            return false;
    }
    if (extras.wraps)
        m_wrapped.push_back(PyRef::share(object));
    if (extras.hidden) {
        *js = "null";
        return true;
    }
    const std::string type = extras.element ? typeOf(*extras.element, unit) : typeOf(node, unit);
    std::string props;
    bool controlled = false;
    if (!emitProps(object, identity, extras, unit, keyed, &props, &controlled))
        return false;
    props += props.empty() && !spread.empty() ? spread.substr(1) : spread;
    std::string shown = type;
    const auto wrap = [&](const char *wrapper, const char *inner) {
        props = std::string(inner) + ':' + shown + (props.empty() ? "" : ",") + props;
        shown = wrapper;
    };
    if (controlled)
        wrap("Controlled", "as");
    if (isGiven(propValue(node, "on_mount")) || isGiven(propValue(node, "on_unmount")))
        wrap("Mounted", "of");
    std::string children;
    const int fullWidths = std::exchange(m_fullWidths, m_fullWidths + isOn(node, "stack_children_full_width"));
    const bool areEmitted = emitChildren(node, identity, path, unit, &children);
    m_fullWidths = fullWidths;
    if (!areEmitted)
        return false;
    *js = "h(" + shown + ',' + (props.empty() ? "null" : '{' + props + '}') + children + ')';
    if (extras.browserOnly && m_delivery == Delivery::Production)
        *js = "h(BrowserOnly,{of:()=>" + *js + "})";
    return true;
}

bool PageCompiler::emitChildren(const Component &node, const IdentityTree &identity, const std::string &path, Unit &unit, std::string *js)
{
    const bool keyed = node.children.size() > 1;
    for (size_t i = 0; i < node.children.size();) {
        if (isRest(node.children[i].get())) {
            ++i;
            continue;
        }
        const IdentityTree &child = identity.children[i];
        const std::string childPath = path + '-' + std::to_string(child.key);
        if (identity.chunked && !child.ownFragment) {
            std::vector<std::pair<PyObject *, const IdentityTree *>> chunk;
            const std::string id = path + ':' + std::to_string(child.chunk);
            size_t end = i;
            for (; end < node.children.size() && !identity.children[end].ownFragment && identity.children[end].chunk == child.chunk; ++end)
                chunk.emplace_back(node.children[end].get(), &identity.children[end]);
            // A fragment of its own in the middle divides a chunk; the second part needs another name.
            std::string unique = id;
            while (m_page->fragments.contains(unique))
                unique += '\'';
            if (!emitFragment(unique, chunk))
                return false;
            *js += ",frag(\"" + unique + "\")";
            i = end;
            continue;
        }
        if (child.ownFragment) {
            if (!emitFragment(childPath, {{node.children[i].get(), &child}}))
                return false;
            *js += ",frag(\"" + childPath + "\")";
        } else {
            std::string one;
            if (!emit(node.children[i].get(), child, childPath, unit, keyed, &one))
                return false;
            *js += ',' + one;
        }
        ++i;
    }
    return true;
}

bool PageCompiler::emitProps(PyObject *object, const IdentityTree &identity, const ComponentExtras &extras, Unit &unit, bool keyed,
                             std::string *props, bool *controlled)
{
    using Kind = Keyword::Kind;
    const Component &node = component::node(object);
    const ComponentEntry &entry = node.keywords->entry();
    StyleBuilder style(m_catalog, m_styles);
    for (const ComponentEntry::Style &fixed : entry.style)
        style.addFixed(fixed.selector.toStdString(), fixed.property.toStdString(), fixed.value.toStdString());
    if (isOn(node, "stack_children_full_width"))
        addFullWidth(style);
    if (extras.styled && extras.style && !style.addDict(extras.style.get()))
        return false;
    for (PyObject *common : extras.styled && unit.renders == 0 ? m_styles.of(object) : std::vector<PyObject *>()) {
        if (!style.addDict(common))
            return false;
    }
    if (PyObject *own = propValue(node, "style"); extras.styled && own && !style.addDict(own)) // keywords win against it, wherever they stand
        return false;
    std::string className;
    bool hasKey = false;

    for (const ComponentEntry::Default &fallback : entry.defaults) {
        if (!propValue(node, fallback.prop.toStdString()))
            appendProp(props, node.keywords->find(fallback.prop.toStdString()).reactName, jsonText(fallback.value));
    }
    PyObject *inputType = propValue(node, "type");
    if (!inputType)
        inputType = propValue(node, "type_");
    const std::string inputTypeText = inputType ? toStdString(inputType) : std::string();

    for (const auto &[keyword, value] : node.props) {
        std::string js;
        if (extras.without.contains(keyword->name) || extras.without.contains(keyword->reactName))
            continue;
        switch (keyword->kind) {
        case Kind::Prop:
            if (!isDirective(keyword->name) && !emitProp(*keyword, value.get(), unit, props))
                return false;
            break;
        case Kind::Event: {
            std::string spec = keyword->spec;
            if (spec == "value" && (inputTypeText == "number" || inputTypeText == "range"))
                spec = "number";
            else if (spec == "value" && inputTypeText == "checkbox" && entry.library.isEmpty())
                spec = "checked";
            if (value.get() == Py_None)
                break;
            EventFlags flags;
            PyObject *reset = propValue(node, "reset_on_submit");
            flags.resetForm = spec == "form" && reset && PyObject_IsTrue(reset);
            if (!compileEvent(value.get(), keyword->name, spec, flags, &js, &unit.fragment.reads))
                return false;
            appendProp(props, keyword->reactName, js);
            break;
        }
        case Kind::Css:
        case Kind::Unknown:
        case Kind::Pseudo:
            if (extras.styled && !style.set(keyword->name, value.get()))
                return false;
            break;
        case Kind::Style:
            break;
        case Kind::ClassName: {
            const bool list = PyList_Check(value.get()) || PyTuple_Check(value.get());
            if (value.get() == Py_None)
                break;
            if (!emitValue(value.get(), unit, &className))
                return false;
            if (list)
                className += ".join(\" \")";
            break;
        }
        case Kind::Key:
            hasKey = true;
            [[fallthrough]];
        case Kind::Id:
        case Kind::Ref:
        case Kind::Attribute:
            if (value.get() == Py_None)
                break;
            if (!emitValue(value.get(), unit, &js))
                return false;
            appendProp(props, keyword->reactName, js);
            break;
        case Kind::CustomAttributes: {
            PyObject *name = nullptr;
            PyObject *item = nullptr;
            Py_ssize_t position = 0;
            while (PyDict_Check(value.get()) && PyDict_Next(value.get(), &position, &name, &item)) {
                if (!emitValue(item, unit, &js))
                    return false;
                appendProp(props, toStdString(name), js);
            }
            break;
        }
        }
    }
    for (const auto &[name, value] : extras.added) {
        std::string js;
        if (!emitValue(value.get(), unit, &js))
            return false;
        appendProp(props, name, js);
    }
    *controlled = propValue(node, "on_change") && (propValue(node, "debounce_timeout") || (hasTextControl(entry) && propValue(node, "value")));

    if (!style.finish(!className.empty()))
        return false;
    const auto addClass = [&](const std::string &js, const std::string &afterSpace) {
        className = className.empty() ? js : '(' + className + '+' + afterSpace + ')';
    };
    if (const std::string rule = style.takeClass(&unit.fragment.css); !rule.empty())
        addClass('"' + rule + '"', "\" " + rule + '"');
    if (const std::string made = style.runtimeClass(&unit.fragment.reads); !made.empty())
        addClass(made, "\" \"+" + made);
    if (m_fullWidths > 0 && isStack(entry))
        addClass("\"rx-Stack\"", "\" rx-Stack\"");
    if (!className.empty())
        appendProp(props, "className", className);
    if (const std::string inlineStyle = style.inlineStyle(&unit.fragment.reads); !inlineStyle.empty())
        appendProp(props, "style", inlineStyle);
    if (PyObject *external = propValue(node, "is_external"); isGiven(external)) {
        VarExpr condition;
        if (!var::exprOf(external, &condition))
            return false;
        unit.fragment.reads.insert(unit.fragment.reads.end(), condition.reads.begin(), condition.reads.end());
        appendProp(props, "target", '(' + var::truthy(condition) + "?\"_blank\":\"\")");
    }
    if (m_delivery == Delivery::Development && entry.library != QLatin1String("react")) {
        const std::string mark = unit.id + '.' + std::to_string(unit.nextMark++);
        appendProp(props, "data-v", '"' + mark + '"');
        (*m_marks)[mark] = node.site;
    }
    if (const std::string key = hasKey ? std::string() : keyOf(identity, keyed); !key.empty())
        appendProp(props, "key", key);
    return true;
}

bool PageCompiler::emitProp(const Keyword &keyword, PyObject *value, Unit &unit, std::string *props)
{
    if (value == Py_None)
        return true;
    std::string js;
    const bool isList = PyList_Check(value) || PyTuple_Check(value);
    if (keyword.prop->responsive && isList) {
        const PyRef items = PyRef::steal(PySequence_Tuple(value));
        js = "{";
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()) && size_t(i) < breakpointNames.size(); ++i) {
            std::string item;
            if (!emitValue(PyTuple_GET_ITEM(items.get(), i), unit, &item))
                return false;
            js += (i ? "," : "") + std::string(breakpointNames[size_t(i)]) + ':' + item;
        }
        js += '}';
    } else {
        if (!emitValue(value, unit, &js))
            return false;
        if (keyword.prop->list && !isList && !(var::check(value) && var::expr(value).type.kind == VarKind::List))
            js = '[' + js + ']';
    }
    appendProp(props, keyword.reactName, js);
    return true;
}

bool PageCompiler::emitValue(PyObject *value, Unit &unit, std::string *js)
{
    if (component::check(value)) { // a component as a prop
        if (!component::settleAll(value, &m_failed))
            return false;
        const IdentityTree identity = IdentityTree::of(value, nullptr);
        return emit(value, identity, unit.id + "_p", unit, false, js);
    }
    VarExpr expr;
    if (!var::exprOf(value, &expr))
        return false;
    unit.fragment.reads.insert(unit.fragment.reads.end(), expr.reads.begin(), expr.reads.end());
    *js = shown(expr);
    return true;
}

} // namespace vitrine
