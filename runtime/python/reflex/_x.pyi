"""`rx._x`, for editors."""

from ._client_state import client_state as client_state
from ._components import _x as _components
from ._hybrid_property import hybrid_property as hybrid_property

code_block = _components.code_block
