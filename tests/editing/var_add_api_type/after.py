from reflex import LocalStorage, State as Base, text


class State(Base):
    a: int = 0
    kept: LocalStorage = LocalStorage("")


def index():
    return text("a")
