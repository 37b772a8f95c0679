from reflex import box, breakpoints


def index():
    return box("a", padding=breakpoints(initial="1em", md="2em"))
