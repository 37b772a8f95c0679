"""rx.code_block(code, language=…): highlighted code, and a button that copies it."""

import re
from difflib import get_close_matches

import reflex as rx
from _reflex import is_dynamic, prop_values

from . import element
from ._css import style_object, take_css

_block = element("rx.code_block")
_FIELDS = {
    "theme", "language", "show_line_numbers", "starting_line_number", "wrap_long_lines", "code_tag_props", "id", "key", "ref", "class_name",
    "custom_attrs",
}
#: What people call languages that have another name here.
_ALIASES = {
    "c++": "cpp", "console": "shell-session", "cs": "csharp", "dockerfile": "docker", "golang": "go", "html": "markup", "js": "javascript",
    "md": "markdown", "py": "python", "rb": "ruby", "rs": "rust", "sh": "bash", "shell": "bash", "svg": "markup", "ts": "typescript",
    "xml": "markup", "yml": "yaml",
}
_NAMES = (
    "a11yDark atomDark base16AteliersulphurpoolLight cb coldarkCold coldarkDark coy coyWithoutShadows darcula dracula duotoneDark duotoneEarth "
    "duotoneForest duotoneLight duotoneSea duotoneSpace funky ghcolors gruvboxDark gruvboxLight holiTheme hopscotch lucario materialDark "
    "materialLight materialOceanic nightOwl nord okaidia oneDark oneLight pojoaque prism shadesOfPurple solarizedDarkAtom solarizedlight synthwave84 "
    "tomorrow twilight vs vsDark vscDarkPlus xonokai zTouch"
).split()


def _plain(name):
    return re.sub("[^a-z0-9]", "", name.lower())


_THEMES = {_plain(name): name for name in _NAMES} | {"light": "oneLight", "dark": "oneDark"}


class Theme:
    """The themes by their names: `rx.code_block.themes.one_dark`."""

    light, dark = "oneLight", "oneDark"


for _name in _NAMES:
    setattr(Theme, re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", _name).lower(), _name)

members = {"themes": Theme}


def code_block(*code, theme=None, can_copy=False, copy_button=None, custom_style=None, **props):
    if len(code) > 1:
        raise ValueError("rx.code_block shows one text: join the parts first")
    text = code[0] if code else props.pop("code", "")
    if not isinstance(text, (str, rx.Var)):
        raise TypeError(f"The code of rx.code_block is a text, but this is {text!r}")
    props.pop("code", None)
    _check_language(props.get("language"))
    css = {**(custom_style or {}), **(props.pop("style", None) or {})}
    if can_copy:
        css["padding"] = "1em 3.2em 1em 1em"
    style = {**style_object(css), **take_css(props, _FIELDS)}
    if props.get("wrap_long_lines") is True:
        given = props.get("code_tag_props") or {}
        if isinstance(given, dict) and isinstance(given.get("style", {}), dict):
            props["code_tag_props"] = {**given, "style": {"whiteSpace": "pre-wrap", **given.get("style", {})}}
    block = _block(code=text, theme=_theme(theme), custom_style=style, **props)
    if not can_copy:
        return block
    if copy_button is None:
        copy_button = rx.button(
            rx.icon("copy"), aria_label="Copy code", type="button", on_click=rx.set_clipboard(text),
            style={"position": "absolute", "top": "0.5em", "right": "0"},
        )
    return rx.box(block, copy_button, position="relative")


def _check_language(language):
    known = prop_values("rx.code_block", "language")
    if not isinstance(language, str) or is_dynamic(language) or language in known:
        return
    alias = _ALIASES.get(language.lower())
    near = [alias] if alias else get_close_matches(language.lower(), known, n=3, cutoff=0.6)
    hint = f"Did you mean {' or '.join(map(repr, near))}?" if near else f"It is one of {len(known)} words"
    raise ValueError(f"language of rx.code_block cannot be {language!r}. {hint}")


def _theme(theme):
    if theme is None:
        return rx.Var('(mode.value==="dark"?"oneDark":"oneLight")', _var_type=str)
    if isinstance(theme, rx.Var):
        return theme
    if not isinstance(theme, str) or _plain(theme) not in _THEMES:
        near = get_close_matches(_plain(str(theme)), _THEMES, n=1, cutoff=0.6)
        hint = f". Did you mean {_THEMES[near[0]]!r}?" if near else "; they are in rx.code_block.themes"
        raise ValueError(f"rx.code_block has no theme {theme!r}{hint}")
    return _THEMES[_plain(theme)]
