#include "runtime/compile/style_builder.h"

#include "runtime/base/fnv_hash.h"
#include "runtime/python/js_literal.h"
#include "runtime/python/json_writer.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace vitrine {

namespace {

/// Min-widths of the API's responsive lists, and the names of rx.breakpoints.
constexpr std::array<const char *, 6> breakpoints = {"", "30em", "48em", "62em", "80em", "96em"};
constexpr std::array<const char *, 6> breakpointNames = {"initial", "xs", "sm", "md", "lg", "xl"};

std::string mediaQuery(std::string_view minWidth)
{
    return minWidth.empty() || minWidth == "0" || minWidth == "0px" ? std::string() : "@media screen and (min-width: " + std::string(minWidth) + ')';
}

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
    return name.find_first_of(":&.# >[@*") != std::string_view::npos;
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

bool StyleBuilder::add(const Keyword &keyword, PyObject *value)
{
    if (keyword.kind == Keyword::Kind::Pseudo)
        return addNested({}, keyword.selector, value);
    return addValue({}, "&", keyword.name, value);
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
    return addNested({}, "&", style);
}

bool StyleBuilder::addNested(const std::string &media, const std::string &selector, PyObject *dict)
{
    if (!PyDict_Check(dict)) {
        PyErr_Format(PyExc_TypeError, "Styles are given as a dict, not as %s", Py_TYPE(dict)->tp_name);
        return false;
    }
    PyObject *key = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        const std::string name = toStdString(key);
        const bool nested = PyDict_Check(value) && (isSelector(name) || name.starts_with('_'));
        if (!nested) {
            if (!addValue(media, selector, name, value))
                return false;
            continue;
        }
        std::string innerMedia = media;
        std::string innerSelector = selector;
        if (name.starts_with('@'))
            innerMedia = name;
        else if (name.starts_with('_'))
            innerSelector = pseudoSelector(std::string_view(name).substr(1));
        else if (name.find('&') != std::string::npos)
            innerSelector = name;
        else
            innerSelector = name.starts_with(':') ? '&' + name : "& " + name;
        if (selector != "&" && innerSelector != selector) { // nested in a nested selector
            const size_t place = innerSelector.find('&');
            innerSelector.replace(place, 1, selector);
        }
        if (!addNested(innerMedia, innerSelector, value))
            return false;
    }
    return true;
}

bool StyleBuilder::addValue(const std::string &media, const std::string &selector, const std::string &name, PyObject *value)
{
    if (value == Py_None)
        return true;
    if (PyList_Check(value) || PyTuple_Check(value)) {
        const PyRef items = PyRef::steal(PySequence_Tuple(value));
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(items.get()) && size_t(i) < breakpoints.size(); ++i) {
            if (!addValue(i ? mediaQuery(breakpoints[size_t(i)]) : media, selector, name, PyTuple_GET_ITEM(items.get(), i)))
                return false;
        }
        return true;
    }
    if (PyDict_Check(value)) { // rx.breakpoints(…)
        PyObject *key = nullptr;
        PyObject *item = nullptr;
        Py_ssize_t position = 0;
        while (PyDict_Next(value, &position, &key, &item)) {
            std::string width = toStdString(key);
            const auto known = std::find(breakpointNames.begin(), breakpointNames.end(), width);
            if (known != breakpointNames.end())
                width = breakpoints[size_t(known - breakpointNames.begin())];
            if (!addValue(mediaQuery(width), selector, name, item))
                return false;
        }
        return true;
    }
    std::vector<std::string> properties;
    if (const CssProperty *css = m_catalog.cssProperty(QString::fromStdString(name))) {
        for (const QString &cssName : css->cssNames)
            properties.push_back(kebabCase(cssName.toStdString()));
    } else {
        properties.push_back(kebabCase(name));
    }
    for (const std::string &property : properties) {
        Declaration declaration{media, selector, property, {}, false, {}};
        const std::string text = toStdString(value);
        if (var::check(value) || var::hasMarkers(text)) {
            declaration.dynamic = true;
            if (!var::exprOf(value, &declaration.expr))
                return false;
        } else if (PyUnicode_Check(value)) {
            declaration.value = text;
        } else {
            VarExpr literal;
            if (!jsLiteral(value, &literal))
                return false;
            if (literal.js.starts_with('('))
                literal.js = literal.js.substr(1, literal.js.size() - 2);
            const bool number = (PyLong_Check(value) || PyFloat_Check(value)) && !PyBool_Check(value);
            declaration.value = literal.js + (number && literal.js != "0" && !isUnitless(property) ? "px" : "");
        }
        if (!isSafeValue(declaration.value)) {
            PyErr_Format(PyExc_ValueError, "'%s' is no value for the CSS property %s", declaration.value.c_str(), property.c_str());
            return false;
        }
        put(std::move(declaration));
    }
    return true;
}

void StyleBuilder::addFixed(const std::string &selector, const std::string &property, const std::string &value)
{
    put({{}, selector.empty() ? "&" : selector, kebabCase(property), value, false, {}});
}

void StyleBuilder::put(Declaration declaration)
{
    for (Declaration &existing : m_declarations) {
        if (existing.media == declaration.media && existing.selector == declaration.selector && existing.property == declaration.property) {
            existing = std::move(declaration);
            return;
        }
    }
    m_declarations.push_back(std::move(declaration));
}

bool StyleBuilder::inlined() const
{
    return std::all_of(m_declarations.begin(), m_declarations.end(),
                       [](const Declaration &d) { return d.media.empty() && d.selector == "&"; });
}

std::string StyleBuilder::takeClass(std::map<std::string, std::string> *css) const
{
    // Plain declarations first, then selectors, then media queries in rising order, so that later ones win.
    std::vector<std::pair<std::string, std::string>> blocks; // media + selector -> declarations
    std::string text;
    for (const bool withMedia : {false, true}) {
        for (const Declaration &declaration : m_declarations) {
            if (declaration.media.empty() == withMedia || (declaration.dynamic && inlined()))
                continue;
            std::string block = declaration.media.empty() ? declaration.selector : declaration.media + '{' + declaration.selector;
            const std::string value = declaration.dynamic
                ? "var(--v" + std::to_string(&declaration - m_declarations.data()) + ')'
                : declaration.value;
            const auto entry = std::find_if(blocks.begin(), blocks.end(), [&](const auto &b) { return b.first == block; });
            std::string &target = entry == blocks.end() ? blocks.emplace_back(std::move(block), std::string()).second : entry->second;
            target += declaration.property + ':' + value + ';';
        }
    }
    for (const auto &[block, declarations] : blocks)
        text += block + '{' + declarations + (block.starts_with('@') ? "}}" : "}");
    if (text.empty())
        return {};
    const std::string name = hashName(text);
    std::string rule;
    for (const char c : text) {
        if (c == '&')
            rule += '.' + name;
        else
            rule += c;
    }
    (*css)[name] = std::move(rule);
    return name;
}

std::string StyleBuilder::inlineStyle(std::vector<int> *reads) const
{
    std::string js;
    for (const Declaration &declaration : m_declarations) {
        if (!declaration.dynamic)
            continue;
        js += js.empty() ? "{" : ",";
        const std::string name = inlined() ? camelFromKebab(declaration.property)
                                           : "--v" + std::to_string(&declaration - m_declarations.data());
        appendJsKey(js, name);
        js += ':' + declaration.expr.js;
        reads->insert(reads->end(), declaration.expr.reads.begin(), declaration.expr.reads.end());
    }
    return js.empty() ? js : js + '}';
}

} // namespace vitrine
