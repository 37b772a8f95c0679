# Dialog
# A button that opens a window with a title, a text and two ways out.
rx.dialog.root(
    rx.dialog.trigger(rx.button("Open")),
    rx.dialog.content(
        rx.dialog.title("Title"),
        rx.dialog.description("What this is about."),
        rx.hstack(
            rx.dialog.close(rx.button("Cancel", variant="soft", color_scheme="gray")),
            rx.dialog.close(rx.button("Save")),
            justify="end",
            spacing="3",
            margin_top="1.5em",
        ),
        max_width="28em",
    ),
)
