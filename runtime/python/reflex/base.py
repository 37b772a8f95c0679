"""rx.Base, the data class of apps written for Reflex 0.6 to 0.8."""

from ._packages import need

need("rx.Base", "pydantic")

try:
    from pydantic.v1 import BaseModel  # pydantic 2 has the older one inside
except ImportError:
    from pydantic import BaseModel


class Base(BaseModel):
    """A pydantic model (of pydantic 1's manner) with attributes of any type; keywords that it does not declare are kept."""

    class Config:
        arbitrary_types_allowed = True
        use_enum_values = False
        extra = "allow"

    def set(self, **values):
        """Sets several attributes; returns itself."""
        for name, value in values.items():
            setattr(self, name, value)
        return self

    @classmethod
    def get_fields(cls):
        return cls.__fields__

    def get_value(self, key):
        """The value of an attribute, or the key itself if that is no name of one."""
        return getattr(self, key) if isinstance(key, str) and key in self.__fields__ else key
