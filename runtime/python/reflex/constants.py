"""Names of settings that apps compare with or pass to rx.Config."""

import dataclasses
from enum import Enum


class Env(str, Enum):
    """How an app is served."""

    DEV = "dev"
    PROD = "prod"


class LogLevel(str, Enum):
    """How much is told on the console."""

    DEBUG = "debug"
    DEFAULT = "default"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    CRITICAL = "critical"


class StateManagerMode(str, Enum):
    """Where the sessions of browser tabs are kept."""

    DISK = "disk"
    MEMORY = "memory"
    REDIS = "redis"


class MemoizationDisposition(str, Enum):
    """When a component is to be shown anew; Vitrine finds that out itself."""

    STATEFUL = "stateful"
    ALWAYS = "always"
    NEVER = "never"


@dataclasses.dataclass(frozen=True)
class MemoizationMode:
    """What component classes say in `_memoization_mode`. Vitrine cuts pages into fragments by what they read, so it changes nothing."""

    disposition: MemoizationDisposition = MemoizationDisposition.STATEFUL
    recursive: bool = True


class Reflex:
    """Which Reflex an app runs on: the version whose API this is."""

    MODULE_NAME = "reflex"
    VERSION = "0.9.8"


class Dirs:
    """Folders of a project."""

    WEB = ".web"
    STATES = ".states"
    APP_ASSETS = "assets"
    PUBLIC = "public"
    UTILS = "utils"
    STATE_PATH = "$/utils/state"
    CONTEXTS_PATH = "$/utils/context"
    COMPONENTS_PATH = "$/utils/components"


class Endpoint(Enum):
    """Paths of the server that no page has."""

    PING = "ping"
    EVENT = "_event"
    UPLOAD = "_upload"
    HEALTH = "_health"
    ALL_ROUTES = "_all_routes"

    def get_url(self):
        return f"/{self.value}"


class RouteArgType:
    """What a dynamic segment of a route gives: a text, or a list of them."""

    SINGLE = "arg_single"
    LIST = "arg_list"


class RouteVar:
    """Names of what is known of a browser tab."""

    CLIENT_IP = "ip"
    CLIENT_TOKEN = "token"
    HEADERS = "headers"
    ORIGIN = "asPath"
    PATH = "pathname"
    QUERY = "query"
    SESSION_ID = "sid"


class ColorMode(str, Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class EventTriggers:
    """Names of triggers."""


for _trigger in (
    "animation_end animation_start blur cancel_upload change change_end change_start checked_change clear_server_errors click close_auto_focus "
    "complete context_menu copy cut double_click drop edit enter error escape_key_down focus focus_capture focus_outside interact_outside "
    "key_down key_up load mount mouse_down mouse_enter mouse_leave mouse_move mouse_out mouse_over mouse_up open_auto_focus open_change paste "
    "pointer_down_outside scroll scroll_end submit unmount value_change value_commit"
).split():
    setattr(EventTriggers, f"ON_{_trigger.upper()}", f"on_{_trigger}")

SETTER_PREFIX = "set_"
FIELD_MARKER = "_rx_state_"
