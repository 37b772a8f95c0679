"""Components that bring their own state."""

import reflex as rx


class Counter(rx.ComponentState):
    count: int = 0

    @rx.event
    def add(self, by: int):
        self.count += by

    @classmethod
    def get_component(cls, *children, **props):
        step = props.pop("step", 1)
        name = props.pop("name")
        return rx.hstack(
            *children,
            rx.text(cls.count, id=name),
            rx.button(f"add to {name}", on_click=cls.add(step)),
            **props,
        )


first = Counter.create(name="first")
second = Counter.create(rx.text("by five:"), name="second", step=5, id="second_row")


def index():
    return rx.vstack(
        first,
        second,
        rx.text(f"both: {first.State.count + second.State.count}", id="both"),
    )


app = rx.App()
app.add_page(index)
