"""Names from the modules in which Reflex keeps them, of one version or another, and names that it has dropped."""

import dataclasses
from typing import Optional

import reflex as rx
from reflex.app import App, ComponentCallable, UploadFile
from reflex.assets import asset
from reflex.config import DBConfig, environment, get_config
from reflex.constants import ColorMode, Reflex
from reflex.constants.base import Dirs
from reflex.constants.compiler import MemoizationMode
from reflex.constants.event import Endpoint, EventTriggers
from reflex.constants.route import RouteArgType, RouteVar
from reflex.environment import EnvVar
from reflex.event import BACKGROUND_TASK_MARKER, Event, EventHandler, EventSpec, EventType, MouseEventInfo, key_event, on_submit_event
from reflex.experimental import ClientStateVar
from reflex.experimental.client_state import ClientStateVar as SameStateVar
from reflex.istate.data import HeaderData, PageData, ReflexURL, RouterData, SessionData
from reflex.istate.manager.token import BaseStateToken
from reflex.istate.storage import Cookie, LocalStorage, SessionStorage
from reflex.middleware import Middleware
from reflex.middleware.middleware import Middleware as SameMiddleware
from reflex.plugins.base import Plugin
from reflex.plugins.sitemap import SitemapPlugin
from reflex.plugins.tailwind_v4 import TailwindV4Plugin
from reflex.state import BaseState, ComponentState, ComputedVar, ImmutableStateError, RouterData as SameRouterData, StateUpdate, _substate_key
from reflex.style import Breakpoints, Color, Style
from reflex.utils.decorator import once
from reflex.utils.exec import is_prod_mode, is_testing_env
from reflex.utils.misc import run_in_thread
from reflex.utils.prerequisites import get_web_dir
from reflex.utils.types import ASGIApp, Receive, Scope, Send
from reflex.vars.base import CustomVarOperationReturn, DynamicRouteVar, VarData, var_operation, var_operation_return

import reflex.components.el
import reflex_base
import reflex_base.constants.base
from reflex.page import get_decorated_pages
from reflex_base.components.component import NoSSRComponent
from reflex_base.vars import VarData as SameVarData
from reflex_components_core.el.elements.inline import A
from reflex_components_radix.themes.base import LiteralAccentColor

import reflex.istate.proxy  # noqa: E402  a module without anything that Vitrine has, but there


@rx.page(route="/decorated", title="Decorated")
def decorated():
    return rx.text("decorated")


def refusal(statement):
    try:
        exec(statement, {})
    except ImportError as error:
        return str(error).partition(" (")[0]
    return "none"


@var_operation
def doubled(text: rx.Var[str]) -> CustomVarOperationReturn[str]:
    return var_operation_return(f"({text} + {text})", str)


@dataclasses.dataclass
class Shelf:
    books: list["Book"]
    best: Optional["Book"] = None


@dataclasses.dataclass
class Book:
    title: str


class KeyWatcher(rx.Fragment):
    """As components were written for Reflex 0.6."""

    def get_event_triggers(self):
        return {**super().get_event_triggers(), "on_key_down": lambda e0: [e0.key]}

    def _get_imports(self):
        return {**super()._get_imports(), "react": {rx.ImportVar(tag="useEffect")}}

    def _get_hooks(self):
        return """
useEffect(() => {
    const listen = (_e0) => { %s };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
})
""" % rx.utils.format.format_event_chain(self.event_triggers["on_key_down"])


class Base(rx.State):
    log: list[str] = []

    @rx.event
    def write(self, text: str = "base"):
        self.log.append(text)


class Derived(Base):
    count: int = 0
    shelf: Shelf = Shelf([Book("one"), Book("two")], Book("three"))

    @rx.var
    def length(self) -> int:
        return len(self.log)

    @rx.var
    def untyped(self):
        return {"log": self.log}

    @rx.event
    def write(self, text: str = "derived"):
        Base.write.fn(self, text)
        self.log.append(str(self.router.url.port is not None))

    @rx.event
    def press(self, key: str):
        self.log.append(f"key {key}")

    @rx.background
    @rx.event
    async def old_task(self):
        async with self:
            self.count += 1

    @rx.event
    @rx.background
    async def other_old_task(self):
        async with self:
            self.count += 10

    @rx.event
    async def in_thread(self):
        self.log.append(await rx.run_in_thread(lambda: "threaded"))


facts = [
    Reflex.VERSION > "0.9",
    ColorMode.DARK == "dark",
    EventTriggers.ON_CLICK == "on_click",
    DBConfig.sqlite("reflex.db").get_url() == "sqlite:///reflex.db",
    DBConfig.postgresql("shop", "me", "a b", "host").get_url() == "postgresql://me:a+b@host:5432/shop",
    environment.REFLEX_ENV_MODE.get() == rx.Env.DEV,
    issubclass(Derived, BaseState) and Derived.get_parent_state() is Base and Base.get_substates() == {Derived},
    set(Derived.event_handlers) >= {"write", "in_thread"} and set(Derived.vars) >= {"log", "shelf", "length"},
    Derived.write.state_full_name == Derived.get_full_name() and not Derived.write.is_background,
    repr(Derived.write("x").handler) == repr(Derived.write),
    SameStateVar is ClientStateVar and SameMiddleware is Middleware is rx.Middleware and SameRouterData is RouterData,
    _substate_key("token", Base) == f"token_{Base.get_full_name()}" and str(BaseStateToken(ident="token", cls=Base)) == "token",
    SameVarData is VarData and NoSSRComponent is rx.NoSSRComponent and A is reflex.components.el.A,
    "ruby" in LiteralAccentColor.__args__,
    reflex_base is rx and reflex_base.constants.base.Dirs is Dirs and rx.vars.__spec__.name == "reflex.vars",
    refusal("import reflex_base.nonsense") == "No module named 'reflex_base.nonsense'",
    [given["route"] for given in get_decorated_pages()] == ["/decorated"],
    refusal("from reflex.state import Nonsense") == "cannot import name 'Nonsense' from 'reflex.state'",
    refusal("import reflex.nonsense") == "No module named 'reflex.nonsense'",
]


def index():
    return rx.box(
        rx.text(str([number for number, fact in enumerate(facts) if not fact]), id="wrong"),
        rx.text(doubled(rx.Var.create("ab")), id="doubled"),
        rx.text(Derived.log.join(" "), " ", Derived.length, " ", Derived.untyped["log"][0], id="log"),
        rx.button("write", on_click=Derived.write),
        rx.button("thread", on_click=Derived.in_thread),
        rx.button("tasks", on_click=[Derived.old_task, Derived.other_old_task]),
        rx.text(Derived.count, id="count"),
        rx.foreach(Derived.shelf.books, lambda book: rx.text(book.title.upper(), class_name="book")),
        rx.text(Derived.shelf.best.title.upper(), id="best"),
        rx.el.a("nowhere", href="/nowhere"),
        KeyWatcher.create(on_key_down=Derived.press),
    )


@rx.event
def lost(state: Base):
    state.log.append("lost")


app = rx.App(state=rx.State)
app.add_page(index)
app.add_custom_404_page(lambda: rx.text("Lost: ", Base.log.join(" "), id="lost"), on_load=lost)
