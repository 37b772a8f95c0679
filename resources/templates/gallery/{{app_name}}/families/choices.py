import reflex as rx

from ..example import Family

family = Family("Choices", "sliders-horizontal", "Boxes to tick, switches, sliders, lists to choose from: values that are picked, not typed.")


class SettingsState(rx.State):
    agreed: bool = False
    wifi: bool = True

    @rx.event
    def agree(self, agreed: bool):
        self.agreed = agreed

    @rx.event
    def switch_wifi(self, on: bool):
        self.wifi = on


@family.example("Checkbox", "rx.checkbox", uses=(SettingsState,))
def checkboxes() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.checkbox("I have read the terms", checked=SettingsState.agreed, on_change=SettingsState.agree),
            rx.button("Continue", disabled=~SettingsState.agreed, size="1"),
            align="center",
        ),
        rx.flex(
            *[rx.checkbox(variant, variant=variant, default_checked=True) for variant in ("classic", "surface", "soft")],
            spacing="5",
        ),
        rx.flex(
            *[rx.checkbox(f"Size {size}", size=size, default_checked=True) for size in ("1", "2", "3")],
            align="center",
            spacing="5",
        ),
        rx.flex(
            *[rx.checkbox(color_scheme=color, default_checked=True) for color in ("tomato", "crimson", "grass", "amber")],
            rx.checkbox(default_checked=True, high_contrast=True),
            rx.checkbox("Disabled", disabled=True),
            align="center",
            spacing="5",
        ),
        spacing="4",
    )


@family.example("Switch", "rx.switch", uses=(SettingsState,))
def switches() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.switch(checked=SettingsState.wifi, on_change=SettingsState.switch_wifi),
            rx.text(rx.cond(SettingsState.wifi, "Wi-Fi is on", "Wi-Fi is off")),
            align="center",
        ),
        rx.flex(
            *[rx.switch(variant=variant, default_checked=True) for variant in ("classic", "surface", "soft")],
            *[rx.switch(size=size, default_checked=True, radius="full") for size in ("1", "2", "3")],
            align="center",
            wrap="wrap",
            spacing="4",
        ),
        rx.flex(
            *[rx.switch(color_scheme=color, default_checked=True) for color in ("tomato", "crimson", "grass", "amber")],
            rx.switch(default_checked=True, high_contrast=True),
            rx.switch(disabled=True),
            align="center",
            spacing="4",
        ),
        spacing="4",
    )


@family.example("Checkbox groups", "rx.checkbox_group", "rx.checkbox_cards")
def checkbox_groups() -> rx.Component:
    return rx.vstack(
        rx.checkbox_group.root(
            rx.checkbox_group.item("Cheese", value="cheese"),
            rx.checkbox_group.item("Olives", value="olives"),
            rx.checkbox_group.item("Anchovies (sold out)", value="anchovies", disabled=True),
            default_value=["cheese"],
            name="toppings",
        ),
        rx.checkbox_cards.root(
            rx.checkbox_cards.item(rx.text("Keyboard", weight="medium"), custom_attrs={"value": "keyboard"}),
            rx.checkbox_cards.item(rx.text("Mouse", weight="medium"), custom_attrs={"value": "mouse"}),
            rx.checkbox_cards.item(rx.text("Monitor", weight="medium"), custom_attrs={"value": "monitor"}),
            columns=rx.breakpoints(initial="1", sm="3"),
            color_scheme="teal",
            width="100%",
        ),
        spacing="5",
        width="100%",
    )


class SizeState(rx.State):
    size: str = "Medium"

    @rx.event
    def set_size(self, size: str):
        self.size = size


@family.example("Radio", "rx.radio", uses=(SizeState,))
def radios() -> rx.Component:
    return rx.vstack(
        rx.radio(["Small", "Medium", "Large"], value=SizeState.size, on_change=SizeState.set_size, direction="row", spacing="4"),
        rx.text("You chose ", rx.text.strong(SizeState.size), size="2"),
        rx.flex(
            *[
                rx.radio(["One", "Two"], default_value="One", variant=variant, size=size, color_scheme=color)
                for variant, size, color in zip(("classic", "surface", "soft"), ("1", "2", "3"), ("iris", "crimson", "grass"))
            ],
            wrap="wrap",
            spacing="7",
        ),
        rx.radio.root(
            rx.radio.item("By post", value="post"),
            rx.radio.item("By pigeon", value="pigeon", disabled=True),
            default_value="post",
        ),
        spacing="4",
    )


class PlanState(rx.State):
    plan: str = "team"

    @rx.event
    def set_plan(self, plan: str):
        self.plan = plan


@family.example("Radio cards", "rx.radio_cards", uses=(PlanState,))
def radio_cards() -> rx.Component:
    return rx.vstack(
        rx.radio_cards.root(
            *[
                rx.radio_cards.item(
                    rx.flex(
                        rx.text(title, weight="bold"),
                        rx.text(price, size="2", color_scheme="gray"),
                        direction="column",
                        width="100%",
                    ),
                    value=value,
                )
                for value, title, price in (
                    ("solo", "Solo", "Free for one"),
                    ("team", "Team", "€ 12 for ten"),
                    ("company", "Company", "€ 90 for all"),
                )
            ],
            value=PlanState.plan,
            on_value_change=PlanState.set_plan,
            columns=rx.breakpoints(initial="1", sm="3"),
            width="100%",
        ),
        rx.text("The plan is ", rx.code(PlanState.plan), size="2"),
        width="100%",
    )


class VolumeState(rx.State):
    volume: list[int | float] = [40]
    settled: list[int | float] = [40]

    @rx.event
    def set_volume(self, volume: list[int | float]):
        self.volume = volume

    @rx.event
    def settle(self, volume: list[int | float]):
        self.settled = volume


@family.example("Slider", "rx.slider", uses=(VolumeState,))
def sliders() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.icon("volume-2", size=18),
            rx.slider(
                value=VolumeState.volume,
                on_change=VolumeState.set_volume.throttle(50),
                on_value_commit=VolumeState.settle,
                aria_label="Volume",
            ),
            rx.text(VolumeState.volume[0], size="2", width="2.5rem", align="right"),
            align="center",
            width="100%",
        ),
        rx.text("Settled at ", VolumeState.settled[0], size="2", color_scheme="gray"),
        rx.slider(default_value=[25, 75], color_scheme="crimson"),
        rx.slider(default_value=30, size="1", variant="soft"),
        rx.slider(default_value=60, size="3", variant="classic", radius="full", high_contrast=True),
        rx.slider(default_value=6, min=0, max=10, step=2, color_scheme="grass"),
        rx.slider(default_value=50, disabled=True),
        rx.hstack(
            *[rx.slider(default_value=level, orientation="vertical", height="8rem") for level in (20, 60, 90)],
            spacing="5",
        ),
        spacing="5",
        width="100%",
    )


class FruitState(rx.State):
    fruit: str = "Pear"

    @rx.event
    def choose(self, fruit: str):
        self.fruit = fruit


@family.example("Select", "rx.select", uses=(FruitState,))
def selects() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.select(["Apple", "Pear", "Plum"], value=FruitState.fruit, on_change=FruitState.choose, label="Fruit"),
            rx.text("A ", FruitState.fruit.lower(), ", please.", size="2"),
            align="center",
        ),
        rx.flex(
            *[
                rx.select(["One", "Two"], placeholder=variant.capitalize(), variant=variant)
                for variant in ("classic", "surface", "soft", "ghost")
            ],
            align="center",
            wrap="wrap",
            spacing="5",
        ),
        rx.flex(
            *[rx.select(["One", "Two"], default_value="One", size=size) for size in ("1", "2", "3")],
            rx.select(["One"], placeholder="Disabled", disabled=True),
            align="center",
            wrap="wrap",
            spacing="4",
        ),
        spacing="4",
    )


@family.example("Select, of its parts", "rx.select")
def select_parts() -> rx.Component:
    return rx.select.root(
        rx.select.trigger(placeholder="A time zone", width="14rem"),
        rx.select.content(
            rx.select.group(
                rx.select.label("Europe"),
                rx.select.item("Hamburg", value="hamburg"),
                rx.select.item("Lisbon", value="lisbon"),
            ),
            rx.select.separator(),
            rx.select.group(
                rx.select.label("Asia"),
                rx.select.item("Tokyo", value="tokyo"),
                rx.select.item("Closed today", value="closed", disabled=True),
            ),
            position="popper",
            color_scheme="teal",
            variant="soft",
        ),
    )


class ViewState(rx.State):
    view: str = "list"

    @rx.event
    def set_view(self, view: str | list[str]):
        self.view = str(view)


@family.example("Segmented control", "rx.segmented_control", uses=(ViewState,))
def segmented_controls() -> rx.Component:
    return rx.vstack(
        rx.segmented_control.root(
            rx.segmented_control.item("List", value="list"),
            rx.segmented_control.item("Board", value="board"),
            rx.segmented_control.item("Calendar", value="calendar"),
            value=ViewState.view,
            on_change=ViewState.set_view,
        ),
        rx.text("The view is ", rx.code(ViewState.view), size="2"),
        rx.flex(
            *[
                rx.segmented_control.root(
                    rx.segmented_control.item("Day", value="day"),
                    rx.segmented_control.item("Week", value="week"),
                    default_value="day",
                    size=size,
                    variant=variant,
                    radius="full",
                )
                for size, variant in zip(("1", "2", "3"), ("surface", "classic", "surface"))
            ],
            align="center",
            wrap="wrap",
            spacing="4",
        ),
    )
