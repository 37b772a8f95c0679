from reflex import text, vstack


def words():
    return text("b")


def index():
    return vstack(text("a"), words())
