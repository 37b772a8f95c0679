#include "designer/panels/bool_editor.h"

#include <QCheckBox>

namespace vitrine {

BoolEditor::BoolEditor(const PropertyItem &item, QWidget *parent) : PropertyEditor(parent), m_box(new QCheckBox(this))
{
    hold(m_box, item);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false); // a click on a mixed one makes it true
        Q_EMIT edited(PropertyValue::boolean(m_box->isChecked()));
    });
    setItem(item);
}

void BoolEditor::setItem(const PropertyItem &item)
{
    const bool on = (item.isSet ? item.value : item.defaultText) == QLatin1String("True");
    m_box->setCheckState(item.isMixed ? Qt::PartiallyChecked : on ? Qt::Checked : Qt::Unchecked);
    m_box->setTristate(item.isMixed);
    m_box->setText(item.isMixed ? item.defaultText : on ? tr("True") : tr("False"));
}

} // namespace vitrine
