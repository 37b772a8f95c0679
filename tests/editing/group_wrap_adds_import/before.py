from reflex import text, vstack


def index():
    return vstack(text("a"), text("b"))
