"""Vars of the types that JSON does not have."""

import datetime
import decimal
import enum
import pathlib
import uuid

import reflex as rx


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


class Temperature:
    def __init__(self, degrees: float):
        self.degrees = degrees


@rx.serializer(to=str)
def show_temperature(value: Temperature) -> str:
    return f"{value.degrees} °C"


class Values(rx.State):
    level: Level = Level.LOW
    day: datetime.date = datetime.date(2024, 2, 29)
    moment: datetime.datetime = datetime.datetime(2024, 2, 29, 12, 30)
    clock: datetime.time = datetime.time(8, 5)
    span: datetime.timedelta = datetime.timedelta(days=1, seconds=5)
    price: decimal.Decimal = decimal.Decimal("1.25")
    ident: uuid.UUID = uuid.UUID(int=7)
    path: pathlib.Path = pathlib.Path("/tmp/a b")
    warm: Temperature = Temperature(21.5)
    got: str = ""

    @rx.event
    def change(self):
        self.level = Level.HIGH
        self.day += datetime.timedelta(days=1)
        self.moment = self.moment.replace(year=2025, day=1)
        self.span *= 2
        self.price += decimal.Decimal("0.5")
        self.warm = Temperature(-3)

    @rx.event
    def take(self, level: Level, day: datetime.date, moment: datetime.datetime, price: decimal.Decimal, ident: uuid.UUID):
        self.got = f"{level.name} {day.isoformat()} {moment.hour} {float(price) * 2} {ident.int}"


def index():
    return rx.vstack(
        rx.text(Values.level, id="level"),
        rx.text(Values.day, id="day"),
        rx.text(Values.moment, id="moment"),
        rx.text(Values.clock, id="clock"),
        rx.text(Values.span, id="span"),
        rx.text(Values.price, id="price"),
        rx.text(Values.ident, id="ident"),
        rx.text(Values.path, id="path"),
        rx.text(Values.warm, id="warm"),
        rx.text(Values.got, id="got"),
        rx.button("change", on_click=Values.change),
        rx.button(
            "take",
            on_click=Values.take(Values.level, Values.day, Values.moment, Values.price, Values.ident),
        ),
    )


app = rx.App()
app.add_page(index)
