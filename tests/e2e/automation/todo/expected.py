from typing import Any

import reflex as rx


class TodoState(rx.State):
    todos: list[dict[str, Any]] = []
    next_id: int = 1
    shown: str = "all"

    @rx.var
    def visible_todos(self) -> list[dict[str, Any]]:
        if self.shown == "all":
            return self.todos
        return [todo for todo in self.todos if todo["done"] == (self.shown == "done")]

    @rx.var
    def left(self) -> int:
        return sum(not todo["done"] for todo in self.todos)

    @rx.event
    def add(self, form_data: dict[str, Any]):
        text = form_data["text"].strip()
        if not text:
            return
        self.todos.append({"id": self.next_id, "text": text, "done": False})
        self.next_id += 1

    @rx.event
    def set_done(self, todo_id: int, done: bool):
        for todo in self.todos:
            if todo["id"] == todo_id:
                todo["done"] = done

    @rx.event
    def delete(self, todo_id: int):
        self.todos = [todo for todo in self.todos if todo["id"] != todo_id]

    @rx.event
    def show(self, shown: str):
        self.shown = shown


def todo_item(todo) -> rx.Component:
    return rx.hstack(
        rx.checkbox(checked=todo["done"], on_change=TodoState.set_done(todo["id"])),
        rx.text(todo["text"], flex="1"),
        rx.button("Delete", variant="ghost", on_click=TodoState.delete(todo["id"])),
        align="center",
        width="100%",
    )


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.heading("To do", size="8"),
            rx.form(
                rx.hstack(
                    rx.input(name="text", placeholder="What is to be done?", flex="1"),
                    rx.button("Add", type="submit"),
                    width="100%",
                ),
                reset_on_submit=True,
                on_submit=TodoState.add,
            ),
            rx.segmented_control.root(
                rx.segmented_control.item("All", value="all"),
                rx.segmented_control.item("Active", value="active"),
                rx.segmented_control.item("Done", value="done"),
                value=TodoState.shown,
                on_change=TodoState.show,
            ),
            rx.foreach(TodoState.visible_todos, todo_item),
            rx.text(TodoState.left, " left"),
            spacing="4",
        ),
        size="2",
    )


app = rx.App()
app.add_page(index, title="To do")
