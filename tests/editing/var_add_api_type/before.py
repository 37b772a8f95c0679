from reflex import State as Base, text


class State(Base):
    a: int = 0


def index():
    return text("a")
