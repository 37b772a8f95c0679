"""Component classes: what an app's own `class Name(rx.Component)` says of itself, and of each instance."""

import functools
import inspect
import re
import types
import typing

from _reflex import Component, EventHandler, Var, expand_markers, with_child

from ._component_methods import _ABOUT, _own_classes, _several
from ._libraries import imported_name, is_of_frontend, packages_of, uses_shell
from ._tag import Tag
from .event import _spec_of
from .utils.imports import merge_imports
from .vars import VarData
from .vars.base import _import
from .vars.function import statement

#: Methods that say what an instance needs beside its props, or what becomes of them.
_METHODS = (
    "add_imports", "add_hooks", "add_custom_code", "add_style", "_get_imports", "_get_hooks", "_get_custom_code", "_get_dynamic_imports",
    "_get_ref_hook", "_get_app_wrap_components", "_exclude_props", "_get_style", "_render", "render", "get_imports", "get_hooks", "get_custom_code",
)  # fmt: skip


class NoSSRComponent(Component):
    """A component that only browsers can show: an export leaves it to the page's script."""


class ComponentNamespace(types.SimpleNamespace):
    """Components under one name, which may be called itself: `class Dialog(rx.ComponentNamespace)`."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.__hash__ = lambda self: hash(type(self).__name__)


def hints_of(cls):
    """The annotations of a class and of those of the app and of the catalog that it comes from."""
    hints = {}
    for base in reversed(cls.__mro__):
        if not issubclass(base, Component) or base in (Component, NoSSRComponent):
            continue
        own = base.__dict__.get("__annotations__", {})
        try:
            found = typing.get_type_hints(base)
        except Exception:  # a name that is there for type checkers only
            found = own
        hints.update({name: found.get(name, own[name]) for name in own})
    return hints


def _event_spec(hint):
    """What an annotation has in the brackets of EventHandler, in a tuple; None if it is of no event trigger."""
    if isinstance(hint, str):
        return () if "EventHandler" in hint and "Var[" not in hint else None
    origin = typing.get_origin(hint) or hint
    if isinstance(origin, type) and issubclass(origin, EventHandler):
        return typing.get_args(hint)[:1]
    if isinstance(origin, type) and issubclass(origin, (Var, Component)):
        return None
    return next((spec for spec in map(_event_spec, typing.get_args(hint)) if spec is not None), None)


def spec_parameters(function):
    return getattr(function, "_parameters", None) or list(inspect.signature(function).parameters)


class _Stand:
    """Stands for an instance while its class is read; `super()` takes it for one."""

    def __init__(self, cls):
        self.__dict__["_cls"] = cls

    __class__ = property(lambda self: self._cls)

    def __getattr__(self, name):
        return getattr(self._cls, name)


def _triggers(cls):
    """The event triggers that the class gives, those of rx.Component aside."""
    own = cls.get_event_triggers
    if isinstance(own, types.BuiltinMethodType):  # rx.Component's
        return {}
    return own() if inspect.ismethod(own) else own(_Stand(cls))


def describe(cls):
    """What C++ makes the class's entry of; see component_class.cpp."""
    props, events, defaults = {}, {}, {}
    renamed = getattr(cls, "_rename_props", {})
    base = next((base.__dict__["_catalog_name"] for base in cls.__mro__ if "_catalog_name" in base.__dict__), "")
    plain = set(cls._plain_fields)
    for name, hint in hints_of(cls).items():
        if name in _ABOUT or name in plain or name.startswith("_") or typing.get_origin(hint) is typing.ClassVar or hint is typing.ClassVar:
            continue
        spec = _event_spec(hint)
        if spec is not None:
            events[name] = _spec_of(spec[0] if spec else None)
            continue
        camel = re.sub("_+([a-z0-9])", lambda match: match[1].upper(), name.strip("_"))
        props[name] = renamed.get(name) or renamed.get(camel)
        default = getattr(cls, name, None)
        if Tag.is_valid_prop(default) and not isinstance(default, _DESCRIPTORS):
            defaults[name] = default
    events.update({name: _spec_of(spec) for name, spec in _triggers(cls).items()})
    if "on_change" in events:
        props.setdefault("debounce_timeout", None)  # what rx.debounce_input gives its input
    library = cls.library or ""
    tag = cls.tag or ""
    own = _own_classes(cls)
    return {
        "name": cls.__name__,
        "base": base,
        **_element(cls),
        "props": props,
        "events": events,
        "plain": frozenset([*plain, "special_props", "alias", "is_default", "lib_dependencies", *(["library", "tag"] if not base else [])]),
        "defaults": defaults,
        "packages": packages_of([library, *(cls.lib_dependencies or ())]),
        "extras": any(method in one.__dict__ for method in _METHODS for one in own) or bool(cls.special_props) or uses_shell(library) or cls._memo_body is not None
        or issubclass(cls, NoSSRComponent),
        "foreign_style": cls._get_style is not Component._get_style,
        "valid_children": list(cls._valid_children),
        "invalid_children": list(cls._invalid_children),
        "valid_parents": list(cls._valid_parents),
        "identity": repr((cls.__module__, cls.__qualname__, base, tag, library, cls.alias, cls.is_default, sorted(props.items()), sorted(plain),
                          cls._valid_children, cls._invalid_children, cls._valid_parents)),
    }  # fmt: skip


_DESCRIPTORS = (types.MemberDescriptorType, types.GetSetDescriptorType, types.MethodDescriptorType, types.FunctionType, property)


def _element(of):
    """Tag, library and export of a class's elements, or of one instance's."""
    tag, library = of.tag or "", of.library or ""
    is_default = bool(of.is_default and library)
    return {
        "tag": (of.alias or tag) if is_default else tag,
        "library": imported_name(library) if library else ("" if tag[:1].islower() else "$scope"),
        "exported": "default" if is_default else tag if of.alias and library else "",
    }


def _called(component, name):
    """What each class's own method of that name gives, the most general class first."""
    for base in _own_classes(type(component)):
        if name in base.__dict__:
            yield base.__dict__[name].__get__(component, type(component))()


def _overridden(component, name):
    return getattr(type(component), name) is not getattr(Component, name)


def _import_line(library, name):
    where, exported, local = _import(library, name)
    if not exported:
        return f'import "{where}";'
    if exported == "*":
        return f'import * as {local} from "{where}";'
    return f'import {local} from "{where}";' if exported == "default" else f'import {{ {exported} as {local} }} from "{where}";'


_DECLARED = re.compile(r"^(?:export\s+)?(?:async\s+)?(?:function\*?|class|const|let|var)\s+([A-Za-z_$][\w$]*)", re.MULTILINE)
#: What a statement that imports names has between `import` and `from`.
_IMPORTED = re.compile(r"(?:^|;)\s*import\b([\w$\s{},*]+?)\bfrom\s*[\"']", re.MULTILINE)


def _declared(text):
    """The names that a module has of its own, those that it imports among them: what is shown beside it may use them."""
    for clause in _IMPORTED.findall(text):
        for part in re.sub(r"[{}\n]", ",", clause).split(","):
            if words := part.split():
                yield words[-1]  # "name", "name as other", "* as name"
    yield from _DECLARED.findall(text)


def _module(code, imports):
    """(source, names that it declares) of the module that custom code is."""
    lines = [_import_line(library, name) for library, given in imports.items() for name in given]
    text = "\n".join(dict.fromkeys(code))
    declared = list(dict.fromkeys(_declared(text)))
    exported = [name for name in declared if not re.search(rf"^export\s.*\b{re.escape(name)}\b", text, re.MULTILINE)]
    return "\n".join([*lines, text, f"export {{ {', '.join(exported)} }};" if exported else ""]), declared


def _texts(given):
    return [given] if isinstance(given, (str, Var)) else list(given or ())


def _rendered(component, told):
    """What _render() and render() of the class make of the element."""
    if _overridden(component, "render"):
        rendered = component.render() or {}
        name = rendered.get("name")
        told["hidden"] = not rendered.get("children") and (not name or name not in (component.tag, component.alias))
    if not _overridden(component, "_render"):
        return
    before, after = Component._render(component), component._render()
    same = lambda name: str(before.props.get(name)) == str(after.props[name])
    told["without"] |= {name for name in before.props if name not in after.props}
    told["added"] |= {name: value for name, value in after.props.items() if not same(name) and name not in told["added"]}
    told["spread"] = after.special_props


def extras(component):
    """What an instance has beside its props, a dict; see ComponentExtras."""
    told = {"without": set(component._exclude_props()), "added": {}, "spread": list(component.special_props or ()), "hidden": False}
    imports = merge_imports(component._get_imports(), *_called(component, "get_imports"))
    hooks, data = [], []
    for given in [component._get_hooks(), component._get_ref_hook(), *_called(component, "get_hooks"), *_called(component, "add_hooks")]:
        for hook in _texts(given):
            data += [hook._get_all_var_data()] if isinstance(hook, Var) else []
            hooks.append(statement(hook) if isinstance(hook, Var) else hook)
    code = [text for name in ("get_custom_code", "add_custom_code") for given in _called(component, name) for text in _texts(given)]
    code += [*_texts(component._get_custom_code()), *_texts(component._get_dynamic_imports())]

    own = component.library
    others = {library: [name for name in given if library != own or name.tag != component.tag] for library, given in imports.items()}
    needs = {library: given for library, given in others.items() if given}
    if any("refs" in hook for hook in hooks):
        needs = merge_imports(needs, {"$/utils/state": ["refs"]})
    if component._get_ref_hook() is not None:
        needs = merge_imports(needs, {"react": ["useRef"]})
    told["modules"] = [_module([expand_markers(text)[0] for text in code], imports)] if code else []
    if uses_shell(own or "") or any(map(is_of_frontend, imports)):
        needs = merge_imports(needs, {"$/utils/shell": ["connectShell"]})
        hooks.insert(0, "connectShell(mode,router,on);")
    data.append(VarData(imports=needs, hooks=hooks))
    told["data"] = VarData.merge(*data)
    told["packages"] = packages_of([own or "", *(component.lib_dependencies or ()), *imports])
    told["browser_only"] = isinstance(component, NoSSRComponent)
    told["memo"] = component._memo_body and (component.tag.split('"')[1], component._memo_body())
    told["wraps"] = bool(component._get_app_wrap_components())
    told["element"] = _element(component) if (component.tag, own) != (type(component).tag, type(component).library) else None

    told["style"] = {name: value for given in _called(component, "add_style") for name, value in (given or {}).items()} or None
    told["styled"] = True
    if told["style"] and any(_overridden(component, name) for name in ("_get_style", "_render", "render")):
        component.style = {**told["style"], **component.style}
    if _overridden(component, "_get_style"):
        own_style = component._get_style() or {}
        told["styled"] = "css" in own_style
        told["added"] |= {name: value for name, value in own_style.items() if name != "css" and Tag.is_valid_prop(value)}
    _rendered(component, told)
    told["added"].pop("css", None)
    if own and component.get_ref() and not _overridden(component, "_get_ref_hook") and "ref" not in told["without"]:
        told["added"]["ref"] = Var(f'refOf("{component.get_ref()}")', _var_data=VarData(imports={"$/utils/state": ["refOf"]}))
    return told


def app_wraps(components, given):
    """All pages' frame: what components want to be around the app, and what the app says, by priority; None where that is nothing."""
    found, waiting = {}, list(components)
    while waiting:
        component = waiting.pop()
        more = component._get_app_wrap_components()
        waiting += [*component._components(), *(one for key, one in more.items() if key not in found)]
        found = {**more, **found}
    for key, wrap in given.items():
        made = wrap(True) if callable(wrap) else wrap
        if made is not None:
            found[key] = made
    frame = None
    for key in sorted(found):  # the highest priority is the outermost
        frame = with_child(found[key], Var("h(ShownPage)") if frame is None else frame)
    return frame


def memo_class(function, hints, body):
    """The class of an rx.memo's component. `body()` is what the function returns for the props; it is asked for when it is first shown."""

    class Memo(Component):
        __annotations__ = {name: hint if hint is not None and _event_spec(hint) is not None else Var for name, hint in hints.items()}
        tag = f'(memo("memo:{function.__module__}.{function.__qualname__}"))'
        _memo_body = staticmethod(functools.cache(body))

    Memo.__name__ = function.__name__
    Memo.__qualname__ = function.__qualname__
    Memo.__module__ = function.__module__
    return Memo


def catalog_class(path, name, factory):
    """The class of a component of the catalog, to derive others from: `rx.el.Div` is that of rx.el.div. A component that is made of others has a
    factory, which puts them together for the class itself."""
    made = type(name, (Component,), {"_catalog_name": path, "__module__": "reflex"})
    if factory is not None:
        made.create = classmethod(lambda cls, *children, **props: (factory if cls is made else super(made, cls).create)(*children, **props))
    return made
