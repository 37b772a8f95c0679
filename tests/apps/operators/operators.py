"""Expressions over vars, and what Python makes of the same values. The test evaluates the Vars' JavaScript and compares."""

import json
import math
from dataclasses import dataclass
from typing import Any, Optional

import reflex as rx


@dataclass
class User:
    name: str
    tags: list[str]


class S(rx.State):
    a: int = 7
    b: int = -3
    zero: int = 0
    real: float = 2.75
    big: float = 1234567.891
    yes: bool = True
    no: bool = False
    text: str = "Hello wörld"
    padded: str = "  x y  "
    empty: str = ""
    quoted: str = "`${a}` \\ \"q\"\r\n'"
    numbers: list[int] = [3, 1, 2]
    words: list[str] = ["b", "a"]
    nothing: list[int] = []
    rows: list[dict[str, Any]] = [{"n": 1, "w": "x"}, {"n": 2, "w": "y"}]
    table: dict[str, int] = {"one": 1, "two": 2, "odd key": 3}
    bare: dict = {}
    user: User = User("Ann", ["x"])
    maybe: Optional[int] = None
    pair: tuple[int, str] = (5, "five")
    anything: Any = {"deep": [1, {"x": 2}]}


class Values:
    """The defaults as plain Python."""

    a, b, zero, real, big, yes, no = 7, -3, 0, 2.75, 1234567.891, True, False
    text, padded, empty, quoted = "Hello wörld", "  x y  ", "", "`${a}` \\ \"q\"\r\n'"
    numbers, words, nothing = [3, 1, 2], ["b", "a"], []
    rows = [{"n": 1, "w": "x"}, {"n": 2, "w": "y"}]
    table, bare = {"one": 1, "two": 2, "odd key": 3}, {}
    user = User("Ann", ["x"])
    maybe = None
    pair = (5, "five")
    anything = {"deep": [1, {"x": 2}]}


# The same text for both, or (Var, Python) where Vars have another word for it.
CASES = [
    "S.a + S.b", "S.a + 1", "1 + S.a", "S.a - S.b", "10 - S.a", "S.a * S.b", "2 * S.a", "S.a / 2", "1 / S.real", "S.a // 2", "S.b // 2",
    "-7 // S.a", "S.a % 4", "9 % S.a", "S.a ** 2", "2 ** S.a", "(-S.a) ** 2", "-S.a", "+S.b", "abs(S.b)", "S.a - (S.b - 1)", "-S.a - -1",
    "(S.a + S.b) * S.a", "S.a - -3", "S.yes + 1", "S.yes + S.yes",
    "round(S.real)", "round(S.big, 1)", "math.floor(S.real)", "math.ceil(S.real)", "math.trunc(S.real)", "math.floor(-S.real)",
    "S.a < S.b", "S.a <= 7", "S.a > 7", "S.a >= 7", "S.a == 7", "S.a != 7", "7 == S.a", "8 > S.a", "S.text == 'x'", "S.text != S.empty",
    "S.text < 'Z'", "S.maybe == None", "S.yes == True", "S.a == S.real",
    ("S.numbers == S.numbers", "True"), ("S.numbers == [3, 1, 2]", "False"),
    ("S.a & S.zero", "S.a and S.zero"), ("S.zero & S.a", "S.zero and S.a"), ("S.empty | S.text", "S.empty or S.text"),
    ("S.nothing | S.numbers", "S.nothing or S.numbers"), ("S.bare | S.table", "S.bare or S.table"), ("S.yes & S.no", "S.yes and S.no"),
    ("~S.yes", "not S.yes"), ("~S.nothing", "not S.nothing"), ("~S.numbers", "not S.numbers"), ("~S.bare", "not S.bare"),
    ("~S.empty", "not S.empty"), ("~S.zero", "not S.zero"), ("~(S.a == 7) | (S.b < 0)", "not S.a == 7 or S.b < 0"),
    ("S.nothing.bool()", "bool(S.nothing)"), ("S.numbers.bool()", "bool(S.numbers)"), ("S.maybe.is_none()", "S.maybe is None"),
    ("S.a.is_not_none()", "S.a is not None"),
    ("S.zero & S.nothing & S.a", "S.zero and S.nothing and S.a"), ("(S.a > 1) & (S.a < 10) & ~S.no", "S.a > 1 and S.a < 10 and not S.no"),
    "S.text + '!'", "'<' + S.text + '>'", "S.text + S.empty + S.text", "S.text * 2", "2 * S.text", "S.text * 0",
    "S.text[0]", "S.text[-1]", "S.text[1:4]", "S.text[:-2]", "S.text[3:]", "S.text[::-1]", "S.text[::2]", "S.text[-3:]", "S.text[S.zero]",
    "S.text.lower()", "S.text.upper()", "S.text.title()", "S.text.capitalize()", "S.padded.strip()", "S.padded.lstrip()", "S.padded.rstrip()",
    "S.text.strip('Hd')", "S.text.lstrip('He')", "S.text.strip('-]')", "S.text.startswith('He')", "S.text.endswith('x')", "S.text.replace('l', 'L')",
    "S.text.replace('.', '')", "S.text.split()", "S.padded.split()", "S.text.split('o')", "S.empty.split()", "S.empty.split(',')",
    ("S.text.length()", "len(S.text)"), ("S.text.contains('wör')", "'wör' in S.text"), ("S.text.contains('x')", "'x' in S.text"),
    ("S.text.reverse()", "S.text[::-1]"), "S.text.upper().lower().title()",
    ("S.words.join(', ')", "', '.join(S.words)"), ("S.nothing.join('-')", "''"), ("S.numbers.join('-')", "'3-1-2'"),
    "S.numbers[0]", "S.numbers[-1]", "S.numbers[S.numbers[1]]", "S.numbers[1:]", "S.numbers[::-1]", "S.numbers[:1] + S.numbers[-1:]",
    "S.numbers[2:0:-1]", "S.numbers[10:]", "S.numbers + [4]", "[0] + S.numbers", "S.numbers * 2", "S.nothing + S.nothing",
    ("S.numbers.length()", "len(S.numbers)"), ("S.nothing.length()", "len(S.nothing)"), ("S.numbers.contains(2)", "2 in S.numbers"),
    ("S.numbers.contains(S.a)", "S.a in S.numbers"), ("S.words.contains('a')", "'a' in S.words"), ("S.numbers.reverse()", "S.numbers[::-1]"),
    ("S.rows.contains('y', 'w')", "any(r['w'] == 'y' for r in S.rows)"), ("S.rows.pluck('n')", "[r['n'] for r in S.rows]"),
    "S.rows[0]['n']", "S.rows[1]['w']", "S.rows[-1]['w']", "S.rows[S.zero]['n']", ("S.rows[5]['n']", "None"), "S.pair[0] + 1", "S.pair[1] + '!'",
    "S.table['one']", "S.table['odd key']", ("S.table['gone']", "None"), "S.table[S.words[0]] if False else S.table['two']",
    "S.table.get('two')", "S.table.get('gone', 9)", ("S.table.keys()", "list(S.table)"), ("S.table.values()", "list(S.table.values())"),
    ("S.table.entries()", "[[k, v] for k, v in S.table.items()]"), ("S.table.items()", "[[k, v] for k, v in S.table.items()]"),
    ("S.table.length()", "len(S.table)"), ("S.table.contains('two')", "'two' in S.table"), ("S.table.contains('x')", "'x' in S.table"),
    ("S.table.merge({'three': 3})", "{**S.table, 'three': 3}"), ("S.table.keys().length()", "len(S.table)"), ("S.table.keys()[0]", "'one'"),
    ("S.table.values()[-1] + 1", "4"),
    "S.user.name", "S.user.name.upper()", "S.user.tags[0]", ("S.user.tags.length()", "1"), "S.anything['deep'][1]['x']", ("S.anything.deep[0]", "1"),
    ("S.text.to_string()", "'\"Hello wörld\"'"), ("S.numbers.to_string()", "'[3,1,2]'"), ("S.a.to(str) + '!'", "'7!'"), ("S.a.to_string()", "'7'"),
    ("rx.cond(S.yes, 'a', 'b')", "'a'"), ("rx.cond(S.nothing, 1, 2)", "2"), ("rx.cond(S.numbers, S.a, S.b)", "7"),
    ("rx.cond(S.a > 5, rx.cond(S.b > 0, 'pp', 'pn'), 'n') + '!'", "'pn!'"), ("rx.cond(S.yes, {'k': S.a}, {})", "{'k': 7}"),
    ("rx.match(S.a, (1, 'one'), (7, 'seven'), 'other')", "'seven'"), ("rx.match(S.text, ('a', 'b', 1), ('Hello wörld', 'x', 2), 3)", "2"),
    ("rx.match(S.numbers, ([1], 'no'), ([3, 1, 2], 'yes'), 'default')", "'yes'"), ("rx.match(S.zero, (False, 'f'), 'd')", "'d'"),
    ("rx.Var.create([1, {'a': S.a, 'b': [S.text]}])", "[1, {'a': 7, 'b': ['Hello wörld']}]"), ("rx.Var.create('x').upper()", "'X'"),
    ("rx.Var.create(-5) + S.a", "2"), ("rx.Var.create({'a': 1})['a']", "1"), ("rx.Var.create(None)", "None"), ("rx.Var.create(True)", "True"),
    ("rx.Var.create({1: 'x', None: 'n', True: 't', 'odd key': 0})", "{'1': 't', 'null': 'n', 'odd key': 0}"),
    ("rx.Var.create({'__proto__': 1})", "{'__proto__': 1}"),
    ("rx.Var('1 + 1')", "2"), ("rx.Var('2 + 3', _var_type=int) * 2", "10"),
    ("rx.Var.create(f'{S.a} and {S.text}')", "'7 and Hello wörld'"), ("rx.Var.create(f'${S.a} `{S.b}` \\\\ \\n {S.text}')", "'$7 `-3` \\\\ \\n Hello wörld'"),
    ("rx.Var.create(f'{S.quoted}|\\r\\n|')", "S.quoted + '|\\r\\n|'"),
    ("rx.Var.create(f'{S.real:.1f} {S.big:,.2f} {S.a:.2f} {S.big:_.1f}')", "f'{S.real:.1f} {S.big:,.2f} {S.a:.2f} {S.big:_.1f}'"),
    ("rx.Var.create(f'{S.a + 1} {S.text.upper()} {S.numbers[0]}')", "'8 HELLO WÖRLD 3'"), ("rx.Var.create(f'{f\"<{S.a}>\"}!')", "'<7>!'"),
    ("rx.Var.create('a' + f'{S.a}' + 'b').length()", "3"), ("rx.Var.create({'style': f'{S.a}px', f'k{S.a}': 1})", "{'style': '7px', 'k7': 1}"),
    ("'%s' % S.a + ''", "'7'"), ("'{} {}'.format(S.a, S.text)", "'7 Hello wörld'"), ("str(S.a) + 'px'", "'7px'"),
]

# What needs the value in Python is refused, and the message says what to do instead.
REFUSED = [
    ("1 if S.yes else 2", "rx.cond"), ("S.yes and S.no", "& | ~"), ("not S.yes", "rx.cond"), ("'a' in S.words", ".contains("),
    ("len(S.words)", ".length()"), ("[x for x in S.words]", "rx.foreach"), ("S.user.nam", "no attribute 'nam'"), ("S.text.uper()", "no attribute 'uper'"),
    ("S.text + 1", "+"), ("S.text - 1", "-"), ("S.numbers / 2", "/"), ("S.text_", "text_"), ("rx.cond(S.yes, 'a')", "all three"),
    ("rx.match(S.a, (1, 'x'))", "default"), ("rx.foreach(S.text, rx.text)", "list or a dict"), ("rx.Var.create(object())", "object"),
    ("rx.Var.create(S)", "class"), ("sorted(S.numbers)", "rx.foreach"), ("max(S.a, S.b)", "rx.cond"), ("S.numbers[0] = 1", ""),
    ("int(S.a)", ""), ("S._secret_", "_secret_"),
]


def javascript(value):
    return (value if isinstance(value, rx.Var) else rx.Var.create(value))._js_expr


def evaluated(source, names):
    try:
        return eval(source, {"rx": rx, "math": math, **names})
    except SyntaxError:
        exec(source, {"rx": rx, **names})


def refusal(source):
    try:
        evaluated(source, {"S": S})
    except (TypeError, AttributeError) as error:
        return str(error)
    return "not refused"


report = []
for case in CASES:
    expression, python = case if isinstance(case, tuple) else (case, case)
    expected = evaluated(python, {"S": Values})
    try:
        js = javascript(evaluated(expression, {"S": S}))
    except Exception as error:
        js = "throw " + json.dumps(f"Python: {type(error).__name__}: {error}")
    report.append({"expression": expression, "js": js, "expected": expected})
with open("report.json", "w") as file:
    json.dump({"cases": report, "refused": [{"source": s, "hint": h, "message": refusal(s)} for s, h in REFUSED]}, file)


def index():
    return rx.text(S.a)


app = rx.App()
app.add_page(index)
