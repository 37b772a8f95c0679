import reflex as rx


class State(rx.State):
    on: bool = True
    off: bool = False
    items: list[str] = ["a"]
    others: list[str] = ["b"]


def index():
    return rx.vstack(
        rx.cond(
            State.on,  # as it is
            rx.text("yes"),
            rx.text("no"),
        ),
        rx.match(State.on, (True, rx.text("on")), rx.text("off")),
        rx.foreach(State.items, lambda item: rx.text(item)),
        State.others.foreach(rx.text),
        *[rx.text(word) for word in ("x", "y")],
        rx.text("one") if rx.Var else rx.text("two"),
        rx.color_mode_cond(rx.text("light"), rx.text("dark")),
    )
