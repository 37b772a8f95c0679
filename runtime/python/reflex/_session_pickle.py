"""Values of sessions as bytes. Only files that the server itself has written are ever read."""

import io
import pickle
import sys
from pickle import loads  # noqa: F401


def dumps(value):
    try:
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    except pickle.PicklingError:
        buffer = io.BytesIO()
        _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(value)
        return buffer.getvalue()


class _Pickler(pickle.Pickler):
    """Takes instances of classes as they were before a reload of the app for ones of the class as it is now."""

    def reducer_override(self, value):
        if isinstance(value, type) and _find(value.__module__, value.__qualname__) not in (None, value):
            return _find, (value.__module__, value.__qualname__)
        return NotImplemented


def _find(module, name):
    """A class by its name; None if there is none. (Named in files.)"""
    found = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found
