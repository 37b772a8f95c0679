"""A form with every kind of control."""

import reflex as rx


class Form(rx.State):
    data: dict = {}
    times: int = 0

    @rx.event
    def submit(self, form_data: dict):
        self.data = form_data
        self.times += 1


def index():
    return rx.vstack(
        rx.form(
            rx.vstack(
                rx.input(name="text", placeholder="Text"),
                rx.input(name="amount", type="number"),
                rx.text_area(name="long"),
                rx.checkbox("Agree", name="agree"),
                rx.switch(name="on"),
                rx.radio_group.root(
                    rx.radio_group.item("red", value="red"), rx.radio_group.item("blue", value="blue"), name="colour"
                ),
                rx.select.root(
                    rx.select.trigger(),
                    rx.select.content(rx.select.item("small", value="small"), rx.select.item("large", value="large")),
                    name="size",
                    default_value="small",
                ),
                rx.slider(name="level", default_value=30),
                rx.el.select(rx.el.option("one", value="1"), rx.el.option("two", value="2"), name="plain_select"),
                rx.el.input(name="hidden", type="hidden", value="secret"),
                rx.input(id="by_id"),
                rx.button("Submit", type="submit"),
            ),
            on_submit=Form.submit,
            reset_on_submit=True,
        ),
        rx.text(Form.times, id="times"),
        *[
            rx.text(Form.data[name].to_string(), id=f"got_{name}")
            for name in ("text", "amount", "long", "agree", "on", "colour", "size", "level", "plain_select", "hidden", "by_id")
        ],
    )


app = rx.App()
app.add_page(index)
