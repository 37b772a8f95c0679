#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/popup.h"
#include "designer/panels/property_item.h"

#include <optional>

namespace vitrine {

/// One property for each screen width.
class WidthsPopup : public Popup {
    Q_OBJECT

public:
    /// `items` in the order of StylePlace::breakpointNames().
    WidthsPopup(const QVector<PropertyItem> &items, QWidget *parent);

    /// "md · from 62em"
    static QString widthName(int breakpoint);

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);
};

} // namespace vitrine
