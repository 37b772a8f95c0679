import reflex as rx


def index():
    rows = []
    for name in ["a", "b"]:
        rows.append(rx.text(name, size="3"))
    rows.append(rx.badge("last"))
    return rx.vstack(*rows)
