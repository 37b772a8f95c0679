#pragma once

#include "runtime/catalog/prop_entry.h"

namespace vitrine {

/// A CSS property that every component takes as a keyword.
struct CssProperty {
    QString name; ///< Python keyword, max_width or padding_x
    ValueType type = ValueType::String;
    QStringList values; ///< words that it takes, beside what the type says
    QStringList cssNames; ///< what it sets, in camelCase: one name, or several for the API's short names
    QString doc;
};

} // namespace vitrine
