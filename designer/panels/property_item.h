#pragma once

#include "designer/edit/property_target.h"
#include "designer/model/module.h"
#include "runtime/catalog/prop_entry.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace vitrine {

class Catalog;
struct ComponentEntry;

/// One line of the Properties or the Style panel as data: what can be set, what is set, and how it is edited. Value type.
struct PropertyItem {
    enum class Group { Content, Properties, Style, Events, Other, Box, Layout, Typography, Colors, Effects, MoreStyle };

    QString name; ///< keyword; empty for the literal text of a component
    QString subject; ///< of a condition or a loop: what its line is called, which has no keyword; else empty
    Group group = Group::Properties;
    ValueType type = ValueType::Any;
    QStringList values;
    bool isFree = false; ///< takes other words than `values` too
    bool isResponsive = false; ///< may have a value for each screen width
    QString defaultText; ///< shown while nothing is set; may be empty
    QString doc;

    bool isStyle = false; ///< set at `place`, and not as a keyword just so
    StylePlace place;
    QString origin; ///< what sets it where the call does not: `style=base`

    bool isMixed = false; ///< several components have different values; isSet, kind and value say nothing then
    bool isSet = false;
    ValueKind kind = ValueKind::None;
    QString value; ///< content of a string, else the text as written

    /// The name that people read.
    QString title() const { return !subject.isEmpty() ? subject : name.isEmpty() ? QStringLiteral("text") : name; }
    /// What of the component it is the line of.
    PropertyTarget target() const;
    /// Whether a reset would change something.
    bool canReset() const { return (isSet || isMixed) && !name.isEmpty(); }
    bool isExpression() const { return isSet && kind == ValueKind::Expression; }
    /// A step of a colour scale, `rx.color("blue", 9)`: an expression that a colour's editor understands.
    bool isColorStep() const;
    /// Same line with the same editor; only the value may differ.
    bool hasShapeOf(const PropertyItem &other) const;
    bool operator==(const PropertyItem &) const = default;
};

/// Type, values, default and documentation of a keyword of a component (null: of a function of the user), by the catalog.
PropertyItem describedItem(const QString &name, const ComponentEntry *component, const Catalog &catalog);

/// Whether a name is found with the filter: underscores and case do not count. An empty one finds all.
bool matchesFilter(const QString &name, const QString &filter);

/// Whether a name that is not offered by itself is found with the filter. One letter finds only what is called just so: it would be in half of
/// all keywords of CSS.
bool isSearched(const QString &name, const QString &filter);

/// The lines for a node: its text, what is set, and the component's own properties. With a filter its events and every CSS
/// keyword are searched too. `further` are keywords to have a line for if the component takes them.
QVector<PropertyItem> propertyItems(
    const Module &module, const Node &node, const Catalog &catalog, const QString &filter, const QStringList &further = {});

/// The lines that several components have in common, in the order of the last one's.
QVector<PropertyItem> commonItems(QVector<QVector<PropertyItem>> ofEach);

} // namespace vitrine
