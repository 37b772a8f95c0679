# Person
# A picture with a name and a line below it.
rx.hstack(
    rx.avatar(fallback="AL"),
    rx.vstack(
        rx.text("Ada Lovelace", weight="medium"),
        rx.text("Mathematician", size="2", color_scheme="gray"),
        spacing="0",
    ),
    align="center",
    spacing="3",
)
