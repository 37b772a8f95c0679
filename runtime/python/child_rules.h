#pragma once

#include <QString>

#include <string_view>

namespace vitrine {

struct Component;

/// Whether a component may have its children, by validChildren and invalidChildren of its entry and validParents of
/// theirs; elements such as <br> have none. False with an exception set that names the first that
/// it may not have. What stands in fragments, conditions and loops counts as a child; Vars may be anything.
bool checkChildren(const Component &component);

/// What is wrong with children that a component may have but does not show; empty if nothing is.
QString complaintAboutChildren(const Component &component);

/// Whether HTML elements of this name have neither content nor an end: with children in them React shows nothing of the page at all.
bool isVoidElement(std::string_view tag);

} // namespace vitrine
