#pragma once

#include <QString>

namespace vitrine {

/// An event trigger of a component.
struct EventEntry {
    QString name; ///< Python keyword, on_change
    QString reactName; ///< React prop, onChange or onCheckedChange
    QString spec; ///< how the React callback becomes arguments: "none", "value" …; see on() in ARCHITECTURE.md; of an app's own class "2:(a,b)=>[…]", the function behind the number of what it gives
    QString doc;
};

} // namespace vitrine
