import reflex


def index():
    return reflex.vstack(reflex.text("a"), reflex.el.div(reflex.text("b")))
