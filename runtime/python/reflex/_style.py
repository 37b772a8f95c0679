"""Values of styles."""

from _reflex import Var, cond

_SCALES = (
    "gray mauve slate sage olive sand tomato red ruby crimson pink plum purple violet iris indigo blue cyan teal jade green grass brown "
    "orange sky mint lime yellow amber gold bronze accent black white"
).split()


class Color(str):
    """A step of a colour scale of the theme, as CSS. Vars in it are followed."""

    def __new__(cls, color, shade=7, alpha=False):
        letter = cond(alpha, "a", "") if isinstance(alpha, Var) else "a" if alpha else ""
        self = super().__new__(cls, f"var(--{color}-{letter}{shade})")
        self.color, self.shade, self.alpha = color, shade, alpha
        return self

    def __reduce__(self):
        return Color, (self.color, self.shade, self.alpha)


def color(color, shade=7, alpha=False):
    """A step (1 to 12) of a colour scale of the theme; `alpha`: the see-through one. Each may be a Var."""
    if isinstance(color, str) and color not in _SCALES and "\ue000" not in color:  # that is what an f-string has for a Var
        raise ValueError(f"rx.color: there is no colour {color!r}. Colours are {', '.join(_SCALES)}")
    if not isinstance(color, (str, Var)):
        raise ValueError(f"rx.color: a colour is a name or a Var, not {color!r}")
    if not isinstance(shade, Var) and (not isinstance(shade, int) or not 1 <= shade <= 12):
        raise ValueError(f"rx.color: a shade is a number from 1 to 12, not {shade!r}")
    return Color(color, shade, alpha)


class Breakpoints(dict):
    """A value for each screen width: by name, or by minimal width."""

    _is_breakpoints = True


def breakpoints(custom=None, initial=None, xs=None, sm=None, md=None, lg=None, xl=None):
    """A value for each screen width: by name, or by minimal width."""
    named = {"initial": initial, "xs": xs, "sm": sm, "md": md, "lg": lg, "xl": xl}
    given = {name: value for name, value in named.items() if value is not None}
    if custom is not None and given:
        raise ValueError("rx.breakpoints takes widths of its own or names, not both")
    return Breakpoints(given if custom is None else custom)
