"""rx.logo: the name of the framework."""

import reflex as rx

_LETTERS = "M1 11V1h7v5H1M5 6l3 5 M18 1h-7v10h7M11 6h5 M20 11V1h7M20 6h5 M29 1v10h6 M44 1h-7v10h7M37 6h5 M47 1l8 10M55 1l-8 10"


def logo(*, width="100%", **props):
    name = rx.el.svg(
        rx.el.path(d=_LETTERS),
        rx.el.svg.title("Reflex"),
        width="56",
        height="12",
        fill="none",
        stroke=rx.color_mode_cond("#110F1F", "white"),
        stroke_width=2,
        role="img",
        aria_label="Reflex",
    )
    line = rx.el.div("Built with ", name, display="flex", align_items="center", gap="0.5em", padding="1em")
    return rx.el.div(rx.el.a(line, href="https://reflex.dev"), display="flex", justify_content="center", width=width, **props)
