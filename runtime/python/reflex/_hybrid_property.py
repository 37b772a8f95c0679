"""Properties that the server and the browser both evaluate."""

from _reflex import State


class hybrid_property(property):
    """On an instance a property; on the class, and on a Var of the class, the same getter makes an expression for the browser.

    Where that expression has to be another one, `@name.var` decorates a second function for it.
    """

    _expression = None

    def __get__(self, instance, owner=None):
        if instance is None and isinstance(owner, type) and issubclass(owner, State):
            return self._reflex_expression(owner)
        return super().__get__(instance, owner)

    def _reflex_expression(self, subject):
        return (self._expression or self.fget)(subject)

    def var(self, function):
        """Makes the decorated function the one that the browser's expression comes from."""
        copy = type(self)(self.fget, self.fset, self.fdel, self.__doc__)
        copy._expression = function
        return copy
