import reflex as rx


class State(rx.State):
    count: int = 0
    ticks: list[int] = []
    heard: str = ""

    @rx.event
    def add(self, by: int):
        self.count += by

    @rx.event
    def tick(self, number: int):
        self.ticks.append(number)

    @rx.event
    def hear(self, address: str, field: str, token: str):
        self.heard = f"{address} {field} {token == self.router.session.client_token}"


class Card(rx.el.Div):
    """A component of the catalog with a class of its own."""

    title: rx.Var[str] = "a title"

    def add_style(self):
        return {"padding": "7px"}

    @classmethod
    def create(cls, *children, **props):
        return super().create(rx.el.b("Card"), *children, **props)


class Named(rx.Component):
    """What refs know by its id."""

    library = "$/public/named"
    tag = "Named"
    default_value: rx.Var[str]


class Clock(rx.Component):
    """Custom code with JSX."""

    tag = "Clock"
    start: rx.Var[int]
    on_tick: rx.EventHandler[lambda number: [number + 1]]

    def add_imports(self):
        return {"react": ["useState"]}

    def add_custom_code(self):
        return [
            """function Clock({ start, onTick, ...props }) {
    const [now, setNow] = useState(start);
    return <button {...props} onClick={() => { setNow(now + 1); onTick(now); }}>{"at " + now}</button>;
}"""
        ]


class Sized(rx.Component):
    """A script of the project's own, and a hook."""

    library = "$/public/sized"
    tag = "Sized"
    is_default = True
    unit: rx.Var[str]
    label: rx.Var[str]

    def add_imports(self):
        return {"react": "useRef"}

    def add_hooks(self):
        return ["const renders = useRef(0);", "renders.current += 1;"]


class Themed(rx.Component):
    """A package that Vitrine has itself, whatever version is asked for."""

    library = "@radix-ui/themes@2.0.0"
    tag = "Badge"
    color: rx.Var[str] = "green"


@rx.memo
def row(name: rx.Var[str], on_pick: rx.EventHandler, children: rx.Var[rx.Component]):
    return rx.el.li(name.upper(), children, on_click=on_pick, id=f"row-{name}")


def frontend(library, names, js):
    """A value of what the frontend has for scripts."""
    return rx.Var(js, _var_data=rx.vars.VarData(imports={library: names})).to(str)


def frontend_values():
    address = frontend("/utils/state", ["getBackendURL"], "getBackendURL('ws://localhost:1234/x?y=1').href")
    field = frontend("$/utils/state", ["getRefValue", "refs"], "getRefValue(refs['ref_named'])")
    token = frontend("/utils/state", ["getToken"], "getToken()")
    return rx.fragment(
        rx.el.button("hear", on_click=State.hear(address, field, token), id="hear"),
        Named.create(id="named", default_value="in the field"),
        rx.el.p(State.heard, id="heard"),
    )


def index():
    return rx.el.main(
        frontend_values(),
        Card.create(rx.text("inside"), id="card"),
        rx.el.Div.create("plain", id="plain"),
        Clock.create(start=State.count, on_tick=State.tick, id="clock"),
        rx.el.p(State.ticks.to_string(), id="ticks"),
        Sized.create(unit="px", label=rx.Var("String(renders.current > 0)"), custom_attrs={"id": "sized"}),
        Themed.create("badge", id="badge"),
        rx.foreach(["one", "two"], lambda name: row(rx.el.i("!"), name=name, on_pick=State.add(2))),
        rx.el.output(State.count, id="count"),
    )


app = rx.App()
app.add_page(index)
