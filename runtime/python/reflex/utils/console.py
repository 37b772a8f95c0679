"""Messages of components and plugins to who runs the app, on the server's console."""

import sys

_told = set()  # what is told once only


def _say(kind, message, dedupe=False):
    line = f"{kind}: {message}" if kind else str(message)
    if dedupe and line in _told:
        return
    _told.add(line)
    sys.stderr.write(line + "\n")


def debug(msg, **_):
    """Nothing: only who looks for a fault of Vitrine's wants to know."""


def info(msg, dedupe=False, **_):
    _say("info", msg, dedupe)


def log(msg, dedupe=False, **_):
    _say("", msg, dedupe)


print = success = rule = log


def warn(msg, dedupe=False, **_):
    _say("warning", msg, dedupe)


def error(msg, dedupe=False, **_):
    _say("error", msg, dedupe)


def deprecate(*, feature_name, reason, deprecation_version="", removal_version="", dedupe=True, **_):
    """Nothing: what a later version drops goes on to work here."""


def set_log_level(log_level):
    """Nothing: there is one level."""


def is_debug():
    return False
