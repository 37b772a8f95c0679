from reflex import vstack, heading


def index(button):
    return vstack(heading(button))
