import reflex as rx


class State(rx.State):
    @rx.event
    def add(self, form_data: dict[str, str]):
        pass


def index():
    return rx.vstack(
        rx.heading("Hello to all of you who are so kind to look at this page here on a Monday morning"),
        rx.form(rx.hstack(rx.input(name="text"), rx.button("Add", type="submit"))),
    )
