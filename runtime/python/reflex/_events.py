"""Events that the browser carries out itself, in triggers and as results of handlers. resources/frontend/README.md lists them."""

from base64 import b64encode

from _reflex import Var, browser_event

__all__ = [
    "back",
    "blur_focus",
    "call_function",
    "call_script",
    "cancel_upload",
    "clear_local_storage",
    "clear_selected_files",
    "clear_session_storage",
    "console_log",
    "download",
    "noop",
    "prevent_default",
    "redirect",
    "remove_cookie",
    "remove_local_storage",
    "remove_session_storage",
    "run_script",
    "scroll_to",
    "set_clipboard",
    "set_color_mode",
    "set_focus",
    "set_value",
    "stop_propagation",
    "toggle_color_mode",
    "window_alert",
]

stop_propagation = browser_event("stop_propagation")
prevent_default = browser_event("prevent_default")


def browser_callback(events, spec="raw"):
    """An argument that the browser calls: `events` is what a trigger takes, `spec` names the arguments (see `on()` in ARCHITECTURE.md)."""
    if events is None:
        return None
    return browser_event("_on", spec, *(events if isinstance(events, (list, tuple)) else [events]))


def usable_uncalled(function):
    """Marks a function whose name alone is an event: `on_click=rx.noop`."""
    function._reflex_bare = True
    return function


@usable_uncalled
def noop():
    """An event that does nothing."""
    return browser_event("noop")


@usable_uncalled
def back():
    """Goes back one page in the tab's history."""
    return browser_event("back")


def redirect(path, is_external=False, popup=False, replace=False, external=None):
    """Goes to a path of the app or to another site. With is_external it opens in a new tab, with popup in a window of its own;
    with replace the page that is left does not stay in the history."""
    return browser_event("redirect", path, is_external if external is None else external, popup, replace)


def window_alert(message):
    return browser_event("window_alert", message)


def console_log(message):
    return browser_event("console_log", message)


def set_focus(ref):
    """Focuses the element with this id."""
    return browser_event("set_focus", ref)


def blur_focus(ref):
    """Takes the focus from the element with this id."""
    return browser_event("blur_focus", ref)


def set_value(ref, value):
    """Sets the value of the control with this id."""
    return browser_event("set_value", ref, value)


def scroll_to(elem_id, align_to_top=True):
    """Scrolls until the element with this id is at the top of the window, or with align_to_top=False at its bottom."""
    return browser_event("scroll_to", elem_id, align_to_top)


def set_clipboard(content):
    return browser_event("set_clipboard", content)


def download(url=None, filename=None, data=None, mime_type=None):
    """Downloads a file of the app (url, which begins with a slash), or text, bytes or a Var (data)."""
    if (url is None) == (data is None):
        raise ValueError("rx.download takes either url or data")
    if isinstance(data, Var):
        return browser_event("download_value", data, filename, mime_type)
    if data is not None:
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise ValueError(f"rx.download(data=…) takes str, bytes or a Var, not {type(data).__name__}")
        kind = mime_type or ("text/plain" if isinstance(data, str) else "application/octet-stream")
        content = b64encode(data.encode() if isinstance(data, str) else data).decode()
        return browser_event("download", f"data:{kind};base64,{content}", filename)
    if isinstance(url, str):
        if not url.startswith("/"):
            raise ValueError(f"rx.download(url=…) takes a path of the app, which begins with a slash, not {url!r}")
        filename = url.rpartition("/")[2] if filename is None else filename
    return browser_event("download", url, filename)


def remove_cookie(key, options=None):
    return browser_event("remove_cookie", key, options)


@usable_uncalled
def clear_local_storage():
    return browser_event("clear_local_storage")


def remove_local_storage(key):
    return browser_event("remove_local_storage", key)


@usable_uncalled
def clear_session_storage():
    return browser_event("clear_session_storage")


def remove_session_storage(key):
    return browser_event("remove_session_storage", key)


def _expression(javascript):
    return Var(javascript) if isinstance(javascript, str) else javascript


def call_script(javascript_code, callback=None):
    """Runs JavaScript; the callback handler gets its result."""
    return browser_event("call_script", javascript_code, browser_callback(callback))


def call_function(javascript_code, callback=None):
    """Calls a JavaScript function, given as text or as a Var; the callback handler gets what it returns."""
    return browser_event("call_function", _expression(javascript_code), browser_callback(callback))


def run_script(javascript_code, callback=None):
    """Evaluates a JavaScript expression, given as text or as a Var; the callback handler gets its value."""
    return browser_event("run_script", _expression(javascript_code), browser_callback(callback))


@usable_uncalled
def clear_selected_files(id_="default"):
    """Forgets the files that the user chose in the rx.upload of this id."""
    return browser_event("clear_selected_files", id_)


def cancel_upload(upload_id):
    """Ends the upload that is under way from the rx.upload of this id."""
    return browser_event("cancel_upload", upload_id)


@usable_uncalled
def toggle_color_mode():
    """Switches between light and dark."""
    return browser_event("toggle_color_mode")


def set_color_mode(new_color_mode):
    """Sets "light", "dark" or "system"."""
    return browser_event("set_color_mode", new_color_mode)
