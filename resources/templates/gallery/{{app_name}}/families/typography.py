import reflex as rx

from ..example import Family

family = Family("Typography", "type", "Headings, text and everything that is set in type: sizes, weights and colours of the theme.")


@family.example("Headings", "rx.heading")
def heading_sizes() -> rx.Component:
    return rx.vstack(
        rx.heading("Nine sizes", size="9"),
        rx.heading("Eight for a title", size="8"),
        rx.heading("Seven", size="7"),
        rx.heading("Six is what it has by itself", size="6"),
        rx.heading("Five", size="5"),
        rx.heading("Four for a section", size="4"),
        rx.heading("Three", size="3"),
        rx.heading("Two", size="2"),
        rx.heading("One", size="1"),
    )
