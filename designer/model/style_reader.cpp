#include "designer/model/style_reader.h"

#include "designer/model/imports.h"
#include "designer/model/node.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

StyleReader::StyleReader(
    const SourceDocument &source, const Imports &imports, const Catalog &catalog, const Node &node, const SyntaxNode &arguments) :
    m_source(source),
    m_imports(imports), m_catalog(catalog), m_component(catalog.component(node.component))
{
    m_scopes.append({{}, arguments, {}, -1});
    readScope(0);
}

void StyleReader::readScope(int index)
{
    const Scope scope = m_scopes.at(index);
    for (const SyntaxNode &element : scope.list.namedChildren()) {
        if (!element.is("dictionary_splat"))
            continue;
        const SyntaxNode value = element.namedChildren().value(0);
        m_foreign.append(
            {scope.state, m_source.text(element.range()), index, listOfNames(m_source, assignedValue(m_source, value))});
    }
    for (const NamedValue &named : namedValues(m_source, scope.list)) {
        const QString state = StylePlace::stateOf(named.name);
        if (index == 0 && named.name == QLatin1String("style"))
            readNested(index, named, {});
        else if (!state.isEmpty() && scope.state.isEmpty())
            readNested(index, named, state);
        else if (index > 0 || isProp(named.name) || m_catalog.isCssProperty(named.name))
            m_entries.append({index > 0 ? StylePlace::propertyOf(named.name) : named.name, named, index});
    }
}

void StyleReader::readNested(int scope, const NamedValue &named, const QString &state)
{
    const int index = int(m_scopes.size());
    const SyntaxNode list = listOfNames(m_source, named.value);
    m_scopes.append({state, list, named.element, scope});
    if (list) {
        readScope(index);
        return;
    }
    const SyntaxNode known = listOfNames(m_source, assignedValue(m_source, named.value));
    m_foreign.append({state, m_source.text(named.element.range()), index, known});
}

bool StyleReader::isProp(const QString &property) const { return m_component && m_catalog.prop(*m_component, property); }

bool StyleReader::isResponsive(const QString &property) const
{
    return isProp(property) ? m_catalog.prop(*m_component, property)->responsive : m_catalog.isCssProperty(property);
}

bool StyleReader::areSame(const QString &property, const QString &other) const
{
    return property == other || (!isProp(property) && !isProp(other) && areSameCss(m_catalog, property, other));
}

bool StyleReader::areSameCss(const Catalog &catalog, const QString &property, const QString &other)
{
    const CssProperty *css = catalog.cssProperty(property);
    const CssProperty *otherCss = catalog.cssProperty(other);
    return property == other || (css && otherCss && css->cssNames == otherCss->cssNames);
}

ResponsiveValue StyleReader::responsive(const QString &property, const SyntaxNode &value) const
{
    const qsizetype count = StylePlace::breakpointNames().size();
    const SyntaxNode inner = withoutParentheses(value);
    ResponsiveValue result;
    if (!isResponsive(property))
        return result;
    result.values.resize(count);
    if (inner.is("list") || inner.is("tuple")) {
        qsizetype at = 0;
        for (const SyntaxNode &item : inner.namedChildren()) {
            if (item.is("comment"))
                continue;
            if (item.is("list_splat") || at >= count)
                return {};
            result.values[at++] = item;
        }
        result.form = ResponsiveValue::Form::List;
        result.list = inner;
        return result;
    }
    const bool isCall = inner.is("call") && inner.field("arguments").is("argument_list")
        && m_imports.canonical(m_source.text(inner.field("function").range())) == QLatin1String("rx.breakpoints");
    if (!isCall && !inner.is("dictionary"))
        return {};
    result.list = isCall ? inner.field("arguments") : inner;
    int named = 0;
    for (const NamedValue &item : namedValues(m_source, result.list)) {
        const qsizetype at = StylePlace::breakpointNames().indexOf(item.name);
        if (at < 0)
            return {};
        result.values[at] = item.value;
        ++named;
    }
    const QVector<SyntaxNode> items = result.list.namedChildren();
    const auto elements = std::count_if(items.cbegin(), items.cend(), [](const SyntaxNode &item) { return !item.is("comment"); });
    if (named == 0 || elements != named)
        return {};
    result.form = ResponsiveValue::Form::Names;
    return result;
}

void StyleReader::append(
    QVector<StyleDeclaration> &all, const StylePlace &place, const NamedValue &named, const QString &origin) const
{
    const bool isOverridden = std::any_of(all.cbegin(), all.cend(), [&](const StyleDeclaration &other) {
        return other.place.state == place.state && areSame(other.place.property, place.property);
    });
    if (isOverridden)
        return;
    const auto add = [&](int breakpoint, const SyntaxNode &value) {
        if (!value.is("none"))
            all.append({{place.property, place.state, breakpoint}, named.name, readValue(m_source, value), origin});
    };
    const ResponsiveValue values = responsive(place.property, named.value);
    if (values.form == ResponsiveValue::Form::None) {
        add(0, named.value);
        return;
    }
    for (int i = 0; i < values.values.size(); ++i) {
        if (values.values.at(i))
            add(i, values.values.at(i));
    }
}

bool StyleReader::isInStyle(int scope) const
{
    return scope > 0 && (m_scopes.at(scope).outer > 0 || m_scopes.at(scope).state.isEmpty());
}

bool StyleReader::isReplaced(int scope) const
{
    const QString &state = m_scopes.at(scope).state;
    return isInStyle(scope) && !state.isEmpty() && std::any_of(m_scopes.cbegin(), m_scopes.cend(), [&](const Scope &other) {
        return other.outer == 0 && other.state == state;
    });
}

QVector<StyleDeclaration> StyleReader::declarations() const
{
    QVector<StyleDeclaration> all;
    for (const bool inStyle : {false, true}) {
        for (const Entry &entry : m_entries) {
            if (isInStyle(entry.scope) == inStyle && !isReplaced(entry.scope))
                append(all, {entry.property, m_scopes.at(entry.scope).state, 0}, entry.named, {});
        }
    }
    for (const Foreign &foreign : m_foreign) {
        for (const NamedValue &named : namedValues(m_source, foreign.list)) {
            if (StylePlace::stateOf(named.name).isEmpty())
                append(all, {StylePlace::propertyOf(named.name), foreign.state, 0}, named, foreign.text);
        }
    }
    return all;
}

} // namespace vitrine
