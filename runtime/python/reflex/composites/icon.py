"""rx.icon(name) and what shows icons by their names."""

import json
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import reflex as rx
from _reflex import set_prop

from . import element

_svg = element("rx.icon")
_button = element("rx.icon_button")
#: Pixels of the icon in a button, by the button's size.
_BUTTON_ICON = {"1": 12, "2": 24, "3": 36, "4": 48}


def icon(*names, **props):
    if len(names) > 1:
        raise TypeError(f"rx.icon takes one name; remove {', '.join(map(repr, names[1:]))}")
    name = names[0] if names else props.pop("tag", None)
    props.pop("tag", None)
    if name is None:
        raise TypeError('rx.icon needs the name of an icon: rx.icon("star")')
    attributes = dict(props.pop("custom_attrs", None) or {})
    if isinstance(name, rx.Var):
        attributes["name"] = name
    elif isinstance(name, str):
        attributes["name"], attributes["shapes"] = _drawing(name)
    else:
        raise TypeError(f"The name of an icon is a text, but this is {name!r}")
    return _svg(custom_attrs=attributes, **props)


def icon_button(*children, **props):
    if not children:
        raise ValueError('rx.icon_button needs an icon: rx.icon_button("star")')
    first, *others = children
    if isinstance(first, str):
        first = rx.icon(first)
    size = props.get("size")
    if size is not None and isinstance(first, rx.Component):
        pixels = _BUTTON_ICON.get(size, 12) if isinstance(size, str) else _responsive_pixels(size)
        set_prop(first, "size", pixels)
    return _button(first, *others, **props)


def _responsive_pixels(size):
    return rx.match(size, *_BUTTON_ICON.items(), 12) if isinstance(size, rx.Var) else 12


@cache
def _drawing(name):
    """The icon's own name, and its shapes as a Var: no page gets other icons than its own."""
    table = _table()
    icon = table["names"].get(_plain(name))
    if icon is None:
        raise ValueError(f"There is no icon {name!r}{_hint(name, table)}")
    return icon, rx.Var(table["shapes"][icon])


def icon_names():
    """Every icon, as Python spells it: "alarm_clock"."""
    return [name.replace("-", "_") for name in _table()["shapes"]]


def _hint(name, table):
    near = get_close_matches(_plain(name), table["names"], n=3, cutoff=0.6)
    icons = list(dict.fromkeys(table["names"][one] for one in near))
    return f". Did you mean {' or '.join(map(repr, icons))}?" if icons else ""


@cache
def _table():
    share = Path(rx.__file__).parents[2]
    return json.loads((share / "frontend/dev/icons.json").read_text("utf-8"))


def _plain(name):
    return name.lower().replace("-", "").replace("_", "").replace(" ", "")
