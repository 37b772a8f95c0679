"""How components that are made of others are put together: one file a family.

The catalog describes them like all others; its `compose` names the function here. The function is called with the children and keywords
of the user's call, which have been checked against the catalog's entry, and returns the component that stands in its place.
"""

from typing import Any

from _reflex import element


def take(props: dict[str, Any], *names: str) -> dict[str, Any]:
    """Moves the keywords that one part gets out of those for all of them."""
    return {name: props.pop(name) for name in names if name in props}


def with_class(props: dict[str, Any], name: str) -> dict[str, Any]:
    """The keywords with one class more than the user gave."""
    given = props.get("class_name")
    names = [] if given is None else given if isinstance(given, (list, tuple)) else [given]
    return {**props, "class_name": [*names, name]} if names else {**props, "class_name": name}


__all__ = ["element", "take", "with_class"]
