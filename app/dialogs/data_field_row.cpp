#include "app/dialogs/data_field_row.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>

namespace vitrine {

DataFieldRow::DataFieldRow(const QStringList &types, QWidget *parent) :
    QWidget(parent), m_name(new QLineEdit(this)), m_type(new QComboBox(this)), m_default(new QLineEdit(this))
{
    m_name->setPlaceholderText(tr("name"));
    m_name->setAccessibleName(tr("Name of the field"));
    m_type->addItems(types);
    m_type->setEditable(true);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->setAccessibleName(tr("Type of the field"));
    m_type->setMinimumContentsLength(8);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_default->setPlaceholderText(tr("no default"));
    m_default->setAccessibleName(tr("Default of the field"));
    for (QWidget *code : QWidgetList{m_name, m_type, m_default})
        code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_name, 3);
    layout->addWidget(m_type, 3);
    layout->addWidget(m_default, 2);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &DataFieldRow::changed);
    connect(m_type, &QComboBox::currentTextChanged, this, &DataFieldRow::changed);
    connect(m_default, &QLineEdit::textChanged, this, &DataFieldRow::changed);
}

StateEditor::Field DataFieldRow::field() const
{
    return {m_name->text().trimmed(), m_type->currentText().trimmed(), m_default->text().trimmed()};
}

} // namespace vitrine
