#pragma once

#include "designer/edit/change.h"
#include "designer/edit/property_value.h"
#include "designer/model/node.h"
#include "designer/model/style_place.h"

#include <QCoreApplication>

#include <optional>

namespace vitrine {

class DesignDocument;

/// The visual operations on styles and on what differs by screen width. As Editor's, each gives the verified edits that a careful
/// colleague would have made, or the reason why not. What is there is followed: keywords or `style={…}`, `_hover={…}` beside them
/// or in it, responsive lists or rx.breakpoints.
class StyleEditor {
    Q_DECLARE_TR_FUNCTIONS(StyleEditor)

public:
    /// `document` must live as long as the editor.
    explicit StyleEditor(const DesignDocument &document) : m_document(document) { }

    /// Sets a CSS property, or a prop that may differ by screen width, at one place; without a value it is reset there: what
    /// becomes empty goes. A value that is set elsewhere (`style=base`) is overridden here only with Overwrite::Expressions.
    Result<Change> set(NodeId node, const StylePlace &place, const std::optional<PropertyValue> &value,
        Overwrite overwrite = Overwrite::LiteralsOnly) const;

private:
    const DesignDocument &m_document;
};

} // namespace vitrine
