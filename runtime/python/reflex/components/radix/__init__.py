from . import themes
