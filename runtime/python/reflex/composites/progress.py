"""rx.progress with a colour of its own."""

from . import element

_progress = element("rx.progress")


def progress(*children, fill_color=None, **props):
    if fill_color is not None:
        props["style"] = [{".rt-ProgressIndicator": {"background_color": fill_color}}, props.get("style")]
    return _progress(*children, **props)
