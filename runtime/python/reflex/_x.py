"""`rx._x`: what the API calls experimental."""

from _reflex import element

from ._client_state import client_state
from ._hybrid_property import hybrid_property

_components = element("rx._x")


def __getattr__(name):
    return getattr(_components, name)
