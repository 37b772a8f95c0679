# Figures
# Three numbers with their names, side by side.
rx.grid(
    rx.card(
        rx.text("Visitors", size="2", color_scheme="gray"),
        rx.heading("1,204", size="6"),
    ),
    rx.card(
        rx.text("Orders", size="2", color_scheme="gray"),
        rx.heading("87", size="6"),
    ),
    rx.card(
        rx.text("Returns", size="2", color_scheme="gray"),
        rx.heading("3", size="6"),
    ),
    columns="3",
    spacing="4",
    width="100%",
)
