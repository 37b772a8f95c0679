from reflex import text


def index():
    return text("a")
