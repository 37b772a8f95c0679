import reflex as rx


class State(rx.State):
    @rx.var
    def left(self) -> int:
        return 1

    def add(self):
        pass


def index():
    return rx.text("a")
