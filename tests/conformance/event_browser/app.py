"""Events that the browser carries out, in triggers and from handlers."""

import reflex as rx


class Page(rx.State):
    text: str = "from state"

    @rx.event
    def talk(self):
        yield rx.console_log("first")
        yield rx.window_alert("attention")
        return rx.console_log("last")

    @rx.event
    def fill(self):
        return [rx.set_value("input", "filled"), rx.set_focus("input")]

    @rx.event
    def copy(self):
        return rx.set_clipboard("copied by handler")

    @rx.event
    def scroll(self):
        return rx.scroll_to("far")


def index():
    return rx.vstack(
        rx.text(Page.text, id="text"),
        rx.input(id="input"),
        rx.button("talk", on_click=Page.talk),
        rx.button("fill", on_click=Page.fill),
        rx.button("log var", on_click=rx.console_log(Page.text)),
        rx.button("alert", on_click=rx.window_alert("plain " + Page.text)),
        rx.button("focus", on_click=rx.set_focus("input")),
        rx.button("blur", on_click=[rx.set_focus("input"), rx.event.blur_focus("input")]),
        rx.button("set", on_click=rx.set_value("input", "by trigger")),
        rx.button("copy", on_click=Page.copy),
        rx.button("copy var", on_click=rx.set_clipboard(Page.text)),
        rx.button("scroll", on_click=Page.scroll),
        rx.button("nothing", on_click=rx.noop()),
        rx.box(height="300vh"),
        rx.text("far away", id="far"),
    )


app = rx.App()
app.add_page(index)
