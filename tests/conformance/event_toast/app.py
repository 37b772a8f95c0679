"""Toasts."""

import reflex as rx


class Kitchen(rx.State):
    pressed: int = 0

    @rx.event
    def plain(self):
        return rx.toast("plain toast", duration=60000)

    @rx.event
    def levels(self):
        yield rx.toast.info("info toast", duration=60000)
        yield rx.toast.success("success toast", description="with more words", duration=60000)
        yield rx.toast.warning("warning toast", duration=60000)
        yield rx.toast.error("error toast", duration=60000, id="burnt")

    @rx.event
    def dismiss(self):
        return rx.toast.dismiss("burnt")


def index():
    return rx.vstack(
        rx.button("plain", on_click=Kitchen.plain),
        rx.button("levels", on_click=Kitchen.levels),
        rx.button("dismiss", on_click=Kitchen.dismiss),
        rx.button("trigger", on_click=rx.toast.info("from a trigger", position="top-left", duration=60000)),
    )


app = rx.App()
app.add_page(index)
