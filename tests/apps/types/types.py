"""Vars and arguments of every type that can be sent."""

import datetime
import decimal
import enum
import pathlib
import uuid
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Optional, TypedDict, Union

import pydantic
import reflex as rx


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


class Level(enum.IntEnum):
    LOW = 1


@dataclass
class Tag:
    name: str
    weight: float = 1


@dataclass
class Task:
    title: str
    due: Optional[datetime.date] = None
    tags: list[Tag] = field(default_factory=list)
    size: Size = Size.SMALL


class Person(pydantic.BaseModel):
    name: str
    age: int = 1
    friends: list[str] = []


class Point(NamedTuple):
    x: int
    y: int


class Row(TypedDict):
    name: str


class Money:
    def __init__(self, cents):
        self.cents = cents


@rx.serializer(to=str)
def send_money(value: Money) -> str:
    return f"{value.cents / 100:.2f} €"


class Loud(datetime.date):
    pass


@rx.serializer
def send_loud(value: Loud) -> str:
    return "LOUD"


class Types(rx.State):
    task: Task = Task("a", datetime.date(2024, 1, 2), [Tag("t")])
    tasks: list[Task] = [Task("a"), Task("b")]
    person: Person = Person(name="Ann")
    people: dict[str, Person] = {"ann": Person(name="Ann")}
    size: Size = Size.LARGE
    sizes: list[Size] = [Size.SMALL, Size.LARGE]
    by_size: dict[Size, int] = {Size.SMALL: 1}
    level: Level = Level.LOW
    moment: datetime.datetime = datetime.datetime(2024, 1, 2, 3, 4, 5)
    aware: datetime.datetime = datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)
    hour: datetime.time = datetime.time(3, 4)
    span: datetime.timedelta = datetime.timedelta(days=1, hours=2)
    price: decimal.Decimal = decimal.Decimal("1.25")
    key: uuid.UUID = uuid.UUID(int=1)
    path: pathlib.Path = pathlib.Path("a/b")
    maybe: Optional[Task] = None
    either: Union[int, str] = "x"
    newer: int | None = None
    choice: Literal["a", 1] = "a"
    row: Row = {"name": "r"}
    point: Point = Point(1, 2)
    frozen: frozenset[int] = frozenset({1})
    anything: Any = None
    money: Money = Money(150)
    moneys: list[Money] = [Money(1)]
    loud: Loud = Loud(2024, 1, 1)
    grouped: defaultdict[str, list[int]] = defaultdict(list, {"a": [1]})
    ordered: OrderedDict[str, int] = OrderedDict(b=1, a=2)
    counted: Counter[str] = Counter("aab")
    queue: deque[int] = deque([1, 2])
    inner: rx.Field[list[int]] = rx.field(default_factory=lambda: [1])
    kept: Money = rx.field(Money(7), is_var=False)
    widened: str = None
    result: str = ""

    def change_objects(self):
        self.task.title = "changed"
        self.task.tags[0].weight = 2
        self.tasks[1].tags.append(Tag("new"))
        self.person.friends.append("Bob")
        self.people["ann"].age = 9
        self.grouped["b"].append(2)
        self.ordered["c"] = 3
        self.counted.update("b")
        self.queue.append(3)
        self.kept.cents += 1
        self.result = str(self.kept.cents)

    def show(self, value):
        self.result = f"{type(value).__name__} {value!r}"

    def take_int(self, v: int):
        self.show(v)

    def take_float(self, v: float):
        self.show(v)

    def take_bool(self, v: bool):
        self.show(v)

    def take_str(self, v: str):
        self.show(v)

    def take_set(self, v: set):
        self.show(v)

    def take_ints(self, v: set[int]):
        self.show(v)

    def take_tuple(self, v: tuple[int, str]):
        self.show(v)

    def take_task(self, v: Task):
        self.show(v)

    def take_tasks(self, v: "list[Task]"):
        self.show(v)

    def take_person(self, v: Person):
        self.show(v)

    def take_maybe(self, v: Optional[datetime.date]):
        self.show(v)

    def take_either(self, v: Union[int, str]):
        self.show(v)

    def take_size(self, v: Size):
        self.show(v)

    def take_table(self, v: dict[int, datetime.date]):
        self.show(v)

    def take_time(self, v: datetime.datetime):
        self.show(v)

    def take_span(self, v: datetime.timedelta):
        self.show(v)

    def take_price(self, v: decimal.Decimal):
        self.show(v)

    def take_key(self, v: uuid.UUID):
        self.show(v)

    def take_later(self, v: "Later"):
        self.show(v)

    def take_two(self, a: str, b: int = 7, *, c: int = 8):
        self.result = f"{a} {b} {c}"


@dataclass
class Later:
    n: int


def index():
    return rx.text(Types.money.upper())


app = rx.App()
app.add_page(index)
