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
