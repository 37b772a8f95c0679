#pragma once

#include "designer/model/module.h"
#include "runtime/catalog/prop_entry.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace vitrine {

class Catalog;

/// One line of the properties panel as data: what can be set, what is set, and how it is edited. Value type.
struct PropertyItem {
    enum class Group { Content, Properties, Style, Events, Other };

    QString name; ///< keyword; empty for the literal text of a component
    Group group = Group::Properties;
    ValueType type = ValueType::Any;
    QStringList values;
    QString defaultText; ///< shown while nothing is set; may be empty
    QString doc;

    bool isSet = false;
    ValueKind kind = ValueKind::None;
    QString value; ///< content of a string, else the text as written

    bool isExpression() const { return isSet && kind == ValueKind::Expression; }
    /// Same line with the same editor; only the value may differ.
    bool hasShapeOf(const PropertyItem &other) const;
    bool operator==(const PropertyItem &) const = default;
};

/// The lines for a node: its text, what is set, the component's own properties, common style keywords and events. With a filter
/// every CSS keyword is searched too.
QVector<PropertyItem> propertyItems(const Module &module, const Node &node, const Catalog &catalog, const QString &filter);

} // namespace vitrine
