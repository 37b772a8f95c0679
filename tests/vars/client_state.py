"""State that only the browser has, hooks and imports that Vars bring along, and functions of the browser in triggers."""

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

count = rx._x.client_state("count", default=2)
text = rx._x.client_state(var_name="text", default="")
own = rx._x.client_state("own", default=10, global_ref=False)

width = rx.Var(
    "width",
    _var_type=int,
    _var_data=VarData(imports={"react": [ImportVar("useState")]}, hooks=["const [width, setWidth] = useState(100)"]),
)
set_width = rx.Var("setWidth", _var_data=width._get_all_var_data()).to(rx.vars.FunctionVar)


class S(rx.State):
    n: int = 5
    got: int = 0

    @rx.event
    def take(self, value: int):
        self.got = value

    @rx.event
    def push(self):
        self.n += 1
        return count.push(self.n)

    @rx.event
    def ask(self):
        return count.retrieve(S.take)


def index():
    return rx.el.div(
        count,
        rx.el.p(f"count {count.value}", id="count"),
        rx.el.p(count.value * S.n, id="product"),
        rx.el.button("three", id="three", on_click=count.set_value(3)),
        rx.el.button("more", id="more", on_click=count.set_value(count.value + S.n)),
        rx.el.button("push", id="push", on_click=S.push),
        rx.el.button("ask", id="ask", on_click=S.ask),
        rx.el.p(S.got, id="got"),
        rx.el.input(id="input", on_change=text.set),
        rx.el.p(text.value.upper(), id="text"),
        rx.el.button(own.value, id="own", on_click=own.set_value(own.value + 1)),
        rx.el.button("wider", id="wider", on_click=set_width.partial(width * 2), width=width.to_string() + "px"),
        rx.el.p(width + 1, id="width"),
        rx.el.p(rx.cond(count.value > 2, "large", "small"), id="size"),
    )


app = rx.App()
app.add_page(index)
