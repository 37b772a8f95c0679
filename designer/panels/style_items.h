#pragma once

#include "designer/model/style_reader.h"
#include "designer/panels/property_item.h"

namespace vitrine {

class DesignDocument;

/// What the Style panel shows of one node: the lines for a state and a screen width, and where else something is set.
class StyleItems {
public:
    StyleItems() = default;
    /// The text of the document must parse.
    StyleItems(const DesignDocument &document, const Node &node);

    /// The lines of all groups; those of the box (margin, padding, size …) are Group::Box. With a filter every CSS keyword is
    /// searched. `further` are keywords to have a line for.
    QVector<PropertyItem> items(const QString &state, int breakpoint, const QString &filter, const QStringList &further = {}) const;
    /// The keywords that are set in the state and are no props of the component.
    QStringList declared(const QString &state) const;
    /// The value of one property for each screen width.
    QVector<PropertyItem> widths(const QString &property, const QString &state) const;
    /// States and screen widths that have values of their own.
    QStringList states() const;
    QVector<int> breakpoints(const QString &state) const;

private:
    PropertyItem item(const StylePlace &place) const;
    const StyleDeclaration *find(const StylePlace &place) const;
    const StyleDeclaration *inherited(StylePlace place) const;

    const Catalog *m_catalog = nullptr;
    const ComponentEntry *m_component = nullptr;
    QVector<StyleDeclaration> m_declarations;
};

} // namespace vitrine
