#include "designer/panels/style_items.h"

#include "designer/model/design_document.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace vitrine {

using Group = PropertyItem::Group;

static QStringList names(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list.append(QLatin1String(word));
    return list;
}

/// What is offered in each group; everything else is found with the filter.
static const QVector<std::pair<Group, QStringList>> &offered()
{
    static const QVector<std::pair<Group, QStringList>> groups{
        {Group::Box,
            names({"margin", "margin_top", "margin_right", "margin_bottom", "margin_left", "margin_x", "margin_y", "padding",
                "padding_top", "padding_right", "padding_bottom", "padding_left", "padding_x", "padding_y", "border",
                "border_top", "border_right", "border_bottom", "border_left", "width", "height"})},
        {Group::Layout,
            names({"display", "flex_direction", "flex_wrap", "justify_content", "align_items", "gap", "grid_template_columns",
                "flex_grow", "align_self", "min_width", "max_width", "min_height", "max_height", "position", "top", "right",
                "bottom", "left", "z_index", "overflow"})},
        {Group::Typography,
            names({"font_family", "font_size", "font_weight", "line_height", "letter_spacing", "text_align", "text_decoration",
                "text_transform", "white_space"})},
        {Group::Colors, names({"color", "background", "border_color", "outline_color"})},
        {Group::Effects,
            names({"border_radius", "box_shadow", "opacity", "transform", "transition", "filter", "backdrop_filter", "cursor"})}};
    return groups;
}

StyleItems::StyleItems(const DesignDocument &document, const Node &node) :
    m_catalog(&document.catalog()), m_component(document.catalog().component(node.component))
{
    const SyntaxNode call = document.source().root().covering(node.range);
    const SyntaxNode arguments = call.field("arguments");
    if (arguments.is("argument_list"))
        m_declarations
            = StyleReader(document.source(), document.module().imports, document.catalog(), node, arguments).declarations();
}

const StyleDeclaration *StyleItems::find(const StylePlace &place) const
{
    for (const StyleDeclaration &declaration : m_declarations) {
        const StylePlace &other = declaration.place;
        if (other.state == place.state && other.breakpoint == place.breakpoint
            && StyleReader::areSameCss(*m_catalog, other.property, place.property))
            return &declaration;
    }
    return nullptr;
}

// From a smaller screen, then from the element in no special state.
const StyleDeclaration *StyleItems::inherited(StylePlace place) const
{
    while (place.breakpoint > 0) {
        --place.breakpoint;
        if (const StyleDeclaration *found = find(place))
            return found;
    }
    if (place.state.isEmpty())
        return nullptr;
    place.state.clear();
    return find(place);
}

PropertyItem StyleItems::item(const StylePlace &place) const
{
    PropertyItem item = describedItem(place.property, m_component, *m_catalog);
    item.isStyle = true;
    item.place = place;
    const StyleDeclaration *own = find(place);
    if (own && own->origin.isEmpty()) {
        item.isSet = true;
        item.kind = own->value.kind;
        item.value = own->value.value;
    } else if (own) {
        item.origin = own->origin;
        item.defaultText = own->value.value;
    } else if (const StyleDeclaration *other = inherited(place)) {
        item.defaultText = other->value.value;
    }
    return item;
}

QVector<PropertyItem> StyleItems::items(
    const QString &state, int breakpoint, const QString &filter, const QStringList &further) const
{
    QVector<PropertyItem> items;
    QStringList seen;
    const auto add = [&](const QString &name, Group group) {
        if (seen.contains(name) || !matchesFilter(name, filter.trimmed()))
            return;
        seen.append(name);
        items.append(item({name, state, breakpoint}));
        items.last().group = group;
    };
    if (!m_catalog)
        return items;
    for (const auto &[group, offeredNames] : offered()) {
        for (const QString &name : offeredNames)
            add(name, group);
    }
    const auto isOffered = [&](const QString &name) {
        return std::any_of(
            seen.cbegin(), seen.cend(), [&](const QString &other) { return StyleReader::areSameCss(*m_catalog, name, other); });
    };
    for (const QString &name : declared(state) + further) {
        if (!isOffered(name))
            add(name, Group::MoreStyle);
    }
    for (const CssProperty &property : m_catalog->cssProperties()) {
        if (isSearched(property.name, filter.trimmed()) && !isOffered(property.name))
            add(property.name, Group::MoreStyle);
    }
    return items;
}

QStringList StyleItems::declared(const QString &state) const
{
    QStringList found;
    for (const StyleDeclaration &declaration : m_declarations) {
        const bool isProp = m_component && m_catalog->prop(*m_component, declaration.place.property);
        if (declaration.place.state == state && !isProp)
            found.append(declaration.place.property);
    }
    return found;
}

QVector<PropertyItem> StyleItems::widths(const QString &property, const QString &state) const
{
    QVector<PropertyItem> items;
    for (int i = 0; m_catalog && i < StylePlace::breakpointNames().size(); ++i)
        items.append(item({property, state, i}));
    return items;
}

QStringList StyleItems::states() const
{
    QStringList states;
    for (const StyleDeclaration &declaration : m_declarations) {
        if (!declaration.place.state.isEmpty() && !states.contains(declaration.place.state))
            states.append(declaration.place.state);
    }
    return states;
}

QVector<int> StyleItems::breakpoints(const QString &state) const
{
    QVector<int> found;
    for (const StyleDeclaration &declaration : m_declarations) {
        if (declaration.place.state == state && !found.contains(declaration.place.breakpoint))
            found.append(declaration.place.breakpoint);
    }
    return found;
}

} // namespace vitrine
