"""Plugins that rxconfig.py may name. Vitrine does their work itself, so here they only keep their settings."""


class Plugin:
    def __init__(self, *args, **settings):
        self.args = args
        self.settings = settings


class SitemapPlugin(Plugin):
    pass


class TailwindV3Plugin(Plugin):
    pass


class TailwindV4Plugin(Plugin):
    pass


class RadixThemesPlugin(Plugin):
    pass
