# Navigation bar
# A name on the left, links and a colour mode button on the right.
rx.hstack(
    rx.heading("My app", size="5"),
    rx.spacer(),
    rx.link("Home", href="/"),
    rx.link("About", href="/about"),
    rx.color_mode.button(),
    align="center",
    spacing="4",
    width="100%",
    padding_x="1.5em",
    padding_y="0.75em",
    border_bottom=f"1px solid {rx.color('gray', 5)}",
)
