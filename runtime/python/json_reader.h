#pragma once

#include "runtime/python/py_ref.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace vitrine {

/// What a client sent, with the order of its keys; discarded JSON if it is none, or nested deeper than anything that is meant well:
/// whoever walks through it does so by recursion.
nlohmann::ordered_json parseUntrusted(std::string_view text);

/// A whole number that fits into an int; nothing for any other value, for one that was cut to fit would name something else.
std::optional<int> wholeNumber(const nlohmann::ordered_json &json);

/// Python objects for a JSON document; dicts keep the order of its keys. Null only when Python is out of memory. Needs the GIL.
PyRef toPython(const nlohmann::ordered_json &json);

} // namespace vitrine
