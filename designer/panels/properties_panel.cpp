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

QVector<PropertyItem> PropertiesPanel::itemsOf(const Node &node, const QString &filter)
{
    return propertyItems(document()->module(), node, document()->catalog(), filter);
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
