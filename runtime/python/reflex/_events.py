"""Events that the browser carries out itself, in triggers and as results of handlers."""

from _reflex import browser_event

stop_propagation = browser_event("stop_propagation")
prevent_default = browser_event("prevent_default")


def noop():
    """An event that does nothing."""
    return browser_event("noop")


def redirect(path, is_external=False, popup=False, replace=False, external=None):
    """Goes to a path of the app, or with is_external to another site."""
    return browser_event("redirect", path, is_external if external is None else external, popup, replace)


def window_alert(message):
    return browser_event("window_alert", message)


def console_log(message):
    return browser_event("console_log", message)


def set_focus(ref):
    """Focuses the element with this id."""
    return browser_event("set_focus", ref)


def set_value(ref, value):
    """Sets the value of the control with this id."""
    return browser_event("set_value", ref, value)


def scroll_to(elem_id, align_to_top=True):
    return browser_event("scroll_to", elem_id, align_to_top)


def set_clipboard(content):
    return browser_event("set_clipboard", content)


def download(url=None, filename=None, data=None, mime_type=None):
    """Downloads a file of the app (url), or text or bytes (data)."""
    if data is not None:
        import base64

        raw = data.encode() if isinstance(data, str) else data
        kind = mime_type or ("text/plain" if isinstance(data, str) else "application/octet-stream")
        url = f"data:{kind};base64,{base64.b64encode(raw).decode()}"
    return browser_event("download", url, filename)


def remove_cookie(key, options=None):
    return browser_event("remove_cookie", key, options)


def clear_local_storage():
    return browser_event("clear_local_storage")


def remove_local_storage(key):
    return browser_event("remove_local_storage", key)


def clear_session_storage():
    return browser_event("clear_session_storage")


def remove_session_storage(key):
    return browser_event("remove_session_storage", key)


def call_script(javascript_code, callback=None):
    """Runs JavaScript; the callback handler gets its result."""
    return browser_event("call_script", javascript_code, callback)
