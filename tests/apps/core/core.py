import reflex as rx


class State(rx.State):
    html: str = "<b id='bold' onclick='window.bad = 1'>bold</b><script>window.bad = 2</script><img src='/favicon.ico' onerror='window.bad = 3'>"
    own: str = "<em id='em'>own</em>"
    pasted: str = ""
    typed: str = ""
    heard: list[str] = []
    key: str = ""
    size: str = ""
    scripts: list[str] = []
    lines: list[str] = [f"line {i}" for i in range(30)]
    sent: str = ""
    broken: str = ""
    names: list[str] = ["Ada", "Grace"]

    @rx.event
    def paste(self, items: list[tuple[str, str]]):
        self.pasted = " ".join(f"{kind}={data}" for kind, data in items)

    @rx.event
    def type(self, value: str):
        self.typed = value

    @rx.event
    def press(self, key: str):
        self.key = key

    @rx.event
    def resize(self, width: int, height: int):
        self.size = f"{width} x {height}"

    @rx.event
    def hear(self, text: str):
        self.heard.append(text)

    @rx.event
    def script(self, what: str):
        self.scripts.append(what)

    @rx.event
    def more(self):
        self.lines.append("the last")

    @rx.event
    def send(self, data: dict):
        self.sent = data["message"]

    @rx.event
    def failed(self, message: str, stack: str):
        self.broken = message.splitlines()[0]


def index():
    return rx.box(
        rx.color_mode.button(position="top-right", id="toggle"),
        rx.color_mode.button(allow_system=True),
        rx.color_mode.switch(id="switch"),
        rx.text(rx.color_mode, "/", rx.color_mode_cond("light", "dark"), id="mode"),
        rx.box(rx.color_mode.icon(), id="mode-icon"),
        rx.html(State.html, id="cleaned"),
        rx.html(State.own, sanitize=False, id="trusted", class_name="mine"),
        rx.html("<u id='literal' onclick='window.clicked = 1'>literal</u>"),
        rx.script("window.inline = (window.inline || 0) + 1"),
        rx.script(src="/loaded.js", on_load=State.script("loaded"), on_ready=State.script("ready")),
        rx.script(src="/missing.js", on_error=State.script("failed")),
        rx.text(State.scripts.join(","), id="scripts"),
        rx.clipboard(rx.input(id="paste-here"), on_paste=State.paste.prevent_default),
        rx.text(State.pasted, id="pasted"),
        rx.debounce_input(rx.input(id="debounced", on_change=State.type), debounce_timeout=150),
        rx.text(State.typed, id="typed"),
        rx.window_event_listener(on_key_down=State.press, on_resize=State.resize),
        rx.text(State.key, id="key"),
        rx.text(State.size, id="size"),
        rx.auto_scroll(rx.foreach(State.lines, rx.text), id="lines", height="100px"),
        rx.button("more", on_click=State.more),
        rx.form(rx.text_area(name="message", id="area", auto_height=True, enter_key_submit=True), on_submit=State.send, reset_on_submit=True),
        rx.text(State.sent, id="sent"),
        rx.error_boundary(
            rx.el.div(custom_attrs={"children": rx.Var("({a: 1})")}),
            fallback_render=rx.text("instead", id="instead"),
            on_error=State.failed,
        ),
        rx.text(State.broken, id="broken"),
        rx.list.unordered(items=State.names, id="names"),
        rx.list.ordered(rx.list.item(rx.icon("check"), rx.text("item"), id="item"), list_style_type="upper-roman", id="ordered"),
        rx.logo(id="logo"),
        rx.mobile_only("for phones", id="phones"),
        rx.desktop_only("for desks", id="desks"),
        rx.connection_banner(),
        rx.theme(rx.button("in red"), accent_color="red", id="themed"),
        rx.link("other", href="/other"),
    )


@rx.page(route="/other", script_tags=[rx.el.script("window.tagged = (window.tagged || 0) + 1")])
def other():
    return rx.fragment(rx.script("window.inline = (window.inline || 0) + 1"), rx.text("the other page", id="other"))


@rx.page(route="/debounced")
def debounced():
    return rx.box(
        rx.debounce_input(rx.input(id="long-enough", on_change=State.hear), min_length=3, debounce_timeout=1),
        rx.debounce_input(rx.input(id="hurried", on_change=State.hear), debounce_timeout=3_600_000),
        rx.debounce_input(
            rx.text_area(id="patient", on_change=State.hear),
            debounce_timeout=-1,
            force_notify_by_enter=False,
            force_notify_on_blur=False,
        ),
        rx.text(State.heard.join(","), id="heard"),
    )


app = rx.App(
    theme=rx.theme(theme_panel=True),
    html_lang="fr",
    html_custom_attrs={"data-kind": "core <&>"},
    head_components=[
        rx.script("window.early = document.querySelector('#vitrine-root') === null"),
        rx.el.link(rel="preconnect", href="/", id="own-link"),
        rx.fragment(rx.el.style("body { --from-head: 1 }"), rx.el.meta(http_equiv="x-kind", content='"core"')),
    ],
)
app.add_page(index)
