"""What belongs to pages as a whole: titles, metas, arrival and departure, pages that are not there."""

import reflex as rx


class Pages(rx.State):
    name: str = "Ada"
    log: list[str] = []
    panel: bool = True
    missing: int = 0
    ticks: int = 0
    asked: int = 0

    @rx.event
    def rename(self, name: str):
        self.name = name

    @rx.event
    def note(self, line: str):
        self.log.append(line)

    @rx.event
    def toggle(self):
        self.panel = not self.panel

    @rx.event
    def count_missing(self):
        self.missing += 1

    @rx.event
    def fail(self):
        self.ticks += 1
        return {}["no such key"]

    @rx.event
    def tick(self):
        self.ticks += 1

    @rx.event
    def ask(self, text: str):
        self.asked += 1
        self.log.append(text)


def index():
    return rx.el.main(
        rx.el.ul(rx.foreach(Pages.log, lambda line: rx.el.li(line)), id="log"),
        rx.el.button("rename", on_click=Pages.rename("Grace")),
        rx.el.button("toggle", on_click=Pages.toggle),
        rx.cond(
            Pages.panel,
            rx.el.section("panel", on_mount=Pages.note("panel " + Pages.name), on_unmount=Pages.note("no panel")),
        ),
        rx.el.input(value=Pages.name, on_change=Pages.rename, on_mount=Pages.note("input"), id="name"),
        rx.el.a("about", href="/about"),
        rx.el.button("fail", on_click=Pages.fail),
        rx.el.p(Pages.ticks, id="ticks"),
        rx.el.button("throttled", on_click=Pages.tick.throttle(60_000)),
        rx.el.button("temporal", on_click=Pages.tick.temporal),
        rx.el.input(on_change=Pages.ask.debounce(300), id="debounced"),
        rx.el.p(Pages.asked, id="asked"),
        on_unmount=Pages.note("left index"),
    )


def about():
    return rx.el.main(rx.el.h1("About"), rx.el.a("home", href="/"), on_mount=Pages.note("about"))


def lost():
    return rx.el.main(rx.el.h1("Lost"), rx.el.p(Pages.missing, id="missing"), rx.el.p(rx.State.router.page.raw_path, id="path"))


app = rx.App()
app.add_page(
    index,
    title="Hello " + Pages.name,
    description=f"The page of {Pages.name}",
    image="/picture.png",
    meta=[{"name": "keywords", "content": "a, \"b\""}, rx.el.meta(http_equiv="x-made-by", content="pages")],
)
app.add_page(about, title="About", description="Who we are")
app.add_page(lost, route="404", title="Lost", on_load=Pages.count_missing)
