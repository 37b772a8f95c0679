#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace vitrine {

/// Edits the value of one PropertyItem; the kind of widget follows its type. An expression is edited as the expression that it
/// is.
class PropertyEditor : public QWidget {
    Q_OBJECT

public:
    /// The editor that fits; owned by the parent.
    static PropertyEditor *create(const PropertyItem &item, QWidget *parent);

    /// Another value of the same shape (PropertyItem::hasShapeOf()); announces nothing.
    virtual void setItem(const PropertyItem &item) = 0;

Q_SIGNALS:
    /// The user gave a value; none = remove the keyword.
    void edited(const std::optional<vitrine::PropertyValue> &value);

protected:
    explicit PropertyEditor(QWidget *parent);
    /// Lays a widget out and gives it the accessible name of the property; the first one takes the focus.
    void hold(QWidget *widget, const PropertyItem &item);
    /// Lays a button out behind it.
    void holdButton(QWidget *button);
    /// A wheel over the panel scrolls it, and never changes the value that happens to be under the pointer.
    static void ignoreWheel(QWidget *widget);

private:
    QHBoxLayout *m_layout;
};

} // namespace vitrine
