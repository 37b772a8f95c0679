"""Names that apps import from below `reflex.utils`."""

from . import exceptions, serializers
