"""Pages that link to each other, with an argument and an on_load."""

import reflex as rx

POSTS = {"hello-world": "It begins", "second": "It goes on"}


class Blog(rx.State):
    title: str = ""
    loads: int = 0

    @rx.event
    def load(self):
        self.loads += 1
        self.title = POSTS.get(self.slug, "No such post")


def links():
    return rx.hstack(
        rx.link("home", href="/"),
        rx.link("first", href="/post/hello-world"),
        rx.link("second", href="/post/second?from=blog"),
    )


def home():
    return rx.vstack(rx.heading("Home"), links())


def post():
    return rx.vstack(
        rx.heading(f"Post: {rx.State.slug}"),
        rx.text(Blog.title, id="title"),
        rx.text(rx.State.router.url.path, id="path"),
        rx.text(rx.State.router.url.query_parameters.get("from", "nowhere"), id="from"),
        rx.text(Blog.loads, id="loads"),
        links(),
    )


app = rx.App()
app.add_page(home, route="/")
app.add_page(post, route="/post/[slug]", on_load=Blog.load)
