import reflex as rx


class State(rx.State):
    entries: list[str] = []
    text: str = ""

    @rx.var
    def count(self) -> int:
        return len(self.entries)

    @rx.event
    def add(self):
        self.entries.append(self.text)
        self.text = ""


class Done(State):
    def finish(self, text: str):
        todos = [text]
        self.entries = [t for t in self.entries if t not in todos]
