#include "designer/panels/bool_editor.h"

#include <QCheckBox>

namespace vitrine {

BoolEditor::BoolEditor(const PropertyItem &item, QWidget *parent) : PropertyEditor(parent), m_box(new QCheckBox(this))
{
    hold(m_box, item);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { Q_EMIT edited(PropertyValue::boolean(checked)); });
    setItem(item);
}

void BoolEditor::setItem(const PropertyItem &item)
{
    const bool on = (item.isSet ? item.value : item.defaultText) == QLatin1String("True");
    m_box->setChecked(on);
    m_box->setText(on ? tr("True") : tr("False"));
}

} // namespace vitrine
