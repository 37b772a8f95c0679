"""What every component has for classes that derive from it: methods to be called, and methods to be put something else in the place of.

They are attributes of `rx.Component`, which is C++'s (component.h).
"""

import typing

from _reflex import Component, Var, event_triggers, parts_of

from ._decorators import Field
from ._libraries import ref_name
from ._tag import Tag
from .utils.imports import ImportVar, merge_imports


def _own_classes(cls):
    """The classes of the app that it comes from, the most general first."""
    return [base for base in reversed(cls.__mro__) if issubclass(base, Component) and base is not Component and "_catalog_name" not in base.__dict__]


class _Methods:
    special_props = None
    class_name = None
    id = None
    key = None
    _rename_props = {}
    _valid_children = []
    _invalid_children = []
    _valid_parents = []
    _memoization_mode = None
    _memo_body = None
    #: Names of fields that are no props of the React component: `field(…, is_javascript_property=False)`.
    _plain_fields = frozenset()

    @classmethod
    def __init_subclass__(cls, **options):
        plain = set(cls._plain_fields)
        for name, value in list(cls.__dict__.items()):
            if isinstance(value, Field):
                if value._reflex_field.get("is_javascript_property") is False:
                    plain.add(name)
                setattr(cls, name, value.value())
        for name in cls.__dict__.get("__annotations__", {}):
            if not hasattr(cls, name) and not name.startswith("_"):
                setattr(cls, name, None)
        cls._plain_fields = frozenset(plain)

    # What a class may say of its instances. Each class's own is asked, so nobody has to call super().

    def add_imports(self):
        return {}

    def add_hooks(self):
        return []

    def add_custom_code(self):
        return []

    def add_style(self):
        return None

    # What a class may change.

    def _get_imports(self):
        parts = [given for cls in _own_classes(type(self)) if "add_imports" in cls.__dict__ for given in _several(cls.__dict__["add_imports"](self))]
        own = {self.library: [self.import_var]} if self.library and self.tag else {}
        return merge_imports(own, *parts)

    def _get_hooks(self):
        return None

    def _get_custom_code(self):
        return None

    def _get_dynamic_imports(self):
        return None

    def _get_ref_hook(self):
        return None

    def get_ref(self):
        """The name under which the browser's `refs` has the element; None where the component has no id."""
        return ref_name(self.id) if isinstance(self.id, str) else None

    def _get_app_wrap_components(self):
        return {}

    def _exclude_props(self):
        return []

    def _get_style(self):
        return {"css": self.style} if self.style else {}

    def _render(self, props=None):
        names = [name for name in self.get_props() if name not in self._exclude_props() and name not in self.event_triggers]
        given = {name: getattr(self, name) for name in names} if props is None else props
        tag = Tag(name=self.alias or self.tag or "", special_props=list(self.special_props or ()))
        return tag.add_props(**given, **self.event_triggers, **self._get_style())

    def render(self):
        tag = self._render()
        return {"name": tag.name, "props": tag.props, "children": parts_of(self)[0]}

    # What a class may ask.

    @property
    def import_var(self):
        return ImportVar(tag=self.tag, is_default=bool(self.is_default), alias=self.alias)

    @property
    def event_triggers(self):
        """By trigger what it is bound to: an rx.EventChain, or the Var that was given."""
        from .event import EventChain

        return event_triggers(self, EventChain)

    @classmethod
    def get_fields(cls):
        """The annotation of each field that the classes declare."""
        from ._component import hints_of

        return {name: hint for name, hint in hints_of(cls).items() if typing.get_origin(hint) is not typing.ClassVar}

    @classmethod
    def get_props(cls):
        """The names of the props of the React component."""
        return [name for name in cls.get_fields() if name not in cls._plain_fields and not name.startswith("_") and name not in _ABOUT]

    get_js_fields = get_fields
    get_initial_props = classmethod(lambda cls: set(cls.get_props()))

    @classmethod
    def _unsafe_create(cls, children=(), **props):
        """Without the class's own create()."""
        return Component.__dict__["create"].__get__(None, cls)(*children, **props)

    def _get_all_imports(self):
        return merge_imports(self._get_imports(), *(child._get_all_imports() for child in self._components()))

    def _get_vars(self, include_children=False, ignore_ids=None):
        """The Vars among its props, and on request those of its children."""
        props = parts_of(self)[1].values()
        yield from (value for value in props if isinstance(value, Var))
        for child in self._components() if include_children else ():
            yield from child._get_vars(include_children=True)

    def _components(self):
        return [child for child in parts_of(self)[0] if isinstance(child, Component)]


#: Attributes of a class that are about the class, or of every component.
_ABOUT = frozenset("library tag alias is_default lib_dependencies children style State special_props id class_name key custom_attrs ref event_triggers".split())


def _several(given):
    return given if isinstance(given, (list, tuple)) else [given or {}]


def attach():
    """Makes them attributes of rx.Component. The ones that C++ has are left alone."""
    for name, value in vars(_Methods).items():
        if name not in ("__module__", "__dict__", "__weakref__", "__doc__"):
            setattr(Component, name, value)


attach()
