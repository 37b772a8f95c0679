from reflex import App, button, text, vstack


def index():
    return vstack(text("a"), button("b"))
