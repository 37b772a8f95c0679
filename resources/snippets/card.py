# Card with heading and text
# A framed box with a title and a paragraph.
rx.card(
    rx.vstack(
        rx.heading("Title", size="4"),
        rx.text("Say here what it is about.", color_scheme="gray"),
        spacing="2",
    ),
    width="100%",
    max_width="24em",
)
