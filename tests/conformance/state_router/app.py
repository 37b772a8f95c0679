"""What a state knows of its page and its browser."""

import reflex as rx


class Where(rx.State):
    seen: str = ""

    @rx.var
    def path(self) -> str:
        return f"{self.router.url.path} of {self.router.route_id}"

    @rx.event
    def look(self):
        url = self.router.url
        session = self.router.session
        self.seen = "|".join(
            [
                url.scheme,
                url.path,
                url.query,
                url.query_parameters.get("q", "none"),
                self.router.page.params.get("name", "nobody"),
                self.router.page.raw_path,
                str(self.router.headers.user_agent.startswith("Mozilla")),
                session.client_ip,
                str(len(session.client_token) == 36),
            ]
        )


def content():
    return rx.vstack(
        rx.text(Where.path, id="path"),
        rx.text(rx.State.router.url.path, id="url"),
        rx.text(Where.seen, id="seen"),
        rx.text(rx.cond(rx.State.router.page.params["q"], "asked", "not asked"), id="asked"),
        rx.button("look", on_click=Where.look),
        rx.link("on", href="/user/bob?q=2", id="link"),
    )


def index():
    return content()


def user():
    return rx.vstack(rx.heading(rx.State.name, id="name"), content())


app = rx.App()
app.add_page(index)
app.add_page(user, route="/user/[name]")
