#pragma once

#include "designer/panels/line_editor.h"

class QToolButton;

namespace vitrine {

/// The name of an icon, typed or picked by its picture.
class IconEditor : public LineEditor {
    Q_OBJECT

public:
    IconEditor(const PropertyItem &item, QWidget *parent);

    void setItem(const PropertyItem &item) override;

private:
    void pick();
    void showIcon();

    QToolButton *m_button;
};

} // namespace vitrine
