import reflex as rx


class State(rx.State):
    name: str = "house"
    names: list[str] = ["sun", "git_branch", "AlarmClock", "twitter"]
    clicks: int = 0

    @rx.event
    def launch(self):
        self.name = "rocket"

    @rx.event
    def count(self):
        self.clicks += 1


def index():
    return rx.vstack(
        rx.icon("plus", id="plain"),
        rx.icon(tag="alarm_clock", size=48, color="rgb(255, 0, 0)", stroke_width=1, id="styled", class_name="mine", on_click=State.count),
        rx.icon("edit", id="alias"),
        rx.icon("github", id="old", aria_label="Source code"),
        rx.icon_button("search", size="3", id="button", on_click=State.count),
        rx.icon_button(rx.icon("x", id="inner"), size=rx.cond(State.clicks > 1, "4", "1"), id="sized"),
        rx.callout("Careful", icon="triangle-alert", id="callout"),
        rx.text(State.clicks, id="clicks"),
        rx.link("by name", href="/named"),
    )


@rx.page(route="/named")
def named():
    return rx.box(
        rx.icon(State.name, size=30, id="named"),
        rx.box(rx.foreach(State.names, rx.icon), id="list"),
        rx.button("launch", on_click=State.launch),
    )


app = rx.App()
app.add_page(index)
