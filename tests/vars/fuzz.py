"""2,000 expressions nested at random, typed: fuzz.json gets the JavaScript of each and what Python gives for the same values."""

import json
import random

import reflex as rx

VALUES = {
    "a": (int, 7),
    "b": (int, -3),
    "z": (int, 0),
    "yes": (bool, True),
    "no": (bool, False),
    "s": (str, "Hello World"),
    "t": (str, " a-b-c "),
    "e": (str, ""),
    "xs": (list[int], [3, 1, -2, 7]),
    "ys": (list[int], []),
    "ws": (list[str], ["b", "", "Aa"]),
    "d": (dict[str, int], {"one": 1, "two": -2}),
}
VARS = {name: rx.Var(name, _var_type=type_) for name, (type_, _) in VALUES.items()}
PLAIN = {name: value for name, (_, value) in VALUES.items()}


class Generator:
    """Expressions as pairs of source: for Vars, for Python. `names` are the int arguments of the lambdas around."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def make(self, kind, depth, names=()):
        leaves, nodes = getattr(self, kind)(depth - 1, names)
        return self.random.choice(leaves) if depth <= 0 or self.random.random() < 0.15 else self.random.choice(nodes)()

    def pair(self, form, *parts):
        """One form for both, or (for Vars, for Python)."""
        var, plain = form if isinstance(form, tuple) else (form, form)
        return var.format(*(part[0] for part in parts)), plain.format(*(part[1] for part in parts))

    def node(self, form, *kinds, depth, names):
        return lambda: self.pair(form, *(self.make(kind, depth, names) for kind in kinds))

    def literal(self, value, typed=False):
        return (f"rx.Var.create({value!r})" if typed else repr(value), repr(value))

    def bound(self):
        return self.random.choice(["", *range(-6, 7)])

    def slice(self, kind, depth, names):
        def build():
            step = self.random.choice(["", 1, 2, -1, -2, 3])
            part = f"[{self.bound()}:{self.bound()}:{step}]"
            return self.pair("{0}" + part, self.make(kind, depth, names))

        return build

    def nested(self, form, kind, inner, depth, names):
        """A method that takes a lambda of an int."""

        def build():
            name = f"v{len(names)}"
            body = self.make(inner, depth, (*names, name))
            items = self.make(kind, depth, names)
            return tuple(side.format(items[i], body[i], name) for i, side in enumerate(form))

        return build

    def number(self, depth, names):
        def of(form, *kinds):
            return self.node(form, *kinds, depth=depth, names=names)

        small = self.random.randint(1, 5)
        leaves = [*((name, name) for name in ("a", "b", "z", *names)), self.literal(self.random.randint(-9, 9), typed=True)]
        return leaves, [
            of("({} + {})", "number", "number"), of("({} - {})", "number", "number"), of(f"({{}} * {small})", "number"), of(f"({{}} // {small})", "number"),
            of(f"({{}} // -{small})", "number"), of("(-{})", "number"), of("abs({})", "number"), of(f"(abs({{}}) % {small})", "number"), of(f"({{}} / {2 ** small})", "number"),
            of(("{}.length()", "len({})"), "text"), of(("{}.length()", "len({})"), "numbers"), of(("{}.length()", "len({})"), "texts"),
            of(("({} & {})", "({} and {})"), "number", "number"), of(("({} | {})", "({} or {})"), "number", "number"),
            of(("rx.cond({}, {}, {})", "({1} if {0} else {2})"), "truth", "number", "number"), of(("rx.cond({}, {}, {})", "({1} if {0} else {2})"), "numbers", "number", "number"),
            of(("{}.reduce(lambda p, q: p - q, {})", "functools.reduce(lambda p, q: p - q, {}, {})"), "numbers", "number"),
            of(("d.get({}, {})", "d.get({}, {})"), "text", "number"), of(("rx.match({}, ({}, 1), (7, 2), {})", "(1 if {0} == {1} else 2 if {0} == 7 else {2})"), "number", "number", "number"),
        ]

    def truth(self, depth, names):
        def of(form, *kinds):
            return self.node(form, *kinds, depth=depth, names=names)

        compare = self.random.choice(["<", "<=", ">", ">=", "==", "!="])
        order = self.random.choice(["<", "<=", ">", ">="])
        return [("yes", "yes"), ("no", "no")], [
            of(f"({{}} {compare} {{}})", "number", "number"), of(f"({{}} {compare} {{}})", "text", "text"), of(f"({{}} {order} {{}})", "numbers", "numbers"),
            of(("(~{})", "(not {})"), "truth"), of(("(~{})", "(not {})"), "text"), of(("(~{})", "(not {})"), "numbers"), of(("({} & {})", "({} and {})"), "truth", "truth"),
            of(("({} | {})", "({} or {})"), "truth", "truth"), of(("{}.contains({})", "({1} in {0})"), "text", "text"), of(("{}.contains({})", "({1} in {0})"), "numbers", "number"),
            of(("{}.contains({})", "({1} in {0})"), "texts", "text"), of("{}.startswith({})", "text", "text"), of("{}.endswith({})", "text", "text"),
            of(("{}.bool()", "bool({})"), "number"), of(("{}.bool()", "bool({})"), "texts"),
        ]

    def text(self, depth, names):
        def of(form, *kinds):
            return self.node(form, *kinds, depth=depth, names=names)

        method = self.random.choice(["upper()", "lower()", "title()", "capitalize()", "strip()", "lstrip()", "rstrip()", "strip('-a ')", "replace('a', 'bb')"])
        leaves = [("s", "s"), ("t", "t"), ("e", "e"), self.literal(self.random.choice(["", "x", "-", "aB c", "l"]), typed=True)]
        return leaves, [
            of("({} + {})", "text", "text"), of(f"({{}} * {self.random.randint(0, 3)})", "text"), of(f"{{}}.{method}", "text"), self.slice("text", depth, names),
            of(("rx.Var.create(f'<{{{}}}|{{{}}}>')", "f'<{{{}}}|{{{}}}>'"), "whole", "quoteless"), of(("{1}.join({0})", "{0}.join({1})"), "text", "texts"),
            of(("rx.cond({}, {}, {})", "({1} if {0} else {2})"), "truth", "text", "text"), of(("({} & {})", "({} and {})"), "text", "text"),
            of(("({} | {})", "({} or {})"), "text", "text"), of(("rx.Var.create(f'{{{}:+9,.2f}}')", "f'{{{}:+9,.2f}}'"), "whole"), of(("{}.reversed()", "{}[::-1]"), "text"),
        ]

    def whole(self, depth, names):
        """Numbers without a fraction and without quotes in their source, for f-strings."""
        leaves = [(name, name) for name in ("a", "b", "z", *names)]
        return leaves, [self.node("({} + {})", "whole", "whole", depth=depth, names=names), self.node("({} * 3)", "whole", depth=depth, names=names)]

    def quoteless(self, depth, names):
        leaves = [("s", "s"), ("t", "t"), ("e", "e")]
        return leaves, [self.node("({} + {})", "quoteless", "quoteless", depth=depth, names=names), self.node("{}.upper()", "quoteless", depth=depth, names=names)]

    def numbers(self, depth, names):
        def of(form, *kinds):
            return self.node(form, *kinds, depth=depth, names=names)

        count = self.random.randint(0, 3)
        return [("xs", "xs"), ("ys", "ys"), self.literal([2, 5], typed=True)], [
            of("({} + {})", "numbers", "numbers"), of(f"({{}} * {count})", "numbers"), self.slice("numbers", depth, names), of(("{}.reverse()", "{}[::-1]"), "numbers"),
            self.nested(("{0}.map(lambda {2}: {1})", "[{1} for {2} in {0}]"), "numbers", "number", depth, names),
            self.nested(("{0}.filter(lambda {2}: {1})", "[{2} for {2} in {0} if {1}]"), "numbers", "truth", depth, names),
            self.nested(("{0}.flat_map(lambda {2}: {1})", "[w for {2} in {0} for w in {1}]"), "numbers", "numbers", depth, names),
            of(("rx.cond({}, {}, {})", "({1} if {0} else {2})"), "truth", "numbers", "numbers"), of(("({} | {})", "({} or {})"), "numbers", "numbers"),
            of((f"rx.Var.range({count}, 9, 2)", f"list(range({count}, 9, 2))")), of(("d.values()", "list(d.values())")),
        ]

    def texts(self, depth, names):
        def of(form, *kinds):
            return self.node(form, *kinds, depth=depth, names=names)

        return [("ws", "ws"), self.literal(["q", "R"], typed=True)], [
            of("{}.split('-')", "text"), of("{}.split('l')", "text"), of("({} + {})", "texts", "texts"), self.slice("texts", depth, names), of(("d.keys()", "list(d)")),
            self.nested(("{0}.map(lambda {2}: {1})", "[{1} for {2} in {0}]"), "numbers", "text", depth, names), of(("{}.filter()", "[w for w in {} if w]"), "texts"),
        ]


def exact(value):
    """Whether JavaScript's numbers hold it, and it is of a size to look at."""
    if isinstance(value, (list, str)) and len(value) > 2000:
        return False
    if isinstance(value, list):
        return all(map(exact, value))
    return not isinstance(value, (int, float)) or abs(value) < 2**50


def cases(seed, count):
    import functools

    generator = Generator(seed)
    result = []
    while len(result) < count:
        var, plain = generator.make(generator.random.choice(["number", "truth", "text", "numbers", "texts"]), 5)
        expected = eval(plain, {**PLAIN, "functools": functools})
        if not exact(expected):
            continue
        try:
            js = rx.Var.create([eval(var, {**VARS, "rx": rx})])._js_expr
        except Exception as error:
            js = f"(() => {{ throw {json.dumps(f'{type(error).__name__}: {error}')} }})()"
        result.append({"var": var, "python": plain, "js": js, "expected": expected})
    return result


with open("fuzz.json", "w") as file:
    json.dump({"values": PLAIN, "cases": cases(20240229, 2000)}, file)

app = rx.App()
app.add_page(lambda: rx.text("fuzz"), route="/")
