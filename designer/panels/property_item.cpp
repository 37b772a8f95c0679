#include "designer/panels/property_item.h"

#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

bool PropertyItem::hasShapeOf(const PropertyItem &other) const
{
    return name == other.name && group == other.group && type == other.type && isSet == other.isSet
        && isExpression() == other.isExpression() && values == other.values;
}

static QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::Double: return QString::number(value.toDouble());
    case QJsonValue::String: return value.toString();
    default: return {};
    }
}

/// What a person reaches for most; the rest is found with the filter.
static const QStringList &commonStyle()
{
    static const QStringList names{QStringLiteral("width"),         QStringLiteral("height"),     QStringLiteral("padding"),
                                   QStringLiteral("margin"),        QStringLiteral("color"),      QStringLiteral("background"),
                                   QStringLiteral("border"),        QStringLiteral("border_radius"), QStringLiteral("font_size"),
                                   QStringLiteral("font_weight"),   QStringLiteral("text_align"), QStringLiteral("display"),
                                   QStringLiteral("justify_content"), QStringLiteral("align_items"), QStringLiteral("gap"),
                                   QStringLiteral("overflow"),      QStringLiteral("opacity")};
    return names;
}

namespace {

class ItemCollector
{
public:
    ItemCollector(const Module &module, const Node &node, const Catalog &catalog, const QString &filter) :
        m_module(module), m_node(node), m_catalog(catalog), m_filter(filter.trimmed()), m_entry(catalog.component(node.component))
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
            for (const QString &name : commonStyle())
                add(name);
            for (const EventEntry &event : m_entry->events)
                add(event.name);
            for (const EventEntry &event : m_catalog.commonTriggers())
                add(event.name);
            add(QStringLiteral("id"));
            add(QStringLiteral("class_name"));
            if (!m_filter.isEmpty()) {
                for (const PropEntry &prop : m_catalog.globalAttributes())
                    add(prop.name);
                for (const CssProperty &property : m_catalog.cssProperties())
                    add(property.name);
            }
        }
        std::stable_sort(m_items.begin(), m_items.end(), [](const PropertyItem &a, const PropertyItem &b) {
            return a.group != b.group ? a.group < b.group : a.isSet > b.isSet;
        });
        return std::move(m_items);
    }

private:
    bool matches(const QString &name) const
    {
        const auto plain = [](QString text) { return text.remove(QLatin1Char('_')).remove(QLatin1Char(' ')); };
        return m_filter.isEmpty() || plain(name).contains(plain(m_filter), Qt::CaseInsensitive);
    }

    void addContent()
    {
        const Node *text = m_node.kind == NodeKind::Text ? &m_node : nullptr;
        int texts = 0;
        for (const int child : m_node.children) {
            const Node &node = m_module.nodes.at(child);
            if (node.kind == NodeKind::Text && node.slot.isEmpty()) {
                text = &node;
                ++texts;
            }
        }
        if (!text || texts > 1 || !matches(QStringLiteral("text")))
            return;
        PropertyItem item;
        item.group = PropertyItem::Group::Content;
        item.type = ValueType::String;
        item.isSet = true;
        item.kind = ValueKind::String;
        item.value = text->text;
        m_items.append(item);
    }

    void add(const QString &name)
    {
        if (m_seen.contains(name) || !matches(name))
            return;
        m_seen.append(name);
        PropertyItem item;
        item.name = name;
        describe(item);
        if (const Keyword *keyword = m_node.keyword(name)) {
            item.isSet = true;
            item.kind = keyword->valueKind;
            item.value = keyword->valueKind == ValueKind::String ? keyword->value : keyword->valueText;
        }
        m_items.append(item);
    }

    void describe(PropertyItem &item) const
    {
        if (const PropEntry *prop = m_entry ? m_catalog.prop(*m_entry, item.name) : nullptr) {
            item.group = PropertyItem::Group::Properties;
            item.type = prop->type;
            item.values = prop->values;
            item.doc = prop->doc;
            item.defaultText = asText(prop->defaultValue);
            const auto own = std::find_if(m_entry->defaults.begin(), m_entry->defaults.end(),
                                          [&](const ComponentEntry::Default &d) { return d.prop == item.name; });
            if (own != m_entry->defaults.end())
                item.defaultText = asText(own->value);
        } else if (const EventEntry *event = m_entry ? m_catalog.event(*m_entry, item.name) : nullptr) {
            item.group = PropertyItem::Group::Events;
            item.doc = event->doc;
        } else if (const CssProperty *css = m_catalog.cssProperty(item.name)) {
            item.group = PropertyItem::Group::Style;
            item.type = css->type;
            item.values = css->values;
            item.doc = css->doc;
        } else if (item.name.startsWith(QLatin1String("on_"))) {
            item.group = PropertyItem::Group::Events;
        } else {
            item.group = PropertyItem::Group::Other;
            item.type = Catalog::isUniversalKeyword(item.name) && item.name != QLatin1String("style") ? ValueType::String : ValueType::Any;
        }
    }

    const Module &m_module;
    const Node &m_node;
    const Catalog &m_catalog;
    QString m_filter;
    const ComponentEntry *m_entry;
    QStringList m_seen;
    QVector<PropertyItem> m_items;
};

} // namespace

QVector<PropertyItem> propertyItems(const Module &module, const Node &node, const Catalog &catalog, const QString &filter)
{
    return ItemCollector(module, node, catalog, filter).collect();
}

} // namespace vitrine
