from _reflex import BooleanVar, LiteralBooleanVar, LiteralNumberVar, NumberVar

__all__ = ["BooleanVar", "LiteralBooleanVar", "LiteralNumberVar", "NumberVar"]
