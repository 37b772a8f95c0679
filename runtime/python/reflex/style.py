"""What the API's module `reflex.style` has."""

from ._color_mode import DARK_COLOR_MODE, LIGHT_COLOR_MODE, SYSTEM_COLOR_MODE, color_mode, resolved_color_mode
from ._tag import camel_case
from ._events import set_color_mode, toggle_color_mode


#: Several properties of CSS by one name, and names for those that are long.
_SHORTHANDS = {
    "paddingX": ("paddingInlineStart", "paddingInlineEnd"),
    "paddingY": ("paddingTop", "paddingBottom"),
    "marginX": ("marginInlineStart", "marginInlineEnd"),
    "marginY": ("marginTop", "marginBottom"),
    "bg": ("background",),
    "bgColor": ("backgroundColor",),
    "fontFamily": ("fontFamily", "--default-font-family"),
}


def _converted(style):
    result = {}
    for name, value in style.items():
        is_selector = not isinstance(name, str) or any(c in name for c in ":&.# >[@*,+~")
        key = name if is_selector or name.startswith("--") else camel_case(name)
        shown = _converted(value) if type(value) in (dict, Style) else value
        result.update(dict.fromkeys(_SHORTHANDS.get(key, (key,)), shown))
    return result


class Style(dict):
    """A style dict, its properties by their names in JavaScript; `|` and update() put others over it."""

    def __init__(self, style_dict=None, **styles):
        super().__init__(_converted({**(style_dict or {}), **styles}))

    def update(self, style_dict=None, **styles):
        super().update(_converted({**(style_dict or {}), **styles}))

    def __setitem__(self, name, value):
        self.update({name: value})

    def __or__(self, other):
        return Style({**self, **(other or {})})
