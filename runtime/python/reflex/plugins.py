"""Plugins that rxconfig.py may name. Vitrine does their work itself, so here they only keep their settings."""


class Plugin:
    def __init__(self, *args, **settings):
        self.args = args
        self.settings = settings


class SitemapPlugin(Plugin):
    pass


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
