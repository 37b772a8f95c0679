#pragma once

#include "runtime/compile/routes.h"
#include "runtime/serve/http_headers.h"
#include "runtime/state/state_object.h"

#include <string>
#include <vector>

namespace vitrine {

/// What `self.router` of a session is made from.
struct RouterInput {
    std::string token;
    std::string ip;
    std::string sessionId;
    std::string origin; ///< "https://host:port"
    std::string path;   ///< as the browser shows it, percent-encoded
    std::string query;  ///< without '?'
    std::string route;  ///< of the page that the path leads to
    std::vector<routes::Argument> arguments;
    HttpHeaders headers; ///< shared with the connection's
    bool operator==(const RouterInput &) const = default;
};

namespace state {

/// Adds the var `router` to the root state, which `root` describes.
void addRouter(StateClass *root);
/// Sets the var `router` of a session's root state. False with a Python exception set.
bool setRouter(StateObject *root, const RouterInput &input);

/// Makes the arguments of all routes attributes of rx.State (`rx.State.slug`), beside those that are there already. False with a
/// Python exception set when one has the name of a var of a state class.
bool declareRouteArguments(const std::vector<routes::Argument> &arguments);
/// `_reflex.declare_route_arguments(route)`: the same for those of one route.
PyObject *declareArgumentsOf(PyObject *module, PyObject *route);
/// `_reflex.route_arguments(route)`: (name, whether it is a list) of each.
PyObject *routeArguments(PyObject *module, PyObject *route);
/// `setup_dynamic_args({"slug": "arg_single"})` of a state class: the same as declareRouteArguments().
PyObject *setUpArguments(PyObject *cls, PyObject *kinds);
/// Takes away all that are not among these.
void retainRouteArguments(const std::vector<routes::Argument> &arguments);

} // namespace state
} // namespace vitrine
