"""Pages with arguments, on_load, and states that ask each other."""

import asyncio

import reflex as rx


class Log(rx.State):
    lines: list[str] = []
    visits: int = 0

    def arrived(self):
        self.visits += 1
        self.lines.append(f"arrived at {self.router.page.raw_path}")

    def note(self, text: str):
        self.lines.append(text)

    async def slow(self):
        await asyncio.sleep(0.05)
        self.lines.append(f"slow at {self.router.route_id}")

    @rx.event
    def failing(self):
        self.lines.append("before")
        raise ValueError("no such post")


class Other(rx.State):
    number: int = 20

    @rx.var
    def twice(self) -> int:
        return self.number * 2


class Child(Other):
    own: str = "mine"


class Router(rx.State):
    seen: dict = {}
    answer: str = ""

    @rx.var
    def heading(self) -> str:
        return "Post: " + self.router.page.params.get("slug", "none")

    @rx.var
    def by_argument(self) -> str:
        return f"{self.slug}/{'+'.join(self.splat)}"

    def look(self):
        router = self.router
        self.seen = {
            "path": router.page.path,
            "raw_path": router.page.raw_path,
            "full_path": router.page.full_path,
            "full_raw_path": router.page.full_raw_path,
            "host": router.page.host,
            "params": router.page.params,
            "route_id": router.route_id,
            "url": router.url,
            "url_parts": [router.url.scheme, router.url.netloc, router.url.origin, router.url.path, router.url.query],
            "query_parameters": router.url.query_parameters,
            "token": router.session.client_token,
            "ip": router.session.client_ip,
            "session_id": router.session.session_id,
            "user_agent": router.headers.user_agent,
            "cookie": router.headers.cookie,
            "missing": router.headers.x_missing,
            "raw": router.headers.raw_headers["cookie"],
        }

    def set_slug(self):
        self.slug = "mine"

    def start_over(self):
        self.reset()

    async def ask_others(self):
        other = await self.get_state(Other)
        other.number += 1
        child = await self.get_state(Child)
        child.number += 1
        log = await self.get_state(Log)
        log.lines.append("asked")
        computed = await self.get_var_value(Other.twice)
        plain = await self.get_var_value(Child.own)
        self.answer = f"{computed} {plain} {await self.get_var_value(Log.lines)}"

    def ask_without_await(self):
        self.answer = str(self.get_state(Other).number)

    async def ask_nonsense(self):
        await self.get_state(dict)

    async def ask_an_expression(self):
        await self.get_var_value(Other.number + 1)


def index():
    return rx.text(Router.heading)


@rx.page(route="/post/[slug]", on_load=[Log.arrived, Log.note("loaded")])
def post():
    return rx.vstack(
        rx.heading(rx.State.slug),
        rx.text(f"Post: {rx.State.router.page.params.get('slug', '')}"),
        rx.text(rx.State.router.url.path, rx.State.router.url.query_parameters.get("q", "")),
        rx.text(rx.State.router.session.client_token),
        rx.text(rx.State.router.headers.user_agent),
    )


def files():
    return rx.foreach(rx.State.splat, rx.text)


app = rx.App()
app.add_page(index, route="/", on_load=rx.console_log("home"))
app.add_page(files, route="/files/[[...splat]]", on_load=Log.slow)
app.add_page(lambda: rx.text("broken"), route="/failing", on_load=Log.failing)
