#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace vitrine {

class PropertyEditor;

/// Name, editor and reset button of one property.
class PropertyRow : public QWidget
{
    Q_OBJECT

public:
    PropertyRow(const PropertyItem &item, QWidget *parent);

    const PropertyItem &item() const { return m_item; }
    /// Only with the same shape.
    void setItem(const PropertyItem &item);

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);

private:
    PropertyItem m_item;
    PropertyEditor *m_editor;
};

} // namespace vitrine
