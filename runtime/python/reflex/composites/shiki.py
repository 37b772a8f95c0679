"""rx._x.code_block(code, language=…): code highlighted by Shiki, whose transformers read remarks in the code."""

import dataclasses
import re

import reflex as rx
from reflex._props import PropsBase

from . import element, take

_code = element("rx._x.code_block.root")
_LIBRARY = "@shikijs/transformers"
#: Remarks that transformers read: "# [!code highlight]".
_REMARK = r"[\/#]+ *\[!code.*?\]"
_FRAME = {"pre": {"margin": "0", "padding": "24px", "background": "transparent", "overflow_x": "auto", "border_radius": "6px"}}
_TEXT = {"line_height": "1.7", "font_size": "0.875em", "display": "grid"}
_NUMBERS = {
    "code": {"counter_reset": "step", "counter_increment": "step 0", **_TEXT},
    "code .line::before": {
        "content": "counter(step)", "counter_increment": "step", "width": "1rem", "margin_right": "1.5rem", "display": "inline-block",
        "text_align": "right", "color": "rgba(115,138,148,.4)",
    },
}
_WHOLE_LINE = {"margin": "0 -24px", "padding": "0 24px", "width": "calc(100% + 48px)", "display": "inline-block"}
_SIGN = {"position": "absolute", "left": "10px"}
_MARKS = {
    "code": _TEXT,
    ".diff": _WHOLE_LINE,
    ".diff.add": {"background_color": "rgba(16, 185, 129, .14)", "position": "relative"},
    ".diff.remove": {"background_color": "rgba(244, 63, 94, .14)", "opacity": "0.7", "position": "relative"},
    ".diff.remove:after": {**_SIGN, "content": "'-'", "color": "#b34e52"},
    ".diff.add:after": {**_SIGN, "content": "'+'", "color": "#18794e"},
    ".highlighted": {**_WHOLE_LINE, "background_color": "rgba(142, 150, 170, .14)"},
    ".highlighted.error": {"background_color": "rgba(244, 63, 94, .14)"},
    ".highlighted.warning": {"background_color": "rgba(234, 179, 8, .14)"},
    ".highlighted-word": {
        "background_color": "var(--gray-2)", "border": "1px solid var(--gray-5)", "padding": "1px 3px", "margin": "-1px -3px", "border_radius": "4px",
    },
    ".has-focused .line:not(.focused)": {"opacity": "0.7", "filter": "blur(0.095rem)", "transition": "filter .35s, opacity .35s"},
    ".has-focused:hover .line:not(.focused)": {"opacity": "1", "filter": "none"},
}


@dataclasses.dataclass(kw_only=True)
class ShikiBaseTransformers:
    """Functions of a library, each of which makes a transformer."""

    library: str = ""
    fns: list = dataclasses.field(default_factory=list)
    style: dict | None = None


@dataclasses.dataclass(kw_only=True)
class ShikiJsTransformer(ShikiBaseTransformers):
    """Shiki's own: remarks in the code mark lines and words."""

    library: str = _LIBRARY
    fns: list = dataclasses.field(default_factory=lambda: [
        "transformerNotationDiff", "transformerNotationHighlight", "transformerNotationWordHighlight", "transformerNotationFocus",
        "transformerNotationErrorLevel", "transformerRenderWhitespace", "transformerMetaHighlight", "transformerMetaWordHighlight",
        "transformerCompactLineOptions", "transformerRemoveNotationEscape",
    ])
    style: dict | None = dataclasses.field(default_factory=lambda: _MARKS)


class Position(dict):
    """A place in the code: `line` and `character`, from 0."""


class ShikiDecorations(PropsBase):
    """Gives a range of the code an element of its own, with attributes."""

    start: int | Position
    end: int | Position
    tag_name: str = "span"
    properties: dict = {}
    always_wrap: bool = False


class _Transformers:
    shikijs = ShikiJsTransformer


def create_transformer(library, fns):
    """Functions of an npm package ("name@version") as a transformer."""
    wrong = [name for name in fns if not isinstance(name, str)]
    if wrong:
        raise ValueError(f"create_transformer() takes the names of functions of {library}, not {wrong[0]!r}")
    return ShikiBaseTransformers(library=library, fns=list(fns))


members = {"create_transformer": create_transformer, "transformers": _Transformers}


def _called(library, name):
    """What a function gives, which the browser imports; of Shiki's own package the name is enough."""
    if library.startswith(_LIBRARY):
        return name
    return rx.vars.FunctionStringVar.create(name, _var_data=rx.vars.VarData(imports={library: [name]})).call()


def _decoration(given):
    if not isinstance(given, (dict, ShikiDecorations)):
        raise TypeError(f"A decoration of rx._x.code_block is a dict with start and end, not {given!r}")
    return ShikiDecorations(**given) if isinstance(given, dict) else given


def _theme_of(themes):
    """Of several themes that of the colour mode."""
    if isinstance(themes, rx.Var):
        return themes[rx.resolved_color_mode]
    if not isinstance(themes, dict) or not {"light", "dark"} <= themes.keys():
        raise TypeError(f'themes of rx._x.code_block is {{"light": …, "dark": …}}, not {themes!r}')
    return rx.color_mode_cond(themes["light"], themes["dark"])


def root(*children, style=None, transformers=(), decorations=(), themes=None, **props):
    if not children and "code" not in props:
        raise ValueError("rx._x.code_block needs the code to show as its first argument")
    code, *others = children or [props.pop("code")]
    if not isinstance(code, (str, rx.Var)):
        raise TypeError(f"The code of rx._x.code_block is a text, but this is {code!r}")
    if not isinstance(transformers, (list, tuple)):
        raise ValueError(f"transformers of rx._x.code_block is a list, not {transformers!r}")
    block = take(props, "language", "theme")
    if themes is not None:
        block["theme"] = _theme_of(themes)
    css = {}
    made = []
    for one in transformers:
        if isinstance(one, ShikiBaseTransformers):
            css.update(one.style or {})
            made += [_called(one.library, name) if isinstance(name, str) else name.call() for name in one.fns]
        else:
            made.append(one)
    decorated = decorations if isinstance(decorations, rx.Var) else [_decoration(one) for one in decorations]
    block = _code(code=code, transformers=made, decorations=decorated, **block)
    return rx.box(block, *others, style={**css, **(style or {}), **_FRAME}, **props)


def code_block(*children, use_transformers=False, show_line_numbers=False, can_copy=False, copy_button=None, theme=None, **props):
    code = children[0] if children else props.get("code", "")
    if use_transformers:
        props["transformers"] = [ShikiJsTransformer()]
    if show_line_numbers:
        props["style"] = {**_NUMBERS, **(props.get("style") or {})}
    if theme is None:
        theme = rx.resolved_color_mode
    if can_copy and copy_button is None:
        copy_button = rx.el.button(
            rx.icon("copy", size=16, color="var(--gray-11)"),
            aria_label="Copy code",
            type="button",
            on_click=rx.set_clipboard(_without_remarks(code)),
            style={
                "position": "absolute", "top": "4px", "right": "4px", "background": "var(--gray-3)", "border": "1px solid var(--gray-5)",
                "border_radius": "6px", "padding": "5px", "cursor": "pointer", "transition": "background 0.12s ease-out",
                "_hover": {"background": "var(--gray-4)"}, "_active": {"background": "var(--gray-5)"},
            },
        )
    if not copy_button:
        return root(*children, theme=theme, **props)
    return root(*(children or [props.pop("code", "")]), copy_button, theme=theme, **{"position": "relative", **props})


def _without_remarks(code):
    if not isinstance(code, rx.Var):
        return re.sub(_REMARK, "", str(code))
    return rx.Var(f"({code}).replace(/{_REMARK}/g,\"\")", _var_type=str)
