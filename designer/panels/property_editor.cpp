#include "designer/panels/property_editor.h"

#include "designer/panels/bool_editor.h"
#include "designer/panels/choice_editor.h"
#include "designer/panels/color_editor.h"
#include "designer/panels/icon_editor.h"
#include "designer/panels/length_editor.h"
#include "designer/panels/line_editor.h"

#include <QEvent>
#include <QHBoxLayout>

namespace vitrine {

namespace {

class WheelGuard : public QObject {
public:
    explicit WheelGuard(QWidget *widget) : QObject(widget)
    {
        widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

PropertyEditor::PropertyEditor(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
}

void PropertyEditor::hold(QWidget *widget, const PropertyItem &item)
{
    m_layout->addWidget(widget, 1);
    widget->setAccessibleName(item.name.isEmpty() && item.subject.isEmpty() ? tr("Text") : item.title());
    widget->setObjectName(item.title());
    if (!focusProxy())
        setFocusProxy(widget);
}

void PropertyEditor::holdButton(QWidget *button) { m_layout->addWidget(button); }

void PropertyEditor::ignoreWheel(QWidget *widget) { new WheelGuard(widget); }

PropertyEditor *PropertyEditor::create(const PropertyItem &item, QWidget *parent)
{
    const bool isText = item.kind == ValueKind::String || !item.isSet;
    if (item.type == ValueType::Color && item.values.isEmpty() && (isText || item.isColorStep()))
        return new ColorEditor(item, parent);
    if (item.isExpression() || item.group == PropertyItem::Group::Events)
        return new LineEditor(item, &LineEditor::expressionValue, parent);
    if (item.type == ValueType::Bool)
        return new BoolEditor(item, parent);
    if (item.kind == ValueKind::Number || (item.type == ValueType::Number && !item.isSet))
        return new LineEditor(item, &LineEditor::numberValue, parent);
    if (!isText || (item.type == ValueType::Any && !item.isSet))
        return new LineEditor(item, &LineEditor::expressionValue, parent);
    if (item.type == ValueType::Icon)
        return new IconEditor(item, parent);
    if (item.type == ValueType::Length || (item.type == ValueType::Spacing && item.isStyle))
        return new LengthEditor(item, parent);
    if (!item.values.isEmpty())
        return new ChoiceEditor(item, parent);
    return new LineEditor(item, &LineEditor::stringValue, parent);
}

} // namespace vitrine
