"""What a state class tells of its vars, and defaults that are set from outside of it."""

import reflex as rx


class Entry(rx.ComponentState):
    text: str = "nothing"
    edited: bool = False

    @rx.event
    def edit(self):
        self.text += "!"
        self.edited = True

    @classmethod
    def get_component(cls, initial=None, **props):
        if initial is not None:
            cls.__fields__["text"].default = initial
        return rx.box(rx.text(cls.text), rx.button("edit " + props["id"], on_click=cls.edit), **props)


class Base(rx.State):
    token: str = ""
    tries: int = 0

    @rx.event
    def count(self):
        self.tries += 1
        self.token += "x"


class Told(rx.State):
    name: str = "Ann"
    _secret: int = 3

    @rx.var
    def greeting(self) -> str:
        return f"Hello {self.name}"

    @rx.var
    def of_base(self) -> str:
        return ""


class Seen(rx.State):
    text: str = ""

    @rx.event
    async def look(self):
        base = await self.get_state(Base)
        self.text = f"{base.token} {base.tries}"


Base.token = "assigned"


def index():
    own = [name for name in Told.base_vars if name == "name"]
    computed = sorted(name for name in Told.computed_vars if name in ("greeting", "of_base"))
    return rx.vstack(
        Entry.create(initial="first", id="one"),
        rx.text(" ".join(own + computed), id="names"),
        rx.text(Told.get_fields()["name"].default, id="default"),
        rx.text(str(Told.backend_vars["_secret"]), id="secret"),
        rx.text(Base.token, id="assigned"),
        rx.text(Seen.text, id="seen"),
        rx.button("count", on_click=Base.count),
        rx.button("look", on_click=Seen.look),
    )


app = rx.App()
app.add_page(index)
