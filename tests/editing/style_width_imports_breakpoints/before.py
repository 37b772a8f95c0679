from reflex import box


def index():
    return box("a", padding="1em")
