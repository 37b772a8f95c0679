#pragma once

#include "designer/panels/pick_editor.h"

namespace vitrine {

/// The name of an icon, typed or picked by its picture.
class IconEditor : public PickEditor {
    Q_OBJECT

public:
    IconEditor(const PropertyItem &item, QWidget *parent);

protected:
    QIcon picture(const QString &text) const override;
    void pick(const QWidget *button) override;
};

} // namespace vitrine
