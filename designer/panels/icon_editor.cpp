#include "designer/panels/icon_editor.h"

#include "designer/panels/icon_popup.h"
#include "designer/panels/icon_shapes.h"

#include <QLineEdit>
#include <QToolButton>

namespace vitrine {

IconEditor::IconEditor(const PropertyItem &item, QWidget *parent) :
    LineEditor(item, &LineEditor::stringValue, parent), m_button(new QToolButton(this))
{
    m_button->setAccessibleName(tr("Pick %1").arg(item.name));
    m_button->setObjectName(item.name + QStringLiteral("-pick"));
    m_button->setToolTip(tr("Pick an icon"));
    m_button->setFixedSize(26, 26);
    connect(m_button, &QToolButton::clicked, this, &IconEditor::pick);
    connect(line(), &QLineEdit::textEdited, this, &IconEditor::showIcon);
    holdButton(m_button);
    showIcon();
}

void IconEditor::setItem(const PropertyItem &item)
{
    LineEditor::setItem(item);
    showIcon();
}

void IconEditor::showIcon()
{
    const QIcon icon = IconShapes::instance().icon(line()->text(), palette().color(QPalette::Text));
    m_button->setIcon(icon.isNull() ? QIcon::fromTheme(QStringLiteral("vitrine-search")) : icon);
}

void IconEditor::pick()
{
    auto *popup = new IconPopup(item().value, this);
    connect(popup, &IconPopup::picked, this, [this](const QString &name) {
        line()->setText(name);
        give(name);
    });
    popup->showBelow(m_button);
}

} // namespace vitrine
