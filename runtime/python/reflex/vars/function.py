"""Functions in the browser."""

import dataclasses

from _reflex import FunctionVar, Var

from .base import VarData

__all__ = [
    "ArgsFunctionOperation",
    "ArgsFunctionOperationBuilder",
    "DestructuredArg",
    "FunctionStringVar",
    "FunctionVar",
    "VarOperationCall",
]


class FunctionStringVar(FunctionVar):
    """A function that has a name in JavaScript, or that is JavaScript."""

    @classmethod
    def create(cls, func, _var_type=None, _var_data=None):
        return cls(func, _var_data=_var_data)


class VarOperationCall:
    """The call of a function."""

    @staticmethod
    def create(func, *args, _var_type=None, _var_data=None):
        called = func.call(*args)
        return called._replace(_var_type=_var_type or called._var_type, merge_var_data=_var_data)


@dataclasses.dataclass(frozen=True)
class DestructuredArg:
    """An argument that is an object, whose fields the function takes by their names."""

    fields: tuple = ()
    rest: str | None = None

    def to_javascript(self):
        return "{" + ", ".join([*self.fields, *([f"...{self.rest}"] if self.rest else [])]) + "}"


def statement(code):
    """What a Var that is a statement says, `Var("return x")`: it has parentheses, for it may be an operand."""
    js = code._js_expr
    return js[1:-1] if js.startswith("(") else js


class ArgsFunctionOperation(FunctionVar):
    """A function made of the names of its arguments and what it returns; with explicit_return that is a statement."""

    @classmethod
    def create(cls, args_names, return_expr, rest=None, explicit_return=False, _var_type=None, _var_data=None):
        arguments = [name.to_javascript() if isinstance(name, DestructuredArg) else name for name in args_names]
        arguments += [f"...{rest}"] if rest else []
        result = Var.create(return_expr)
        body = f"{{{statement(result)}}}" if explicit_return else result._js_expr
        return cls(f"({', '.join(arguments)}) => {body}", _var_data=VarData.merge(_var_data, result._get_all_var_data()))


class ArgsFunctionOperationBuilder(ArgsFunctionOperation):
    """The same; a call gives a function that takes the arguments that are missing."""

    def __call__(self, *args):
        return self.partial(*args)
