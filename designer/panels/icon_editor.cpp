#include "designer/panels/icon_editor.h"

#include "designer/panels/icon_popup.h"
#include "designer/panels/icon_shapes.h"

namespace vitrine {

IconEditor::IconEditor(const PropertyItem &item, QWidget *parent) :
    PickEditor(item, &LineEditor::stringValue, tr("Pick an icon"), parent)
{
    showPicture();
}

QIcon IconEditor::picture(const QString &text) const
{
    const QIcon icon = IconShapes::instance().icon(text, palette().color(QPalette::Text));
    return icon.isNull() ? QIcon::fromTheme(QStringLiteral("vitrine-search")) : icon;
}

void IconEditor::pick(const QWidget *button)
{
    auto *popup = new IconPopup(item().value, this);
    connect(popup, &IconPopup::picked, this, &IconEditor::take);
    popup->showBelow(button);
}

} // namespace vitrine
