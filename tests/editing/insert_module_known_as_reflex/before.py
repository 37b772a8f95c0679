import reflex


def index():
    return reflex.vstack(reflex.text("a"))
