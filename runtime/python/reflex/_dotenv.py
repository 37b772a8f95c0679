"""Variables of the environment from .env files."""

import os
import re

_VARIABLE = re.compile(
    r"""^[ \t]*(?:export[ \t]+)?(?P<name>[A-Za-z_][\w.]*)[ \t]*=[ \t]*
    (?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>[^']*)'|(?P<plain>[^\n]*?))
    [ \t]*(?:(?<=[ \t])\#[^\n]*)?$""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}

#: What came from files, so that a changed file changes the variable, and what the user's shell says stays.
_loaded = {}


def load(file, override=False):
    """Sets the variables that a file names. What the environment has already stays, but with `override`, and the file may be missing."""
    try:
        with open(file, encoding="utf-8") as stream:
            text = stream.read().replace("\r\n", "\n")
    except FileNotFoundError:
        if override:
            raise FileNotFoundError(f"env_file names {os.path.abspath(file)}, but there is no such file") from None
        return
    for name, value in _read(text).items():
        if override or name not in os.environ or os.environ[name] == _loaded.get(name):
            os.environ[name] = _loaded[name] = value


def _read(text):
    values = {}
    for found in _VARIABLE.finditer(text):
        value = found["single"]
        if value is None:
            value = found["plain"]
            if value is None:
                value = re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), found["double"], flags=re.DOTALL)
            value = re.sub(r"\$\{(\w+)\}", lambda m: values.get(m[1], os.environ.get(m[1], "")), value)
        values[found["name"]] = value
    return values
