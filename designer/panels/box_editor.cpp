#include "designer/panels/box_editor.h"

#include "designer/panels/length_editor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace vitrine {

static constexpr int ringWidth = 28;
static constexpr int borderWidth = 26;
static constexpr int fieldHeight = 20;
static constexpr int sideWidth = 40;
static constexpr int contentHeight = 50;
static constexpr int edge = 12;

static const QStringList &sides()
{
    static const QStringList names{
        QStringLiteral("top"), QStringLiteral("right"), QStringLiteral("bottom"), QStringLiteral("left")};
    return names;
}

BoxEditor::BoxEditor(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Box"));
    // In the order in which Tab goes through them.
    for (const char *property : {"margin", "border", "padding"}) {
        const QString name = QLatin1String(property);
        addField(name);
        for (const QString &side : sides()) {
            if (name != QLatin1String("border"))
                addField(name + QLatin1Char('_') + side);
        }
    }
    for (const char *property : {"width", "height"})
        addField(QLatin1String(property));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QLineEdit *BoxEditor::addField(const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("box-") + name);
    field->setAccessibleName(QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')));
    field->setProperty("role", QStringLiteral("box"));
    field->setAlignment(Qt::AlignCenter);
    field->installEventFilter(this);
    connect(field, &QLineEdit::editingFinished, this, [this, name] { give(name); });
    m_fields.insert(name, field);
    return field;
}

void BoxEditor::setItems(const QVector<PropertyItem> &items)
{
    const QHash<QString, PropertyItem> before = m_items;
    m_items.clear();
    for (const PropertyItem &item : items)
        m_items.insert(item.name, item);
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        QLineEdit *field = *it;
        const PropertyItem item = m_items.value(it.key());
        field->setEnabled(m_items.contains(it.key()));
        const bool isTyping = field->hasFocus() && field->isModified() && item.value == before.value(it.key()).value;
        if (!isTyping)
            field->setText(item.value);
        field->setCursorPosition(0);
        const QString other = item.defaultText.isEmpty() ? fromWhole(it.key()) : item.defaultText;
        const bool isSize = it.key() == QLatin1String("width") || it.key() == QLatin1String("height");
        field->setPlaceholderText(!other.isEmpty() ? other : isSize ? it.key() : QStringLiteral("–"));
        QFont font = field->font();
        font.setItalic(item.isExpression());
        font.setBold(item.isSet || item.isMixed);
        field->setFont(font);
        QString tip = it.key();
        if (item.isExpression())
            tip = tr("%1: the expression %2").arg(it.key(), item.value);
        else if (!item.origin.isEmpty())
            tip = tr("%1: set by %2; a value here overrides it").arg(it.key(), item.origin);
        field->setToolTip(tip);
    }
}

// `padding="1em 2em"`, `padding_x="2em"`: what a side gets that has no value of its own.
QString BoxEditor::fromWhole(const QString &name) const
{
    const QString property = name.section(QLatin1Char('_'), 0, 0);
    const QString side = name.section(QLatin1Char('_'), 1);
    if (side.isEmpty())
        return {};
    const bool isUpright = side == QLatin1String("top") || side == QLatin1String("bottom");
    const PropertyItem axis = m_items.value(property + (isUpright ? QStringLiteral("_y") : QStringLiteral("_x")));
    if (axis.isSet || !axis.defaultText.isEmpty())
        return axis.isSet ? axis.value : axis.defaultText;
    const PropertyItem whole = m_items.value(property);
    const QString text = whole.isSet ? whole.value : whole.defaultText;
    if (whole.isExpression() || text.contains(QLatin1Char('(')))
        return text;
    const QStringList values = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const int place = int(sides().indexOf(side));
    static constexpr int places[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    return values.isEmpty() || values.size() > 4 ? QString() : values.at(places[values.size() - 1][place]);
}

void BoxEditor::give(const QString &name)
{
    const PropertyItem item = m_items.value(name);
    QLineEdit *field = m_fields.value(name);
    field->setModified(false);
    const QString text = field->text().trimmed();
    if (text == item.value || item.name.isEmpty())
        return;
    if (text.isEmpty())
        Q_EMIT edited(item, std::nullopt);
    else
        Q_EMIT edited(item, item.isExpression() ? PropertyValue::python(text) : PropertyValue::string(text));
}

bool BoxEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (!field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QString name = field->objectName().mid(4);
    if (key->key() == Qt::Key_Escape) {
        field->setText(m_items.value(name).value);
        return true;
    }
    const int direction = key->key() == Qt::Key_Up ? 1 : key->key() == Qt::Key_Down ? -1 : 0;
    const QString text = field->text().isEmpty() ? field->placeholderText() : field->text();
    const QString next = LengthEditor::counted(text, key->modifiers() & Qt::ShiftModifier ? direction * 10 : direction);
    if (direction == 0 || next == text)
        return false;
    field->setText(next);
    give(name);
    return true;
}

QSize BoxEditor::minimumSizeHint() const { return {240, 2 * (ringWidth * 2 + borderWidth) + contentHeight + 8}; }

QRect BoxEditor::rect(Ring ring) const
{
    const QRect margin = QWidget::rect().adjusted(edge, 4, -edge, -4);
    if (ring == Ring::Margin)
        return margin;
    const QRect border = margin.adjusted(sideWidth + 2, ringWidth, -sideWidth - 2, -ringWidth);
    return ring == Ring::Border ? border : border.adjusted(6, borderWidth, -6, -6);
}

void BoxEditor::placeSides(const QString &property, Ring ring)
{
    const QRect box = rect(ring);
    const auto put
        = [&](const QString &name, int x, int y, int width) { m_fields.value(name)->setGeometry(x, y, width, fieldHeight); };
    put(property, box.left() + 52, box.top() + 3, 44);
    put(property + QStringLiteral("_top"), box.center().x() - sideWidth / 2 + 20, box.top() + 3, sideWidth);
    put(property + QStringLiteral("_bottom"), box.center().x() - sideWidth / 2 + 20, box.bottom() - fieldHeight - 2, sideWidth);
    put(property + QStringLiteral("_left"), box.left() + 2, box.center().y() - fieldHeight / 2, sideWidth);
    put(property + QStringLiteral("_right"), box.right() - sideWidth - 1, box.center().y() - fieldHeight / 2, sideWidth);
}

void BoxEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSides(QStringLiteral("margin"), Ring::Margin);
    placeSides(QStringLiteral("padding"), Ring::Padding);
    const QRect border = rect(Ring::Border);
    m_fields.value(QStringLiteral("border"))->setGeometry(border.left() + 52, border.top() + 3, border.width() - 58, fieldHeight);
    const QRect padding = rect(Ring::Padding);
    const int half = (padding.width() - 2 * sideWidth - 26) / 2;
    const int y = padding.center().y() - fieldHeight / 2;
    m_fields.value(QStringLiteral("width"))->setGeometry(padding.left() + sideWidth + 6, y, half, fieldHeight);
    m_fields.value(QStringLiteral("height"))->setGeometry(padding.right() - sideWidth - 6 - half, y, half, fieldHeight);
}

void BoxEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = palette().color(QPalette::Mid);
    const QColor ink = palette().color(QPalette::Dark);
    const auto draw = [&](const QRect &box, const QBrush &fill, const QString &name, Qt::PenStyle style) {
        painter.setPen(QPen(line, 1, style));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setPen(ink);
        painter.drawText(box.adjusted(7, 3, 0, 0), Qt::AlignLeft | Qt::AlignTop, name);
    };
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.86);
    painter.setFont(small);
    draw(rect(Ring::Margin), palette().window(), tr("margin"), Qt::DashLine);
    draw(rect(Ring::Border), palette().midlight(), tr("border"), Qt::SolidLine);
    draw(rect(Ring::Padding), palette().window(), tr("padding"), Qt::DashLine);
    const QRect padding = rect(Ring::Padding);
    painter.drawText(QRect(padding.center().x() - 8, padding.center().y() - fieldHeight / 2, 16, fieldHeight), Qt::AlignCenter,
        QStringLiteral("×"));
}

} // namespace vitrine
