from reflex import text, box


def index():
    return box(text("a"))
