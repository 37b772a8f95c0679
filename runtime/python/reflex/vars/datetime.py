from _reflex import DateTimeVar, LiteralDatetimeVar

__all__ = ["DateTimeVar", "LiteralDatetimeVar"]
