#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitrine::routes {

// A route is a path whose segments may be dynamic: [slug] one segment, [[slug]] one or none, [[...splat]] and [...splat] the rest.

/// "about", "/about/" -> "/about"; "index", "" -> "/".
std::string normalised(std::string_view route);
/// Whether the path ("/post/a", percent-decoded) is one of the route's. The route "404" matches nothing.
bool matches(std::string_view route, std::string_view path);
/// Order in which routes are tried: fixed segments before dynamic ones before optional ones before catch-alls.
void sortBySpecificity(std::vector<std::string> *routes);

} // namespace vitrine::routes
