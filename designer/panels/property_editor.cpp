#include "designer/panels/property_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QSignalBlocker>

#include <functional>

namespace vitrine {

namespace {

/// A wheel over the panel scrolls it, and never changes the value that happens to be under the pointer.
class WheelGuard : public QObject
{
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

/// A line of text; what the text means is given as a function.
class LineEditor : public PropertyEditor
{
public:
    using ToValue = std::function<std::optional<PropertyValue>(const QString &text, const PropertyItem &item)>;

    LineEditor(const PropertyItem &item, ToValue toValue, QWidget *parent) :
        PropertyEditor(parent), m_toValue(std::move(toValue)), m_line(new QLineEdit(this))
    {
        hold(m_line, item);
        m_line->installEventFilter(this);
        if (item.isExpression() || item.group == PropertyItem::Group::Events || (item.type == ValueType::Any && !item.name.isEmpty()))
            m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            m_line->setModified(false);
            if (m_line->text() != m_item.value)
                Q_EMIT edited(m_toValue(m_line->text(), m_item));
        });
        setItem(item);
    }

    void setItem(const PropertyItem &item) override
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
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

private:
    ToValue m_toValue;
    PropertyItem m_item;
    QLineEdit *m_line;
};

class BoolEditor : public PropertyEditor
{
public:
    BoolEditor(const PropertyItem &item, QWidget *parent) : PropertyEditor(parent), m_box(new QCheckBox(this))
    {
        hold(m_box, item);
        connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { Q_EMIT edited(PropertyValue::boolean(checked)); });
        setItem(item);
    }

    void setItem(const PropertyItem &item) override
    {
        const bool on = (item.isSet ? item.value : item.defaultText) == QLatin1String("True");
        m_box->setChecked(on);
        m_box->setText(on ? tr("True") : tr("False"));
    }

private:
    QCheckBox *m_box;
};

QIcon swatch(const QString &name)
{
    // The theme's names that are no CSS colours, at their step 9.
    static const QHash<QString, QString> scale{
        {QStringLiteral("tomato"), QStringLiteral("#e54d2e")}, {QStringLiteral("red"), QStringLiteral("#e5484d")},
        {QStringLiteral("ruby"), QStringLiteral("#e54666")},   {QStringLiteral("crimson"), QStringLiteral("#e93d82")},
        {QStringLiteral("pink"), QStringLiteral("#d6409f")},   {QStringLiteral("plum"), QStringLiteral("#ab4aba")},
        {QStringLiteral("purple"), QStringLiteral("#8e4ec6")}, {QStringLiteral("violet"), QStringLiteral("#6e56cf")},
        {QStringLiteral("iris"), QStringLiteral("#5b5bd6")},   {QStringLiteral("indigo"), QStringLiteral("#3e63dd")},
        {QStringLiteral("blue"), QStringLiteral("#0090ff")},   {QStringLiteral("cyan"), QStringLiteral("#00a2c7")},
        {QStringLiteral("teal"), QStringLiteral("#12a594")},   {QStringLiteral("jade"), QStringLiteral("#29a383")},
        {QStringLiteral("green"), QStringLiteral("#30a46c")},  {QStringLiteral("grass"), QStringLiteral("#46a758")},
        {QStringLiteral("bronze"), QStringLiteral("#a18072")}, {QStringLiteral("gold"), QStringLiteral("#978365")},
        {QStringLiteral("brown"), QStringLiteral("#ad7f58")},  {QStringLiteral("orange"), QStringLiteral("#f76b15")},
        {QStringLiteral("amber"), QStringLiteral("#ffc53d")},  {QStringLiteral("yellow"), QStringLiteral("#ffe629")},
        {QStringLiteral("lime"), QStringLiteral("#bdee63")},   {QStringLiteral("mint"), QStringLiteral("#86ead4")},
        {QStringLiteral("sky"), QStringLiteral("#7ce2fe")},    {QStringLiteral("gray"), QStringLiteral("#8d8d8d")}};
    const QColor color(scale.value(name, name));
    if (!color.isValid())
        return {};
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 4, 4);
    return pixmap;
}

/// One of given words; free text too where the type allows it.
class ChoiceEditor : public PropertyEditor
{
public:
    ChoiceEditor(const PropertyItem &item, QWidget *parent) : PropertyEditor(parent), m_combo(new QComboBox(this))
    {
        hold(m_combo, item);
        new WheelGuard(m_combo);
        m_combo->setEditable(item.type != ValueType::Enum);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->setMinimumContentsLength(6);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->addItem(QString());
        for (const QString &value : item.values)
            m_combo->addItem(item.type == ValueType::Color ? swatch(value) : QIcon(), value);
        if (QLineEdit *line = m_combo->lineEdit()) {
            connect(line, &QLineEdit::editingFinished, this, [this] { give(m_combo->currentText()); });
            connect(m_combo, &QComboBox::textActivated, this, [this](const QString &text) { give(text); });
        } else {
            connect(m_combo, &QComboBox::activated, this,
                    [this](int index) { give(index == 0 ? QString() : m_combo->itemText(index)); });
        }
        setItem(item);
    }

    void setItem(const PropertyItem &item) override
    {
        m_item = item;
        const QSignalBlocker blocker(m_combo);
        // A value that the catalog does not know is the user's own, and is shown as it is.
        if (item.isSet && m_combo->findText(item.value) < 0)
            m_combo->addItem(item.value);
        m_combo->setItemText(0, m_combo->isEditable() || item.defaultText.isEmpty() ? QString() : tr("%1 (default)").arg(item.defaultText));
        m_combo->setCurrentIndex(item.isSet ? m_combo->findText(item.value) : 0);
        if (m_combo->lineEdit()) {
            m_combo->setEditText(item.isSet ? item.value : QString());
            m_combo->lineEdit()->setPlaceholderText(item.defaultText);
        }
    }

private:
    void give(const QString &text)
    {
        if (text == (m_item.isSet ? m_item.value : QString()))
            return;
        // Announced once: the field's own end of editing follows the choice from the list.
        m_item.value = text;
        m_item.isSet = !text.isEmpty();
        Q_EMIT edited(text.isEmpty() ? std::nullopt : std::optional(PropertyValue::string(text)));
    }

    PropertyItem m_item;
    QComboBox *m_combo;
};

std::optional<PropertyValue> expressionValue(const QString &text, const PropertyItem &)
{
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(PropertyValue::python(text.trimmed()));
}

std::optional<PropertyValue> numberValue(const QString &text, const PropertyItem &)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return PropertyValue::number(number);
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(PropertyValue::python(text.trimmed()));
}

std::optional<PropertyValue> stringValue(const QString &text, const PropertyItem &item)
{
    // A text may be empty; a keyword that is emptied goes.
    if (text.isEmpty() && !item.name.isEmpty())
        return std::nullopt;
    return PropertyValue::string(text);
}

} // namespace

void PropertyEditor::hold(QWidget *widget, const PropertyItem &item)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(widget);
    widget->setAccessibleName(item.name.isEmpty() ? tr("Text") : item.name);
    widget->setObjectName(item.name.isEmpty() ? QStringLiteral("text") : item.name);
    setFocusProxy(widget);
}

PropertyEditor *PropertyEditor::create(const PropertyItem &item, QWidget *parent)
{
    const bool isText = item.kind == ValueKind::String || !item.isSet;
    if (item.isExpression() || item.group == PropertyItem::Group::Events)
        return new LineEditor(item, expressionValue, parent);
    if (item.type == ValueType::Bool)
        return new BoolEditor(item, parent);
    if (item.kind == ValueKind::Number || (item.type == ValueType::Number && !item.isSet))
        return new LineEditor(item, numberValue, parent);
    if (!isText || (item.type == ValueType::Any && !item.isSet))
        return new LineEditor(item, expressionValue, parent);
    if (!item.values.isEmpty())
        return new ChoiceEditor(item, parent);
    return new LineEditor(item, stringValue, parent);
}

} // namespace vitrine
