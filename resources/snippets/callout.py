# Notice
# A coloured box with an icon and a sentence.
rx.callout.root(
    rx.callout.icon(rx.icon("info")),
    rx.callout.text("Something that one should know."),
    color_scheme="blue",
    width="100%",
)
