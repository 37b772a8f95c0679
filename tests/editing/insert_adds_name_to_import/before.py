from reflex import App, text, vstack


def index():
    return vstack(text("a"))
