"""rx.PropsBase: objects that props take, with attributes in Python's spelling."""

import json
import types

from ._tag import camel_case


class PropsBase:
    """A class whose annotated attributes become those of an object in the browser: `max_width` is `maxWidth` there, None is left out."""

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        for name in cls.__dict__.get("__annotations__", {}):
            if not hasattr(cls, name):
                setattr(cls, name, None)

    @classmethod
    def get_fields(cls):
        """What the class and its bases annotate, by name: the annotation and the default."""
        annotated = {}
        for base in reversed(cls.__mro__):
            annotated.update(base.__dict__.get("__annotations__", {}))
        return {name: types.SimpleNamespace(annotated_type=kind, default=getattr(cls, name)) for name, kind in annotated.items()}

    def dict(self, exclude_none=True, **_):
        """The attributes by their names in JavaScript."""
        values = {name: getattr(self, name) for name in dict.fromkeys([*self.get_fields(), *vars(self)])}
        return {camel_case(name): value for name, value in values.items() if value is not None or not exclude_none}

    def json(self):
        """The same as JSON."""
        return json.dumps(self.dict(), default=lambda value: value.dict() if isinstance(value, PropsBase) else str(value))

    _literal = dict


class NoExtrasAllowedProps(PropsBase):
    """One that takes no other attributes than those it annotates."""

    def __init__(self, **values):
        for name in values:
            if not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} has no attribute '{name}'")
        super().__init__(**values)
