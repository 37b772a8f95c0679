#pragma once

#include <QString>

#include <optional>

namespace vitrine {

struct ComponentEntry;

/// Which components may be children of which: by validChildren and invalidChildren of the parent, and validParents of the child.
namespace nesting {

/// What speaks against a child, as the end of a sentence that says that the parent cannot have it; nothing if it can.
std::optional<QString> objection(const ComponentEntry &parent, const ComponentEntry &child);
std::optional<QString> objectionToText(const ComponentEntry &parent);
/// A component that gives no element of its own: what is in it counts as the children of its parent.
bool isTransparent(const ComponentEntry &entry);

} // namespace nesting
} // namespace vitrine
