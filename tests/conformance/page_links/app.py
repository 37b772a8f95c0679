"""How links lead to pages."""

import reflex as rx


class Way(rx.State):
    outside: bool = False

    @rx.event
    def turn(self):
        self.outside = not self.outside


def links(*more):
    return rx.vstack(
        rx.text(rx.State.router.url.path, id="path"),
        rx.link("plain", href="/second", id="plain"),
        rx.link("in place", href="/second", replace=True, id="in-place"),
        rx.link("anew", href="/second", reload_document=True, id="anew"),
        rx.link("stay", href="/second", prevent_scroll_reset=True, id="stay"),
        rx.link("fade", href="/second", view_transition=True, id="fade"),
        rx.link("outside", href="/second", is_external=True, id="outside"),
        rx.link("inside", href="/second", is_external=False, id="inside"),
        rx.link("perhaps", href="/second", is_external=Way.outside, id="perhaps"),
        rx.link("named", href="/second", is_external=True, rel="author", id="named"),
        rx.link("elsewhere", href="https://example.org/a?b=c", id="elsewhere"),
        rx.link("file", href="/note.txt", reload_document=True, id="file"),
        rx.el.a("element", href="/second", id="element"),
        rx.el.a("element in place", href="/second", replace=True, id="element-in-place"),
        rx.el.a("element anew", to="/second", reload_document=True, id="element-anew"),
        rx.el.a("element outside", href="/second", target="_blank", id="element-outside"),
        rx.link("nowhere", id="nowhere"),
        rx.button("turn", on_click=Way.turn),
        *more,
    )


def index():
    return links(
        rx.box(height="3000px"),
        rx.link("far down", href="/second", id="down"),
        rx.link("far down, stay", href="/second", prevent_scroll_reset=True, id="down-stay"),
    )


def second():
    return rx.vstack(rx.text("second", id="name"), rx.link("home", href="/", id="home"), rx.box(height="4000px"))


app = rx.App()
app.add_page(index)
app.add_page(second, route="/second")
