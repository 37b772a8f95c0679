#include "designer/panels/property_row.h"

#include "designer/panels/property_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace vitrine {

static constexpr int nameWidth = 112;

PropertyRow::PropertyRow(const PropertyItem &item, QWidget *parent) :
    QWidget(parent), m_item(item), m_editor(PropertyEditor::create(item, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 6, 2);
    layout->setSpacing(6);
    auto *name = new QLabel(item.name.isEmpty() ? tr("text") : item.name, this);
    name->setFixedWidth(nameWidth);
    name->setBuddy(m_editor);
    QFont font = name->font();
    font.setBold(item.isSet && !item.name.isEmpty());
    name->setFont(font);
    name->setText(name->fontMetrics().elidedText(name->text(), Qt::ElideRight, nameWidth));
    if (!item.isSet)
        name->setProperty("role", QStringLiteral("hint"));
    const QString title = item.name.isEmpty() ? tr("Text of the component") : item.name;
    setToolTip(QLatin1String("<b>%1</b><p>%2</p>").arg(title.toHtmlEscaped(), item.doc.toHtmlEscaped()));
    layout->addWidget(name);
    layout->addWidget(m_editor, 1);

    auto *reset = new QToolButton(this);
    reset->setFixedSize(22, 22);
    if (item.isSet && !item.name.isEmpty()) {
        reset->setIcon(QIcon::fromTheme(QStringLiteral("vitrine-reset")));
        reset->setToolTip(tr("Reset: remove %1 from the code").arg(item.name));
        reset->setAccessibleName(tr("Reset %1").arg(item.name));
        connect(reset, &QToolButton::clicked, this, [this] { Q_EMIT edited(m_item, std::nullopt); });
    } else {
        reset->setEnabled(false);
    }
    layout->addWidget(reset);
    connect(m_editor, &PropertyEditor::edited, this, [this](const std::optional<PropertyValue> &value) { Q_EMIT edited(m_item, value); });
}

void PropertyRow::setItem(const PropertyItem &item)
{
    m_item = item;
    m_editor->setItem(item);
}

} // namespace vitrine
