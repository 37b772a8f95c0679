from _reflex import LiteralObjectVar, ObjectVar

__all__ = ["LiteralObjectVar", "ObjectVar"]
