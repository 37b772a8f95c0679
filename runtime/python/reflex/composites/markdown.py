"""rx.markdown(text): formatted text, its elements shown by components."""

import inspect
import textwrap

import reflex as rx
from _reflex import is_dynamic, render_function

from . import element

_root = element("rx.markdown.root")


class _Plugins:
    """rx.markdown.plugin: what `remark_plugins` and `rehype_plugins` of rx.markdown.root take."""

    math, gfm = "math", "gfm"
    katex, raw, unwrap_images = "katex", "raw", "unwrap_images"


members = {"plugin": _Plugins}


def _heading(level, size):
    return lambda value: rx.heading(value, as_=f"h{level}", size=size, margin_y="0.5em")


_ELEMENTS = {
    **{f"h{level}": _heading(level, size) for level, size in enumerate("654321", 1)},
    "p": lambda value: rx.text(value, margin_y="1em"),
    "ul": lambda value: rx.list.unordered(value, margin_y="1em"),
    "ol": lambda value: rx.list.ordered(value, margin_y="1em"),
    "li": lambda value: rx.list.item(value, margin_y="0.5em"),
    "a": lambda value: rx.link(value),
    "code": lambda value: rx.code(value),
    "pre": lambda value, **props: rx.code_block(value, margin_y="1em", wrap_long_lines=True, **props),
}


def markdown(*text, use_math=True, use_gfm=True, use_unwrap_images=True, use_katex=True, use_raw=None, component_map=None,
             remark_plugins=None, rehype_plugins=None, **props):
    # HTML that the developer wrote is shown as it is, but what vars bring in may be any user's: it is sanitised unless asked for by name.
    source = text[0] if text else None
    raw = "sanitized" if is_dynamic(source) else "raw"
    remark = [_chosen(use_math, "math"), _chosen(use_gfm, "gfm"), *(remark_plugins or [])]
    rehype = [raw if use_raw is None else _chosen(use_raw, "raw"), _chosen(use_katex, "katex"),
              _chosen(use_unwrap_images, "unwrap_images"), *(rehype_plugins or [])]
    return rx.el.div(
        root(*text, component_map=component_map, remark_plugins=[one for one in remark if one], rehype_plugins=[one for one in rehype if one]),
        **props,
    )


def root(*text, component_map=None, custom_attrs=None, **props):
    if len(text) != 1 or not isinstance(text[0], (str, rx.Var)):
        raise ValueError("rx.markdown takes one text")
    source = textwrap.dedent(text[0]) if isinstance(text[0], str) else text[0]
    elements = dict(component_map or {})
    if "codeblock" in elements:  # its name until 0.7
        elements.setdefault("pre", elements.pop("codeblock"))
    renders = {f"render:{tag}": _render(tag, make) for tag, make in {**_ELEMENTS, **elements}.items()}
    return _root(source, custom_attrs={**(custom_attrs or {}), **renders}, **props)


def _chosen(use, plugin):
    return rx.cond(use, plugin, "") if isinstance(use, rx.Var) else plugin if use else None


def _render(tag, make):
    children = rx.Var("children$", _var_type=str)
    if tag != "pre":
        return render_function("children$", make(children))
    language = rx.Var("language$", _var_type=str)
    parameters = inspect.signature(make).parameters.values()
    takes_language = any(one.name == "language" or one.kind is one.VAR_KEYWORD for one in parameters)
    return render_function("children$,language$", make(children, language=language) if takes_language else make(children))
