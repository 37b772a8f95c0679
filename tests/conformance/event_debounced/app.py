"""Inputs that send later."""

import reflex as rx


class Heard(rx.State):
    texts: list[str] = []
    text: str = ""
    keys: list[str] = []

    @rx.event
    def hear(self, text: str):
        self.texts.append(text)

    @rx.event
    def hold(self, text: str):
        self.text = text

    @rx.event
    def press(self, key: str):
        self.keys.append(key)


def index():
    return rx.vstack(
        rx.text(Heard.texts.to_string(), id="texts"),
        rx.text(Heard.text, id="text"),
        rx.text(Heard.keys.to_string(), id="keys"),
        rx.debounce_input(rx.input(id="soon", on_change=Heard.hear), debounce_timeout=50),
        rx.debounce_input(rx.input(id="long", on_change=Heard.hear), min_length=3, debounce_timeout=20),
        rx.debounce_input(
            rx.input(id="enter", on_change=Heard.hear, on_key_down=Heard.press),
            debounce_timeout=3_600_000,
            force_notify_on_blur=False,
        ),
        rx.debounce_input(rx.el.textarea(id="blur", on_change=Heard.hear), debounce_timeout=3_600_000, force_notify_by_enter=False),
        rx.debounce_input(
            rx.input(
                id="held", value=Heard.text, on_change=Heard.hold, placeholder="inner", class_name="inner",
                custom_attrs={"data-inner": "a"}, style={"color": "rgb(1, 2, 3)"},
            ),
            debounce_timeout=50,
            class_name="outer",
            custom_attrs={"data-outer": "b"},
            style={"color": "rgb(4, 5, 6)"},
        ),
        rx.debounce_input(rx.input(rx.input.slot(rx.text("slot", id="slot")), on_change=Heard.hear, id="slotted"), debounce_timeout=50),
        rx.debounce_input(rx.input(on_change=Heard.hear, id="replaced", class_name="plain"), debounce_timeout=50, element=rx.Var("'textarea'")),
        rx.debounce_input(
            rx.input(on_change=Heard.hear, id="referred"),
            debounce_timeout=50,
            input_ref=rx.Var("(element) => { if (element) window.referred = element.id }"),
        ),
        align="start",
    )


app = rx.App()
app.add_page(index)
