from reflex import text, vstack


def plain():
    return vstack(
        text("a"),
    )
