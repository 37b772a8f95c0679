import reflex as rx


class State(rx.State):
    count: int = 0

    def more(self):
        self.count += 1

    def less(self):
        self.count -= 1


def index():
    return rx.text("a")
