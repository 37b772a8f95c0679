"""What the API's module `reflex.style` has."""

from ._color_mode import DARK_COLOR_MODE, LIGHT_COLOR_MODE, SYSTEM_COLOR_MODE, color_mode, resolved_color_mode
from ._events import set_color_mode, toggle_color_mode


class Style(dict):
    """A style dict; `|` and update() put others over it."""

    def __init__(self, style_dict=None, **styles):
        super().__init__(style_dict or {}, **styles)

    def __or__(self, other):
        return Style({**self, **other})
