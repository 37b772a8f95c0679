# Form
# A label, an input and a button that sends them.
rx.form(
    rx.vstack(
        rx.text("Email", as_="label", size="2", weight="medium"),
        rx.input(name="email", type="email", placeholder="you@example.com", required=True, width="100%"),
        rx.button("Send", type="submit"),
        spacing="2",
        align="stretch",
    ),
    reset_on_submit=True,
    width="100%",
    max_width="24em",
)
