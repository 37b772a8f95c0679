import reflex as rx


class State(rx.State):
    @rx.var
    def left(self) -> int:
        return 1

    @rx.var
    def right(self) -> int:
        return 2

    def add(self):
        pass


def index():
    return rx.text("a")
