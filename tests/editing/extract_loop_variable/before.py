import reflex as rx


class State(rx.State):
    todos: list[str] = []

    @rx.event
    def remove(self, todo: str):
        self.todos.remove(todo)


def index():
    return rx.vstack(
        rx.foreach(State.todos, lambda todo, i: rx.hstack(
            rx.text(i, todo),
            rx.button("x", on_click=State.remove(todo)),
        )),
    )
