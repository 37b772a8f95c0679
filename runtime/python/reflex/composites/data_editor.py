"""rx.data_editor(columns=…, data=…): the grid, in a box that has its size."""

import reflex as rx

from . import element
from .data_table import is_frame

_editor = element("rx.data_editor")


def data_editor(*, columns=None, data=None, theme=None, get_cell_content=None, width=None, height=None, **props):
    if columns is not None and is_frame(data):
        raise ValueError("rx.data_editor takes the columns of a data frame from it: remove columns")
    if isinstance(theme, dict):
        theme = rx.data_editor_theme(**theme)
    size = {name: length for name, length in (("width", width), ("height", height)) if length is not None}
    grid = _editor(columns=columns, data=[] if data is None else data, theme=theme, **size, **props)  # without a size as large as its cells
    return rx.el.div(grid, **{"width": "100%", "height": "100%", **size})
