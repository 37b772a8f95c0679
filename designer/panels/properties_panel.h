#pragma once

#include "designer/panels/node_panel.h"

namespace vitrine {

/// Properties of one node, with editors by type.
class PropertiesPanel : public NodePanel {
    Q_OBJECT

public:
    explicit PropertiesPanel(QWidget *parent = nullptr);

protected:
    QVector<PropertyItem> itemsOf(const QVector<const Node *> &nodes, const QString &filter) const override;
    QString description(const Node &node) const override;
};

} // namespace vitrine
