"""Components as packages of components make them: every method that says what becomes of an instance, providers around the app, rx.memo."""

import reflex as rx
from reflex.components.component import Component, field
from reflex.components.core.debounce import DebounceInput
from reflex.components.core.foreach import Foreach
from reflex.components.el import Form as HTMLForm
from reflex.components.props import PropsBase
from reflex.components.tags.tag import Tag
from reflex.constants import MemoizationMode
from reflex.utils import console, format, types
from reflex.utils.imports import ImportVar, merge_imports


class State(rx.State):
    count: int = 0
    text: str = ""
    heard: list[str] = []
    items: list[str] = ["one", "two"]

    @rx.event
    def add(self, by: int):
        self.count += by

    @rx.event
    def set_text(self, text: str):
        self.text = text

    @rx.event
    def hear(self, what: str):
        self.heard.append(what)


class Kit(Component):
    """What a package's components have in common: a provider around the app, and styles as a prop."""

    library = "vitrine-kit@2.0.0"
    lib_dependencies: list[str] = field(default_factory=lambda: ["vitrine-kit@2.0.0"], is_javascript_property=False)

    @staticmethod
    def _get_app_wrap_components() -> dict[tuple[int, str], Component]:
        return {(60, "KitProvider"): provider}

    def _get_style(self):
        return {"sx": self.style}

    @classmethod
    def create(cls, *children, **props):
        for name in [prop for prop in cls.get_props() if prop == "type"]:
            if f"{name}_" in props:
                props[name] = props.pop(f"{name}_")
        return super().create(*children, **props)


class Provider(Kit):
    tag = "KitProvider"
    theme: rx.Var[dict]

    @classmethod
    def create(cls):
        return super().create(theme=rx.Var("extend(kitTheme)", _var_type=dict))

    def add_imports(self):
        return {self.library: ImportVar(tag="extend"), "$/utils/theme": ImportVar(tag="kitTheme", is_default=True)}

    @staticmethod
    def _get_app_wrap_components():
        return {(50, "Modes"): modes}


provider = Provider.create()


class Modes(Component):
    """A script of the project's, which the frontend's own modules serve."""

    library = "$/public/modes"
    tag = "Modes"
    is_default = True


modes = Modes.create()


class Box(Kit):
    """A prop that only _render() adds, a plain field, and one that is renamed."""

    tag = "Kit"
    element: rx.Var[str]
    unit: str = "px"
    kind_: rx.Var[str]
    _rename_props = {"kind": "data-kind"}
    _memoization_mode = MemoizationMode(recursive=False)

    def add_imports(self):
        return {"": f"{format.format_library_name(self.library)}/kit.css"}

    def _exclude_props(self):
        return ["element"]

    def _render(self) -> Tag:
        return super()._render().add_props(**{"as": self.element, "data-unit": self.unit}).remove_props("unit")


class Icon(Kit):
    """Each instance says which export of the library it is."""

    tag = "None"

    @classmethod
    def create(cls, *children, **props):
        props["tag"] = format.to_title_case(props["tag"]) + "Icon"
        return super().create(*children, **props)


class KitInput(Kit):
    tag = "KitInput"
    value: rx.Var[str]
    on_change: rx.EventHandler[lambda e: [e.target.value]]

    @classmethod
    def create(cls, *children, **props):
        made = super().create(*children, **props)
        return DebounceInput.create(made) if props.get("value") is not None else made


class KitForm(Kit, HTMLForm):
    """Of two bases: a component of the package that is a form."""

    tag = "Kit"
    as_: rx.Var[str] = rx.Var.create("form")


class KitList(Kit):
    tag = "Kit"

    @classmethod
    def create(cls, *children, items=None, **props):
        if isinstance(items, rx.Var) and types._issubclass(types.get_base_class(items._var_type), list):
            children = [Foreach.create(items, lambda item: Box.create(item, id=f"item-{item}"))]
        return super().create(*children, **props)


class Watcher(rx.Fragment):
    """Nothing to be seen, only a hook that calls what a trigger is bound to."""

    on_key: rx.EventHandler[lambda key: [key]]

    def add_imports(self):
        return merge_imports({"react": [ImportVar(tag="useEffect")]})

    def add_hooks(self):
        return [f"useEffect(() => {{ const hear = (event) => ({rx.Var.create(self.event_triggers['on_key'])})(event.key);"
                " document.addEventListener('keydown', hear); return () => document.removeEventListener('keydown', hear); });"]  # fmt: skip

    def render(self):
        return {}


class Stage(rx.Component):
    """A ref, by which scripts find what the component hands out, and objects with components in them."""

    library = "vitrine-kit"
    tag = "Stage"
    panels: rx.Var[list]
    on_press: rx.EventHandler[rx.event.passthrough_event_spec(str)]
    key_of: rx.EventHandler[lambda e: [e]]

    def press(self):
        return rx.call_script(f"refs['{self.get_ref()}'].current.press()")


class Remote(rx.NoSSRComponent):
    """A module that browsers load from a server as it is."""

    library = "http://127.0.0.1/remote.js"
    tag = "Remote"
    name: rx.Var[str]


class Panel(PropsBase):
    panel_title: str
    content: rx.Component | None = None
    hidden_part: str | None = None


calls = []


@rx.memo
def row(name: rx.Var[str], on_pick: rx.EventHandler[rx.event.passthrough_event_spec(int)], children: rx.Var[rx.Component], rest: rx.RestProp):
    calls.append(name)
    return rx.el.li(name.upper(), " ", State.count, children, rest, on_click=on_pick(3))


def stage():
    made = Stage.create(
        id="the-stage",
        panels=[Panel(panel_title="first", content=rx.el.b("bold ", State.count)), {"panelTitle": "second"}],
        on_press=State.hear,
        key_of=rx.Var("(panel) => panel.panelTitle").to(rx.EventChain),
    )
    return rx.fragment(made, rx.el.button("press", on_click=made.press(), id="press"))


def index():
    console.deprecate(feature_name="x", reason="y", deprecation_version="0", removal_version="1")
    return rx.el.main(
        Box.create("box", element="span", kind_="k", color="rgb(1, 2, 3)", _hover={"opacity": 0.5}, id="box"),
        Icon.create(tag="star_half", id="icon"),
        KitInput.create(value=State.text, on_change=State.set_text, id="input"),
        rx.el.output(State.text, id="text"),
        KitForm.create(rx.el.button("send", id="send"), on_submit=State.hear("sent").prevent_default, id="form"),
        KitList.create(items=State.items),
        Watcher.create(on_key=State.hear),
        rx.el.output(State.heard.join(","), id="heard"),
        stage(),
        rx.foreach(State.items, lambda item: row(rx.el.i("!"), name=item, on_pick=State.add, id=f"row-{item}", class_name="picked")),
        row(name="three", on_pick=State.add(5), id="row-three"),
        rx.el.output(State.count, id="count"),
        rx.el.output(len(calls), id="calls"),
        rx.el.output(" ".join([*Panel.get_fields(), rx.asset("mark.svg", shared=True).importable_path]), id="names"),
        rx.el.img(src=rx.asset("mark.svg", shared=True, subfolder="marks"), id="mark"),
        Remote.create(name="remote", id="remote"),
        rx.link("other", href="/other", id="to-other"),
    )


def other():
    return rx.el.main(Box.create("other box", id="other"))


app = rx.App(extra_app_wraps={(70, "Outer"): lambda stateful: rx.el.div(id="outer", title=State.text)})
app.add_page(index)
app.add_page(other, route="/other", context={"sitemap": {"priority": 2, "changefreq": "daily"}})
app.add_page(other, route="/hidden", context={"sitemap": None})
