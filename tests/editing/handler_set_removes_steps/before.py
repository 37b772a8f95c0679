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
        # one more
        self.count += 1  # all of them
        with open("names") as file:
            # as it was
            self.message = file.read()
        return rx.toast('Saved')


def index():
    return rx.text("a")
