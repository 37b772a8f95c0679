import reflex as rx


def index():
    box = rx.box(rx.text("a"))
    box.children.append(rx.text("b"))
    with open(__file__) as file:
        title = rx.heading(file.name, size="3")
    return rx.vstack(title, box)
