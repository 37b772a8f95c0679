"""Routes with arguments."""

from _reflex import route_arguments


def get_route_args(route):
    """The arguments of a route, each with "arg_single", or "arg_list" for a catch-all."""
    return {name: "arg_list" if is_list else "arg_single" for name, is_list in route_arguments(route)}
