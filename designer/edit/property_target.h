#pragma once

#include "designer/model/style_place.h"

#include <QString>

namespace vitrine {

/// What of a component a value is for. A value.
struct PropertyTarget {
    enum class Kind {
        Content, ///< its text, or the expression that it shows instead; of a condition what decides, of a loop what it goes over
        Property, ///< a keyword argument
        Style, ///< a CSS property or a responsive prop, at one place
    };

    Kind kind = Kind::Property;
    QString name; ///< of a Property
    StylePlace place; ///< of a Style

    static PropertyTarget content() { return {Kind::Content, {}, {}}; }
    static PropertyTarget property(const QString &name) { return {Kind::Property, name, {}}; }
    static PropertyTarget style(const StylePlace &place) { return {Kind::Style, {}, place}; }
};

} // namespace vitrine
