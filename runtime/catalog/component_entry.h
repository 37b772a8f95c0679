#pragma once

#include "runtime/catalog/event_entry.h"
#include "runtime/catalog/prop_entry.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace vitrine {

/// Everything known about one component of the API; resources/catalog/README.md explains the fields.
struct ComponentEntry {
    enum class Children {
        Any,
        One, ///< a component, which it gives its own events and attributes
        Text,
        None
    };

    struct Default {
        QString prop; ///< Python keyword
        QJsonValue value;
    };

    struct Style {
        QString selector; ///< empty for the component itself, else "&:hover"
        QString property; ///< camelCase
        QString value;
    };

    QString name; ///< canonical Python path, rx.text.em
    QStringList aliases;
    QString className;
    QString tag; ///< export of the library, or element name
    QString library; ///< npm package; empty for HTML and SVG elements
    QString exported; ///< what the library calls it where that is not `tag`: "default"
    QStringList packages; ///< npm packages that the project must install for it, name@version; none for components of the catalog
    QString compose; ///< module.function of reflex.composites that makes the component of others; empty for one element
    QString family;
    QString doc;
    QString firstArgument; ///< prop that takes the first positional argument; empty when that is a child
    QString insert; ///< Python text for the palette
    Children children = Children::Any;
    QStringList validChildren; ///< classes of the components that may be children; empty: any
    QStringList invalidChildren; ///< classes of the components that may not be children
    QStringList validParents; ///< classes of the components that it may be a child of; empty: any
    bool globalAttributes = true; ///< takes the props of Catalog::globalAttributes()
    bool split = false; ///< the compiler may cut the children into fragments
    bool palette = false; ///< listed in the palette by itself
    std::vector<PropEntry> props;
    std::vector<EventEntry> events; ///< beyond the common triggers, or in place of them
    std::vector<Default> defaults;
    std::vector<Style> style;
};

} // namespace vitrine
