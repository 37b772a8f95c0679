from reflex import button, text, vstack


def about():
    return vstack(text("About"), button("Go"))
