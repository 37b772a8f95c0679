#pragma once

#include <QString>

#include <optional>

namespace vitrine {

class Catalog;
struct Module;

/// A component that `after` has, and `before` had not, where the app would refuse it when it is loaded (nesting.h), in a sentence: also
/// through conditions, loops, fragments and functions of the file. Nothing if there is none.
std::optional<QString> newMisfit(const Module &before, const Module &after, const Catalog &catalog);

} // namespace vitrine
