import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")


def index():
    return rx.button(
        "a",
        on_click=[
            State.add,
            State.set_done(True),  # then
            # at last
            rx.toast("Added"),
        ],
    )
