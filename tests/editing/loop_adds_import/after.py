from reflex import box, foreach, text

ITEMS = ["a"]


def index():
    return box(foreach(ITEMS, lambda item: text("a")))
