import reflex as rx


def other(function):
    return function


@rx.page(route="/a", title="A")
@other
def a():
    return rx.box(rx.text("a"))
