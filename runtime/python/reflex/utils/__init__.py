"""Names that apps import from below `reflex.utils`."""

from . import console, exceptions, format, imports, serializers, types
