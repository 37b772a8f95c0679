#pragma once

#include "designer/panels/pick_editor.h"

namespace vitrine {

/// A colour: typed as CSS has it, or picked from the scales of the theme (`rx.color("blue", 9)`).
class ColorEditor : public PickEditor {
    Q_OBJECT

public:
    ColorEditor(const PropertyItem &item, QWidget *parent);

protected:
    QIcon picture(const QString &text) const override;
    void pick(const QWidget *button) override;
};

} // namespace vitrine
