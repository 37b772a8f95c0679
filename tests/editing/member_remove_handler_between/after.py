import reflex as rx


class State(rx.State):
    def one(self):
        pass

    def three(self):
        pass


def index():
    return rx.text("a")
