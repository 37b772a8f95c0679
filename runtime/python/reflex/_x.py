"""`rx._x`: what the API calls experimental."""

from ._client_state import client_state
from ._hybrid_property import hybrid_property
