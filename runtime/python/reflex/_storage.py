"""Defaults of vars that the browser keeps: `token: str = rx.Cookie("", max_age=3600)`.

They are text with the keeping place's options; a session starts with what the browser has, and every change is written there.
"""


class _Kept(str):
    """`_place` names where the value is kept; the other attributes are what runtime/state/client_storage.h tells the browser of it."""

    def __new__(cls, object="", encoding=None, errors=None, /, **options):
        text = str.__new__(cls, object, encoding or "utf-8", errors or "strict") if encoding or errors else str.__new__(cls, object)
        text.name = options.pop("name")
        text._options = {name: value for name, value in options.items() if value is not None}
        vars(text).update(options)
        return text


class Cookie(_Kept):
    """`max_age` in seconds from when the browser receives it."""

    _place = "cookie"

    def __new__(cls, *text, name=None, path="/", max_age=None, domain=None, secure=None, same_site="lax"):
        return super().__new__(cls, *text, name=name, path=path, max_age=max_age, domain=domain, secure=secure, same_site=same_site)


class LocalStorage(_Kept):
    """With `sync`, a change in one tab reaches the others."""

    _place = "local"

    def __new__(cls, *text, name=None, sync=False):
        return super().__new__(cls, *text, name=name, sync=sync)


class SessionStorage(_Kept):
    """Kept as long as the tab."""

    _place = "session"

    def __new__(cls, *text, name=None):
        return super().__new__(cls, *text, name=name)
