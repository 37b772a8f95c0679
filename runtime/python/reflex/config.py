"""rx.Config, the content of rxconfig.py, and what the environment says instead."""

import os
import sys
import types
import typing
from enum import Enum

from . import _dotenv, plugins
from .constants import LogLevel, StateManagerMode

#: Fields that Reflex up to 0.7 also took from variables without the prefix REFLEX_.
_WITHOUT_PREFIX = ("api_url", "async_db_url", "backend_port", "db_url", "deploy_url", "frontend_port")

#: What a field cannot do here, and what to do about it. Each is told once a load, when the field is set to something else than its default.
_WITHOUT_EFFECT = {
    "api_url": "Pages always talk to the server that they came from; remove it",
    "backend_port": "Pages and backend are served together, on frontend_port; remove it, or set frontend_port",
    "bun_path": "Vitrine brings its own Bun; remove it",
    "extra_overlay_function": "Put the component into the pages that shall show it",
    "frontend_path": "Pages are served at /; let the proxy in front of the server take the prefix away",
    "hydrate_fallback": "Pages are shown as they are while they connect; remove it",
    "show_built_with_reflex": "Pages have no badge; remove it",
}

_Text = typing.Optional[str]


class ConfigError(ValueError):
    """A setting that cannot be meant. The message names it."""


class Config:
    """Settings of an app. `app_name` is the package that holds the app.

    A variable REFLEX_<NAME> of the environment overrides a field. Unknown keywords become attributes; so do the fields that a subclass
    annotates.
    """

    app_name: str = ""
    app_module_import: _Text = None
    loglevel: LogLevel = LogLevel.DEFAULT

    frontend_port: typing.Optional[int] = None
    frontend_path: str = ""
    backend_port: typing.Optional[int] = None
    backend_path: str = ""
    backend_host: str = "127.0.0.1"  # who wants others to reach the app says so
    api_url: _Text = None
    deploy_url: _Text = None
    cors_allowed_origins: list = ()
    vite_allowed_hosts: typing.Any = False
    transport: str = "websocket"

    upload_max_bytes: int = 1024**3  # of all files of one upload; Vitrine's own

    db_url: _Text = "sqlite:///reflex.db"
    async_db_url: _Text = None
    env_file: _Text = None

    state_manager_mode: StateManagerMode = StateManagerMode.DISK
    redis_url: _Text = None
    redis_lock_expiration: int = 10_000
    redis_lock_warning_threshold: int = 1_000
    redis_token_expiration: int = 3_600
    state_auto_setters: typing.Optional[bool] = None

    default_color_mode: str = "system"
    react_strict_mode: bool = True
    show_built_with_reflex: typing.Optional[bool] = None
    extra_overlay_function: _Text = None
    hydrate_fallback: _Text = None
    tailwind: typing.Any = None
    plugins: typing.Any = ()
    disable_plugins: typing.Any = ()

    frontend_packages: list = ()
    frontend_compression_formats: list = ("gzip",)
    static_page_generation_timeout: int = 60
    bun_path: typing.Any = None
    frozen_lockfile: bool = True
    telemetry_enabled: bool = True
    is_reflex_cloud: bool = False

    def __init__(self, app_name=None, **settings):
        if app_name is not None:
            settings["app_name"] = app_name
        fields = typing.get_type_hints(type(self))
        for name in fields:
            if isinstance(default := getattr(type(self), name, None), (list, tuple)):
                setattr(self, name, list(default))
        for name, value in settings.items():
            setattr(self, name, _checked(name, value, fields.get(name), f"rx.Config: {name}"))
        self._from_environment(fields)
        self._refuse()

    def _from_environment(self, fields):
        if self.env_file:
            for file in str(self.env_file).split(os.pathsep):
                _dotenv.load(file, override=True)
        for name, kind in fields.items():
            variables = ["REFLEX_" + name.upper()] + ([name.upper()] if name in _WITHOUT_PREFIX else [])
            variable = next((v for v in variables if v in os.environ), None)
            if variable is not None and kind is not typing.Any:
                setattr(self, name, _checked(name, os.environ[variable], kind, f"The variable {variable} of the environment"))

    def _refuse(self):
        if not self.app_name:
            raise ConfigError('rx.Config needs the name of the package that holds the app: rx.Config(app_name="...")')
        if self.redis_url or self.state_manager_mode == StateManagerMode.REDIS:
            raise ConfigError(
                "redis_url: Vitrine has no Redis store; one server keeps the sessions of all its tabs. Remove redis_url "
                "(REFLEX_REDIS_URL), and set state_manager_mode to disk or memory"
            )
        if self.transport != "websocket":
            raise ConfigError(f"transport: pages talk over a WebSocket only, not {self.transport!r}. Remove transport")
        if self.default_color_mode not in ("system", "light", "dark"):
            raise ConfigError(f"default_color_mode is system, light or dark, not {self.default_color_mode!r}")
        for name in ("frontend_port", "backend_port"):
            port = getattr(self, name)
            if port is not None and not 0 <= port <= 65535:
                raise ConfigError(f"{name} is a port, a number from 0 to 65535, not {port}")
        for name in ("frontend_path", "backend_path"):
            path = getattr(self, name).strip("/")
            setattr(self, name, "/" + path if path else "")

    def _remarks(self):
        """What is set and has no effect: sentences."""
        fields = [name for name in _WITHOUT_EFFECT if getattr(self, name) and getattr(self, name) != getattr(Config, name)]
        return [f"rx.Config: {name} has no effect. {_WITHOUT_EFFECT[name]}" for name in fields]

    def _active_plugins(self):
        """The plugins, none twice. A class stands for its plugin without settings; the sitemap's is there unasked."""
        disabled = [one if isinstance(one, (str, type)) else type(one) for one in self.disable_plugins or ()]
        names = {one.rpartition(".")[2] if isinstance(one, str) else one.__name__ for one in disabled}
        made = [plugin() if isinstance(plugin, type) else plugin for plugin in self.plugins or ()]
        for plugin in made:
            if not isinstance(plugin, plugins.Plugin):
                raise ConfigError(f"plugins: {plugin!r} is no plugin. A plugin derives from rx.plugins.Plugin")
        if not any(isinstance(plugin, plugins.SitemapPlugin) for plugin in made):
            made.append(plugins.SitemapPlugin())
        return [plugin for plugin in made if type(plugin).__name__ not in names]

    def _plugin(self, kind):
        """The first plugin of a kind, or None."""
        return next((plugin for plugin in self._active_plugins() if isinstance(plugin, kind)), None)

    def _tailwind(self):
        """Version and configuration (as JSON) of the Tailwind that compiles the app's classes, or None. `tailwind=` alone is how Reflex up
        to 0.7 had it, with version 3; beside a plugin it is that one's configuration."""
        import json

        named = self._plugin(plugins._TailwindPlugin)
        if named is None and self.tailwind is None:
            return None
        config = named.config if self.tailwind is None else self.tailwind
        if not isinstance(config, dict):
            raise ConfigError(f"tailwind: a configuration is a dict, not {config!r}")
        try:
            return named.version if named else 3, json.dumps(config)
        except TypeError as error:
            raise ConfigError(f"tailwind: the configuration must be plain dicts, lists, texts and numbers ({error})") from None

    def json(self):
        import json

        return json.dumps({name: getattr(self, name) for name in typing.get_type_hints(type(self))}, default=str)


def _checked(name, value, kind, who):
    """A value as its field has it; text becomes a number, a truth value, a list or a member of an enumeration."""
    if kind is None or kind is typing.Any:
        return value
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        if value is None:
            return value
        kind = next(k for k in typing.get_args(kind) if k is not type(None))
    kind = typing.get_origin(kind) or kind
    text = value.strip() if isinstance(value, str) else None
    if kind is bool:
        truth = {"true": True, "1": True, "yes": True, "y": True, "false": False, "0": False, "no": False, "n": False}
        found = truth.get(text.lower()) if text is not None else value if isinstance(value, bool) else None
        return _found(found, f"{who} is True or False, not {value!r}")
    if kind is int:
        number = text is not None and text.lstrip("-").isdigit()
        found = int(text) if number else value if isinstance(value, int) and not isinstance(value, bool) else None
        return _found(found, f"{who} is a whole number, not {value!r}")
    if isinstance(kind, type) and issubclass(kind, Enum):
        found = next((m for m in kind if m is value or text is not None and m.value == text.lower()), None)
        return _found(found, f"{who} is one of {', '.join(m.value for m in kind)}, not {value!r}")
    if kind is list and text is not None:
        return [part.strip() for part in text.split(",") if part.strip()]
    if kind is list:
        return _found(list(value) if isinstance(value, (list, tuple, set)) else None, f"{who} is a list, not {value!r}")
    if kind is str and not isinstance(value, (str, os.PathLike)):
        raise ConfigError(f"{who} is a text, not {value!r}")
    return value


def _found(value, otherwise):
    if value is None:
        raise ConfigError(otherwise)
    return value


def get_config(reload=False):
    """The config of the app that is running: `config` of its rxconfig.py."""
    module = sys.modules.get("rxconfig")
    if module is None:
        import rxconfig as module
    return module.config
