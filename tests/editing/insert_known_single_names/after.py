from reflex import text
from reflex import vstack as v


def index():
    return v(text("a"), v(text("b")))
