"""The app object and the pages that it shows."""

import os
import sys

import _reflex

from . import _dotenv, _dynamic, _tables, vars
from ._component_state import _created
from .config import get_config
from .page import DECORATED_PAGES
from .plugins import RadixThemesPlugin
from .utils import serializers


def _start_loading(folder):
    """Before the project in this folder is imported (anew): forgets the pages and tables of the load before."""
    DECORATED_PAGES.clear()
    _created.clear()
    _dynamic._start_loading()
    vars.base._start_loading()
    _dotenv.load(os.path.join(folder, ".env"))
    _tables.start_loading()


def _end_loading(good):
    """The project has been imported and compiled; if that went wrong, the load before goes on."""
    _tables.end_loading(good)
    if good:
        serializers._forget_unloaded()


def _route_of(component):
    name = getattr(component, "__name__", "index")
    return "/" if name == "index" else "/" + name.replace("_", "-")


def _running(script):
    """A script of a page, as an rx.script: browsers do not run elements that React makes."""
    if _reflex.name_of(script) != "rx.el.script":
        return script
    children, props = _reflex.parts_of(script)
    return _reflex.look_up("script")(*children, **props)


def _definition(component, route=None, title=None, description=None, image=None, on_load=None, meta=None, script_tags=None,
                context=None):
    return {
        "context": dict(context or {}),
        "script_tags": [_running(script) for script in script_tags or ()],
        "component": component,
        "route": _route_of(component) if route is None else route,
        "title": title,
        "description": description,
        "image": image,
        "on_load": on_load,
        "meta": meta or (),
    }


def _not_found():
    return _reflex.look_up("center")(_reflex.look_up("heading")("404: there is no page at this address."), height="100vh")


#: Where among all wraps what stands in the theme is.
_THEME = (20, "Theme")


class App:
    """The app: its pages, theme and style, and what is to happen around events.

    `backend_exception_handler(error)` gets what a handler raised and may answer with events; `frontend_exception_handler(error)` gets errors
    of browsers.
    """

    def __init__(self, *, theme=None, style=None, stylesheets=(), reset_style=True, head_components=(), html_lang="en", html_custom_attrs=None,
                 toaster=None, **options):
        caller = sys._getframe(1)
        self._made_at = (caller.f_code.co_filename, caller.f_lineno)
        self.theme = theme
        self.toaster = toaster
        self.style = style or {}
        self.stylesheets = list(stylesheets)
        self.reset_style = reset_style
        self.head_components = list(head_components)
        self.html_lang = html_lang or "en"
        self.html_custom_attrs = dict(html_custom_attrs or {})
        self.backend_exception_handler = options.pop("backend_exception_handler", None)
        self.frontend_exception_handler = options.pop("frontend_exception_handler", None)
        self._app_wraps = {**(options.pop("app_wraps", None) or {}), **(options.pop("extra_app_wraps", None) or {})}
        self.middleware = []
        self.options = options
        self._pages = []
        self._endpoints = {}
        self._lifespan_tasks = []

    @property
    def _theme(self):
        """The rx.theme around all pages, or None: the app's own, else that of the plugin in rxconfig.py."""
        plugin = get_config()._plugin(RadixThemesPlugin) if self.theme is None else None
        return plugin.theme if plugin else self.theme

    @property
    def api(self):
        """A FastAPI application whose endpoints are served beside the pages. Made when it is first asked for."""
        return self._application("app.api", "fastapi", "FastAPI")

    @property
    def _api(self):
        """The same of Starlette, as today's Reflex has it. An app may use both."""
        return self._application("app._api", "starlette.applications", "Starlette")

    def _application(self, name, module, cls):
        if name not in self._endpoints:
            from . import _asgi

            self._endpoints[name] = _asgi.make_application(name, module, cls)
        return self._endpoints[name]

    def _compile(self, *_, **__):
        """What apps of older versions end with. Here the app is compiled when it has been imported."""

    def register_lifespan_task(self, task=None, **arguments):
        """Runs a function as long as the app is served: a coroutine function as a task that is cancelled at the end, a context manager
        entered and left, any other function once. Can decorate."""
        from . import _asgi

        return _asgi.lifespan_task(self, task, arguments)

    def _has_endpoints(self):
        """Whether there is anything for reflex._asgi to do; it takes long to import."""
        return bool(self._endpoints or self._lifespan_tasks or self.options.get("api_transformer"))

    def add_page(self, component, route=None, title=None, description=None, image="", on_load=None, meta=(), script_tags=None, context=None, **_):
        """Adds a page: a function that returns a component, or a component. From then on rx.State has the arguments of its route."""
        if route is None and not callable(component):
            raise ValueError("A page that is no function needs a route: app.add_page(component, route=\"/name\")")
        definition = _definition(component, route, title, description, image, on_load, meta, script_tags, context)
        _reflex.declare_route_arguments(definition["route"])
        self._pages.append(definition)

    def add_custom_404_page(self, component=None, title="404 - Not Found", image="", description=None, on_load=None, meta=()):
        """Reflex 0.6's way to add the page "404", for addresses that lead nowhere."""
        self.add_page(component or _not_found, "404", title, description, image, on_load, meta)

    def _frame(self, components):
        """What is around all pages: what these components want, and the app's app_wraps, by (priority, name) a function that makes a component;
        and what stands in the theme, as its panel does."""
        beside = _reflex.parts_of(self._theme)[0] if isinstance(self._theme, _reflex.Component) else []
        if not components and not self._app_wraps and not beside:
            return None
        from ._component import app_wraps

        of_theme = {_THEME: _reflex.look_up("fragment")(*beside)} if beside else {}
        return app_wraps(components, of_theme | self._app_wraps)

    def add_middleware(self, middleware, index=None):
        """Puts an rx.Middleware around every event handler: at the end, or at an index."""
        self.middleware.insert(len(self.middleware) if index is None else index, middleware)

    def modify_state(self, token, **_):
        """The root state of a session, from anywhere: `async with app.modify_state(token) as state:`; changes are sent when that ends. By the token
        that an rx.SharedState is linked to, of one of the sessions that share it."""
        return _reflex.state_of(str(token))

    def _handle_backend_exception(self, error):
        return NotImplemented if self.backend_exception_handler is None else self.backend_exception_handler(error)

    def _handle_frontend_exception(self, message):
        if self.frontend_exception_handler is not None:
            self.frontend_exception_handler(Exception(message))


def _pages_of(app):
    """All pages, the decorated ones first; the same function on the same route counts once."""
    pages = []
    decorated = [_definition(function, **given) for all_of_app in DECORATED_PAGES.values() for function, given in all_of_app]
    for definition in decorated + app._pages:
        if not any(p["component"] is definition["component"] and p["route"] == definition["route"] for p in pages):
            pages.append(definition)
    return pages
