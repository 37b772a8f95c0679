"""Values of styles."""


def color(color, shade=7, alpha=False):
    """A step (1 to 12) of a colour scale of the theme."""
    return f"var(--{color}-{'a' if alpha else ''}{shade})"


def breakpoints(custom=None, initial=None, xs=None, sm=None, md=None, lg=None, xl=None):
    """A value for each screen width: by name, or by minimal width."""
    named = {"initial": initial, "xs": xs, "sm": sm, "md": md, "lg": lg, "xl": xl}
    return {**(custom or {}), **{name: value for name, value in named.items() if value is not None}}
