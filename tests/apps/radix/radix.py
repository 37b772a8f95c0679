import reflex as rx


class State(rx.State):
    log: list[str] = []
    open: bool = False
    tab: str = "one"
    choice: str = "b"
    picked: str = "x"
    level: list[int] = [20]
    committed: list[int] = []
    on: bool = False
    agreed: bool = False
    segment: str = "list"
    section: list[str] = []
    fruits: list[str] = ["apple", "pear"]
    form: dict = {}

    @rx.event
    def say(self, what: str):
        self.log.append(what)

    @rx.event
    def set_open(self, value: bool):
        self.open = value
        self.log.append(f"open {value}")

    @rx.event
    def set_tab(self, value: str):
        self.tab = value

    @rx.event
    def choose(self, value: str):
        self.choice = value

    @rx.event
    def pick(self, value: str):
        self.picked = value

    @rx.event
    def slide(self, value: list[int]):
        self.level = value

    @rx.event
    def commit(self, value: list[int]):
        self.committed = value

    @rx.event
    def switch(self, value: bool):
        self.on = value

    @rx.event
    def agree(self, value: bool):
        self.agreed = value

    @rx.event
    def set_segment(self, value: str | list[str]):
        self.segment = str(value)

    @rx.event
    def set_section(self, value: str | list[str]):
        self.section = [value] if isinstance(value, str) else value

    @rx.event
    def submit(self, data: dict):
        self.form = data


def overlays():
    return rx.box(
        rx.dialog.root(
            rx.dialog.trigger(rx.button("open dialog", on_click=State.say("trigger"))),
            rx.dialog.content(
                rx.dialog.title("Dialog"),
                rx.dialog.description("About it"),
                rx.dialog.close(rx.button("save", on_click=State.say("saved"))),
            ),
            open=State.open,
            on_open_change=State.set_open,
        ),
        rx.alert_dialog.root(
            rx.alert_dialog.trigger(rx.button("open alert")),
            rx.alert_dialog.content(
                rx.alert_dialog.title("Alert"),
                rx.alert_dialog.description("Sure?"),
                rx.alert_dialog.cancel(rx.button("no")),
                rx.alert_dialog.action(rx.button("yes", on_click=State.say("yes"))),
            ),
        ),
        rx.popover.root(
            rx.popover.trigger(rx.button("open popover")),
            rx.popover.content(rx.text("in the popover"), rx.popover.close(rx.button("close popover"))),
        ),
        rx.hover_card.root(
            rx.hover_card.trigger(rx.link("hover here", href="/")),
            rx.hover_card.content("in the hover card"),
            open_delay=0,
        ),
        rx.tooltip(rx.button("with tooltip"), content="the tooltip", delay_duration=0),
        rx.menu.root(
            rx.menu.trigger(rx.button("open menu")),
            rx.menu.content(
                rx.menu.item("first", on_select=State.say("first"), shortcut="F"),
                rx.menu.separator(),
                rx.menu.sub(
                    rx.menu.sub_trigger("more"),
                    rx.menu.sub_content(rx.menu.item("inner", on_click=State.say("inner"))),
                ),
            ),
        ),
        rx.context_menu.root(
            rx.context_menu.trigger(rx.box("right click here")),
            rx.context_menu.content(
                rx.context_menu.item("copy", on_select=State.say("copy")),
                rx.context_menu.checkbox("checked", checked=State.on, on_change=State.switch),
                rx.context_menu.radio_group(
                    rx.context_menu.radio("x", value="x"),
                    rx.context_menu.radio("y", value="y"),
                    value=State.picked,
                    on_change=State.pick,
                ),
            ),
        ),
        rx.drawer.root(
            rx.drawer.trigger(rx.button("open drawer")),
            rx.drawer.overlay(),
            rx.drawer.portal(
                rx.drawer.content(
                    rx.drawer.title("Drawer"),
                    rx.drawer.description("About it"),
                    rx.drawer.close(rx.button("close drawer", on_click=State.say("drawer closed"))),
                    rx.text("themed", id="in-drawer", color="var(--accent-9)"),
                    right="auto",
                    width="20em",
                    padding="1em",
                    background_color="var(--gray-2)",
                )
            ),
            direction="left",
        ),
    )


def controls():
    return rx.box(
        rx.tabs.root(
            rx.tabs.list(rx.tabs.trigger("One", value="one"), rx.tabs.trigger("Two", value="two")),
            rx.tabs.content("first tab", value="one"),
            rx.tabs.content("second tab", value="two"),
            value=State.tab,
            on_change=State.set_tab,
        ),
        rx.accordion.root(
            rx.accordion.item(header="Red", content="red content", value="red"),
            rx.accordion.item(header=rx.text("Blue"), content=rx.text("blue content"), value="blue"),
            rx.accordion.item(rx.accordion.header(rx.accordion.trigger("Green", rx.accordion.icon())), rx.accordion.content("green content")),
            type="multiple",
            color_scheme="mint",
            variant="soft",
            duration=10,
            on_value_change=State.set_section,
            id="accordion",
        ),
        rx.select(["a", "b", "c"], value=State.choice, on_change=State.choose, label="Letters", color_scheme="red", id="select"),
        rx.select(State.fruits, placeholder="fruit", name="fruit", on_change=State.say, position="popper", id="fruits"),
        rx.radio(["x", "y"], value=State.picked, on_change=State.pick, direction="column"),
        rx.radio_cards.root(rx.radio_cards.item("card one", value="1"), rx.radio_cards.item("card two", value="2"), on_value_change=State.say),
        rx.slider(value=State.level, on_change=State.slide, on_value_commit=State.commit, id="slider", max=50),
        rx.slider(default_value=[10, 60], id="range"),
        rx.switch(checked=State.on, on_change=State.switch, id="switch"),
        rx.checkbox("I agree", checked=State.agreed, on_change=State.agree),
        rx.segmented_control.root(
            rx.segmented_control.item("List", value="list"),
            rx.segmented_control.item("Grid", value="grid"),
            value=State.segment,
            on_change=State.set_segment,
        ),
        rx.progress(value=State.level[0], max=50, id="progress", fill_color="rgb(1, 2, 3)"),
        rx.callout("Heads up", icon="info", color_scheme="amber", id="callout"),
        rx.form(
            rx.form.field(
                rx.form.label("Mail"),
                rx.form.control(rx.input(type="email", required=True, id="mail"), as_child=True),
                rx.form.message("Please write it", match="valueMissing", color="red"),
                rx.form.validity_state(rx.text("validity", id="validity")),
                name="mail",
            ),
            rx.select(State.fruits, default_value="pear", name="fruit"),
            rx.checkbox("news", name="news", default_checked=True),
            rx.form.submit(rx.button("send"), as_child=True),
            on_submit=State.submit,
        ),
    )


def index():
    return rx.box(
        overlays(),
        controls(),
        rx.el.ol(rx.foreach(State.log, rx.el.li), id="log"),
        rx.text(State.tab, id="tab"),
        rx.text(State.choice, id="choice"),
        rx.text(State.picked, id="picked"),
        rx.text(f"{State.level[0]}", id="level"),
        rx.text(State.committed.length(), id="committed"),
        rx.text(rx.cond(State.on, "on", "off"), id="on"),
        rx.text(rx.cond(State.agreed, "agreed", "not agreed"), id="agreed"),
        rx.text(State.segment, id="segment"),
        rx.text(State.section.join(","), id="section"),
        rx.text(State.form.to_string(), id="form"),
        max_width="600px",
    )


app = rx.App(theme=rx.theme(accent_color="grass"))
app.add_page(index)
