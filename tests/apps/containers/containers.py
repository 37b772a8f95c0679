"""Random operations on nested containers, done to the state and to a plain copy alike."""

import copy
import random

import reflex as rx

START = {
    "lists": [[1, 2, 3], [], ["a", "b"]],
    "dicts": {"x": {"k": 1}, "y": {}, 3: {"n": [1]}},
    "mixed": [{"name": "one", "tags": ["t"]}, {"name": "two", "tags": []}, [0, [1, [2]]]],
    "sets": {"s": {1, 2}, "t": set()},
}

mirrors: dict = {}  # token -> plain containers


def leaf(r):
    return r.choice([r.randint(-5, 5), r.random(), "text" + str(r.randint(0, 9)), "ü\n\"", None, True, [], {}, [r.randint(0, 9)], {"k": [1]}])


def atom(r):
    return r.choice([r.randint(-5, 5), "w" + str(r.randint(0, 9))])


def containers(value, found):
    """Every list, dict and set below a value, the outer ones first."""
    if isinstance(value, (list, dict, set)):
        found.append(value)
    if isinstance(value, list):
        for item in value:
            containers(item, found)
    elif isinstance(value, dict):
        for item in value.values():
            containers(item, found)
    return found


def contains(value, other):
    return any(found is other for found in containers(value, []))


def change_list(r, x):
    n = len(x)
    op = r.randrange(24)
    if op == 0: x.append(leaf(r))
    elif op == 1: x.extend([leaf(r) for _ in range(r.randint(0, 3))])
    elif op == 2: x.extend(leaf(r) for _ in range(2))
    elif op == 3: x.insert(r.randint(-n - 2, n + 2), leaf(r))
    elif op == 4 and n: x.pop()
    elif op == 5 and n: x.pop(r.randrange(-n, n))
    elif op == 6 and n: x.remove(x[r.randrange(n)])
    elif op == 7 and r.random() < 0.3: x.clear()
    elif op == 8: x.sort(key=repr, reverse=r.random() < 0.5)
    elif op == 9: x.reverse()
    elif op == 10 and n: x[r.randrange(-n, n)] = leaf(r)
    elif op == 11 and n: del x[r.randrange(-n, n)]
    elif op == 12: x[r.randint(0, n):r.randint(0, n)] = [leaf(r) for _ in range(r.randint(0, 3))]
    elif op == 13: del x[r.randint(0, n):r.randint(0, n)]
    elif op == 14 and n > 1: x[::2] = [leaf(r) for _ in x[::2]]
    elif op == 15: del x[::3]
    elif op == 16: x += [leaf(r)]
    elif op == 17 and n < 5: x *= r.randint(0, 2)
    elif op == 18 and n > 1: x[0], x[-1] = x[-1], x[0]
    elif op == 19: x[:] = x[::-1]
    elif op == 20 and n: x.append(x.pop(0))
    elif op == 21: x[len(x):] = (leaf(r) for _ in range(2))
    elif op == 22 and n: x[0:1] = []
    elif op == 23: r.shuffle(x)


def change_dict(r, x):
    keys = sorted(x, key=repr)
    key = r.choice(keys + ["new" + str(r.randint(0, 5)), r.randint(10, 13), None, False])
    op = r.randrange(13)
    if op == 0: x[key] = leaf(r)
    elif op == 1 and keys: del x[r.choice(keys)]
    elif op == 2: x.update({key: leaf(r), "u": leaf(r)})
    elif op == 3: x.update([(key, leaf(r))], named=leaf(r))
    elif op == 4: x.setdefault(key, leaf(r))
    elif op == 5: x.pop(key, None)
    elif op == 6 and keys: x.pop(r.choice(keys))
    elif op == 7 and keys: x.popitem()
    elif op == 8 and r.random() < 0.3: x.clear()
    elif op == 9: x |= {key: leaf(r)}
    elif op == 10: x |= [(key, leaf(r))]
    elif op == 11 and keys: x["moved"] = x.pop(r.choice(keys))
    elif op == 12: x.setdefault("list", []).append(atom(r))


def change_set(r, x):
    op = r.randrange(14)
    some = {atom(r), atom(r)}
    if op == 0: x.add(atom(r))
    elif op == 1 and x: x.remove(sorted(x, key=repr)[0])
    elif op == 2: x.discard(atom(r))
    elif op == 3 and len(x) == 1: x.pop()
    elif op == 4 and r.random() < 0.3: x.clear()
    elif op == 5: x.update(some, [atom(r)])
    elif op == 6: x.difference_update(some)
    elif op == 7: x.intersection_update(some | x)
    elif op == 8: x.symmetric_difference_update(some)
    elif op == 9: x |= some
    elif op == 10: x &= some | x
    elif op == 11: x -= some
    elif op == 12: x ^= some
    elif op == 13: x.update()


def relocate(r, root):
    """Puts a container in a second place, or moves it there, or takes it out and changes it."""
    found = [c for c in containers(root, [])[1:]]
    targets = [c for c in found if isinstance(c, (list, dict))]
    if not targets:
        return
    what, where = r.choice(found), r.choice(targets)
    if what is where or contains(what, where) or len(found) > 60:
        return
    if isinstance(where, list):
        where.append(what)
    else:
        where["placed"] = what
    if r.random() < 0.5:
        grow(r, what)


def grow(r, x):
    if isinstance(x, list):
        x.append(atom(r))
    elif isinstance(x, dict):
        x[atom(r)] = atom(r)
    else:
        x.add(atom(r))


def change(r, root, kept):
    found = containers(root, [])[1:]
    if not found or r.random() < 0.02 or len(found) > 300:
        root.clear()
        root.update(copy.deepcopy(START))
        return
    x = r.choice(found)
    if r.random() < 0.15:
        relocate(r, root)
    elif r.random() < 0.1:
        kept.append(x)  # may lose its place later
    elif kept and r.random() < 0.15:
        grow(r, r.choice(kept))
    elif isinstance(x, list):
        change_list(r, x)
    elif isinstance(x, dict):
        change_dict(r, x)
    else:
        change_set(r, x)


CONSTANT = [[1], [2]]


class Box(rx.State):
    data: dict = {}
    alias: list = []
    items: list[dict] = []
    pair: tuple = ()
    rounds: int = 0
    error: str = ""
    _kept: dict = {}

    def start(self):
        self.data = copy.deepcopy(START)
        mirrors[id(type(self))] = (copy.deepcopy(START), [], [])

    def step(self, seed: int, count: int):
        """Some operations; the state must do what Python's own containers do."""
        plain, plain_kept, kept = mirrors[id(type(self))]
        for i in range(count):
            change(random.Random(seed + i * 7919), self.data, kept)
            change(random.Random(seed + i * 7919), plain, plain_kept)
            if self.data != plain:
                self.error = f"seed {seed} step {i}: {self.data!r} instead of {plain!r}"
                return
        self.rounds += 1
        del kept[:-6], plain_kept[:-6]

    def fill(self, count: int):
        self.items = [{"id": i, "done": False, "text": f"a task with some text, number {i}"} for i in range(count)]

    def toggle(self, index: int):
        self.items[index]["done"] = not self.items[index]["done"]

    def add(self):
        self.items.append({"id": -1})

    def insert(self):
        self.items.insert(1, {"id": -2})

    def remove(self, index: int):
        del self.items[index]

    def remove_item(self, index: int):
        self.items.remove(self.items[index])

    def loop(self):
        for item in self.items:
            item["done"] = True

    def run(self, code: str):
        exec(code, {"self": self, "copy": copy, "rx": rx})

    def run_steps(self, first: str, second: str):
        names = {"self": self, "CONSTANT": CONSTANT}
        exec(first, names)
        yield
        exec(second, names)


def index():
    return rx.text(Box.error)


app = rx.App()
app.add_page(index)
