"""Going elsewhere."""

import reflex as rx


class Go(rx.State):
    count: int = 0

    @rx.event
    def away(self):
        self.count += 1
        return rx.redirect("/other?from=handler")

    @rx.event
    def replaced(self):
        return rx.redirect("/other", replace=True)

    @rx.event
    def outside(self):
        return rx.redirect("/assets-page.html", is_external=True)


def content(name):
    return rx.vstack(
        rx.text(name, id="name"),
        rx.text(Go.count, id="count"),
        rx.text(rx.State.router.url.query, id="query"),
        rx.button("away", on_click=Go.away),
        rx.button("replaced", on_click=Go.replaced),
        rx.button("trigger", on_click=rx.redirect("/other")),
        rx.button("back", on_click=rx.redirect("/")),
    )


def index():
    return content("index")


def other():
    return content("other")


app = rx.App()
app.add_page(index)
app.add_page(other)
