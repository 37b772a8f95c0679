from reflex import box, text, vstack


def index():
    return vstack(box(text("a"), text("b")))
