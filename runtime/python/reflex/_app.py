"""The app object and the pages that it shows."""

_decorated = []


def _start_loading():
    """Forgets the pages of the load before."""
    _decorated.clear()


def _route_of(component):
    name = getattr(component, "__name__", "index")
    return "/" if name == "index" else "/" + name.replace("_", "-")


def _definition(component, route, title, description, image, on_load, meta):
    return {
        "component": component,
        "route": _route_of(component) if route is None else route,
        "title": title,
        "description": description,
        "image": image,
        "on_load": on_load,
        "meta": meta,
    }


def page(route=None, title=None, image=None, description=None, meta=(), script_tags=None, on_load=None):
    """Makes the decorated function a page."""

    def register(component):
        _decorated.append(_definition(component, route, title, description, image, on_load, meta))
        return component

    return register


class App:
    """The app: its pages, theme and style."""

    def __init__(self, *, theme=None, style=None, stylesheets=(), head_components=(), **options):
        self.theme = theme
        self.style = style or {}
        self.stylesheets = list(stylesheets)
        self.head_components = list(head_components)
        self.options = options
        self._pages = []

    def add_page(self, component, route=None, title=None, description=None, image="", on_load=None, meta=(), **_):
        """Adds a page: a function that returns a component, or a component."""
        if route is None and not callable(component):
            raise ValueError("A page that is no function needs a route: app.add_page(component, route=\"/name\")")
        self._pages.append(_definition(component, route, title, description, image, on_load, meta))


def _pages_of(app):
    """All pages, the decorated ones first; the same function on the same route counts once."""
    pages = []
    for definition in _decorated + app._pages:
        if not any(p["component"] is definition["component"] and p["route"] == definition["route"] for p in pages):
            pages.append(definition)
    return pages
