import reflex as rx


class State(rx.State):
    todos: list[str] = []
    first: str = ""
    count: int = 0
