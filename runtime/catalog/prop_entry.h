#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace vitrine {

/// What a prop or a CSS property takes; chooses the editor in Studio and the check in the runtime.
enum class ValueType {
    String,
    Number,
    Bool,
    Enum, ///< one of PropEntry::values
    Color, ///< with values a colour of the theme, without any CSS colour
    Icon, ///< name of an icon
    Length, ///< CSS length, or a number
    Spacing, ///< "0" to "9" in steps of the theme, or a CSS length
    Any, ///< nothing is known or checked
};

/// A prop of a component.
struct PropEntry {
    QString name; ///< Python keyword
    QString reactName; ///< what React calls it
    ValueType type = ValueType::String;
    QStringList values; ///< the only values of an Enum, in order; suggestions for other types
    QJsonValue defaultValue = QJsonValue::Undefined;
    bool responsive = false; ///< a list or breakpoints are accepted by the React prop itself
    bool list = false; ///< React wants a list; a single value is to be put into one
    bool required = false;
    QString doc;
};

} // namespace vitrine
