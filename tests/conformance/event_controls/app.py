"""What each control tells its handler."""

import reflex as rx


class Controls(rx.State):
    said: str = ""
    value: str = "start"
    checked: bool = False
    size: str = "small"
    level: list[int | float] = [20]

    def tell(self, what, value):
        self.said = f"{what} {type(value).__name__} {value}"

    @rx.event
    def set_value(self, value: str):
        self.value = value

    @rx.event
    def set_number(self, value: float):
        self.tell("number", value)

    @rx.event
    def set_checked(self, value: bool):
        self.checked = value
        self.tell("checked", value)

    @rx.event
    def set_size(self, value: str):
        self.size = value
        self.tell("size", value)

    @rx.event
    def set_level(self, value: list[int | float]):
        self.level = value
        self.tell("level", value)

    @rx.event
    def key(self, key: str, info: rx.event.KeyInputInfo):
        self.said = f"key {key} ctrl={info['ctrl_key']} shift={info['shift_key']}"

    @rx.event
    def plain_key(self, key: str):
        self.said = f"plain {key}"

    @rx.event
    def pointer(self, info: rx.event.PointerEventInfo):
        self.said = f"pointer button={info['button']} shift={info['shift_key']}"


def index():
    return rx.vstack(
        rx.text(Controls.said, id="said"),
        rx.text(Controls.value, id="shown"),
        rx.input(value=Controls.value, on_change=Controls.set_value, id="input"),
        rx.el.input(type="number", on_change=Controls.set_number, id="number"),
        rx.checkbox("check", checked=Controls.checked, on_change=Controls.set_checked),
        rx.select.root(
            rx.select.trigger(),
            rx.select.content(rx.select.item("small", value="small"), rx.select.item("large", value="large")),
            value=Controls.size,
            on_change=Controls.set_size,
        ),
        rx.slider(value=Controls.level, on_change=Controls.set_level),
        rx.input(on_key_down=Controls.key, id="keys"),
        rx.input(on_key_down=Controls.plain_key, id="plain_keys"),
        rx.box("area", on_click=Controls.pointer, id="area"),
    )


app = rx.App()
app.add_page(index)
