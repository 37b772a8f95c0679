from reflex import (
    button,
    text,
    vstack,
)


def index():
    return vstack(text("a"), button("b"))
