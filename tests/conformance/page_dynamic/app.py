"""Segments of an address that are arguments, and which route wins."""

import reflex as rx


class Pages(rx.State):
    loads: list[str] = []

    @rx.event
    def loaded(self):
        self.loads.append(self.router.url.path)

    @rx.var
    def shout(self) -> str:
        return f"{self.slug}!".upper()


def links():
    return rx.vstack(
        rx.link("first", href="/post/first", id="first"),
        rx.link("second", href="/post/second", id="second"),
        rx.link("static", href="/post/about", id="static"),
        rx.link("files", href="/files/a/b/c", id="files"),
        rx.link("home", href="/", id="home"),
        rx.text(Pages.loads.to_string(), id="loads"),
    )


def page(name, *content):
    return rx.vstack(rx.heading(name, id="name"), *content, links())


def index():
    return page("index")


def post():
    return page("post", rx.text(rx.State.slug, id="slug"), rx.text(Pages.shout, id="shout"))


def about():
    return page("about")


def comment():
    return page("comment", rx.text(f"{rx.State.slug} / {rx.State.number}", id="both"))


def files():
    return page("files", rx.text(rx.State.splat.to_string(), id="splat"))


app = rx.App()
app.add_page(index)
app.add_page(post, route="/post/[slug]", on_load=Pages.loaded)
app.add_page(about, route="/post/about")
app.add_page(comment, route="/post/[slug]/comment/[number]")
app.add_page(files, route="/files/[[...splat]]")
