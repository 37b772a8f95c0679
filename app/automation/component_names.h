#pragma once

#include "runtime/base/result.h"

#include <QString>

namespace vitrine {
class Catalog;
struct ComponentEntry;
struct Node;
}

namespace vitrine::automation {

/// Names of components and of what they take, as programs say them; unknown ones are refused with the nearest known one.
namespace component_names {

/// "rx.button" or "button".
Result<const ComponentEntry *> find(const Catalog &catalog, const QString &name);
/// The path that Python has: as given if that is one, else the component's own.
Result<QString> path(const Catalog &catalog, const QString &name);
/// Anything goes for what the catalog does not know.
Result<void> checkKeyword(const Catalog &catalog, const QString &component, const QString &keyword);
Result<void> checkTrigger(const Catalog &catalog, const Node &node, const QString &trigger);

} // namespace component_names
} // namespace vitrine::automation
