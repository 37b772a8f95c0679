import reflex as rx


class State(rx.State):
    @rx.event
    def add(self, form_data: dict[str, str]):
        pass


def index():
    return rx.vstack(
        rx.heading("Hello"),
        rx.form(rx.hstack(rx.input(name="text"), rx.button("Add", type="submit"))),
    )
