"""Downloads."""

import reflex as rx


class Files(rx.State):
    text: str = "von ünten 🌍"
    plain: str = "plain text"

    @rx.event
    def save_text(self):
        return rx.download(data=self.text, filename="text.txt")

    @rx.event
    def save_bytes(self):
        return rx.download(data=bytes(range(256)), filename="all.bin")

    @rx.event
    def save_asset(self):
        return rx.download(url="/report.csv", filename="renamed.csv")


def index():
    return rx.vstack(
        rx.button("text", on_click=Files.save_text),
        rx.button("bytes", on_click=Files.save_bytes),
        rx.button("asset", on_click=Files.save_asset),
        rx.button("var", on_click=rx.download(data=Files.plain, filename="var.txt")),
        rx.button("trigger", on_click=rx.download(url="/report.csv")),
    )


app = rx.App()
app.add_page(index)
