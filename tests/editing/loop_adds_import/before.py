from reflex import box, text

ITEMS = ["a"]


def index():
    return box(text("a"))
