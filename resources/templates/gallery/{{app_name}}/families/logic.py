import random
from typing import Any

import reflex as rx

from ..example import Family

family = Family("Conditions and lists", "git-branch", "Content that depends on the state: one thing or another, a choice of many, one for each item.")


class DoorState(rx.State):
    open: bool = False

    @rx.event
    def toggle(self):
        self.open = not self.open


@family.example("Either, or", "rx.cond", uses=(DoorState,))
def conditions() -> rx.Component:
    return rx.hstack(
        rx.button(rx.cond(DoorState.open, "Close", "Open"), on_click=DoorState.toggle),
        rx.cond(
            DoorState.open,
            rx.callout("The door is open.", icon="door-open", color_scheme="grass", size="1"),
            rx.callout("The door is closed.", icon="door-closed", color_scheme="gray", size="1"),
        ),
        align="center",
        spacing="4",
    )


class WeatherState(rx.State):
    weather: str = "sun"

    @rx.event
    def set_weather(self, weather: str | list[str]):
        self.weather = str(weather)


@family.example("One of many", "rx.match", uses=(WeatherState,))
def matches() -> rx.Component:
    return rx.hstack(
        rx.segmented_control.root(
            *[rx.segmented_control.item(value.capitalize(), value=value) for value in ("sun", "rain", "snow", "fog")],
            value=WeatherState.weather,
            on_change=WeatherState.set_weather,
        ),
        rx.match(
            WeatherState.weather,
            ("sun", rx.icon("sun", color="var(--amber-9)")),
            ("rain", "snow", rx.icon("umbrella", color="var(--blue-9)")),
            rx.icon("circle-help", color="var(--gray-9)"),
        ),
        rx.text(
            rx.match(WeatherState.weather, ("sun", "Go out."), ("rain", "Take an umbrella."), ("snow", "Take a sledge."), "Who knows?"),
        ),
        align="center",
        spacing="4",
        wrap="wrap",
    )


class ListState(rx.State):
    items: list[str] = ["Apples", "Bread", "Cheese"]

    @rx.event
    def add(self, data: dict[str, Any]):
        if data["item"]:
            self.items.append(data["item"])

    @rx.event
    def remove(self, index: int):
        del self.items[index]

    @rx.event
    def shuffle(self):
        random.shuffle(self.items)


def list_item(item: rx.Var[str], index: rx.Var[int]) -> rx.Component:
    return rx.hstack(
        rx.badge(index + 1, radius="full", color_scheme="gray"),
        rx.text(item),
        rx.spacer(),
        rx.icon_button(
            "x",
            on_click=ListState.remove(index),
            size="1",
            variant="ghost",
            color_scheme="gray",
            aria_label=f"Remove {item}",
        ),
        align="center",
        width="100%",
    )


@family.example("One for each", "rx.foreach", uses=(ListState, list_item))
def loops() -> rx.Component:
    return rx.vstack(
        rx.foreach(ListState.items, list_item),
        rx.form(
            rx.hstack(
                rx.input(name="item", placeholder="One more", flex="1"),
                rx.button("Add", type="submit"),
                rx.button("Shuffle", type="button", on_click=ListState.shuffle, variant="soft"),
            ),
            on_submit=ListState.add,
            reset_on_submit=True,
        ),
        width="min(24rem, 100%)",
    )


class ScoreState(rx.State):
    scores: dict[str, int] = {"Ada": 12, "Grace": 17, "Alan": 9}
    teams: list[list[str]] = [["Ada", "Grace"], ["Alan"]]


@family.example("Dictionaries, and lists in lists", "rx.foreach", uses=(ScoreState,))
def nested_loops() -> rx.Component:
    return rx.grid(
        rx.data_list.root(
            rx.foreach(
                ScoreState.scores,
                lambda pair: rx.data_list.item(rx.data_list.label(pair[0]), rx.data_list.value(pair[1])),
            ),
        ),
        rx.vstack(
            rx.foreach(
                ScoreState.teams,
                lambda team, index: rx.hstack(
                    rx.text(f"Team {index + 1}:", weight="medium"),
                    rx.foreach(team, lambda name: rx.badge(name)),
                ),
            ),
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="5",
    )


class CounterCard(rx.ComponentState):
    count: int = 0

    @rx.event
    def add(self, by: int):
        self.count += by

    @classmethod
    def get_component(cls, label: str, **props) -> rx.Component:
        return rx.card(
            rx.text(label, size="2", color_scheme="gray"),
            rx.hstack(
                rx.icon_button("minus", on_click=cls.add(-1), size="1", variant="soft", aria_label=f"One {label} less"),
                rx.heading(cls.count, size="5", min_width="2rem", align="center"),
                rx.icon_button("plus", on_click=cls.add(1), size="1", variant="soft", aria_label=f"One {label} more"),
                align="center",
            ),
            **props,
        )


counter_card = CounterCard.create


@family.example("Components with a state of their own", "rx.ComponentState", uses=(CounterCard,))
def component_states() -> rx.Component:
    return rx.hstack(counter_card("cat"), counter_card("dog"), counter_card("fish"), wrap="wrap")
