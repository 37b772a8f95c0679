"""rx.plotly(data=figure): a figure, in the looks of the colour mode."""

from functools import cache

import reflex as rx

from . import element


def _figure_of(path):
    make = element(path)

    def figure(*, data=None, template=None, **props):
        return make(data=data, template=_responsive() if template is None else template, **props)

    return figure


plotly = _figure_of("rx.plotly")
basic, cartesian, finance, geo, gl2d, gl3d, mapbox, strict = (
    _figure_of(f"rx.plotly.{bundle}") for bundle in ("basic", "cartesian", "finance", "geo", "gl2d", "gl3d", "mapbox", "strict")
)


@cache
def _responsive():
    """The template for the colour mode; none where figures are made without the Python package."""
    try:
        from plotly.io import templates
    except ImportError:
        return None
    light, dark = (rx.Var.create(templates[name].to_plotly_json()) for name in ("plotly", "plotly_dark"))
    return rx.cond(rx.Var('(mode.value==="dark")', _var_type=bool), dark, light)
