from reflex import text, State


class TodoState(State):
    pass


def index():
    return text("a")
