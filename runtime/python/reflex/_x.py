"""`rx._x`: what the API calls experimental."""

from ._hybrid_property import hybrid_property
