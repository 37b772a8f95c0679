"""Names in the spelling of another language."""

import re

from _reflex import Var

from .._libraries import module_name, ref_name
from .._tag import camel_case as to_camel_case


def to_snake_case(text):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|-", "_", text).lower().strip("_")


def format_event_chain(event_chain, event_arg=None):
    """Reflex 0.6's way to call an event chain in the code of a hook, where the trigger's argument is `_e0`."""
    return f"{event_chain.call(event_arg or Var('_e0'))}"


def to_kebab_case(text):
    return to_snake_case(text).replace("_", "-")


def to_title_case(text, sep=""):
    return sep.join(word.title() for word in text.split("_"))


def format_library_name(library_fullname):
    """The name of a package without its version."""
    return module_name(next(iter(library_fullname)) if isinstance(library_fullname, dict) else library_fullname)


def format_ref(ref):
    """The name under which `refs` of the browser has the element with this id."""
    return ref_name(ref)


def format_array_ref(refs, idx):
    """The same for one of several elements."""
    name = "refs_" + re.sub(r"\W", "_", refs)
    return name if idx is None else f"{name}[{idx._js_expr if isinstance(idx, Var) else idx}]"


def format_string(string):
    """A text as JavaScript."""
    return Var.create(string)._js_expr


def format_var(var):
    return str(var)


def json_dumps(obj, **_):
    return Var.create(obj)._js_expr


def wrap(text, open, close=None, check_first=True, num=1):
    """A text in brackets, unless it has them."""
    close = close or {"(": ")", "[": "]", "{": "}", "<": ">"}.get(open, open)
    if check_first and text.startswith(open) and text.endswith(close):
        return text
    return f"{open * num}{text}{close * num}"


def make_default_page_title(app_name, route):
    parts = [part for part in route.split("/") if part and not (part.startswith("[") and part.endswith("]"))]
    return to_title_case(f"{app_name} | {parts[-1] if parts else 'index'}")
