"""The names of the API below `reflex.components` that are no components."""

from . import radix
