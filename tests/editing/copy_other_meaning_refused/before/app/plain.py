import reflex as rx

State = "new"


def plain():
    return rx.vstack(rx.text(State))
