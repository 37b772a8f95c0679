"""Expressions over vars, and what Python makes of the same values.

The page shows every one of CASES as JSON; report.json says what the same expression, or what stands for it in Python, gives for plain
values. DIFFERENCES are those where a Var is not what Python says, with the reason; what they give instead is written down.
"""

import datetime
import decimal
import enum
import json
import math
import pathlib
import types
import uuid
from dataclasses import asdict, dataclass, field, is_dataclass
from typing import Any, Literal, Optional, TypedDict

import reflex as rx


@dataclass
class Tag:
    label: str
    weight: int


@dataclass
class User:
    name: str
    tags: list[str]
    best: Tag
    nick: Optional[str] = None
    all_tags: list[Tag] = field(default_factory=list)


class Point(TypedDict):
    x: int
    label: str


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


ANN = User("Ann", ["x", "y"], Tag("t", 3), None, [Tag("a", 1), Tag("b", 2)])
BOB = User("Bob", [], Tag("u", 1), "B")


class Values:
    """The vars' types and values, as plain Python."""

    a: int = 7
    b: int = -3
    zero: int = 0
    real: float = 2.75
    half: float = 0.5
    big: float = 1234567.891
    yes: bool = True
    no: bool = False
    text: str = "Hello wörld"
    padded: str = "  x y  "
    empty: str = ""
    quoted: str = "`${a}` \\ \"q\"\r\n'"
    csv: str = "a,b,,c"
    numbers: list[int] = [3, 1, 2]
    floats: list[float] = [0.5, -1.25]
    words: list[str] = ["b", "a", "c"]
    flags: list[bool] = [True, False]
    nothing: list[int] = []
    nested: list[list[int]] = [[1, 2], [], [3]]
    rows: list[dict[str, int]] = [{"n": 1, "m": 5}, {"n": 2, "m": 0}]
    table: dict[str, int] = {"one": 1, "two": 2, "odd key": 3, "nil": 0}
    ints: dict[int, str] = {1: "one", 2: "two"}
    groups: dict[str, list[int]] = {"even": [2, 4], "odd": [1, 3, 5]}
    bare: dict[str, int] = {}
    user: User = ANN
    users: list[User] = [ANN, BOB]
    maybe: Optional[int] = None
    there: int | None = 4
    nobody: Optional[User] = None
    pair: tuple[int, str] = (5, "five")
    unique: set[int] = {4}
    point: Point = {"x": 3, "label": "p"}
    mode: Literal["light", "dark"] = "dark"
    level: Level = Level.HIGH
    price: decimal.Decimal = decimal.Decimal("1.5")
    ident: uuid.UUID = uuid.UUID(int=7)
    path: pathlib.Path = pathlib.Path("/tmp/a b")
    day: datetime.date = datetime.date(2024, 2, 29)
    later: datetime.date = datetime.date(2024, 3, 1)
    moment: datetime.datetime = datetime.datetime(2024, 2, 29, 12, 30, 0, 250)
    aware: datetime.datetime = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc)
    east: datetime.datetime = datetime.datetime(2024, 2, 29, 14, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    span: datetime.timedelta = datetime.timedelta(hours=1)


DEFAULTS = {name: getattr(Values, name) for name in Values.__annotations__}
S = types.new_class("S", (rx.State,), exec_body=lambda body: body.update(DEFAULTS, __annotations__=Values.__annotations__, __module__=__name__))


@rx.vars.var_operation
def pad(text: rx.Var[str], width: rx.Var[int]):
    return rx.vars.var_operation_return(js_expression=f"{text}.padEnd({width}, '.')", var_type=str)


@rx.vars.var_operation
def hypot(x, y):
    return rx.vars.var_operation_return(js_expression=f"Math.hypot({x}, {y})", var_type=float)


class LevelVar(rx.Var, python_types=Level):
    def is_high(self):
        return self == "high"


ADD = rx.vars.function.ArgsFunctionOperation.create(("x", "y"), rx.Var("x + y"))
DOUBLE = rx.vars.FunctionStringVar.create("((x) => x * 2)")
NAMES = rx.vars.function.ArgsFunctionOperation.create((rx.vars.function.DestructuredArg(fields=("name",)),), rx.Var("name", _var_type=str))

# The same text for both, or (Var, Python) where Vars have another word for it.
CASES = [
    # arithmetic
    "S.a + S.b", "S.a + 1", "1 + S.a", "S.a - S.b", "10 - S.a", "S.a * S.b", "2 * S.a", "S.a / 2", "1 / S.real", "S.a // 2", "S.b // 2",
    "-7 // S.a", "S.a % 4", "9 % S.a", "S.a ** 2", "2 ** S.a", "(-S.a) ** 2", "-S.a", "+S.b", "abs(S.b)", "S.a - (S.b - 1)", "-S.a - -1",
    "(S.a + S.b) * S.a", "S.a - -3", "S.yes + 1", "S.yes + S.yes", "S.a * S.half", "S.real - S.half", "S.a // S.half", "S.b ** 3", "2 ** S.b",
    "S.big / 1000 // 1", "(S.a + S.b) / (S.a - S.b)", "-(S.a - S.b)", "+S.yes", "-S.yes", "abs(-S.real)", "S.yes * 3", "S.there + 1", "pow(S.a, 2)",
    ("S.price + 1", "2.5"), ("S.price * 2", "3"), "S.a - S.b - S.a", "S.a - (S.b - S.a)", "S.a / S.b / 2", "S.a / (S.b / 2)",
    "round(S.real)", "round(S.big, 1)", "round(S.real, 1)", "round(S.b)", "math.floor(S.real)", "math.ceil(S.real)", "math.trunc(S.real)",
    "math.floor(-S.real)", "math.ceil(-S.real)", "math.trunc(-S.real)", "math.floor(S.a / 2) + 1", "round(S.a / 3, S.a - 5)",
    # comparison
    "S.a < S.b", "S.a <= 7", "S.a > 7", "S.a >= 7", "S.a == 7", "S.a != 7", "7 == S.a", "8 > S.a", "S.text == 'x'", "S.text != S.empty",
    "S.text < 'Z'", "S.text >= 'Hello'", "'a' < S.text", "S.maybe == None", "S.maybe != None", "S.there == 4", "S.yes == True", "S.yes == 1", "S.no != 0", "S.a == S.real",
    "S.yes != S.no", "S.yes > S.no", "S.no < 1", "S.a == 7.0", "S.a != '7'", "S.mode == 'dark'", "S.mode != 'light'", ("S.price > 1", "True"),
    "S.numbers < [3, 2]", "S.numbers < [3, 1, 2]", "S.numbers <= [3, 1, 2]", "S.numbers > [3, 1]", "S.numbers >= S.nothing", "S.nothing < S.numbers",
    "S.numbers > [10]", "S.words < ['b', 'b']", "S.nested < [[1, 3]]", ("S.numbers == S.numbers", "True"), "S.user == S.user",
    ("S.level == Level.HIGH", "True"), ("S.level == 'high'", "True"), ("S.level != Level.LOW", "True"), ("S.ident == uuid.UUID(int=7)", "True"),
    ("S.path == pathlib.Path('/tmp/a b')", "True"), ("S.path == '/tmp/a b'", "True"),
    # dates
    "S.day < S.later", "S.day > S.later", "S.day <= S.day", "S.day == S.day", "S.day != S.later", "S.later >= datetime.date(2024, 2, 29)",
    "S.day == datetime.date(2024, 2, 29)", "datetime.date(2023, 1, 1) < S.day", "S.moment < datetime.datetime(2024, 2, 29, 12, 30, 0, 251)",
    "S.moment > datetime.datetime(2024, 2, 29, 12, 30, 0, 249)", "S.moment == S.moment", "S.moment != datetime.datetime(2024, 2, 29, 12, 30)",
    "S.aware > S.east", "S.aware == S.east", "S.aware >= S.east", "S.moment == S.aware", "S.moment == S.day",
    ("S.day.to_string(use_json=False)", "'2024-02-29'"), ("S.moment.to(str)", "'2024-02-29 12:30:00.000250'"), ("S.span.to(str)", "'1:00:00'"),
    # logic
    ("S.a & S.zero", "S.a and S.zero"), ("S.zero & S.a", "S.zero and S.a"), ("S.empty | S.text", "S.empty or S.text"),
    ("S.nothing | S.numbers", "S.nothing or S.numbers"), ("S.bare | S.table", "S.bare or S.table"), ("S.yes & S.no", "S.yes and S.no"),
    ("S.yes | S.no", "S.yes or S.no"), ("S.no | S.empty", "S.no or S.empty"), ("S.maybe | 5", "S.maybe or 5"), ("S.there & 'x'", "S.there and 'x'"),
    ("1 & S.a", "1 and S.a"), ("0 | S.a", "0 or S.a"), ("~S.yes", "not S.yes"), ("~S.nothing", "not S.nothing"), ("~S.numbers", "not S.numbers"),
    ("~S.bare", "not S.bare"), ("~S.empty", "not S.empty"), ("~S.zero", "not S.zero"), ("~S.maybe", "not S.maybe"), ("~S.user", "not S.user"),
    ("~(S.a == 7) | (S.b < 0)", "not S.a == 7 or S.b < 0"), ("S.nothing.bool()", "bool(S.nothing)"), ("S.numbers.bool()", "bool(S.numbers)"),
    ("S.zero.bool()", "bool(S.zero)"), ("S.text.bool()", "bool(S.text)"), ("S.maybe.is_none()", "S.maybe is None"),
    ("S.a.is_not_none()", "S.a is not None"), ("S.nobody.is_none()", "S.nobody is None"), ("S.zero.is_none()", "S.zero is None"),
    ("S.zero & S.nothing & S.a", "S.zero and S.nothing and S.a"), ("(S.a > 1) & (S.a < 10) & ~S.no", "S.a > 1 and S.a < 10 and not S.no"),
    ("(S.numbers | S.words)[0]", "(S.numbers or S.words)[0]"), ("(S.no & S.yes) | S.yes", "S.no and S.yes or S.yes"),
    # text
    "S.text + '!'", "'<' + S.text + '>'", "S.text + S.empty + S.text", "S.text * 2", "2 * S.text", "S.text * 0", "S.text * S.there", "S.text * S.b",
    "S.text[0]", "S.text[-1]", "S.text[1:4]", "S.text[:-2]", "S.text[3:]", "S.text[::-1]", "S.text[::2]", "S.text[-3:]", "S.text[S.zero]",
    "S.text[8:2:-3]", "S.text[S.there:]", "S.text[:S.a]", "S.text[S.b:]", "S.text[20:]", "S.text[-20:3]", "S.text[::S.there]",
    "S.text.lower()", "S.text.upper()", "S.text.title()", "S.text.capitalize()", "S.padded.strip()", "S.padded.lstrip()", "S.padded.rstrip()",
    "S.text.strip('Hd')", "S.text.lstrip('He')", "S.text.rstrip('dl')", "S.text.strip('-]')", "S.text.strip('^H')", "S.text.startswith('He')",
    "S.text.endswith('x')", "S.text.startswith(S.empty)", "S.text.endswith('ld')", "S.text.replace('l', 'L')", "S.text.replace('.', '')",
    "S.text.replace(S.text[0], '$&')", "S.text.split('o')", "S.csv.split(',')", "S.empty.split(',')", "S.csv.split(',')[1]", "S.text.split(' ')[-1]",
    ("S.text.split()", "list(S.text)"), ("S.text.length()", "len(S.text)"), ("S.empty.length()", "len(S.empty)"), ("S.text.contains('wör')", "'wör' in S.text"),
    ("S.text.contains('x')", "'x' in S.text"), ("S.text.contains('')", "'' in S.text"), ("S.text.reversed()", "S.text[::-1]"),
    "S.text.upper().lower().title()", ("S.csv.split(',').length() + 1", "5"), "(S.text + S.csv).upper()", "S.mode.upper() + '!'", "S.mode + S.text",
    "\"they're bill's\".title() + S.empty", ("rx.Var.create(\"they're bill's\").title()", "\"they're bill's\".title()"), "S.text.strip().lower() == S.text",
    # lists
    ("S.words.join(', ')", "', '.join(S.words)"), ("S.words.join()", "''.join(S.words)"), ("S.nothing.join('-')", "''"),
    ("S.numbers.join('-')", "'3-1-2'"), ("S.words.join(S.empty)", "'bac'"), "S.numbers[0]", "S.numbers[-1]", "S.numbers[S.numbers[1]]", "S.numbers[1:]",
    "S.numbers[::-1]", "S.numbers[:1] + S.numbers[-1:]", "S.numbers[2:0:-1]", "S.numbers[10:]", "S.numbers[-2:]", "S.numbers[S.zero:S.a]",
    "S.numbers[::2]", "S.numbers[1::-1]", "S.numbers[:-1][::-1]", "S.numbers[S.yes]", "S.numbers + [4]", "[0] + S.numbers", "S.numbers * 2", "2 * S.numbers",
    "S.numbers * 0", "S.nothing + S.nothing", "S.numbers + S.nothing", ("(S.numbers + S.floats).length()", "5"), "S.nested[0][1]", "S.nested[-1][0] + 1",
    ("S.numbers.length()", "len(S.numbers)"), ("S.nothing.length()", "len(S.nothing)"), ("S.numbers.contains(2)", "2 in S.numbers"),
    ("S.numbers.contains(S.a)", "S.a in S.numbers"), ("S.words.contains('a')", "'a' in S.words"), ("S.nested.contains([3])", "[3] in S.nested"),
    ("S.flags.contains(False)", "False in S.flags"), ("S.unique.contains(4)", "4 in S.unique"), ("S.unique.length()", "len(S.unique)"),
    ("S.numbers.reverse()", "S.numbers[::-1]"), ("S.nothing.reverse()", "[]"), ("S.rows.contains(2, 'n')", "any(r['n'] == 2 for r in S.rows)"),
    ("S.rows.contains(9, field='m')", "any(r['m'] == 9 for r in S.rows)"), ("S.rows.pluck('n')", "[r['n'] for r in S.rows]"),
    ("S.users.pluck('name')", "[u.name for u in S.users]"), ("S.users.pluck('name').join('+')", "'Ann+Bob'"), "S.pair[0] + 1", "S.pair[1] + '!'",
    "S.pair[-1].upper()", ("S.pair.length()", "2"), "S.rows[0]['n']", "S.rows[1]['m']", "S.rows[-1]['n']", "S.rows[S.zero]['n'] + 1", ("S.rows[5]['n']", "None"),
    ("S.numbers[9]", "None"), ("rx.Var.range(3)", "list(range(3))"), ("rx.Var.range(2, S.a)", "list(range(2, S.a))"),
    ("rx.Var.range(10, 0, S.b)", "list(range(10, 0, S.b))"), ("rx.Var.range(S.zero)", "[]"), ("rx.vars.ArrayVar.range(1, 4)", "[1, 2, 3]"),
    ("rx.Var.create(range(1, 9, 3))", "[1, 4, 7]"), ("S.numbers.map(lambda x: x + 1)", "[x + 1 for x in S.numbers]"),
    ("S.numbers.map(lambda x: f'<{x}>')", "[f'<{x}>' for x in S.numbers]"), ("S.numbers.map(lambda x: x * S.a)", "[x * S.a for x in S.numbers]"),
    ("S.users.map(lambda u: u.name.upper())", "[u.name.upper() for u in S.users]"), ("S.numbers.map(lambda: 1)", "[1 for x in S.numbers]"),
    ("S.numbers.map(lambda x: {'v': x, 'ok': x > 1})", "[{'v': x, 'ok': x > 1} for x in S.numbers]"), ("S.words.foreach(lambda w: w + w)", "[w + w for w in S.words]"),
    ("S.nested.map(lambda xs: xs.map(lambda y: y + xs.length()))", "[[y + len(xs) for y in xs] for xs in S.nested]"),
    ("S.numbers.map(DOUBLE)", "[6, 2, 4]"), ("S.users.map(NAMES).length()", "2"), ("S.numbers.filter(lambda x: x > 1)", "[x for x in S.numbers if x > 1]"),
    ("S.nested.filter(lambda x: x)", "[x for x in S.nested if x]"), ("S.flags.filter()", "[True]"), ("S.nested.filter()", "[[1, 2], [3]]"),
    ("S.users.filter(lambda u: u.tags.length() > 0).length()", "1"), ("S.users.filter(lambda u: u.nick == 'B')[0].name", "'Bob'"),
    ("S.numbers.filter(lambda x: x > 1).map(lambda x: x * 2).join('/')", "'6/4'"), ("S.numbers.reduce(lambda t, x: t + x)", "sum(S.numbers)"),
    ("S.numbers.reduce(lambda t, x: t + x, 10)", "16"), ("S.nothing.reduce(lambda t, x: t + x, 0)", "0"), ("S.words.reduce(lambda t, w: t + w)", "'bac'"),
    ("S.words.reduce(lambda t, w: t + w, initial='>')", "'>bac'"), ("S.numbers.reduce(ADD)", "6"), ("S.nested.flat_map(lambda x: x)", "[1, 2, 3]"),
    ("S.numbers.flat_map(lambda x: [x, -x])", "[3, -3, 1, -1, 2, -2]"), ("S.users.flat_map(lambda u: u.tags)", "['x', 'y']"), ("S.words.flat_map(lambda w: w * 2)", "[c for w in S.words for c in w * 2]"),
    ("S.rows.flat_map(lambda r: r)", "[k for r in S.rows for k in r]"),
    ("S.nested.map(lambda x: x.reduce(lambda t, y: t + y, 0))", "[3, 0, 3]"),
    # dicts and objects
    "S.table['one']", "S.table['odd key']", ("S.table['gone']", "None"), "S.table['two'] + 1", "S.table[S.words[0]] if False else S.table['two']",
    ("S.table[S.empty + 'one']", "1"), ("S.table.one", "1"), ("S.table.two * 2", "4"), "S.ints[1]", "S.ints[S.there - 2].upper()", "S.groups['odd'][-1]",
    ("S.groups['even'].length()", "2"), ("S.groups.even[0]", "2"), "S.table.get('two')", "S.table.get('gone', 9)", "S.table.get('nil', 9)", "S.table.get('gone')",
    ("S.table.get('gone', default=1) + 1", "2"), ("S.table.keys()", "list(S.table)"), ("S.table.values()", "list(S.table.values())"),
    ("S.table.entries()", "[[k, v] for k, v in S.table.items()]"), ("S.table.items()", "[[k, v] for k, v in S.table.items()]"),
    ("S.table.items()[0][0].upper()", "'ONE'"), ("S.table.length()", "len(S.table)"), ("S.bare.length()", "0"), ("S.bare.keys()", "[]"),
    ("S.table.contains('two')", "'two' in S.table"), ("S.table.contains('x')", "'x' in S.table"), ("S.table.contains('toString')", "False"),
    ("S.table.merge({'three': 3})", "{**S.table, 'three': 3}"), ("S.table.merge({'one': 5})['one'] + 1", "6"), ("S.table.keys().length()", "len(S.table)"),
    ("S.table.keys()[0]", "'one'"), ("S.table.values()[-1] + 1", "1"), ("S.table.values().reduce(lambda t, x: t + x)", "sum(S.table.values())"),
    ("S.groups.values()[1][0]", "1"), ("S.groups.items().map(lambda kv: kv[0] + '!')", "['even!', 'odd!']"), "S.user.name", "S.user.name.upper()",
    "S.user.tags[0]", ("S.user.tags.length()", "2"), "S.user.best.label", "S.user.best.weight + 1", ("S.user['name']", "'Ann'"), "S.user.nick", "S.users[1].nick",
    "S.user.all_tags[-1].label", ("S.user.all_tags.pluck('weight')", "[1, 2]"), "S.users[0].tags[1:]", ("S.user.best", "{'label': 't', 'weight': 3}"),
    ("S.nobody.name", "None"), ("S.nobody.tags[0]", "None"), ("S.nobody.best.label", "None"), ("S.user.best.length()", "2"), ("S.point.x + 1", "4"),
    "S.point['label'] + '!'", ("S.point.contains('x')", "True"), ("S.user.best.keys()", "['label', 'weight']"),
    # rx.cond and rx.match
    ("rx.cond(S.yes, 'a', 'b')", "'a'"), ("rx.cond(S.nothing, 1, 2)", "2"), ("rx.cond(S.numbers, S.a, S.b)", "7"), ("rx.cond(True, 1, 2)", "1"),
    ("rx.cond([], 1, 2)", "2"), ("rx.cond(S.maybe, 'some', None)", "None"), ("rx.cond(S.yes, S.numbers, [])[0]", "3"),
    ("rx.cond(S.a > 5, rx.cond(S.b > 0, 'pp', 'pn'), 'n') + '!'", "'pn!'"), ("rx.cond(S.yes, {'k': S.a}, {})", "{'k': 7}"),
    ("rx.cond(S.no, 1, 2) + 1", "3"), ("rx.cond(S.yes, 'a', S.text).upper()", "'A'"), ("rx.cond(S.yes, {'a': 1}, {'a': 2})['a'] * 2", "2"),
    ("rx.cond(S.user, S.user.name, '-')", "'Ann'"), ("rx.cond(S.nobody, S.nobody.name, '-')", "'-'"), ("rx.cond(S.yes, f'{S.a} x', '')", "'7 x'"),
    ("rx.match(S.a, (1, 'one'), (7, 'seven'), 'other')", "'seven'"), ("rx.match(S.text, ('a', 'b', 1), ('Hello wörld', 'x', 2), 3)", "2"),
    ("rx.match(S.numbers, ([1], 'no'), ([3, 1, 2], 'yes'), 'default')", "'yes'"), ("rx.match(S.zero, (False, 'f'), 'd')", "'d'"),
    ("rx.match(S.b, (S.a - 10, 'var'), 'd')", "'var'"), ("rx.match(S.maybe, (None, 'none'), 'some')", "'none'"), ("rx.match(S.yes, (True, 1), 0) + 1", "2"),
    ("rx.match(S.point, ({'x': 3, 'label': 'p'}, 'same'), 'other')", "'same'"), ("rx.match(S.pair, ((5, 'five'), 'same'), 'other')", "'same'"),
    ("rx.match(S.mode, ('light', rx.cond(S.yes, 1, 2)), ('dark', rx.match(S.a, (7, 'x'), 'y')), 0)", "'x'"),
    # what Var.create makes of values
    ("rx.Var.create([1, {'a': S.a, 'b': [S.text]}])", "[1, {'a': 7, 'b': ['Hello wörld']}]"), ("rx.Var.create('x').upper()", "'X'"),
    ("rx.Var.create(-5) + S.a", "2"), ("rx.Var.create({'a': 1})['a']", "1"), ("rx.Var.create(None)", "None"), ("rx.Var.create(True)", "True"),
    ("rx.Var.create(1.5) * 2", "3"), ("rx.Var.create((1, 'a'))[1]", "'a'"), ("rx.Var.create({7})", "[7]"), ("rx.Var.create([])", "[]"),
    ("rx.Var.create({1: 'x', None: 'n', True: 't', 'odd key': 0})", "{'1': 't', 'null': 'n', 'odd key': 0}"),
    ("rx.Var.create({'__proto__': 1})", "{'__proto__': 1}"), ("rx.Var.create(ANN.best)", "{'label': 't', 'weight': 3}"), ("rx.Var.create(ANN).best.weight", "3"),
    ("rx.Var.create(Level.LOW)", "'low'"), ("rx.Var.create(datetime.date(2024, 1, 2))", "'2024-01-02'"), ("rx.Var.create(decimal.Decimal('2.5'))", "2.5"),
    ("rx.Var.create(uuid.UUID(int=1))", "str(uuid.UUID(int=1))"), ("rx.Var.create(pathlib.Path('/a'))", "'/a'"),
    ("rx.Var.create(datetime.timedelta(days=1))", "'1 day, 0:00:00'"), ("rx.Var.create([[1], [2]])[1][0]", "2"), ("rx.Var.create([1, S.a])[1] + 1", "8"),
    ("rx.Var.create([{'a': 1}])[0]['a'] + 1", "2"), ("rx.Var.create(10 ** 12) + 1", "10 ** 12 + 1"), ("rx.Var.create('</script>')", "'</script>'"),
    ("rx.Var('1 + 1')", "2"), ("rx.Var('2 + 3', _var_type=int) * 2", "10"), ("rx.Var('[1, 2]', _var_type=list[int])[1] + 1", "3"),
    ("rx.Var('({a: {b: 4}})').to(dict[str, dict[str, int]])['a']['b']", "4"), ("rx.Var(f'Math.max({S.a}, {S.b})', _var_type=int) + 1", "8"),
    ("rx.Var('x')._replace(_js_expr='5', _var_type=int) + 1", "6"),
    # casts and text of values
    ("S.text.to_string()", "'\"Hello wörld\"'"), ("S.numbers.to_string()", "'[3,1,2]'"), ("S.a.to_string()", "'7'"), ("S.a.to_string(use_json=False)", "'7'"),
    ("S.user.best.to_string()", "'{\"label\":\"t\",\"weight\":3}'"), ("S.maybe.to_string()", "'null'"), ("S.a.to(str) + '!'", "'7!'"),
    ("S.rows[0].to(dict[str, int])['n'] + 1", "2"), ("S.numbers.to(list[str]).join('')", "'312'"), ("S.user.to(rx.vars.ObjectVar).name", "'Ann'"),
    ("S.numbers.to(rx.vars.ArrayVar, list[int])[0] + 1", "4"), ("S.a.guess_type() + 1", "8"), ("S.a.js_type()", "'number'"), ("S.text.js_type()", "'string'"),
    ("S.numbers.js_type()", "'object'"), ("S.yes.js_type()", "'boolean'"),
    # f-strings
    ("rx.Var.create(f'{S.a} and {S.text}')", "'7 and Hello wörld'"), ("rx.Var.create(f'${S.a} `{S.b}` \\\\ \\n {S.text}')", "'$7 `-3` \\\\ \\n Hello wörld'"),
    ("rx.Var.create(f'{S.quoted}|\\r\\n|')", "S.quoted + '|\\r\\n|'"), ("rx.Var.create(f'{S.a + 1} {S.text.upper()} {S.numbers[0]}')", "'8 HELLO WÖRLD 3'"),
    ("rx.Var.create(f'{f\"<{S.a}>\"}!')", "'<7>!'"), ("rx.Var.create('a' + f'{S.a}' + 'b').length()", "3"),
    ("rx.Var.create({'style': f'{S.a}px', f'k{S.a}': 1})", "{'style': '7px', 'k7': 1}"), ("'%s' % S.a + ''", "'7'"), ("'{} {}'.format(S.a, S.text)", "'7 Hello wörld'"),
    ("str(S.a) + 'px'", "'7px'"), ("rx.Var.create(f'{S.user.name}: {S.user.best.weight}')", "'Ann: 3'"), ("f'{S.a}' + S.text", "'7' + S.text"),
    ("rx.Var.create([f'{S.a}', {'k': [f'{S.b}!']}])", "['7', {'k': ['-3!']}]"), ("rx.Var.create(f'{S.text:.5}|{S.text:>13}|{S.text:*<13}|{S.text:^14}|')",
     "f'{S.text:.5}|{S.text:>13}|{S.text:*<13}|{S.text:^14}|'"),
    *((f"rx.Var.create(f'{{S.{name}:{spec}}}')", f"f'{{S.{name}:{spec}}}'") for name, spec in [
        ("real", ".1f"), ("big", ",.2f"), ("a", ".2f"), ("big", "_.1f"), ("a", "d"), ("a", "05d"), ("b", "05d"), ("a", "+d"), ("b", "+d"), ("a", ">6"), ("a", "<6"),
        ("a", "^6"), ("a", "*^6"), ("half", ".1%"), ("half", "%"), ("real", "f"), ("big", ".3e"), ("real", "e"), ("big", ",.0f"), ("big", "15,.2f"), ("real", " .2f"),
        ("zero", ".2f"), ("b", "_"), ("b", ",.1f"), ("big", "020.3f"),
    ]),
    # functions and operations of one's own
    ("ADD(S.a, 1)", "8"), ("ADD.call(S.a, S.b)", "4"), ("ADD.partial(10)(S.a)", "17"), ("DOUBLE(S.a)", "14"), ("DOUBLE(DOUBLE(S.a)).to(int) + 1", "29"),
    ("NAMES(S.user)", "'Ann'"), ("rx.Var('parseInt').to(rx.vars.FunctionVar)('42px')", "42"),
    ("rx.vars.function.ArgsFunctionOperation.create(('x',), rx.Var('return x * 3'), explicit_return=True)(S.a)", "21"),
    ("rx.vars.function.ArgsFunctionOperation.create(('x',), rx.Var('r.length'), rest='r')(1, 2, 3)", "2"), ("rx.vars.VarOperationCall.create(ADD, 1, 2)", "3"),
    ("rx.vars.function.ArgsFunctionOperationBuilder.create(('x', 'y'), rx.Var('x - y'))(10)(3)", "7"), ("pad(S.mode, 6)", "'dark..'"), ("pad('x', S.there)", "'x...'"),
    ("pad(S.mode, width=6).upper()", "'DARK..'"), ("hypot(3, S.there) + 1", "6"), ("S.level.is_high()", "True"), ("S.numbers.map(lambda x: pad(x.to_string(), 2))", "['3.', '1.', '2.']"),
]

# (Var, what it gives, why that is not what Python gives)
DIFFERENCES = [
    ("S.b % 2", -1, "% is JavaScript's remainder, which has the sign of the left side"),
    ("-7 % S.a", 0, "% is JavaScript's remainder, which has the sign of the left side (zero's is not shown)"),
    ("S.numbers == [3, 1, 2]", False, "lists and dicts are compared by identity; rx.match compares by content"),
    ("S.user == S.users[0]", False, "lists and dicts are compared by identity; rx.match compares by content"),
    ("round(S.half)", 1, "halves are rounded up, not to the even number"),
    ("round(-S.half)", 0, "halves are rounded up, not to the even number"),
    ("rx.Var.create(f'{S.yes}')", "true", "text of a value is JavaScript's"),
    ("rx.Var.create(f'{S.maybe}')", "", "what is not there shows nothing"),
    ("rx.Var.create(f'{S.maybe}!')", "null!", "text of a value is JavaScript's"),
    ("rx.Var.create(f'{S.numbers}!')", "3,1,2!", "text of a value is JavaScript's"),
    ("rx.Var.create(f'{S.a / 1}')", "7", "a float without fraction is shown without one"),
    ("rx.Var.create(f'{S.half:.0f}')", "1", "halves are rounded up, not to the even number"),
    ("rx.Var.create('a😀').length()", 3, "text is counted in UTF-16 units"),
    ("S.a / S.zero", None, "division by zero is infinity, which JSON has no word for"),
    ("S.table['gone']", None, "what is not there is None and raises nothing"),
    ("S.numbers.contains(True)", False, "a bool is no number"),
]

# What needs the value in Python, or what the type does not have, is refused, and the message says what to do instead.
REFUSED = [
    ("1 if S.yes else 2", "rx.cond"), ("S.yes and S.no", "& | ~"), ("not S.yes", "rx.cond"), ("'a' in S.words", ".contains("),
    ("len(S.words)", ".length()"), ("[x for x in S.words]", "rx.foreach"), ("sorted(S.numbers)", "rx.foreach"), ("max(S.a, S.b)", "rx.cond"),
    ("int(S.a)", "to(int)"), ("float(S.a)", "to(float)"), ("range(S.a)", "rx.Var.range"), ("[1, 2][S.zero]", "rx.Var.create(items)"),
    ("S.numbers[0] = 1", ""), ("S.user.nam", "no attribute 'nam'"), ("S.user['nam']", "no attribute 'nam'"), ("S.point.z", "no attribute 'z'"),
    ("S.text.uper()", "no attribute 'uper'"), ("S.a.upper()", "no attribute 'upper'"), ("S.text.join('')", "no attribute 'join'"), ("S.numbers.lower()", "to(type)"),
    ("S.text_", "text_"), ("S._secret_", "_secret_"), ("S.text + 1", "f-string"), ("1 + S.text", "f-string"), ("S.text + S.a", "f-string"), ("S.a + None", "None"),
    ("S.text - 1", "to(int)"), ("S.numbers / 2", "list[int]"), ("S.numbers + 1", "+"), ("S.table + S.table", "dict[str, int]"), ("S.a * S.text[0] * 'x'", "*"),
    ("S.text * S.real", "*"), ("-S.text", "unary -"), ("abs(S.numbers)", "abs()"), ("round(S.text)", "rounded"), ("S.a < 'x'", "<"), ("S.text < 1", "<"),
    ("S.table < S.table", "<"), ("S.day < '2024'", "<"), ("S.numbers < 1", "<"), ("S.numbers['x']", "int"), ("S.numbers[1.5]", "int"), ("S.numbers[S.real]", "math.floor"),
    ("S.text['x']", "int"), ("S.numbers['a':]", "int"), ("S.numbers[::0]", "zero"), ("S.a[0]", "no items"), ("S.text.contains(1)", "contains"),
    ("S.text.split(1)", "split"), ("S.text.startswith(1)", "startswith"), ("S.text.replace('a', 2)", "replace"), ("S.text.replace('a')", "new"),
    ("S.text.lower(1)", "arguments"), ("S.words.join(1)", "join"), ("S.words.join(sepp='')", "sepp"), ("S.numbers.map('x => x')", "function"), ("S.numbers.map(S.a)", "map"),
    ("S.numbers.reduce(lambda t, x, i: t)", "2"), ("S.numbers.reduce(lambda t: t)", "2"), ("S.table.merge(1)", "merge"), ("rx.Var.range('x')", "range"),
    ("f'{S.a:x}'", "computed var"), ("f'{S.a:08,.2f}'", "computed var"), ("f'{S.text:d}'", "computed var"), ("f'{S.day:%Y}'", "computed var"), ("rx.cond(S.yes, 'a')", "all three"),
    ("rx.match(S.a, (1, 'x'))", "default"), ("rx.match(S.a)", "case"), ("rx.match(S.a, [1, 'a'], 'b')", "tuple"), ("rx.match(S.a, (1,), 'b')", "tuple"),
    ("rx.match(S.a, (1, 'a'), 'b', 'c')", "tuple"), ("rx.foreach(S.yes, rx.text)", "list or a dict"), ("rx.foreach(S.words, rx.text('x'))", "takes a function"),
    ("rx.foreach(S.words, lambda: rx.text('x'))", "arguments"), ("rx.foreach(S.words, lambda x, i, z: rx.text(x))", "arguments"), ("rx.Var.create(object())", "object"),
    ("rx.Var.create(1j)", "complex"), ("rx.Var.create(lambda x: x)", "function"), ("rx.Var.create(1)._var_valu", "_var_valu"),
]

GLOBALS = {name: value for name, value in globals().items() if not name.startswith("_")}


def evaluated(source, subject):
    names = {**GLOBALS, "S": subject}
    try:
        return eval(source, names)
    except SyntaxError:
        exec(source, names)


def plain(value):
    """As JSON has it."""
    if is_dataclass(value):
        return asdict(value)
    return str(value)


def refusal(source):
    try:
        evaluated(source, S)
    except (TypeError, AttributeError, ValueError) as error:
        return str(error)
    return "not refused"


def shown(index, source):
    try:
        value = evaluated(source, S)
        return rx.el.pre(rx.Var.create([value]).to_string(), id=f"e{index}")
    except Exception as error:
        return rx.el.pre(json.dumps({"error": f"{type(error).__name__}: {error}"}), id=f"e{index}")


def sources(case):
    return case if isinstance(case, tuple) else (case, case)


expected = [{"expression": expression, "expected": evaluated(python, Values)} for expression, python in map(sources, CASES)]
expected += [{"expression": expression, "expected": value, "why": why} for expression, value, why in DIFFERENCES]


def index():
    return rx.fragment(
        rx.el.a("places", id="places", href=f"/user/{S.a}?q={S.text.lower()}", class_name=f"w-{S.a} h-{S.b}", style={"display": "block", "width": f"{S.a * 10}px", "--gap": f"{S.real:.1f}rem"},
                title=f"{S.user.name} ({S.user.tags.length()})", custom_attrs={"data-a": f"{S.a}", "aria-label": S.text}),
        rx.el.ul(rx.foreach(S.nested, lambda row, i: rx.el.li(rx.foreach(row, lambda cell, j: rx.el.b(f"{i}.{j}={cell + i} ")))), id="nested"),
        rx.el.ul(rx.foreach(S.groups, lambda entry: rx.el.li(entry[0], ":", entry[1].length(), " ", rx.foreach(entry[1], lambda n: rx.el.i(n)))), id="groups"),
        rx.el.ul(rx.foreach(range(1, 4), lambda n: rx.el.li(n * S.a)), id="range"),
        rx.el.ul(rx.foreach(S.mode, lambda letter, i: rx.el.li(letter, i)), id="letters"),
        rx.el.ul(rx.foreach([{"k": 1}, {"k": 2}], lambda item: rx.el.li(item["k"] + 1)), id="literals"),
        rx.el.ul(rx.foreach(S.users, lambda user: rx.fragment(rx.cond(user.nick, rx.el.li(user.nick), rx.el.li(user.name)))), id="users"),
        rx.el.ul(S.words.map(lambda word: rx.el.li(word.upper())), id="mapped"),
        rx.el.ul(rx.foreach(S.numbers, lambda n: n), id="bare"),
        rx.el.ul(rx.foreach(S.point, lambda entry: rx.el.li(entry[0])), id="object"),
        rx.el.div(rx.match(S.a, (1, 2, rx.el.b("few")), (7, rx.match(S.mode, ("dark", rx.el.b("dark seven")), rx.el.b("light"))), rx.el.b("?")), id="matched"),
        rx.el.div(rx.cond(S.nothing, rx.el.b("some"), rx.cond(S.a > 5, rx.el.b("none, large"), "none")), id="conditional"),
        *(shown(i, case["expression"]) for i, case in enumerate(expected)),
    )


with open("report.json", "w") as file:
    refused = [{"source": source, "hint": hint, "message": refusal(source)} for source, hint in REFUSED]
    json.dump({"cases": expected, "refused": refused}, file, default=plain)

app = rx.App()
app.add_page(index)
