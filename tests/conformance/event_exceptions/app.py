"""What an app does with exceptions."""

import reflex as rx


class Risky(rx.State):
    count: int = 0
    told: str = ""

    @rx.event
    def fail(self):
        self.count += 1
        raise ValueError("too risky")

    @rx.event
    async def fail_later(self):
        self.count += 1
        yield
        raise KeyError("missing")

    @rx.event
    def go_on(self):
        self.count += 10

    @rx.event
    def tell(self, text: str):
        self.told = text


def on_backend_exception(exception: Exception):
    return Risky.tell(f"{type(exception).__name__} {exception.args[0]}")


def index():
    return rx.vstack(
        rx.text(Risky.count, id="count"),
        rx.text(Risky.told, id="told"),
        rx.button("fail", on_click=Risky.fail),
        rx.button("fail later", on_click=Risky.fail_later),
        rx.button("go on", on_click=Risky.go_on),
    )


app = rx.App(backend_exception_handler=on_backend_exception)
app.add_page(index)
