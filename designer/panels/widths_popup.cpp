#include "designer/panels/widths_popup.h"

#include "designer/panels/property_editor.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace vitrine {

WidthsPopup::WidthsPopup(const QVector<PropertyItem> &items, QWidget *parent) : Popup(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 8, 10);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);
    auto *title = new QLabel(tr("%1 by screen width").arg(items.value(0).name), this);
    title->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(title, 0, 0, 1, 3);
    for (int i = 0; i < items.size(); ++i) {
        const PropertyItem &item = items.at(i);
        auto *name = new QLabel(widthName(i), this);
        if (!item.canReset())
            name->setProperty("role", QStringLiteral("hint"));
        PropertyEditor *editor = PropertyEditor::create(item, this);
        editor->focusProxy()->setAccessibleName(tr("%1, %2").arg(item.name, widthName(i)));
        editor->focusProxy()->setObjectName(item.name + QLatin1Char('-') + StylePlace::breakpointNames().at(i));
        auto *reset = new QToolButton(this);
        reset->setIcon(QIcon::fromTheme(QStringLiteral("vitrine-reset")));
        reset->setAccessibleName(tr("Reset %1, %2").arg(item.name, widthName(i)));
        reset->setEnabled(item.canReset());
        layout->addWidget(name, i + 1, 0);
        layout->addWidget(editor, i + 1, 1);
        layout->addWidget(reset, i + 1, 2);
        // The value of one width can make those of others; what is shown here would be old then.
        const auto give = [this, item](const std::optional<PropertyValue> &value) {
            close();
            Q_EMIT edited(item, value);
        };
        connect(editor, &PropertyEditor::edited, this, give);
        connect(reset, &QToolButton::clicked, this, [give] { give(std::nullopt); });
        if (i == 0)
            editor->setFocus();
    }
    layout->setColumnMinimumWidth(1, 180);
}

QString WidthsPopup::widthName(int breakpoint)
{
    if (breakpoint == 0)
        return tr("all widths");
    return tr("%1 · from %2").arg(StylePlace::breakpointNames().at(breakpoint), StylePlace::breakpointWidths().at(breakpoint));
}

} // namespace vitrine
