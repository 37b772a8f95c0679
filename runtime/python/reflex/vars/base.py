"""Var, what it carries along, and operations of an app's own."""

import functools

from _reflex import LiteralNoneVar, LiteralVar, NoneVar, Var, expand_markers, var_data_number

from .._decorators import Field, field
from .._decorators import _ComputedVar as ComputedVar
from .._decorators import var as computed_var
from .._libraries import complaint_about, imported_name, packages_of
from ..utils.imports import ImportVar, merge_imports, parse_imports

AsyncComputedVar = DynamicRouteVar = ComputedVar

__all__ = [
    "AsyncComputedVar",
    "ComputedVar",
    "CustomVarOperationReturn",
    "DynamicRouteVar",
    "Field",
    "LiteralNoneVar",
    "LiteralVar",
    "NoneVar",
    "Var",
    "VarData",
    "computed_var",
    "field",
    "get_unique_variable_name",
    "get_uuid_string_var",
    "var_operation",
    "var_operation_return",
]

_known = {}  # what numbers of VarData stand for: (imports, hooks)
_names = 0  # how many names get_unique_variable_name() has given in this load


def _import(package, name):
    """(library, export, local name) of an ImportVar; both names are empty where the library is imported for its effect."""
    tag = name.tag or ""
    if not package:  # add_imports() of {"": "package/style.css"}
        return imported_name(tag), "", ""
    library = imported_name(package)
    if tag.startswith("* as "):
        return library, "*", tag[5:]
    return library, "default" if name.is_default else tag, name.name


class VarData:
    """What an expression needs beside state: imports of npm packages, and hooks, statements at the top of the component that shows it.

    `hooks` is a list of statements, or a dict that says of each what that statement needs.
    """

    def __init__(self, state="", field_name="", imports=None, hooks=None, deps=(), position=None, components=()):
        self.state = state
        self.field_name = field_name
        self.imports = tuple((package, tuple(names)) for package, names in parse_imports(imports).items())
        needs = hooks if isinstance(hooks, dict) else dict.fromkeys([hooks] if isinstance(hooks, str) else hooks or ())
        expanded = [expand_markers(hook) for hook in needs]
        self.hooks = tuple(hook for hook, _ in expanded)
        self.deps = tuple(deps)
        self.position = position
        self.components = tuple(components)
        self._reads = tuple(dict.fromkeys([
            *(read for _, reads in expanded for read in reads),
            *(read for data in needs.values() if data for read in data._reads),
        ]))  # fmt: skip
        if self.imports or self.hooks:
            names, complaints = [], []
            for package, name in ((package, name) for package, names in self.imports for name in names if name.render):
                names.append(_import(package, name))
                complaints.append(complaint_about(package, names[-1][1]))
            packages = packages_of(package for package, names in self.imports if any(name.install for name in names))
            number = var_data_number(names, list(self.hooks), packages, next(filter(None, complaints), ""))
            _known[number] = (self.imports, self.hooks)
            self._reads += (number,)

    def merge(*all):  # both VarData.merge(a, b) and a.merge(b)
        """Several as one; None where there is nothing in them."""
        return _merged([data for data in all if data])

    def old_school_imports(self):
        """The imports as a dict."""
        return {package: list(names) for package, names in self.imports}

    def __bool__(self):
        return bool(self.state or self.field_name or self._reads or self.deps or self.components or self.position is not None)

    def __eq__(self, other):
        return isinstance(other, VarData) and (self.state, self.field_name, self._reads) == (other.state, other.field_name, other._reads)

    def __hash__(self):
        return hash((self.state, self.field_name, self._reads))

    def __repr__(self):
        return f"VarData(state={self.state!r}, field_name={self.field_name!r}, imports={self.imports!r}, hooks={self.hooks!r})"


def _merged(parts):
    if len(parts) < 2:
        return parts[0] if parts else None
    reads = tuple(dict.fromkeys(read for data in parts for read in data._reads))
    result = _data_of(reads, next((data.state for data in parts if data.state), ""), next((data.field_name for data in parts if data.field_name), ""))
    result.deps = tuple(dep for data in parts for dep in data.deps)
    result.components = tuple(component for data in parts for component in data.components)
    result.position = next((data.position for data in parts if data.position is not None), None)
    return result


def _data_of(reads, state, field_name):
    """The VarData of an expression that reads these numbers."""
    result = VarData(state=state, field_name=field_name or "")
    needs = [_known[read] for read in reads if read in _known]
    result.imports = tuple((package, tuple(names)) for package, names in merge_imports(*(dict(imports) for imports, _ in needs)).items())
    result.hooks = tuple(dict.fromkeys(hook for _, hooks in needs for hook in hooks))
    result._reads = tuple(reads)
    return result


def var_operation(function):
    """Makes an operation of Vars: the function gets each argument as a Var, and says with var_operation_return() what to compute."""

    @functools.wraps(function)
    def operation(*args, **kwargs):
        return function(*map(Var.create, args), **{name: Var.create(value) for name, value in kwargs.items()})

    return operation


def var_operation_return(js_expression, var_type=None, var_data=None):
    """The Var of a JavaScript expression in which Vars stand by f-string: `f"{a}.padEnd({width})"`."""
    return Var(js_expression, _var_type=var_type, _var_data=var_data)


class CustomVarOperationReturn:
    """What var_operation_return() gives, for annotations: `-> CustomVarOperationReturn[str]`."""

    def __class_getitem__(cls, type_):
        return Var


def _as_ref(self):
    """What scripts find under this name: `refs["name"]`."""
    return Var(f'refs["{self._js_expr}"]', _var_data=VarData(imports={"$/utils/state": [ImportVar(tag="refs")]}))


Var._as_ref = _as_ref


def get_unique_variable_name():
    """A JavaScript name that no other call gives in this load of the app; the same ones in the same order with every load."""
    global _names
    _names += 1
    return f"unique{_names}"


def get_uuid_string_var():
    """A Var that is a new UUID each time that it is shown."""
    return Var("crypto.randomUUID()", _var_type=str)


def _start_loading():
    global _names
    _names = 0
