"""Vars of every kind, substates, mixins and computed vars."""

import datetime
import decimal
import enum
from dataclasses import dataclass
from typing import ClassVar, Literal, Optional

import reflex as rx

computed: list[str] = []  # names of computed vars, as they run


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


@dataclass
class User:
    name: str
    age: int = 3


class Kinds(rx.State):
    whole: int = 1
    real: float = 1.5
    flag: bool = True
    text: str = "naïve \"x\" </script>"
    items: list[int] = [1, 2]
    table: dict[str, int] = {"a": 1}
    tags: set[str] = {"only"}
    pair: tuple[int, str] = (1, "x")
    maybe: Optional[int] = None
    choice: Literal["a", "b"] = "a"
    size: Size = Size.SMALL
    user: User = User("Ann")
    day: datetime.date = datetime.date(2024, 2, 3)
    price: decimal.Decimal = decimal.Decimal("2.5")
    huge: int = 2**40
    nothing: float = float("nan")
    endless: float = float("inf")
    nested: dict[str, list[dict[str, int]]] = {"a": [{"b": 1}]}
    made: list[int] = rx.field(default_factory=lambda: [7])
    no_number: int
    no_text: str
    no_flag: bool
    no_list: list[str]
    no_dict: dict[str, str]
    no_optional: Optional[str]
    no_set: set[int]
    CONSTANT: ClassVar[int] = 3
    plain = 4
    plain_list = [1]
    _secret: str = "hidden"
    _cache = {"a": 1}

    def append(self, item: int):
        self.items.append(item)
        self.made.append(item)

    def use_backend(self):
        self._secret += "!"
        self._cache["b"] = 2
        self.text = self._secret + str(sorted(self._cache))

    def undeclared(self):
        self.misspelt = 1

    def clear(self):
        self.reset()

    def age(self):
        self.user = User(self.user.name, self.user.age + 1)

    def birthday(self):
        self.user.age += 1

    def birthdays(self):
        user = self.user
        for _ in range(2):
            user.age += 1
            yield


class People(rx.State):
    users: list[User] = [User("Ann"), User("Bob")]
    by_name: dict[str, list[User]] = {}
    _hidden: User = User("Eve")

    @rx.var
    def ages(self) -> int:
        return sum(user.age for user in self.users)

    @rx.var
    def hidden_age(self) -> int:
        return self._hidden.age

    def older(self):
        for user in self.users:
            user.age += 1

    def share(self):
        self.by_name = {"x": [self.users[0]]}

    def rename(self):
        self.by_name["x"][0].name = "Zoe"

    def hidden_birthday(self):
        self._hidden.age += 1


class Base(rx.State):
    count: int = 0
    name: str = "base"

    def bump(self):
        self.count += 1

    def rename(self, name: str):
        self.name = name

    def wipe(self):
        self.reset()

    def _helper(self) -> int:
        return self.count * 100


class Child(Base):
    own: int = 0

    def bump_both(self):
        self.count += 10
        self.own += 1
        self.bump()

    def help(self):
        self.own = self._helper()

    @rx.var
    def total(self) -> int:
        computed.append("total")
        return self.count + self.own


class Countable(rx.State, mixin=True):
    amount: int = 5
    _step: int = 2

    @rx.var
    def twice(self) -> int:
        return self.amount * 2

    def more(self):
        self.amount += self._step


class Apples(Countable, rx.State):
    colour: str = "red"


class Pears(Countable, rx.State):
    amount: int = 9


class Derived(rx.State):
    a: int = 1
    b: int = 2
    rows: list[int] = [3, 1, 2]
    other: str = ""
    _hidden: int = 1

    @rx.var
    def sum(self) -> int:
        computed.append("sum")
        return self.a + self.b

    @rx.var
    def double_sum(self) -> int:
        computed.append("double_sum")
        return self.sum * 2

    @rx.var
    def ordered(self) -> list[int]:
        computed.append("ordered")
        return sorted(self.rows)

    @rx.var(cache=False)
    def always(self) -> int:
        computed.append("always")
        return len(computed)

    @rx.var
    def depends(self) -> int:
        computed.append("depends")
        return self.b if self.a > 10 else 0

    @rx.var
    def from_backend(self) -> int:
        return self._hidden * 10

    @rx.var
    def _private(self) -> int:
        return self.a

    @rx.var
    def broken(self) -> int:
        if self.other == "break":
            raise ValueError("not today")
        return 1

    def set_values(self, values: dict):
        for name, value in values.items():
            setattr(self, name, value)

    def add_row(self, row: int):
        self.rows.append(row)

    def hide(self):
        self._hidden += 1

    def forget(self):
        computed.clear()

    def report(self):
        self.other = ",".join(computed)

    def overwrite(self):
        self.sum = 3


def index():
    return rx.text("Nothing to see")


app = rx.App()
app.add_page(index)
