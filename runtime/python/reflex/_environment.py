"""`environment.REFLEX_NAME.get()`: variables of the environment as Reflex reads them."""

import os
from pathlib import Path

from .constants import Env

#: What some of them are when nobody sets them.
_DEFAULTS = {"REFLEX_ENV_MODE": Env.DEV, "REFLEX_UPLOADED_FILES_DIR": Path("./uploaded_files"), "REFLEX_WEB_WORKDIR": Path(".web")}


class EnvVar:
    """A variable; its values have the type of its default."""

    def __init__(self, name, default=None):
        self.name = name
        self.default = default

    def is_set(self):
        return bool(os.environ.get(self.name))

    def getenv(self):
        if not self.is_set():
            return None
        text = os.environ[self.name]
        if self.default is None or isinstance(self.default, bool):
            return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(text.lower(), text)
        return type(self.default)(text)

    def get(self):
        return self.getenv() if self.is_set() else self.default

    def set(self, value):
        if value is None:
            os.environ.pop(self.name, None)
        else:
            os.environ[self.name] = str(getattr(value, "value", value))


class EnvironmentVariables:
    """All of them, by name."""

    def __getattr__(self, name):
        if not name.isupper():
            raise AttributeError(name)
        return EnvVar(name, _DEFAULTS.get(name))


environment = EnvironmentVariables()
