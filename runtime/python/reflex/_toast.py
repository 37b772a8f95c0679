"""`rx.toast`: short messages over the page."""

from _reflex import browser_event, look_up

from ._events import browser_callback

_OPTIONS = {
    "action",
    "action_button_styles",
    "cancel",
    "cancel_button_styles",
    "class_name",
    "close_button",
    "description",
    "dismissible",
    "duration",
    "icon",
    "id",
    "important",
    "invert",
    "on_auto_close",
    "on_dismiss",
    "position",
    "style",
    "title",
    "unstyled",
}


def _camel_case(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def _button(given):
    """The label and the event of `action` and `cancel`: a dict, or an object with these attributes."""
    if given is None:
        return None, None
    entry = given if isinstance(given, dict) else {"label": given.label, "on_click": given.on_click}
    return entry.get("label"), browser_callback(entry.get("on_click"), "none")


def _options(given):
    unknown = sorted(set(given) - _OPTIONS)
    if unknown:
        raise TypeError(f"rx.toast has no option '{unknown[0]}'. It has {', '.join(sorted(_OPTIONS))}")
    plain = {_camel_case(name): value for name, value in given.items() if value is not None}
    for style in ("style", "actionButtonStyles", "cancelButtonStyles"):
        if isinstance(plain.get(style), dict):
            plain[style] = {_camel_case(name): value for name, value in plain[style].items()}
    return plain


class _Toast:
    """Shows a toast: rx.toast("Saved"), rx.toast.success("Saved", description="…", duration=3000)."""

    def __call__(self, message="", level=None, fallback_to_alert=False, **options):
        if isinstance(message, str) and not message and not {"title", "description"} & set(options):
            raise ValueError("rx.toast needs a message, a title or a description")
        plain = _options(options)
        callbacks = [browser_callback(plain.pop("onDismiss", None)), browser_callback(plain.pop("onAutoClose", None))]
        for name in ("action", "cancel"):
            label, event = _button(plain.pop(name, None))
            if label is not None:
                plain[name] = {"label": label}
            callbacks.append(event)
        return browser_event("toast", plain.pop("title", message), level, plain, *callbacks)

    def info(self, message="", **options):
        return self(message, "info", **options)

    def success(self, message="", **options):
        return self(message, "success", **options)

    def warning(self, message="", **options):
        return self(message, "warning", **options)

    def error(self, message="", **options):
        return self(message, "error", **options)

    def loading(self, message="", **options):
        return self(message, "loading", **options)

    def dismiss(self, id=None):
        """Takes away the toast with this id, or all of them."""
        return browser_event("toast_dismiss", id)

    @property
    def provider(self):
        """The component that says where and how toasts show: `rx.App(toaster=rx.toast.provider(position="top-center"))`."""
        return look_up("toast.provider")


toast = _Toast()
