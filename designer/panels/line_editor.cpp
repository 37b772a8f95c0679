#include "designer/panels/line_editor.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>

namespace vitrine {

LineEditor::LineEditor(const PropertyItem &item, const ToValue &toValue, QWidget *parent) :
    PropertyEditor(parent), m_toValue(toValue), m_line(new QLineEdit(this))
{
    hold(m_line, item);
    m_line->installEventFilter(this);
    const bool isText = item.isSet && item.kind == ValueKind::String;
    const bool isAnything = item.type == ValueType::Any && !item.name.isEmpty() && !isText;
    if ((item.isExpression() && !item.isColorStep()) || item.group == PropertyItem::Group::Events || isAnything)
        m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_line, &QLineEdit::editingFinished, this, [this] { give(m_line->text()); });
    LineEditor::setItem(item);
}

void LineEditor::give(const QString &text)
{
    m_line->setModified(false);
    if (text != m_item.value)
        Q_EMIT edited(m_toValue(text, m_item));
}

void LineEditor::setItem(const PropertyItem &item)
{
    // What is being typed is not taken away by a reload of the same value.
    const bool typing = m_line->hasFocus() && m_line->isModified() && item.value == m_item.value;
    m_item = item;
    m_line->setPlaceholderText(item.defaultText);
    if (!typing && m_line->text() != item.value) {
        m_line->setText(item.value);
        m_line->setCursorPosition(0);
    }
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_line->setText(m_item.value);
        return true;
    }
    // With nothing typed since, undo means the document's last step and not this field's.
    if (event->type() == QEvent::ShortcutOverride && !m_line->isModified()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return PropertyEditor::eventFilter(watched, event);
}

std::optional<PropertyValue> LineEditor::expressionValue(const QString &text, const PropertyItem &)
{
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(PropertyValue::python(text.trimmed()));
}

std::optional<PropertyValue> LineEditor::numberValue(const QString &text, const PropertyItem &)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return PropertyValue::number(number);
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(PropertyValue::python(text.trimmed()));
}

std::optional<PropertyValue> LineEditor::stringValue(const QString &text, const PropertyItem &item)
{
    // A text may be empty; a keyword that is emptied goes.
    if (text.isEmpty() && !item.name.isEmpty())
        return std::nullopt;
    return PropertyValue::string(text);
}

} // namespace vitrine
