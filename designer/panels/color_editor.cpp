#include "designer/panels/color_editor.h"

#include "designer/panels/color_popup.h"
#include "designer/panels/theme_colors.h"

namespace vitrine {

/// A step of a scale stays Python when it is typed; all else is CSS.
static std::optional<PropertyValue> colorValue(const QString &text, const PropertyItem &item)
{
    const bool isCall = !text.startsWith(QLatin1String("var(")) && ThemeColors::stepOf(text).has_value();
    return isCall ? LineEditor::expressionValue(text, item) : LineEditor::stringValue(text, item);
}

ColorEditor::ColorEditor(const PropertyItem &item, QWidget *parent) :
    PickEditor(item, colorValue, tr("Pick from the theme's colours"), parent)
{
    showPicture();
}

QIcon ColorEditor::picture(const QString &text) const
{
    return ThemeColors::swatch(ThemeColors::instance().colorOf(text), palette().color(QPalette::Mid));
}

void ColorEditor::pick(const QWidget *button)
{
    auto *popup = new ColorPopup(item().value, this);
    connect(popup, &ColorPopup::picked, this, &ColorEditor::take);
    popup->showBelow(button);
}

} // namespace vitrine
