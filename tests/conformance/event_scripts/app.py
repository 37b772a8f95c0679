"""Running JavaScript."""

import reflex as rx


class Scripts(rx.State):
    answer: str = "none"

    @rx.event
    def got(self, value: str):
        self.answer = f"got {value}"

    @rx.event
    def got_dict(self, value: dict):
        self.answer = f"got {value['a']} {value['b']}"

    @rx.event
    def ask(self):
        return rx.call_script("'from ' + document.title", callback=Scripts.got)

    @rx.event
    def later(self):
        return rx.call_script("new Promise(r => r({a: 1, b: [2]}))", callback=Scripts.got_dict)

    @rx.event
    def mark(self):
        return rx.call_script("document.body.dataset.marked = 'yes'")


def index():
    return rx.vstack(
        rx.text(Scripts.answer, id="answer"),
        rx.button("ask", on_click=Scripts.ask),
        rx.button("later", on_click=Scripts.later),
        rx.button("mark", on_click=Scripts.mark),
        rx.button("trigger", on_click=rx.call_script("1 + 41", callback=Scripts.got)),
        rx.button("function", on_click=rx.call_function("() => 'called'", callback=Scripts.got)),
        rx.button("run", on_click=rx.run_script("document.body.dataset.ran = 'yes'")),
    )


app = rx.App()
app.add_page(index, title="the title")
