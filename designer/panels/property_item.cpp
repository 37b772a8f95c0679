#include "designer/panels/property_item.h"

#include "designer/panels/theme_colors.h"
#include "runtime/catalog/catalog.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace vitrine {

bool PropertyItem::isColorStep() const
{
    return isExpression() && type == ValueType::Color && ThemeColors::stepOf(value).has_value();
}

PropertyTarget PropertyItem::target() const
{
    return name.isEmpty() ? PropertyTarget::content() : isStyle ? PropertyTarget::style(place) : PropertyTarget::property(name);
}

bool PropertyItem::hasShapeOf(const PropertyItem &other) const
{
    return name == other.name && subject == other.subject && group == other.group && type == other.type && isSet == other.isSet && isMixed == other.isMixed
        && place == other.place
        && isFree == other.isFree && isResponsive == other.isResponsive && isExpression() == other.isExpression() && isColorStep() == other.isColorStep() && values == other.values
        && origin == other.origin;
}

static QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::Double:
        return QString::number(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    default:
        return {};
    }
}

static void describeStyle(PropertyItem &item, const CssProperty &css)
{
    item.group = PropertyItem::Group::Style;
    item.doc = css.doc;
    item.isResponsive = item.isFree = true;
    for (const QString &value : css.values) {
        if (!value.startsWith(u'-') && !item.values.contains(value))
            item.values.append(value);
    }
    // What takes a colour among other things (a shadow) is written as text; a colour has a few words of its own besides.
    const bool isColor = css.name.endsWith(QLatin1String("color")) || css.cssNames.contains(QLatin1String("background"));
    const bool isText = css.type == ValueType::Enum || (css.type == ValueType::Color && !css.values.isEmpty());
    item.type = isColor ? ValueType::Color : isText ? ValueType::String : css.type;
    if (isColor)
        item.values.clear();
}

static void describeProp(PropertyItem &item, const PropEntry &prop, const ComponentEntry &component)
{
    item.group = PropertyItem::Group::Properties;
    item.type = prop.type;
    item.values = prop.values;
    item.isFree = prop.type != ValueType::Enum;
    item.isResponsive = prop.responsive;
    item.doc = prop.doc;
    item.defaultText = asText(prop.defaultValue);
    const auto own = std::find_if(component.defaults.begin(), component.defaults.end(),
        [&](const ComponentEntry::Default &d) { return d.prop == item.name; });
    if (own != component.defaults.end())
        item.defaultText = asText(own->value);
}

PropertyItem describedItem(const QString &name, const ComponentEntry *component, const Catalog &catalog)
{
    PropertyItem item;
    item.name = name;
    if (const PropEntry *prop = component ? catalog.prop(*component, name) : nullptr) {
        describeProp(item, *prop, *component);
    } else if (const EventEntry *event = component ? catalog.event(*component, name) : nullptr) {
        item.group = PropertyItem::Group::Events;
        item.doc = event->doc;
    } else if (const CssProperty *css = catalog.cssProperty(name)) {
        describeStyle(item, *css);
    } else if (name.startsWith(QLatin1String("on_"))) {
        item.group = PropertyItem::Group::Events;
    } else {
        item.group = PropertyItem::Group::Other;
        item.type = Catalog::isUniversalKeyword(name) && name != QLatin1String("style") ? ValueType::String : ValueType::Any;
    }
    if (item.type == ValueType::Spacing && item.values.isEmpty()) {
        for (int step = 0; step <= 9; ++step)
            item.values.append(QString::number(step));
    }
    return item;
}

bool matchesFilter(const QString &name, const QString &filter)
{
    const auto plain = [](QString text) { return text.remove(u'_').remove(u' '); };
    return filter.isEmpty() || plain(name).contains(plain(filter), Qt::CaseInsensitive);
}

bool isSearched(const QString &name, const QString &filter)
{
    return filter.size() > 1 ? matchesFilter(name, filter) : !filter.isEmpty() && name == filter;
}

namespace {

class ItemCollector {
public:
    ItemCollector(
        const Module &module, const Node &node, const Catalog &catalog, const QString &filter, const QStringList &further) :
        m_module(module), m_node(node), m_catalog(catalog), m_filter(filter.trimmed()), m_further(further),
        m_entry(catalog.component(node.component))
    {
    }

    QVector<PropertyItem> collect()
    {
        addContent();
        for (const Keyword &keyword : m_node.keywords)
            add(keyword.name);
        if (m_entry) {
            for (const PropEntry &prop : m_entry->props)
                add(prop.name);
            add(QStringLiteral("id"));
            add(QStringLiteral("class_name"));
            for (const QString &name : m_further) {
                if (m_catalog.takesKeyword(*m_entry, name))
                    add(name);
            }
            for (const EventEntry &event : m_entry->events)
                addSearched(event.name);
            for (const EventEntry &event : m_catalog.commonTriggers())
                addSearched(event.name);
            for (const PropEntry &prop : m_catalog.globalAttributes())
                addSearched(prop.name);
            for (const CssProperty &property : m_catalog.cssProperties())
                addSearched(property.name);
        }
        std::stable_sort(m_items.begin(), m_items.end(), [](const PropertyItem &a, const PropertyItem &b) {
            return a.group != b.group ? a.group < b.group : a.isSet > b.isSet;
        });
        return std::move(m_items);
    }

private:
    void addContent()
    {
        if (m_node.kind == NodeKind::Condition || m_node.kind == NodeKind::Loop) {
            addSubject();
            return;
        }
        const Node *text = m_node.kind == NodeKind::Text ? &m_node : nullptr;
        int texts = 0;
        for (const int child : m_node.children) {
            const Node &node = m_module.nodes.at(child);
            if (node.kind == NodeKind::Text && node.slot.isEmpty()) {
                text = &node;
                ++texts;
            }
        }
        const Node *only = m_node.children.size() == 1 ? &m_module.nodes.at(m_node.children.first()) : nullptr;
        if (!text && only && only->kind == NodeKind::Expression && only->children.isEmpty() && only->slot.isEmpty())
            text = only;
        if (!text || texts > 1 || !matchesFilter(QStringLiteral("text"), m_filter))
            return;
        PropertyItem item;
        item.group = PropertyItem::Group::Content;
        item.type = ValueType::String;
        item.isFree = true;
        item.isSet = true;
        item.kind = text->kind == NodeKind::Text ? ValueKind::String : ValueKind::Expression;
        item.value = text->text;
        m_items.append(item);
    }

    void addSubject()
    {
        PropertyItem item;
        item.group = PropertyItem::Group::Content;
        item.subject = m_node.kind == NodeKind::Loop              ? QCoreApplication::translate("PropertyItem", "list")
            : m_node.component == QLatin1String("rx.match")       ? QCoreApplication::translate("PropertyItem", "value")
                                                                  : QCoreApplication::translate("PropertyItem", "condition");
        item.doc = m_node.kind == NodeKind::Loop ? QCoreApplication::translate("PropertyItem", "What is drawn once for each item of it.")
                                                 : QCoreApplication::translate("PropertyItem", "Decides which branch is shown.");
        item.isSet = true;
        item.kind = ValueKind::Expression;
        item.value = m_node.text;
        if (!m_node.text.isEmpty() && matchesFilter(item.title(), m_filter))
            m_items.append(item);
    }

    void addSearched(const QString &name)
    {
        if (isSearched(name, m_filter))
            add(name);
    }

    void add(const QString &name)
    {
        if (m_seen.contains(name) || !matchesFilter(name, m_filter))
            return;
        m_seen.append(name);
        PropertyItem item = describedItem(name, m_entry, m_catalog);
        if (const Keyword *keyword = m_node.keyword(name)) {
            item.isSet = true;
            item.kind = keyword->valueKind;
            item.value = keyword->value;
        }
        m_items.append(item);
    }

    const Module &m_module;
    const Node &m_node;
    const Catalog &m_catalog;
    QString m_filter;
    QStringList m_further;
    const ComponentEntry *m_entry;
    QStringList m_seen;
    QVector<PropertyItem> m_items;
};

} // namespace

QVector<PropertyItem> propertyItems(
    const Module &module, const Node &node, const Catalog &catalog, const QString &filter, const QStringList &further)
{
    return ItemCollector(module, node, catalog, filter, further).collect();
}

/// The line as one of both components; none if they do not have it in common.
static std::optional<PropertyItem> joined(PropertyItem item, const QVector<PropertyItem> &others)
{
    const auto other = std::find_if(others.cbegin(), others.cend(), [&](const PropertyItem &one) {
        return one.name == item.name && one.place == item.place && one.type == item.type;
    });
    if (other == others.cend())
        return std::nullopt;
    item.isResponsive = item.isResponsive && other->isResponsive;
    item.isFree = item.isFree && other->isFree;
    item.values.removeIf([&](const QString &value) { return !other->values.contains(value); });
    if (item.defaultText != other->defaultText)
        item.defaultText.clear();
    if (item.isMixed || (item.isSet == other->isSet && item.kind == other->kind && item.value == other->value && item.origin == other->origin))
        return item;
    item.isMixed = true;
    item.isSet = false;
    item.kind = ValueKind::None;
    item.value.clear();
    item.origin.clear();
    return item;
}

QVector<PropertyItem> commonItems(QVector<QVector<PropertyItem>> ofEach)
{
    if (ofEach.isEmpty())
        return {};
    const QVector<PropertyItem> current = ofEach.takeLast();
    QVector<PropertyItem> common;
    for (const PropertyItem &item : current) {
        std::optional<PropertyItem> shared = item;
        for (const QVector<PropertyItem> &others : std::as_const(ofEach))
            shared = shared ? joined(*shared, others) : std::nullopt;
        if (shared && shared->isMixed)
            shared->defaultText = QCoreApplication::translate("PropertyItem", "mixed");
        if (shared)
            common.append(*shared);
    }
    return common;
}

} // namespace vitrine
