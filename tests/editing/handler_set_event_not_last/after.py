import reflex as rx


class State(rx.State):
    count: int = 0
    names: list[str] = []
    message: str = ""

    @rx.event
    def save(self, name: str):
        # Nobody is called nothing.
        if not name:
            return

        self.names.append(name)
        yield rx.toast('Saved')
        self.message = ""


def index():
    return rx.text("a")
