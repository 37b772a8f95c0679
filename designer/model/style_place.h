#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

/// Where a style value holds: which property, in which state of the element, from which screen width on. A value.
struct StylePlace {
    QString property; ///< Python keyword, `padding_x`; a prop of the component too
    QString state; ///< as CSS names it, "hover", "focus-visible"; empty: in all states
    int breakpoint = 0; ///< index of breakpointNames(); 0: from the smallest screen on

    /// The names of rx.breakpoints, in the order of responsive lists.
    static const QStringList &breakpointNames();
    /// The least widths that the names stand for; the first is empty.
    static const QStringList &breakpointWidths();
    /// The state of a keyword or key: `_hover`, ":hover" and "&:hover" are "hover"; empty if it is none.
    static QString stateOf(const QString &key);
    /// The keyword of a state: `_focus_visible`.
    static QString stateKeyword(const QString &state);
    /// The Python keyword of a property as a dictionary may have it: "paddingX", "padding-x" are `padding_x`.
    static QString propertyOf(const QString &key);

    bool operator==(const StylePlace &) const = default;
};

} // namespace vitrine
