#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::routes {

// A route is a path whose segments may be dynamic: [slug] one segment, [[slug]] one or none, [[...splat]] and [...splat] the rest.

/// "about", "/about/" -> "/about"; "index", "" -> "/".
std::string normalised(std::string_view route);
/// A dynamic segment of a route, with what a path has in its place.
struct Argument {
    std::string name;
    bool isList = false;             ///< of a catch-all
    std::vector<std::string> values; ///< percent-decoded; empty where the path has nothing there
    bool operator==(const Argument &) const = default;
};

/// The dynamic segments of a route, without values.
std::vector<Argument> arguments(std::string_view route);
/// Those values if the path (percent-encoded or not) is one of the route's. The route "404" matches nothing.
std::optional<std::vector<Argument>> match(std::string_view route, std::string_view path);
/// What is wrong with the way a route is written, as a sentence; empty if nothing is.
std::string mistake(std::string_view route);
/// Why two routes cannot both be there, as a sentence; empty if they can.
std::string conflict(std::string_view one, std::string_view other);
/// Whether the path is one of the route's.
bool matches(std::string_view route, std::string_view path);
/// Order in which routes are tried: fixed segments before dynamic ones before optional ones before catch-alls.
void sortBySpecificity(std::vector<std::string> *routes);

} // namespace vitrine::routes
