"""`rx.page`, which makes a function a page, and the pages made so."""

import sys
from collections import defaultdict
from types import ModuleType

from .config import get_config

#: (function, what it was decorated with) of each page, by the app's name.
DECORATED_PAGES = defaultdict(list)


def page(route=None, title=None, image=None, description=None, meta=None, script_tags=None, on_load=None):
    """Makes the decorated function a page."""
    given = {"route": route, "title": title, "image": image, "description": description, "meta": meta, "script_tags": script_tags, "on_load": on_load}

    def register(component):
        DECORATED_PAGES[get_config().app_name].append((component, {name: value for name, value in given.items() if value}))
        return component

    return register


def get_decorated_pages(omit_implicit_routes=True):
    """What the pages of this app were decorated with, in the order of their routes (Reflex up to 0.8)."""
    pages = [dict(given) for _, given in DECORATED_PAGES[get_config().app_name]]
    return sorted((given for given in pages if not omit_implicit_routes or "route" in given), key=lambda given: given.get("route", ""))


class _Decorator(ModuleType):
    """A module that is used as its function too."""

    def __call__(self, *args, **given):
        return page(*args, **given)


sys.modules[__name__].__class__ = _Decorator
