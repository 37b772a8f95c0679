"""Values that cannot be sent."""

import reflex as rx


class Values(rx.State):
    data: dict = {}
    text: str = ""
    count: int = 0

    @rx.event
    def unserializable(self):
        self.data = {"function": len}

    @rx.event
    def hostile(self):
        self.text = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
        self.data = {"__proto__": {"taken": 1}, "constructor": 2}

    @rx.event
    def large(self):
        self.text = "x" * 5_000_000

    @rx.event
    def too_large(self):
        self.text = "y" * 65 * 1024 * 1024

    @rx.event
    def add(self):
        self.data = {}
        if len(self.text) > 10_000_000:
            self.text = ""
        self.count += 1


def index():
    return rx.vstack(
        rx.text(Values.count, id="count"),
        rx.text(Values.text.length(), id="length"),
        rx.text(Values.text[:9], id="text"),
        rx.text(Values.text),
        rx.text(Values.data.keys().to_string(), id="keys"),
        *[rx.button(name, on_click=getattr(Values, name)) for name in ("unserializable", "hostile", "large", "too_large", "add")],
    )


app = rx.App()
app.add_page(index, title="safe")
