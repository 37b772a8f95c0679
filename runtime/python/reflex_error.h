#pragma once

#include <string>

namespace vitrine {

/// Sets an exception of the API (runtime/python/reflex/utils/exceptions.py). Needs the GIL.
/// @param name of its class, "ImmutableStateError"
/// @param message in UTF-8
void raiseReflexError(const char *name, const std::string &message);

} // namespace vitrine
