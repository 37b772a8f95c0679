"""rx.editor(set_contents=…, on_change=…): text as HTML, written as in a word processor."""

from reflex._editor import EditorOptions

from . import element

_editor = element("rx.editor")
_OPTIONS = {
    "default_tag": "defaultTag", "text_tags": "textTags", "mode": "mode", "rtl": "rtl", "toolbar_width": "toolbarWidth",
    "toolbar_container": "toolbarContainer", "button_list": "buttonList",
}


def editor(*, set_options=None, **props):
    if isinstance(set_options, EditorOptions):
        set_options = {name: value for name, value in vars(set_options).items() if value is not None}
    if isinstance(set_options, dict):
        set_options = {_OPTIONS.get(name, name): value for name, value in set_options.items()}
    # Events of the API whose names do not begin as all others do.
    for name in ("toggle_code_view", "toggle_full_screen"):
        if (handler := props.pop(name, None)) is not None:
            props[f"on_{name}"] = handler
    return _editor(set_options=set_options, **props)
