#pragma once

#include <QString>

namespace vitrine {

/// A value for a keyword argument, as Python. Strings carry their content only: the quotes are those that the file uses.
struct PropertyValue {
    enum class Kind { String, Python };

    Kind kind = Kind::Python;
    QString text; ///< String: the content; Python: the text of the expression

    static PropertyValue string(const QString &content) { return {Kind::String, content}; }
    static PropertyValue boolean(bool value);
    static PropertyValue number(double value);
    /// Any Python expression, e.g. `State.color` or `["1", "2"]`.
    static PropertyValue python(const QString &expression) { return {Kind::Python, expression}; }
};

/// What a literal value may do to an expression that is there already.
enum class Overwrite { LiteralsOnly, Expressions };

} // namespace vitrine
