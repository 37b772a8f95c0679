#include "designer/panels/color_editor.h"

#include "designer/panels/color_popup.h"
#include "designer/panels/theme_colors.h"

#include <QLineEdit>
#include <QToolButton>

namespace vitrine {

/// A step of a scale stays Python when it is typed; all else is CSS.
static std::optional<PropertyValue> colorValue(const QString &text, const PropertyItem &item)
{
    const bool isCall
        = text.contains(QLatin1Char('(')) && !text.startsWith(QLatin1String("var(")) && ThemeColors::stepOf(text).has_value();
    return isCall ? LineEditor::expressionValue(text, item) : LineEditor::stringValue(text, item);
}

ColorEditor::ColorEditor(const PropertyItem &item, QWidget *parent) :
    LineEditor(item, colorValue, parent), m_button(new QToolButton(this))
{
    m_button->setAccessibleName(tr("Pick %1").arg(item.name));
    m_button->setObjectName(item.name + QStringLiteral("-pick"));
    m_button->setToolTip(tr("Pick from the theme's colours"));
    m_button->setFixedSize(26, 26);
    connect(m_button, &QToolButton::clicked, this, &ColorEditor::pick);
    connect(line(), &QLineEdit::textEdited, this, &ColorEditor::showSwatch);
    holdButton(m_button);
    showSwatch();
}

void ColorEditor::setItem(const PropertyItem &item)
{
    LineEditor::setItem(item);
    showSwatch();
}

void ColorEditor::showSwatch()
{
    const QString text = line()->text().isEmpty() ? item().defaultText : line()->text();
    m_button->setIcon(ThemeColors::swatch(ThemeColors::instance().colorOf(text), palette().color(QPalette::Mid)));
}

void ColorEditor::pick()
{
    auto *popup = new ColorPopup(item().value, this);
    connect(popup, &ColorPopup::picked, this, [this](const QString &text) {
        line()->setText(text);
        give(text);
    });
    popup->showBelow(m_button);
}

} // namespace vitrine
