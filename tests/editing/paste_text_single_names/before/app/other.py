from reflex import text, vstack


def about():
    return vstack(text("About"))
