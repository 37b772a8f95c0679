#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QToolButton;

namespace vitrine {

class PropertyEditor;

/// Name, editor and buttons of one property: by screen width, bind, reset.
class PropertyRow : public QWidget {
    Q_OBJECT

public:
    PropertyRow(const PropertyItem &item, QWidget *parent);

    const PropertyItem &item() const { return m_item; }
    /// Only with the same shape.
    void setItem(const PropertyItem &item);
    /// Whether a value of the state can take the place of what is written.
    bool canBind() const;
    PropertyEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);
    void bindRequested();
    void widthsRequested();
    /// Of an event: its handlers are to be shown.
    void eventRequested(const QString &trigger);

private:
    QString toolTipText() const;
    QToolButton *addButton(const char *icon, const QString &name, const QString &toolTip);

    PropertyItem m_item;
    PropertyEditor *m_editor;
    QHBoxLayout *m_layout;
};

} // namespace vitrine
