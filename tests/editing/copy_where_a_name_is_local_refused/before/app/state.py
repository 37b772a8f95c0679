import reflex as rx


class State(rx.State):
    todos: list[str] = []
    text: str = ""

    @rx.var
    def count(self) -> int:
        return len(self.todos)

    @rx.event
    def add(self):
        self.todos.append(self.text)
        self.text = ""


class Done(State):
    def finish(self, text: str):
        todos = [text]
        self.todos = [t for t in self.todos if t not in todos]
