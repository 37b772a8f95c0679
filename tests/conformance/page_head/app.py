"""Titles and metas."""

import reflex as rx


class Head(rx.State):
    unread: int = 0

    @rx.var
    def title(self) -> str:
        return f"({self.unread}) Mail"

    @rx.event
    def more(self):
        self.unread += 1


@rx.page(title="Plain <title> & all", description="What this page is", image="/picture.png", meta=[{"name": "author", "content": "Ada"}])
def index():
    return rx.link("mail", href="/mail", id="mail")


def mail():
    return rx.vstack(rx.button("more", on_click=Head.more), rx.link("home", href="/", id="home"))


@rx.page()
def without_any():
    return rx.text("no title given")


app = rx.App(html_lang="de", html_custom_attrs={"data-kind": "test"}, head_components=[rx.el.meta(name="robots", content="none")])
app.add_page(mail, title=Head.title)
