#pragma once

#include <set>
#include <string>
#include <string_view>

namespace vitrine {

/// Words that may be CSS classes: those of all string literals of JavaScript code, as fragments and JSON have it. Tailwind knows which of
/// them are.
void collectClassCandidates(std::string_view code, std::set<std::string, std::less<>> *candidates);

} // namespace vitrine
