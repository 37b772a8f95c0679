"""What real apps use beside components, each with its effect: shown in the page, or a fact that Python can tell.

A fact is told under the name and keyword of usage.json: `fact("rx.Var|__positional__", rx.Var("window.x")._js_expr == "window.x")
"""

import inspect
import typing

import reflex as rx
import reflex.app
import reflex.components.radix.themes.base as themes_base
from reflex.page import DECORATED_PAGES

facts: dict[str, bool] = {}


def fact(name, holds):
    facts[name] = bool(holds)


class Plain(rx.Base):
    number: int = 3


class Row(rx.Model, table=True):
    name: str


class Degrees:
    def __init__(self, value):
        self.value = value


@rx.serializer
def write_degrees(value: Degrees) -> str:
    return f"{value.value} degrees"


class State(rx.State):
    count: int = 1
    told: str = ""
    items: list[str] = ["a", "b"]
    rows: list[str] = []
    annotated: rx.Field[int] = rx.field(17)
    degrees: Degrees = Degrees(20)
    cookie: str = rx.Cookie("first")
    local: str = rx.LocalStorage("first")
    loaded: str = ""
    key: str = ""
    progress: list[str] = []
    plain: Plain = Plain()

    @rx.var
    def double(self) -> int:
        return self.count * 2

    @rx.var(cache=False)
    def fresh(self) -> int:
        State.computed_times = getattr(State, "computed_times", 0) + 1
        return State.computed_times

    @rx.var(initial_value="at first")
    async def later(self) -> str:
        return f"{self.count} later"

    @rx.event
    def add(self):
        self.count += 1

    @rx.event
    def tell(self, what: str):
        self.told = what

    @rx.event
    def load(self):
        self.loaded = self.router.page.path

    @rx.event(background=True)
    async def behind(self):
        async with self:
            self.told = "behind"

    @rx.event
    def press(self, key: str, info: rx.event.KeyInputInfo):
        self.key = key

    @rx.event
    def keep(self):
        self.cookie = "kept"
        self.local = "kept"

    @rx.event
    def write(self):
        with rx.session() as session:
            session.add(Row(name="in the database"))
            session.commit()
            self.rows = [row.name for row in session.exec(Row.select()).all()]

    @rx.event
    def events(self) -> list[rx.event.EventSpec]:
        return [rx.console_log("logged"), State.tell("of a list")]

    @rx.event
    async def receive(self, files: list[rx.UploadFile]):
        content = (await files[0].read()).decode()
        (rx.get_upload_dir() / "received.txt").write_text(content)
        self.told = content

    @rx.event
    def grow(self, progress: dict):
        self.progress.append(str(progress["progress"]))


class Keys(rx.Fragment):
    """Keys wherever they are pressed: the way that Reflex' own documentation has it."""

    key_map: dict[str, rx.event.EventType] = {}

    def add_imports(self) -> rx.utils.imports.ImportDict:
        return {"react": "useEffect"}

    def add_hooks(self):
        chains = rx.Var.create({key: rx.EventChain.create(value=handler, args_spec=rx.event.key_event) for key, handler in self.key_map.items()})
        return [
            f"""useEffect(() => {{
                const chains = {chains!s};
                const heard = (event) => {{ if (event.key in chains) chains[event.key](event); }};
                document.addEventListener("keydown", heard);
                return () => document.removeEventListener("keydown", heard);
            }}, []);"""
        ]

    def render(self):
        return rx.fragment(*self.children).render()


class Wrapped(rx.Component):
    library = ""
    tag = "mark"
    on_pick: rx.EventHandler[rx.event.no_args_event_spec]


class Box(rx.el.Div):
    def add_style(self):
        return {"outline_offset": "7px"}


@rx.memo
def shown(text: rx.Var[str]):
    return rx.el.b(text, id="memo")


client = rx._x.client_state(var_name="client", default="first")
positional_client = rx._x.client_state("positional", default=5)
with_color: rx.event.EventType = State.tell("x")
kind_of_page: reflex.app.ComponentCallable = lambda: rx.el.p("callable")
literal: themes_base.LiteralAccentColor = "tomato"

rx.State.setup_dynamic_args(reflex.app.get_route_args("/early/[early]"))
early = rx.State.early

fact("rx.Var|__positional__", rx.Var("window.x")._js_expr == "window.x")
fact("rx.Var.create|__positional__", rx.Var.create({"a": [1]})._js_expr == "({a:[1]})" and isinstance(rx.Var.create("x"), rx.vars.StringVar))
fact("rx.vars.number.NumberVar", isinstance(State.count, rx.vars.number.NumberVar))
fact("rx.vars.sequence.StringVar", isinstance(State.told, rx.vars.sequence.StringVar))
fact("rx.Color", isinstance(rx.color("tomato", 3), rx.Color))
fact("rx.color|__positional__", str(rx.color("tomato", 3)) == "var(--tomato-3)")
fact("rx.color|shade", str(rx.color("tomato", shade=4)) == "var(--tomato-4)")
fact("rx.color|color", str(rx.color(color="tomato")) == "var(--tomato-7)")
fact("rx.components.radix.themes.base.LiteralAccentColor", "tomato" in typing.get_args(themes_base.LiteralAccentColor))
fact("rx.components.radix.themes.base.LiteralGrayColor", "sand" in typing.get_args(themes_base.LiteralGrayColor))
fact("rx.event.EventSpec", isinstance(State.tell("x"), rx.event.EventSpec))
fact("rx.event.EventHandler", isinstance(State.tell, rx.event.EventHandler))
fact("rx.Env.DEV", rx.Env.DEV == "dev" and rx.config.get_config().env == rx.Env.DEV)
fact("rx.config.get_config", rx.config.get_config().app_name == "names")
fact("rx.app.get_route_args|__positional__", reflex.app.get_route_args("/a/[b]/[[...splat]]") == {"b": "arg_single", "splat": "arg_list"})
fact("rx.style.LIGHT_COLOR_MODE", rx.style.LIGHT_COLOR_MODE == "light")
fact("rx.Component", isinstance(rx.box(), rx.Component) and "on_pick" in inspect.get_annotations(Wrapped))
fact("rx.app.ComponentCallable", "Callable" in str(reflex.app.ComponentCallable))
fact("rx.plugins.SitemapPlugin", isinstance(rx.config.get_config().plugins[0], rx.plugins.SitemapPlugin))
fact("rx.get_upload_dir", rx.get_upload_dir().name == "uploaded_files" and rx.get_upload_dir().is_dir())
fact("rx.asset|path", rx.asset(path="own.css").startswith("/own.css"))
fact("rx.asset|shared", "beside.txt" in rx.asset("beside.txt", shared=True))
fact("rx.utils.imports.ImportDict", typing.get_origin(rx.utils.imports.ImportDict) is dict)
fact("rx.Fragment", issubclass(Keys, rx.Component))

BUTTONS = {
    "rx.event.EventType": with_color,
    "rx.noop": rx.noop(),
    "rx.toast": rx.toast("a toast"),
    "rx.toast|duration": rx.toast("for a moment", duration=50),
    "rx.toast.info": rx.toast.info("an info", position="top-left"),
    "rx.toast.warning": rx.toast.warning("a warning"),
    "rx.toast.error": rx.toast.error("an error", position="bottom-center"),
    "rx.toast.success": rx.toast.success("a success", position="top-center"),
    "rx.download|data": rx.download(data="content", filename="data.txt"),
    "rx.download|url": rx.download(url="/own.css", filename="renamed.css"),
    "rx.window_alert": rx.window_alert("alert"),
    "rx.console_log": rx.console_log("to the console"),
    "rx.set_clipboard": rx.set_clipboard("copied"),
    "rx.set_focus": rx.set_focus("focused"),
    "rx.scroll_to": rx.scroll_to("far"),
    "rx.scroll_to|elem_id": rx.scroll_to(elem_id="far"),
    "rx.call_script": rx.call_script("document.title = 'scripted'"),
    "rx.toggle_color_mode": rx.toggle_color_mode,
    "rx.redirect": rx.redirect("/post/word"),
    "rx.cancel_upload": rx.cancel_upload("up"),
    "rx.upload_files": State.receive(rx.upload_files(upload_id="up", on_upload_progress=State.grow)),
    "rx._x.client_state": client.set_value("second"),
    "rx.event|background": State.behind,
    "rx.session": State.write,
    "rx.Cookie": State.keep,
    "rx.event": State.add,
    "list of events": State.events,
}


def show(name, *values):
    return rx.el.p(*values, id=name)


@rx.page("/")
def index():
    return rx.el.main(
        client,
        positional_client,
        Keys.create(key_map={"F2": State.press}),
        show("facts", rx.Var.create(facts).to_string()),
        show("rx.State", State.count),
        show("rx.var", State.double),
        show("rx.var|cache", State.fresh),
        show("rx.var|initial_value", State.later),
        show("told", State.told),
        show("rx.field", State.annotated),
        show("rx.utils.serializers.serializer", State.degrees),
        show("rx.Base", State.plain.number),
        show("cookie", State.cookie),
        show("local", State.local),
        show("rows", State.rows.join()),
        show("key", State.key),
        show("progress", State.progress.join()),
        show("client", client.value),
        show("positional client", positional_client.value),
        show("rx.cond", rx.cond(State.count > 0, "yes", "no")),
        show("rx.foreach", rx.foreach(State.items, lambda item: rx.el.i(item))),
        show("rx.match", rx.match(State.count, (1, "one"), (2, "two"), "many")),
        show("rx.color_mode_cond", rx.color_mode_cond("light", "dark")),
        show("rx.color_mode_cond|light", rx.color_mode_cond(light="by day", dark="by night")),
        show("rx.style.color_mode", rx.style.color_mode),
        show("rx.selected_files", rx.selected_files("up").join()),
        show("rx.get_upload_url", rx.get_upload_url("received.txt")),
        show("rx.State.setup_dynamic_args", early),
        show("rx.State.router", State.router.page.path),
        rx.el.div("tailwind", class_name="w-[13px] h-usage", id="tailwind"),
        rx.el.div("styled", class_name="own-sheet", id="stylesheets"),
        rx.el.blockquote("by name", id="style"),
        rx.box("themed", color=rx.color("accent", 9), id="theme"),
        Box.create("derived", id="rx.el.Div"),
        Wrapped.create("wrapped", id="rx.Component"),
        shown(text=State.told),
        rx.upload(rx.el.span("drop"), id="up"),
        rx.el.input(id="focused"),
        rx.el.input(id="keys", on_key_down=State.press),
        *(rx.el.button(name, on_click=event) for name, event in BUTTONS.items()),
        rx.el.div(height="5000px"),
        rx.el.div("far", id="far"),
    )


@rx.page(route="/post/[slug]", title="The title", description="The description", on_load=State.load, meta=[{"name": "usage", "content": "meta"}],
         script_tags=[rx.el.script("window.tagged = 1")])
def post():
    return rx.el.main(show("rx.State.<route-arg>", rx.State.slug), show("loaded", State.loaded))


fact("rx.page.DECORATED_PAGES", [function.__name__ for function, _ in DECORATED_PAGES["names"]] == ["index", "post"] and rx.page.DECORATED_PAGES is DECORATED_PAGES)
fact("rx.Field", rx.Field[int] == rx.Field[int])


def transform(asgi):
    async def application(scope, receive, send):
        if scope["type"] == "http" and scope["path"] == "/transformed":
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"by the transformer"})
        else:
            await asgi(scope, receive, send)

    return application


app = rx.App(
    theme=rx.theme(accent_color="tomato"),
    stylesheets=["/own.css"],
    style={"blockquote": {"outline_offset": "9px"}},
    head_components=[rx.el.meta(name="head", content="component")],
    api_transformer=transform,
    html_lang="fr",
    html_custom_attrs={"data-kind": "usage"},
)
