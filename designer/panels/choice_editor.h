#pragma once

#include "designer/panels/property_editor.h"

class QComboBox;

namespace vitrine {

/// One of given words; free text too where the type allows it.
class ChoiceEditor : public PropertyEditor {
    Q_OBJECT

public:
    ChoiceEditor(const PropertyItem &item, QWidget *parent);

    void setItem(const PropertyItem &item) override;

private:
    void give(const QString &text);

    PropertyItem m_item;
    QComboBox *m_combo;
};

} // namespace vitrine
