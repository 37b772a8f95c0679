"""Reflex keeps its names in many modules, from version to version in others, and apps import them from there. Vitrine has fewer modules: a
module of Reflex that it does not have finds what it is asked for by the name alone, and so does one that it has, for what it lacks.
"""

import functools
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types

#: Modules of Reflex, beside those of `reflex.components`, which are found by what they have.
_PLACES = frozenset(
    "admin app_mixins app_mixins.lifespan app_mixins.middleware assets constants.base constants.colors constants.compiler constants.config "
    "constants.custom_components constants.event constants.installer constants.route constants.state constants.style constants.utils environment "
    "experimental experimental.client_state experimental.hooks experimental.layout experimental.memo experimental.misc istate istate.data "
    "istate.dynamic istate.manager istate.manager.disk istate.manager.memory istate.manager.redis istate.manager.token istate.proxy istate.shared "
    "istate.storage istate.wrappers middleware middleware.hydrate_middleware middleware.middleware plugins.base plugins.shared_tailwind "
    "plugins.sitemap plugins.tailwind_v3 plugins.tailwind_v4 utils.compat utils.decorator utils.exec utils.lazy_loader utils.net utils.path_ops "
    "utils.prerequisites vars.color vars.dep_tracking".split()
)

#: Where names are looked for, in this order. Those that need other packages come last, and only for their own names.
_HOMES = (
    "", "vars", "vars.base", "event", "state", "constants", "utils.imports", "utils.exceptions", "utils.misc", "utils.types", "utils.format",
    "utils.serializers", "style", "config", "plugins", "route", "page", "_middleware", "_router", "_client_state", "_component",
    "_dynamic", "_props", "_tag", "_app", "app", "_database_urls", "_state_tokens", "_color_mode", "_environment",
)  # fmt: skip


is_place = _PLACES.__contains__


def find(name):
    """What has this name anywhere in the API, other than a module; None if nothing has."""
    import reflex

    if name in reflex._ON_DEMAND:
        return getattr(reflex, name)
    for home in _HOMES:
        module = importlib.import_module(f"reflex.{home}") if home else reflex
        found = vars(module).get(name)
        if found is not None and not isinstance(found, types.ModuleType):
            return found
    return None


class Place(types.ModuleType):
    """A module that has whatever name it is asked for."""

    __path__ = ()

    def __init__(self, name, look_up):
        super().__init__(name)
        self._look_up = look_up

    def __getattr__(self, name):
        return _found_in(self, name, self._look_up)


def _found_in(module, name, look_up):
    """What a module has by this name from then on."""
    if name.startswith("__"):
        raise AttributeError(name)
    found = look_up(name)
    if found is None:
        place = f"{module.__name__}.{name}"
        if importlib.util.find_spec(place) is None:
            raise AttributeError(f"{module.__name__} has no {name}")
        return importlib.import_module(place)
    setattr(module, name, found)
    return found


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes the places below a package. It comes last: a module that there is, is found before.

    `is_place` and `look_up_of` get a place's name below the package; the latter gives what finds names for it.
    """

    def __init__(self, package, is_place, look_up_of):
        self._prefix = package + "."
        self._is_place = is_place
        self._look_up_of = look_up_of

    def find_spec(self, fullname, path=None, target=None):
        if not fullname.startswith(self._prefix) or not self._is_place(fullname.removeprefix(self._prefix)):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return Place(spec.name, self._look_up_of(spec.name.removeprefix(self._prefix)))

    def exec_module(self, module):
        pass


def complete(module, look_up=find):
    """Has a module find what it lacks, and places below it."""
    module.__getattr__ = functools.partial(_found_in, module, look_up=look_up)
    if not hasattr(module, "__path__"):
        module.__path__ = ()


def complete_all():
    """The same for the modules that are there when `reflex` is imported."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reflex.") and "._" not in name:
            complete(module)


sys.meta_path.append(Finder("reflex", is_place, lambda place: find))
