#include "runtime/compile/style_builder.h"

#include "runtime/base/fnv_hash.h"
#include "runtime/python/js_literal.h"
#include "runtime/python/json_writer.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace vitrine {

namespace {

constexpr std::array<const char *, 6> breakpointNames = {"initial", "xs", "sm", "md", "lg", "xl"};

/// maxWidth, max_width, max-width -> max-width; --custom stays.
std::string kebabCase(std::string_view name)
{
    if (name.starts_with("--"))
        return std::string(name);
    std::string kebab;
    for (const char c : name) {
        if (c == '_')
            kebab += '-';
        else if (isupper(static_cast<unsigned char>(c)))
            kebab += '-', kebab += char(tolower(c));
        else
            kebab += c;
    }
    while (kebab.ends_with('-'))
        kebab.pop_back();
    for (const char *prefix : {"webkit-", "moz-", "ms-"}) {
        if (kebab.starts_with(prefix))
            return '-' + kebab;
    }
    return kebab;
}

std::string camelFromKebab(const std::string &kebab)
{
    if (kebab.starts_with("--"))
        return kebab;
    std::string snake = kebab;
    std::replace(snake.begin(), snake.end(), '-', '_');
    std::string camel = camelCase(snake);
    if (kebab.starts_with('-') && !camel.empty())
        camel[0] = char(toupper(camel[0]));
    return camel;
}

/// Properties whose numbers have no unit (https://react.dev/reference/react-dom/components/common, "unitless").
bool isUnitless(const std::string &property)
{
    static const std::unordered_set<std::string> names
        = {"animation-iteration-count", "aspect-ratio", "border-image-outset", "border-image-slice", "border-image-width", "column-count",
           "columns", "flex", "flex-grow", "flex-shrink", "font-weight", "grid-area", "grid-column", "grid-column-end",
           "grid-column-start", "grid-row", "grid-row-end", "grid-row-start", "line-clamp", "line-height", "opacity", "order", "orphans",
           "scale", "tab-size", "widows", "z-index", "zoom", "fill-opacity", "flood-opacity", "stop-opacity", "stroke-dasharray",
           "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "stroke-width"};
    const size_t prefix = property.starts_with('-') ? property.find('-', 1) + 1 : 0; // -webkit-line-clamp
    return property.starts_with("--") || names.contains(property.substr(prefix));
}

bool isSelector(std::string_view name)
{
    return name.starts_with('_') || name.find_first_of(":&.# >[@*,+~") != std::string_view::npos;
}

bool isBreakpoints(PyObject *value)
{
    return PyDict_Check(value) && !PyDict_CheckExact(value)
        && PyObject_HasAttrString(reinterpret_cast<PyObject *>(Py_TYPE(value)), "_is_breakpoints");
}

/// rx.breakpoints(…), or a plain dict that can be nothing else.
bool isResponsive(PyObject *value)
{
    if (PyList_Check(value) || PyTuple_Check(value))
        return true;
    if (!PyDict_Check(value))
        return false;
    if (isBreakpoints(value))
        return true;
    PyObject *key = nullptr;
    PyObject *item = nullptr;
    Py_ssize_t position = 0;
    bool any = false;
    while (PyDict_Next(value, &position, &key, &item)) {
        const std::string name = toStdString(key);
        if (std::find(breakpointNames.begin(), breakpointNames.end(), name) == breakpointNames.end())
            return false;
        any = true;
    }
    return any;
}

bool isDynamic(PyObject *value)
{
    return var::check(value) || (PyUnicode_Check(value) && var::hasMarkers(toStdString(value)));
}

/// "a, :is(b, c)" -> "a", ":is(b, c)"
std::vector<std::string> alternatives(const std::string &selector)
{
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : selector) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (c == ',' && depth == 0)
            parts.emplace_back();
        else if (c != ' ' || !parts.back().empty())
            parts.back() += c;
    }
    return parts;
}

/// A selector nested in another one; & stands for the outer one, and where there is none it is around.
std::string nested(const std::string &outer, const std::string &inner)
{
    std::string result;
    for (const std::string &around : alternatives(outer)) {
        for (const std::string &part : alternatives(inner)) {
            result += result.empty() ? "" : ",";
            if (part.find('&') == std::string::npos) {
                result += around + (part.starts_with(':') ? "" : " ") + part;
                continue;
            }
            for (const char c : part)
                result += c == '&' ? around : std::string(1, c);
        }
    }
    return result;
}

std::string hashName(std::string_view text)
{
    uint64_t hash = fnvHash(text);
    std::string name = "v-";
    for (int i = 0; i < 8; ++i, hash /= 36)
        name += "0123456789abcdefghijklmnopqrstuvwxyz"[hash % 36];
    return name;
}

/// CSS text must not be able to end its own declaration or rule.
bool isSafeValue(std::string_view value)
{
    return value.find_first_of("{}") == std::string_view::npos && value.find("</") == std::string_view::npos;
}

} // namespace

bool StyleBuilder::set(const std::string &name, PyObject *value)
{
    return setIn(m_entries, name, value);
}

/// By the names that CSS has: shorthands of the API become several.
bool StyleBuilder::setIn(Entries &entries, const std::string &name, PyObject *value) const
{
    const auto put = [&](const std::string &key) {
        const auto existing = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) { return entry.first == key; });
        if (existing == entries.end())
            entries.emplace_back(key, PyRef::share(value));
        else
            existing->second = PyRef::share(value);
    };
    if (name.starts_with('_')) {
        if (!PyDict_Check(value) && !isDynamic(value) && !isResponsive(value)) {
            PyErr_Format(PyExc_TypeError, "Styles are given as a dict, not as %s", Py_TYPE(value)->tp_name);
            return false;
        }
        put(pseudoSelector(std::string_view(name).substr(1)));
        return true;
    }
    if (isSelector(name) || (PyDict_Check(value) && !isResponsive(value))) {
        put(name);
        return true;
    }
    std::string snake = kebabCase(name);
    std::replace(snake.begin(), snake.end(), '-', '_');
    if (const CssProperty *css = m_catalog.cssProperty(QString::fromStdString(snake))) {
        for (const QString &cssName : css->cssNames)
            put(kebabCase(cssName.toStdString()));
    } else {
        put(kebabCase(name));
    }
    return true;
}

bool StyleBuilder::addDict(PyObject *style)
{
    if (style == Py_None)
        return true;
    if (PyList_Check(style) || PyTuple_Check(style)) {
        const PyRef items = PyRef::steal(PySequence_Tuple(style));
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()); ++i) {
            if (!addDict(PyTuple_GET_ITEM(items.get(), i)))
                return false;
        }
        return true;
    }
    if (var::check(style) || isBreakpoints(style))
        return set("&", style);
    return addDictTo(m_entries, style);
}

bool StyleBuilder::addDictTo(Entries &entries, PyObject *dict) const
{
    if (!PyDict_Check(dict)) {
        PyErr_Format(PyExc_TypeError, "Styles are given as a dict, not as %s", Py_TYPE(dict)->tp_name);
        return false;
    }
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (!setIn(entries, toStdString(key), value))
            return false;
    }
    return true;
}

void StyleBuilder::addFixed(const std::string &selector, const std::string &property, const std::string &value)
{
    const PyRef text = pyString(value);
    if (selector.empty() || selector == "&") {
        set(property, text.get());
        return;
    }
    const auto existing = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) { return entry.first == selector; });
    PyRef dict = existing == m_entries.end() ? PyRef::steal(PyDict_New()) : existing->second;
    PyDict_SetItemString(dict.get(), property.c_str(), text.get());
    set(selector, dict.get());
}

bool StyleBuilder::finish(bool hasClass)
{
    if (!flatten(m_entries, "&", {}))
        return false;
    m_isInline = !hasClass && m_runtime.empty()
        && std::all_of(m_blocks.begin(), m_blocks.end(), [](const Block &b) { return b.declarations.empty() || (b.around.empty() && b.selector == "&"); });
    return true;
}

size_t StyleBuilder::blockOf(const std::vector<std::string> &around, const std::string &selector)
{
    const auto existing = std::find_if(m_blocks.begin(), m_blocks.end(), [&](const Block &b) { return b.around == around && b.selector == selector; });
    if (existing != m_blocks.end())
        return size_t(existing - m_blocks.begin());
    m_blocks.push_back({around, selector, {}});
    return m_blocks.size() - 1;
}

/// An element's own declarations come before what is nested, for later ones win.
bool StyleBuilder::flatten(const Entries &entries, const std::string &selector, const std::vector<std::string> &around)
{
    const size_t own = blockOf(around, selector);
    const auto isPlain = [](const auto &entry) {
        return !isSelector(entry.first) && !isResponsive(entry.second.get()) && !PyDict_Check(entry.second.get());
    };
    for (const auto &entry : entries) {
        if (isPlain(entry) && !addDeclaration(own, entry.first, entry.second.get()))
            return false;
    }
    for (const auto &entry : entries) {
        if (isPlain(entry))
            continue;
        PyObject *value = entry.second.get();
        if (isResponsive(value) ? !flattenResponsive(entry.first, value, selector, around) : !flattenNested(entry.first, value, selector, around))
            return false;
    }
    return true;
}

bool StyleBuilder::flattenNested(const std::string &name, PyObject *value, const std::string &selector, const std::vector<std::string> &around)
{
    if (value == Py_None)
        return true;
    std::vector<std::string> outer = around;
    std::string inner = selector;
    if (name.starts_with("@keyframes") || name.starts_with("@font-face"))
        return addKeyframes(name, value);
    if (name.starts_with('@'))
        outer.push_back(name);
    else
        inner = nested(selector, name);
    if (isDynamic(value)) {
        m_runtime.push_back({outer, inner, {}});
        return var::exprOf(value, &m_runtime.back().expr);
    }
    Entries entries;
    return addDictTo(entries, value) && flatten(entries, inner, outer);
}

std::string StyleBuilder::minWidth(const std::string &width) const
{
    const auto known = std::find(breakpointNames.begin(), breakpointNames.end(), width);
    const std::string least = known == breakpointNames.end() ? width : m_settings.breakpoints[size_t(known - breakpointNames.begin())];
    return least.empty() || least == "0" || least == "0px" ? std::string() : "@media screen and (min-width: " + least + ')';
}

bool StyleBuilder::flattenResponsive(const std::string &name, PyObject *value, const std::string &selector, const std::vector<std::string> &around)
{
    const auto add = [&](const std::string &width, PyObject *item) {
        std::vector<std::string> outer = around;
        if (const std::string media = minWidth(width); !media.empty())
            outer.push_back(media);
        if (PyDict_Check(item) || isSelector(name)) {
            Entries entries;
            return addDictTo(entries, item) && flatten(entries, isSelector(name) && name != "&" ? nested(selector, name) : selector, outer);
        }
        return addDeclaration(blockOf(outer, selector), name, item);
    };
    if (PyDict_Check(value)) {
        PyObject *key = nullptr;
        PyObject *item = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Next(value, &position, &key, &item)) {
            if (!add(toStdString(key), item))
                return false;
        }
        return true;
    }
    const PyRef items = PyRef::steal(PySequence_Tuple(value));
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()) && size_t(i) < breakpointNames.size(); ++i) {
        if (!add(breakpointNames[size_t(i)], PyTuple_GET_ITEM(items.get(), i)))
            return false;
    }
    return true;
}

bool StyleBuilder::addDeclaration(size_t block, const std::string &property, PyObject *value)
{
    if (value == Py_None || PyBool_Check(value))
        return true;
    Declaration declaration{property, {}, isDynamic(value), {}};
    if (declaration.dynamic) {
        if (!var::exprOf(value, &declaration.expr))
            return false;
    } else if (PyUnicode_Check(value)) {
        declaration.value = toStdString(value);
    } else {
        VarExpr literal;
        if (!jsLiteral(value, &literal))
            return false;
        std::string text = literal.js;
        if (text.size() > 1 && (text.front() == '(' || text.front() == '"'))
            text = text.substr(1, text.size() - 2);
        const bool number = PyLong_Check(value) || PyFloat_Check(value);
        declaration.value = text + (number && text != "0" && !isUnitless(property) ? "px" : "");
    }
    if (!isSafeValue(declaration.value)) {
        PyErr_Format(PyExc_ValueError, "'%s' is no value for the CSS property %s", declaration.value.c_str(), property.c_str());
        return false;
    }
    std::vector<Declaration> &all = m_blocks[block].declarations;
    std::erase_if(all, [&](const Declaration &d) { return d.property == property; });
    all.push_back(std::move(declaration));
    return true;
}

bool StyleBuilder::addKeyframes(const std::string &name, PyObject *frames)
{
    StyleBuilder inner(m_catalog, m_settings);
    if (!inner.addDict(frames))
        return false;
    std::string css;
    if (name.starts_with("@font-face")) {
        if (!inner.globalCss(name, &css))
            return false;
    } else {
        for (const auto &[step, style] : inner.m_entries) {
            StyleBuilder one(m_catalog, m_settings);
            if (!one.addDict(style.get()) || !one.globalCss(step, &css))
                return false;
        }
        css = name + '{' + css + '}';
    }
    m_free += css;
    return true;
}

/// The rules, with `place` for the element.
std::string StyleBuilder::text() const
{
    std::string text = m_free;
    int number = 0;
    for (const Block &block : m_blocks) {
        std::string declarations;
        for (const Declaration &declaration : block.declarations) {
            const std::string value = declaration.dynamic ? "var(--v" + std::to_string(number++) + ')' : declaration.value;
            if (!declaration.dynamic || !m_isInline)
                declarations += declaration.property + ':' + value + ';';
        }
        if (declarations.empty())
            continue;
        for (const std::string &rule : block.around)
            text += rule + '{';
        for (const char c : block.selector)
            text += c == '&' ? place : c;
        text += '{' + declarations + '}' + std::string(block.around.size(), '}');
    }
    return text;
}

std::string StyleBuilder::takeClass(std::map<std::string, std::string> *css) const
{
    const std::string rules = text();
    if (rules.empty())
        return {};
    std::string readable = rules; // so that the name stays over builds, whatever stands for the element
    std::replace(readable.begin(), readable.end(), place, '&');
    const std::string name = hashName(readable);
    std::string rule;
    for (const char c : rules) {
        if (c == place)
            rule += '.' + name;
        else
            rule += c;
    }
    (*css)[name] = std::move(rule);
    return name;
}

std::string StyleBuilder::runtimeClass(std::vector<int> *reads) const
{
    std::string js;
    for (const RuntimeBlock &block : m_runtime) {
        js += js.empty() ? "py.css(" : ",";
        std::string closing;
        for (const std::string &rule : block.around) {
            js += '{';
            appendJsKey(js, rule);
            js += ':';
            closing += '}';
        }
        js += '{';
        appendJsKey(js, block.selector);
        js += ':' + block.expr.js + '}' + closing;
        reads->insert(reads->end(), block.expr.reads.begin(), block.expr.reads.end());
    }
    return js.empty() ? js : js + ')';
}

std::string StyleBuilder::inlineStyle(std::vector<int> *reads) const
{
    std::string js;
    int number = 0;
    for (const Block &block : m_blocks) {
        for (const Declaration &declaration : block.declarations) {
            if (!declaration.dynamic)
                continue;
            js += js.empty() ? "{" : ",";
            appendJsKey(js, m_isInline ? camelFromKebab(declaration.property) : "--v" + std::to_string(number++));
            // React knows which of its own properties have no unit; of custom ones it knows nothing.
            const VarKind kind = declaration.expr.type.kind;
            const bool needsUnit = !m_isInline && !isUnitless(declaration.property);
            if (needsUnit && kind == VarKind::Number)
                js += ':' + declaration.expr.js + "+\"px\"";
            else if (needsUnit && kind != VarKind::String)
                js += ":py.px(" + declaration.expr.js + ')';
            else
                js += ':' + declaration.expr.js;
            reads->insert(reads->end(), declaration.expr.reads.begin(), declaration.expr.reads.end());
        }
    }
    return js.empty() ? js : js + '}';
}

bool StyleBuilder::globalCss(const std::string &selector, std::string *css)
{
    if (!finish(true))
        return false;
    const bool depends = !m_runtime.empty() || std::any_of(m_blocks.begin(), m_blocks.end(), [](const Block &block) {
        return std::any_of(block.declarations.begin(), block.declarations.end(), [](const Declaration &d) { return d.dynamic; });
    });
    if (depends) {
        PyErr_SetString(PyExc_TypeError, "Styles of the whole document cannot depend on Vars. Give the Var to the component that it is for");
        return false;
    }
    for (const char c : text()) {
        if (c == place)
            *css += selector;
        else
            *css += c;
    }
    return true;
}

} // namespace vitrine
