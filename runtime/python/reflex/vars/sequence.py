from _reflex import ArrayVar, LiteralArrayVar, LiteralStringVar, StringVar

__all__ = ["ArrayVar", "LiteralArrayVar", "LiteralStringVar", "StringVar"]
