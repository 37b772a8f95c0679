"""Reflex 0.9 has divided itself into packages, and libraries of components import from these: `reflex_base.vars`,
`reflex_components_core.el`. Here each of their modules is the one of `reflex` that has the same names.
"""

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

_BASE = "reflex_base"
_CORE = "reflex_components_core"
_LIBRARY = "reflex_components_"


def _ours(name):
    """What a module of these packages is called here; None for any other."""
    package, dot, rest = name.partition(".")
    if package == _BASE:
        return "reflex" + dot + rest
    if package == _CORE:
        return "reflex.components" + dot + rest
    return f"reflex.components.{package.removeprefix(_LIBRARY)}{dot}{rest}" if package.startswith(_LIBRARY) else None


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname, path=None, target=None):
        ours = _ours(fullname)
        if ours is None or importlib.util.find_spec(ours) is None:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        sys.modules[module.__name__] = importlib.import_module(_ours(module.__name__))


sys.meta_path.insert(0, _Finder())  # before the one that would load a module again from the package's folder
