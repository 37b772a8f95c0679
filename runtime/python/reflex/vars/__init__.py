"""`rx.vars`: the classes of Vars, and what makes Vars of one's own."""

from . import base, datetime, function, number, object, sequence
from .base import *
from .datetime import *
from .function import *
from .number import *
from .object import *
from .sequence import *

EMPTY_VAR_STR = LiteralVar.create("")
EMPTY_VAR_INT = LiteralVar.create(0)
