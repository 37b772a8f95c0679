"""`reflex.state`: names that apps import from there."""

from _reflex import State

from ._middleware import StateUpdate

BaseState = State
