#pragma once

#include "designer/panels/property_editor.h"

#include <functional>

class QLineEdit;

namespace vitrine {

/// A line of text; what the text means is given as a function.
class LineEditor : public PropertyEditor {
    Q_OBJECT

public:
    using ToValue = std::function<std::optional<PropertyValue>(const QString &text, const PropertyItem &item)>;

    LineEditor(const PropertyItem &item, const ToValue &toValue, QWidget *parent);

    void setItem(const PropertyItem &item) override;

    static std::optional<PropertyValue> expressionValue(const QString &text, const PropertyItem &item);
    /// A number, or an expression.
    static std::optional<PropertyValue> numberValue(const QString &text, const PropertyItem &item);
    static std::optional<PropertyValue> stringValue(const QString &text, const PropertyItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    QLineEdit *line() const { return m_line; }
    const PropertyItem &item() const { return m_item; }
    /// Takes the text as if it had been typed.
    void give(const QString &text);

private:
    ToValue m_toValue;
    PropertyItem m_item;
    QLineEdit *m_line;
};

} // namespace vitrine
