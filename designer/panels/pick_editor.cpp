#include "designer/panels/pick_editor.h"

#include <QEvent>
#include <QLineEdit>
#include <QToolButton>

namespace vitrine {

PickEditor::PickEditor(const PropertyItem &item, const ToValue &toValue, const QString &toolTip, QWidget *parent) :
    LineEditor(item, toValue, parent), m_button(new QToolButton(this))
{
    m_button->setAccessibleName(tr("Pick %1").arg(item.name));
    m_button->setObjectName(item.name + QStringLiteral("-pick"));
    m_button->setToolTip(toolTip);
    m_button->setFixedSize(26, 26);
    connect(m_button, &QToolButton::clicked, this, [this] { pick(m_button); });
    connect(line(), &QLineEdit::textEdited, this, &PickEditor::showPicture);
    holdButton(m_button);
}

void PickEditor::setItem(const PropertyItem &item)
{
    LineEditor::setItem(item);
    showPicture();
}

void PickEditor::showPicture() { m_button->setIcon(picture(line()->text().isEmpty() ? item().defaultText : line()->text())); }

void PickEditor::changeEvent(QEvent *event)
{
    // Pictures have the ink of the theme.
    if (event->type() == QEvent::PaletteChange)
        showPicture();
    LineEditor::changeEvent(event);
}

void PickEditor::take(const QString &text)
{
    line()->setText(text);
    give(text);
}

} // namespace vitrine
