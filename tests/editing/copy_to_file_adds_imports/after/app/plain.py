from reflex import button, text, vstack
from app.state import State


def plain():
    return vstack(
        text("a"),
        button("Add", on_click=State.add),
    )
