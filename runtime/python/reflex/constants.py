"""Names of settings that apps compare with or pass to rx.Config."""

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
