"""Components that show and change the colour mode, and rx.theme."""

import reflex as rx

from .._color_mode import LIGHT_COLOR_MODE, resolved_color_mode
from . import element, take

_theme = element("rx.theme")
_CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


def icon(light_component=None, dark_component=None):
    return rx.color_mode_cond(light=light_component or rx.icon("sun"), dark=dark_component or rx.icon("moon"))


def button(*children, position=None, allow_system=False, **props):
    props = {
        **_placed(position),
        "background": "transparent",
        "color": "inherit",
        "z_index": "20",
        **props,
        "_hover": {"cursor": "pointer", **props.get("_hover", {})},
    }
    shown = children or (rx.color_mode.icon(),)
    if not allow_system:
        return rx.icon_button(*shown, **{"on_click": rx.toggle_color_mode(), **props})
    choices = [rx.menu.item(mode.title(), on_click=rx.set_color_mode(mode)) for mode in ("light", "dark", "system")]
    return rx.menu.root(rx.menu.trigger(rx.icon_button(*shown, **props)), rx.menu.content(*choices))


def switch(*children, **props):
    return rx.switch(*children, checked=resolved_color_mode != LIGHT_COLOR_MODE, on_change=rx.toggle_color_mode(), **props)


def theme(*children, color_mode=None, theme_panel=False, **props):
    if color_mode is not None:
        props["appearance"] = color_mode
    panel = [rx.theme_panel()] if theme_panel else []
    return _theme(*panel, *children, **props)


def _placed(position):
    """The styles of a button in a corner of the window."""
    if isinstance(position, rx.Var):
        def when(corners, there, else_=""):
            return rx.cond(rx.Var.create(list(corners)).contains(position), there, else_)

        return {
            "position": when(_CORNERS, "fixed", position),
            **{side: when((corner for corner in _CORNERS if side in corner), "2rem") for side in ("bottom", "top", "left", "right")},
        }
    if position in _CORNERS:
        return {"position": "fixed", **{side: "2rem" for side in position.split("-")}}
    return {} if position is None else {"position": position}
