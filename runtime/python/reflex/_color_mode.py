"""The colour mode as Vars, and rx.color_mode, which also groups the components that show and change it."""

from _reflex import Var, cond, element

LIGHT_COLOR_MODE = "light"
DARK_COLOR_MODE = "dark"
SYSTEM_COLOR_MODE = "system"

_components = element("rx.color_mode")

#: "light" or "dark": what is shown.
resolved_color_mode = Var("mode.value", str)


class _ColorMode(Var):
    icon = _components.icon
    button = _components.button
    switch = _components.switch


#: What was chosen, "system" too.
color_mode = _ColorMode("mode.raw", str)


def color_mode_cond(light, dark=None):
    """The one or the other, as the page is light or dark."""
    return cond(resolved_color_mode == LIGHT_COLOR_MODE, light, dark)
