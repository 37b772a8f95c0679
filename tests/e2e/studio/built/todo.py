from dataclasses import dataclass

import reflex as rx


@dataclass
class Todo:
    id: int
    text: str
    done: bool = False


class State(rx.State):
    todos: list[Todo] = []
    next_id: int = 0
    shown: str = "all"

    @rx.event
    def add(self, form_data: dict[str, str]):
        if not form_data["text"]:
            return
        self.todos.append(Todo(id=self.next_id, text=form_data["text"]))
        self.next_id += 1

    @rx.event
    def show(self, shown: str):
        self.shown = shown

    @rx.event
    def toggle(self, todo_id: int):
        for todo in self.todos:
            if todo.id == todo_id:
                todo.done = not todo.done

    @rx.event
    def remove(self, todo_id: int):
        self.todos = [todo for todo in self.todos if todo.id != todo_id]

    @rx.var
    def visible_todos(self) -> list[Todo]:
        return [
            todo
            for todo in self.todos
            if self.shown == "all" or todo.done == (self.shown == "done")
        ]

    @rx.var
    def left(self) -> int:
        return sum(not todo.done for todo in self.todos)


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.heading("To do", size="8"),
            rx.form(
                rx.hstack(
                    rx.input(name="text", placeholder="What is to be done?"),
                    rx.button("Add", type="submit"),
                ),
                on_submit=State.add,
                reset_on_submit=True,
            ),
            rx.segmented_control.root(
                rx.segmented_control.item("All", value="all"),
                rx.segmented_control.item("Active", value="active"),
                rx.segmented_control.item("Done", value="done"),
                value=State.shown,
                on_change=State.show,
            ),
            rx.foreach(
                State.visible_todos,
                lambda todo: rx.hstack(
                    rx.checkbox(checked=todo.done, on_change=State.toggle(todo.id)),
                    rx.text(todo.text),
                    rx.button("Delete", on_click=State.remove(todo.id)),
                ),
            ),
            rx.cond(State.todos, rx.text(f"{State.left} left")),
        ),
    )


app = rx.App()
app.add_page(index, title="To do")
