"""CSS keywords as a style object, for components that take one in place of a class."""

import re

_SHORT = {
    "padding_x": ("paddingInlineStart", "paddingInlineEnd"),
    "padding_y": ("paddingTop", "paddingBottom"),
    "margin_x": ("marginInlineStart", "marginInlineEnd"),
    "margin_y": ("marginTop", "marginBottom"),
    "bg": ("background",),
    "bg_color": ("backgroundColor",),
}


def style_object(css):
    """{"margin_y": "1em"} -> {"marginTop": "1em", "marginBottom": "1em"}"""
    result = {}
    for name, value in css.items():
        for key in _SHORT.get(name, (_camel(name),)):
            result[key] = value
    return result


def take_css(props, fields):
    """Moves the keywords that are CSS out of `props`: all but `fields`, events, attributes and what only a rule can say."""
    kept = ("on_", "data_", "aria_", "_", ":", "&")
    names = [name for name, value in props.items()
             if name not in fields and not name.startswith(kept) and not isinstance(value, (list, dict))]
    return style_object({name: props.pop(name) for name in names})


def _camel(name):
    return name if name.startswith("--") else re.sub(r"[_-](\w)", lambda match: match[1].upper(), name)
