"""Plugins that rxconfig.py may name, and what those of an app's own derive from."""

import datetime
from xml.sax.saxutils import escape

__all__ = ["Plugin", "RadixThemesPlugin", "SitemapPlugin", "TailwindV3Plugin", "TailwindV4Plugin", "get_plugin"]


class Plugin:
    """Hooks of a load. Each gets what it may use by keyword; _plugins.py calls them."""

    def __init__(self, *args, **settings):
        self.args = args
        self.settings = settings

    def get_frontend_dependencies(self, **context):
        """npm packages (name@version) that the project needs beside those of its components."""
        return []

    def get_frontend_development_dependencies(self, **context):
        return []

    def get_static_assets(self, **context):
        """Files to be served: (path, content); `public/x.txt` is /x.txt."""
        return []

    def get_stylesheet_paths(self, **context):
        """Style sheets for all pages, beside each other in `styles/`: "./x.css"."""
        return []

    def register_route(self, **context):
        """May add pages with context["add_page"](…); context["has_app_page"](route) says whether there is one."""

    def pre_compile(self, **context):
        """Before pages are compiled: context["add_save_task"](function, …), whose function returns files as get_static_assets() does."""

    def post_compile(self, **context):
        """When all pages are compiled: context["app"]."""

    def post_build(self, **context):
        pass

    def update_env_json(self, **context):
        return None

    def provides_entry_client(self):
        return False

    def eval_page(self, page_fn, **context):
        return None

    def compile_page(self, page_ctx, **context):
        pass

    def enter_component(self, comp, **context):
        return None

    def leave_component(self, comp, children, **context):
        return None


class SitemapPlugin(Plugin):
    """Writes /sitemap.xml. A page says of itself with `add_page(…, context={"sitemap": {"priority": 0.8}})`; None leaves it out.

    `trailing_slash` is "preserve", "always" or "never".
    """

    def __init__(self, trailing_slash="preserve", **settings):
        super().__init__(**settings)
        if trailing_slash not in ("preserve", "always", "never"):
            raise ValueError(f'SitemapPlugin: trailing_slash is "preserve", "always" or "never", not {trailing_slash!r}')
        self.trailing_slash = trailing_slash

    def pre_compile(self, **context):
        context["add_save_task"](self._sitemap, context["unevaluated_pages"])

    def _sitemap(self, pages):
        links = [link for page in pages if (link := self._link(page)) is not None]
        lines = ["<?xml version='1.0' encoding='utf-8'?>", '<urlset xmlns="https://www.sitemaps.org/schemas/sitemap/0.9">']
        for link in links:
            lines += ["  <url>", *(f"    <{name}>{escape(str(value))}</{name}>" for name, value in link.items()), "  </url>"]
        return "public/sitemap.xml", "\n".join([*lines, "</urlset>"])

    def _link(self, page):
        from .config import get_config

        said = page.context.get("sitemap", {})
        has_address = "[" not in page.route and page.route != "404"
        if said is None or not (has_address or said):
            return None
        place = said.get("loc") or (("/" if page.route == "index" else page.route) if has_address else None)
        if place is None:
            raise ValueError(f"The page {page.route!r} has many addresses: its sitemap needs one, context={{\"sitemap\": {{\"loc\": \"/…\"}}}}, or None")
        if not place.startswith(("http://", "https://")):
            config = get_config()
            site = config.deploy_url or f"http://localhost:{config.frontend_port or 3000}"
            place = f"{site.rstrip('/')}/{place.lstrip('/')}"
        if self.trailing_slash == "always" and not place.endswith("/"):
            place += "/"
        elif self.trailing_slash == "never":
            place = place.rstrip("/")
        changed = said.get("lastmod")
        link = {
            "loc": place,
            "changefreq": said.get("changefreq"),
            "lastmod": changed.isoformat() if isinstance(changed, datetime.date) else changed,
            "priority": None if said.get("priority") is None else min(1.0, max(0.0, said["priority"])),
        }
        return {name: value for name, value in link.items() if value is not None}


class _TailwindPlugin(Plugin):
    """Compiles the Tailwind classes of the app. `config` is Tailwind's own configuration."""

    def __init__(self, config=None, **settings):
        super().__init__(**settings)
        self.config = {"plugins": ["@tailwindcss/typography"]} if config is None else config


class TailwindV3Plugin(_TailwindPlugin):
    version = 3


class TailwindV4Plugin(_TailwindPlugin):
    version = 4


class RadixThemesPlugin(Plugin):
    """Says which rx.theme the app has."""

    def __init__(self, theme=None, **settings):
        super().__init__(**settings)
        self.theme = theme


def get_plugin(plugin_type):
    """The first plugin of a type that rxconfig.py has, or None."""
    from .config import get_config

    return get_config()._plugin(plugin_type)
