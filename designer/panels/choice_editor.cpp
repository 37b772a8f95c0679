#include "designer/panels/choice_editor.h"

#include "designer/panels/theme_colors.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace vitrine {

ChoiceEditor::ChoiceEditor(const PropertyItem &item, QWidget *parent) : PropertyEditor(parent), m_combo(new QComboBox(this))
{
    hold(m_combo, item);
    ignoreWheel(m_combo);
    m_combo->setEditable(item.isFree);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setMinimumContentsLength(6);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->addItem(QString());
    for (const QString &value : item.values) {
        const QColor color = item.type == ValueType::Color ? ThemeColors::instance().colorOf(value) : QColor();
        m_combo->addItem(color.isValid() ? ThemeColors::swatch(color, palette().color(QPalette::Mid)) : QIcon(), value);
    }
    if (QLineEdit *line = m_combo->lineEdit()) {
        connect(line, &QLineEdit::editingFinished, this, [this] { give(m_combo->currentText()); });
        connect(m_combo, &QComboBox::textActivated, this, [this](const QString &text) { give(text); });
    } else {
        connect(
            m_combo, &QComboBox::activated, this, [this](int index) { give(index == 0 ? QString() : m_combo->itemText(index)); });
    }
    setItem(item);
}

void ChoiceEditor::setItem(const PropertyItem &item)
{
    m_item = item;
    const QSignalBlocker blocker(m_combo);
    // A value that the catalog does not know is the user's own, and is shown as it is.
    if (item.isSet && m_combo->findText(item.value) < 0)
        m_combo->addItem(item.value);
    const bool isEmpty = m_combo->isEditable() || item.defaultText.isEmpty();
    const QString otherwise = item.isMixed ? QStringLiteral("%1") : item.isStyle ? tr("%1 (inherited)") : tr("%1 (default)");
    m_combo->setItemText(0, isEmpty ? QString() : otherwise.arg(item.defaultText));
    m_combo->setCurrentIndex(item.isSet ? m_combo->findText(item.value) : 0);
    if (m_combo->lineEdit()) {
        m_combo->setEditText(item.isSet ? item.value : QString());
        m_combo->lineEdit()->setPlaceholderText(item.defaultText);
    }
}

void ChoiceEditor::give(const QString &text)
{
    if (text == (m_item.isSet ? m_item.value : QString()))
        return;
    // Announced once: the field's own end of editing follows the choice from the list.
    m_item.value = text;
    m_item.isSet = !text.isEmpty();
    Q_EMIT edited(text.isEmpty() ? std::nullopt : std::optional(PropertyValue::string(text)));
}

} // namespace vitrine
