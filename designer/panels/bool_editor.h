#pragma once

#include "designer/panels/property_editor.h"

class QCheckBox;

namespace vitrine {

/// True or False as a check box.
class BoolEditor : public PropertyEditor {
    Q_OBJECT

public:
    BoolEditor(const PropertyItem &item, QWidget *parent);

    void setItem(const PropertyItem &item) override;

private:
    QCheckBox *m_box;
};

} // namespace vitrine
