# Hero
# A large heading with a sentence and two buttons in the middle of the page.
rx.center(
    rx.vstack(
        rx.heading("Build something people want", size="8", text_align="center"),
        rx.text("One sentence that says what it does for them.", size="4", color_scheme="gray", text_align="center"),
        rx.hstack(
            rx.button("Get started", size="3"),
            rx.button("Learn more", size="3", variant="soft"),
            spacing="3",
        ),
        align="center",
        spacing="5",
    ),
    width="100%",
    padding_y="5em",
)
