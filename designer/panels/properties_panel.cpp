#include "designer/panels/properties_panel.h"

#include "designer/model/design_document.h"
#include "designer/panels/property_list.h"
#include "runtime/catalog/catalog.h"

namespace vitrine {

PropertiesPanel::PropertiesPanel(QWidget *parent) : NodePanel(tr("Filter properties"), parent)
{
    list()->setAccessibleName(tr("Properties"));
    refresh();
}

QVector<PropertyItem> PropertiesPanel::itemsOf(const QVector<const Node *> &nodes, const QString &filter) const
{
    QStringList set; // by one of them, which the others may take too
    for (const Node *node : nodes.size() > 1 ? nodes : QVector<const Node *>()) {
        for (const Keyword &keyword : node->keywords)
            set.append(keyword.name);
    }
    QVector<QVector<PropertyItem>> ofEach;
    for (const Node *node : nodes)
        ofEach.append(propertyItems(document()->module(), *node, document()->catalog(), filter, set));
    return commonItems(ofEach);
}

QString PropertiesPanel::description(const Node &node) const
{
    if (const ComponentEntry *entry = document()->catalog().component(node.component))
        return entry->doc;
    switch (node.kind) {
    case NodeKind::StaticCall:
        return {};
    case NodeKind::Loop:
        return tr("loop: editing all items");
    case NodeKind::Condition:
        return tr("condition");
    case NodeKind::HelperCall:
        return tr("your function: the arguments of this call");
    case NodeKind::Text:
        return tr("text");
    case NodeKind::Expression:
        return tr("expression: edit it in the code");
    }
    return {};
}

} // namespace vitrine
