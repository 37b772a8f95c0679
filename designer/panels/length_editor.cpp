#include "designer/panels/length_editor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

namespace vitrine {

/// The number that a text begins with, and what stands behind it.
static QRegularExpressionMatch split(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(-?\\d*\\.?\\d+)([a-z%]*)$"));
    return pattern.match(text.trimmed());
}

LengthEditor::LengthEditor(const PropertyItem &item, QWidget *parent) :
    LineEditor(item, &LineEditor::stringValue, parent), m_unit(new QToolButton(this))
{
    m_unit->setPopupMode(QToolButton::InstantPopup);
    m_unit->setProperty("role", QStringLiteral("unit"));
    m_unit->setFixedWidth(40);
    m_unit->setAccessibleName(tr("Unit of %1").arg(item.name));
    m_unit->setToolTip(tr("Unit, or one of the words that %1 takes").arg(item.name));
    auto *menu = new QMenu(m_unit);
    m_unit->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &LengthEditor::fillMenu);
    holdButton(m_unit);
    line()->setToolTip(tr("Up and Down count the number"));
    LengthEditor::setItem(item);
}

void LengthEditor::setItem(const PropertyItem &item)
{
    LineEditor::setItem(item);
    if (!m_unit)
        return;
    const QRegularExpressionMatch value = split(item.isSet ? item.value : item.defaultText);
    const bool isStep = value.hasMatch() && value.captured(2).isEmpty() && item.type == ValueType::Spacing;
    m_unit->setText(!value.hasMatch()     ? QStringLiteral("–")
            : isStep                      ? tr("step")
            : value.captured(2).isEmpty() ? QStringLiteral("–")
                                          : value.captured(2));
}

void LengthEditor::fillMenu()
{
    QMenu *menu = m_unit->menu();
    menu->clear();
    const QRegularExpressionMatch value = split(line()->text());
    for (const char *unit : {"px", "em", "rem", "%", "vw", "vh"}) {
        const QString name = QLatin1String(unit);
        QAction *action = menu->addAction(
            name, this, [this, name, value] { give((value.hasMatch() ? value.captured(1) : QStringLiteral("1")) + name); });
        action->setCheckable(true);
        action->setChecked(value.captured(2) == name);
    }
    if (!item().values.isEmpty())
        menu->addSeparator();
    for (const QString &word : item().values)
        menu->addAction(word, this, [this, word] { give(word); });
}

QString LengthEditor::counted(const QString &text, double by)
{
    const QRegularExpressionMatch value = split(text);
    if (!value.hasMatch())
        return text;
    // Ems are counted in tenths.
    const QString unit = value.captured(2);
    const double step = unit.endsWith(QLatin1String("em")) ? by / 10 : by;
    const double number = value.captured(1).toDouble() + step;
    return QString::number(qRound64(number * 1000) / 1000.0) + unit;
}

bool LengthEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int direction = key->key() == Qt::Key_Up ? 1 : key->key() == Qt::Key_Down ? -1 : 0;
        const QString text = line()->text().isEmpty() ? item().defaultText : line()->text();
        const QString next = counted(text, key->modifiers() & Qt::ShiftModifier ? direction * 10 : direction);
        if (direction != 0 && next != text) {
            line()->setText(next);
            give(next);
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

} // namespace vitrine
