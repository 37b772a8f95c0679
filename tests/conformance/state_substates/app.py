"""States below states, and states that ask each other."""

import reflex as rx


class Base(rx.State):
    total: int = 1
    names: list[str] = []

    @rx.var
    def doubled(self) -> int:
        return self.total * 2

    @rx.event
    def grow(self):
        self.total += 1


class Child(Base):
    own: int = 10

    @rx.var
    def both(self) -> int:
        return self.total + self.own

    @rx.event
    def add(self):
        self.total += 5
        self.own += 1
        self.names.append("child")
        self.grow()


class GrandChild(Child):
    @rx.event
    def deep(self):
        self.total *= 10
        self.own *= 10
        self.names.append(f"grandchild of {type(self).__name__}")


class Other(rx.State):
    answer: str = ""

    @rx.event
    async def ask(self):
        child = await self.get_state(Child)
        child.own += 100
        child.names.append("other")
        base = await self.get_state(Base)
        base.total += 1
        self.answer = f"{await self.get_var_value(Child.both)} {await self.get_var_value(Base.total)} {child.total}"


def index():
    return rx.vstack(
        rx.text(Base.total, id="total"),
        rx.text(Child.total, id="child_total"),
        rx.text(Base.doubled, id="doubled"),
        rx.text(Child.own, id="own"),
        rx.text(Child.both, id="both"),
        rx.text(GrandChild.names.to_string(), id="names"),
        rx.text(Other.answer, id="answer"),
        rx.button("grow", on_click=Base.grow),
        rx.button("grow by child", on_click=Child.grow),
        rx.button("add", on_click=Child.add),
        rx.button("deep", on_click=GrandChild.deep),
        rx.button("ask", on_click=Other.ask),
    )


app = rx.App()
app.add_page(index)
