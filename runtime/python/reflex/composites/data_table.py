"""rx.data_table(data=…, columns=…)."""

import sys

import reflex as rx

from . import element

_table = element("rx.data_table")


def data_table(*, data=None, columns=None, **props):
    if is_frame(data):
        if columns is not None:
            raise ValueError("rx.data_table takes the columns of a data frame from it: remove columns")
    elif columns is None and (isinstance(data, (list, tuple)) or _is_list_var(data)):
        raise ValueError("rx.data_table needs columns for data that is a list")
    return _table(data=[] if data is None else data, columns=columns, **props)


def is_frame(value):
    """Whether it is a data frame of pandas, which need not be installed."""
    pandas = sys.modules.get("pandas")
    kind = getattr(value, "_var_type", None) if isinstance(value, rx.Var) else type(value)
    return pandas is not None and isinstance(kind, type) and issubclass(kind, pandas.DataFrame)


def _is_list_var(value):
    kind = getattr(value, "_var_type", None) if isinstance(value, rx.Var) else None
    return getattr(kind, "__origin__", kind) in (list, tuple)
