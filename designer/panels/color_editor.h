#pragma once

#include "designer/panels/line_editor.h"

class QToolButton;

namespace vitrine {

/// A colour: typed as CSS has it, or picked from the scales of the theme (`rx.color("blue", 9)`).
class ColorEditor : public LineEditor {
    Q_OBJECT

public:
    ColorEditor(const PropertyItem &item, QWidget *parent);

    void setItem(const PropertyItem &item) override;

private:
    void pick();
    void showSwatch();

    QToolButton *m_button;
};

} // namespace vitrine
