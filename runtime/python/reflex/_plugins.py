"""Runs the hooks of the plugins that rxconfig.py names, with every load of the app."""

import os
import pathlib
import types

from .config import get_config
from .plugins import Plugin, RadixThemesPlugin

#: Hooks that belong to a build of Reflex's own, and what there is instead.
_WITHOUT_EFFECT = {
    "get_frontend_development_dependencies": "Vitrine bundles without Vite, so no tool of the frontend's can be added",
    "post_build": "An export ends without it; do that work behind `vitrine export`",
    "update_env_json": "Pages know the server that they came from",
    "provides_entry_client": "The script that starts pages is Vitrine's",
    "eval_page": "Pages are functions that return a component",
    "compile_page": "Change the component that the page function returns",
    "enter_component": "Change the component that the page function returns",
    "leave_component": "Change the component that the page function returns",
}


class _Page(types.SimpleNamespace):
    """What a hook sees of a page that is going to be compiled."""


def _pages(app):
    from ._app import _pages_of

    pages = []
    for page in _pages_of(app):
        about = {name: value for name, value in page.items() if name != "script_tags"}
        pages.append(_Page(**{**about, "route": page["route"].strip("/") or "index", "context": page.get("context") or {}}))
    return pages


def _files(given):
    """(path, content) of what a hook or a task returned: one, several or None."""
    if not given:
        return []
    return [given] if isinstance(given[0], (str, os.PathLike)) else list(given)


def _served(path):
    """Below the folder of served files, where a plugin's file goes; None if nothing is made of it."""
    parts = pathlib.PurePosixPath(str(path).replace(os.sep, "/")).parts
    if ".." in parts or os.path.isabs(path):
        raise ValueError(f"A plugin's file lies in the folder of the frontend, not at {path}")
    if parts[:1] == ("public",):
        return os.path.join(*parts[1:])
    return os.path.join(*parts) if parts[:1] == ("styles",) else None


def _write(folder, files):
    """Makes the folder hold these files and no others."""
    for path, content in files.items():
        target = os.path.join(folder, path)
        data = content if isinstance(content, bytes) else str(content).encode()
        if os.path.isfile(target) and pathlib.Path(target).read_bytes() == data:
            continue
        os.makedirs(os.path.dirname(target), exist_ok=True)
        pathlib.Path(target).write_bytes(data)
    for place, _, names in os.walk(folder):
        for name in names:
            if os.path.relpath(os.path.join(place, name), folder) not in files:
                os.remove(os.path.join(place, name))


def run(app, folder):
    """Before pages are compiled: {"packages": npm packages, "stylesheets": addresses, "remarks": what has no effect}. Files that plugins make
    are written to `folder`; None: nowhere."""
    config = get_config()
    plugins = config._active_plugins()
    remarks, files, tasks = [], {}, []
    told = {"packages": list(config.frontend_packages), "stylesheets": [], "remarks": remarks}

    def keep(plugin, given):
        for path, content in _files(given):
            served = _served(path)
            if served is None:
                remarks.append(f"{type(plugin).__name__}: the file {path} has no effect. Files that pages can use lie in public/ or styles/")
            else:
                files[served] = content

    for plugin in plugins:
        name = type(plugin).__name__
        for hook, why in _WITHOUT_EFFECT.items():
            if getattr(type(plugin), hook) is not getattr(Plugin, hook):
                remarks.append(f"{name}: {hook} has no effect. {why}")
        routes = {page.route for page in _pages(app)}
        plugin.register_route(app_type=type(app), add_page=app.add_page, has_app_page=lambda route: (route.strip("/") or "index") in routes)
    for plugin in plugins:
        name = type(plugin).__name__
        told["packages"] += plugin.get_frontend_dependencies()
        told["stylesheets"] += ["/styles/" + str(path).removeprefix("./").lstrip("/") for path in plugin.get_stylesheet_paths()]
        keep(plugin, plugin.get_static_assets())
        plugin.pre_compile(
            add_save_task=lambda task, *args, plugin=plugin, **keywords: tasks.append((plugin, task, args, keywords)),
            add_modify_task=lambda path, task, name=name: remarks.append(f"{name}: to modify {path} has no effect. Vitrine has no such file"),
            unevaluated_pages=_pages(app),
            radix_themes_plugin=config._plugin(RadixThemesPlugin),
        )
    for plugin, task, args, keywords in tasks:
        keep(plugin, task(*args, **keywords))
    if folder is not None and (files or os.path.isdir(folder)):
        _write(folder, files)
    return told


def end(app):
    """When all pages are compiled."""
    for plugin in get_config()._active_plugins():
        plugin.post_compile(app=app)
