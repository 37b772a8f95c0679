"""Component classes: what an app's own `class Name(rx.Component)` says of itself, and of each instance."""

import inspect
import re
import types
import typing

from _reflex import Component, EventHandler, Var

from ._libraries import imported_name, packages_of
from .utils.imports import ImportVar, merge_imports, parse_imports
from .vars import VarData

#: Attributes of a class that are about the class, not props.
_ABOUT = {"library", "tag", "alias", "is_default", "lib_dependencies", "children", "style", "State"}
#: Methods that say what an instance needs beside its props.
_METHODS = (
    "add_imports", "add_hooks", "add_custom_code", "add_style", "_get_imports", "_get_hooks", "_get_custom_code",
    "get_imports", "get_hooks", "get_custom_code",
)  # fmt: skip


class NoSSRComponent(Component):
    """A component that only browsers can show: an export leaves it to the page's script."""


class ComponentNamespace(types.SimpleNamespace):
    """Components under one name, which may be called itself: `class Dialog(rx.ComponentNamespace)`."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.__hash__ = lambda self: hash(type(self).__name__)


def _bases(cls):
    """The classes of the app and of the catalog that it comes from, the most general first."""
    return [base for base in reversed(cls.__mro__) if issubclass(base, Component) and base not in (Component, NoSSRComponent)]


def _hints(cls):
    hints = {}
    for base in _bases(cls):
        own = base.__dict__.get("__annotations__", {})
        try:
            found = typing.get_type_hints(base)
        except Exception:  # a name that is there for type checkers only
            found = own
        hints.update({name: found.get(name, own[name]) for name in own})
    return hints


def _kind(hint):
    """"prop", "event" or "plain"; and of an event what it was given in brackets."""
    if isinstance(hint, str):
        return ("event" if "EventHandler" in hint else "prop" if "Var[" in hint or hint.endswith("Var") else "plain"), None
    origin = typing.get_origin(hint) or hint
    if isinstance(origin, type) and issubclass(origin, EventHandler):
        return "event", (typing.get_args(hint) or (None,))[0]
    if isinstance(origin, type) and issubclass(origin, (Var, Component)):
        return "prop", None
    kinds = [_kind(part) for part in typing.get_args(hint)]
    return next((kind for kind in kinds if kind[0] != "plain"), ("plain", None))


def _spec(given):
    """A trigger's spec: one that the browser knows by name, or the function."""
    if isinstance(given, (list, tuple)):
        given = given[0] if given else None
    if given is None:
        return "none"
    return getattr(given, "_reflex_spec", given)


def spec_parameters(function):
    return getattr(function, "_parameters", None) or list(inspect.signature(function).parameters)


def _triggers(cls):
    """The event triggers that the class gives, those of rx.Component aside."""
    own = cls.get_event_triggers
    if getattr(own, "__func__", None) is getattr(Component.get_event_triggers, "__func__", None):
        return {}
    return (own if inspect.ismethod(own) else lambda: cls.get_event_triggers(cls.__new__(cls)))()


def describe(cls):
    """What C++ makes the class's entry of; see component_class.cpp."""
    props, events, plain, defaults = {}, {}, {}, {}
    renamed = getattr(cls, "_rename_props", {})
    base = next((base.__dict__["_catalog_name"] for base in cls.__mro__ if "_catalog_name" in base.__dict__), "")
    for name, hint in _hints(cls).items():
        if name in _ABOUT or name.startswith("_") or typing.get_origin(hint) is typing.ClassVar:
            continue
        kind, given = _kind(hint)
        if kind == "event":
            events[name] = _spec(given)
            continue
        if kind == "prop":
            camel = re.sub("_+([a-z0-9])", lambda match: match[1].upper(), name.strip("_"))
            props[name] = renamed.get(name) or renamed.get(camel)
        else:
            plain[name] = hint
        default = getattr(cls, name, None) if kind == "prop" else None
        if default is not None and not isinstance(default, (types.MemberDescriptorType, types.GetSetDescriptorType, types.MethodDescriptorType)):
            defaults[name] = default
    events.update({name: _spec(spec) for name, spec in _triggers(cls).items()})
    library = cls.library or ""
    tag = cls.tag or ""
    is_default = bool(cls.is_default)
    own = [base for base in _bases(cls) if "_catalog_name" not in base.__dict__]
    return {
        "name": cls.__name__,
        "base": base,
        "tag": (cls.alias or tag) if library and is_default else tag,
        "library": imported_name(library) if library else ("" if tag[:1].islower() else "$scope"),
        "exported": "default" if is_default and library else tag if cls.alias and library else "",
        "props": props,
        "events": events,
        "plain": frozenset([*plain, "special_props", *(["library", "tag"] if not base else [])]),
        "defaults": defaults,
        "packages": packages_of([library, *(cls.lib_dependencies or ())]),
        "extras": any(method in one.__dict__ for method in (*_METHODS, "special_props") for one in own) or bool(cls.special_props),
        "identity": repr((cls.__module__, cls.__qualname__, base, tag, library, cls.alias, is_default, sorted(props.items()), sorted(plain))),
    }


def _called(component, name):
    """What each class's own method of that name gives, the most general class first."""
    for base in _bases(type(component)):
        if name in base.__dict__:
            yield base.__dict__[name].__get__(component, type(component))()


def _local(library, name):
    """(library, export, local name)"""
    tag = name.tag or ""
    if tag.startswith("* as "):
        return imported_name(library), "*", tag[5:]
    return imported_name(library), "default" if name.is_default else tag, name.name


def _import_line(library, name):
    where, exported, local = _local(library, name)
    if not exported:
        return f'import "{where}";'
    if exported == "*":
        return f'import * as {local} from "{where}";'
    return f'import {local} from "{where}";' if exported == "default" else f'import {{ {exported} as {local} }} from "{where}";'


_DECLARED = re.compile(r"^(?:export\s+)?(?:async\s+)?(?:function\*?|class|const|let|var)\s+([A-Za-z_$][\w$]*)", re.MULTILINE)


def extras(component):
    """(VarData, modules, packages, style, special props); see ComponentExtras."""
    imports, hooks, code, style = {}, [], [], {}
    for method in ("add_imports", "_get_imports", "get_imports"):
        for given in _called(component, method):
            for one in given if isinstance(given, list) else [given]:
                imports = merge_imports(imports, parse_imports(one))
    data = []
    for method in ("add_hooks", "_get_hooks", "get_hooks"):
        for given in _called(component, method):
            for hook in [given] if isinstance(given, (str, Var)) else given or ():
                if isinstance(hook, Var):
                    data.append(hook._get_all_var_data())
                hooks.append(str(hook))
    for method in ("add_custom_code", "_get_custom_code", "get_custom_code"):
        for given in _called(component, method):
            code += [given] if isinstance(given, str) else [str(one) for one in given or ()]
    for given in _called(component, "add_style"):
        style.update(given or {})
    own = type(component).library
    modules = []
    if code:
        lines = [_import_line(library, name) for library, given in imports.items() for name in given]
        if own and type(component).tag and not any(name.name == type(component).tag for given in imports.values() for name in given):
            lines.append(_import_line(own, ImportVar(tag=type(component).alias or type(component).tag, is_default=bool(type(component).is_default))))
        text = "\n".join(dict.fromkeys(code))
        declared = list(dict.fromkeys(_DECLARED.findall(text)))
        exported = [name for name in declared if not re.search(rf"^export\s.*\b{re.escape(name)}\b", text, re.MULTILINE)]
        source = "\n".join([*lines, text, f"export {{ {', '.join(exported)} }};" if exported else ""])
        modules.append((source, declared))
    found = VarData.merge(VarData(imports=imports, hooks=hooks), *data) if imports or hooks or data else None
    spread = list(getattr(component, "special_props", None) or ())
    return found, modules, packages_of(imports), style or None, spread


def catalog_class(path, name):
    """The class of a component of the catalog, to derive others from: `rx.el.Div` is that of rx.el.div."""
    return type(name, (Component,), {"_catalog_name": path, "__module__": "reflex"})
