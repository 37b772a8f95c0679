import reflex as rx

from ..example import Family

family = Family("SVG", "spline", "Drawings of lines and shapes, sharp at any size: the elements of SVG, with styles and events like all others.")


@family.example("Shapes", "rx.el.svg")
def shapes() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.line(x1=10, y1=80, x2=70, y2=20, stroke="var(--gray-9)", stroke_width=4, stroke_linecap="round"),
        rx.el.svg.rect(x=90, y=20, width=60, height=60, rx=10, fill="var(--iris-9)"),
        rx.el.svg.circle(cx=200, cy=50, r=30, fill="var(--teal-9)"),
        rx.el.svg.ellipse(cx=285, cy=50, rx=40, ry=22, fill="var(--amber-9)"),
        rx.el.svg.polygon(points="370,18 402,80 338,80", fill="var(--tomato-9)"),
        rx.el.svg.polyline(points="420,80 440,30 460,70 480,20", fill="none", stroke="var(--plum-9)", stroke_width=4),
        rx.el.svg.path(d="M510 70 C 530 0, 560 0, 580 70 S 615 80, 625 30", fill="none", stroke="var(--grass-9)", stroke_width=4),
        view_box="0 0 640 100",
        width="100%",
        max_width="40rem",
    )


@family.example("Gradients and patterns", "rx.el.svg")
def gradients() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.defs(
            rx.el.svg.linear_gradient(
                rx.el.svg.stop(offset="0%", stop_color="var(--iris-9)"),
                rx.el.svg.stop(offset="100%", stop_color="var(--cyan-9)", stop_opacity=0.6),
                id="svg-sky",
                x1="0%",
                x2="100%",
            ),
            rx.el.svg.radial_gradient(
                rx.el.svg.stop(offset="0%", stop_color="var(--amber-6)"),
                rx.el.svg.stop(offset="100%", stop_color="var(--tomato-9)"),
                id="svg-sun",
            ),
            rx.el.svg.pattern(
                rx.el.svg.circle(cx=6, cy=6, r=3, fill="var(--grass-9)"),
                id="svg-dots",
                width=12,
                height=12,
                pattern_units="userSpaceOnUse",
            ),
        ),
        rx.el.svg.rect(x=10, y=10, width=120, height=80, rx=8, fill="url(#svg-sky)"),
        rx.el.svg.circle(cx=200, cy=50, r=40, fill="url(#svg-sun)"),
        rx.el.svg.rect(x=270, y=10, width=120, height=80, rx=8, fill="url(#svg-dots)", stroke="var(--grass-9)"),
        view_box="0 0 400 100",
        width="100%",
        max_width="26rem",
    )


@family.example("Cut out and covered", "rx.el.svg")
def cut_out() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.defs(
            rx.el.svg.clip_path(rx.el.svg.circle(cx=60, cy=50, r=40), id="svg-round"),
            rx.el.svg.mask(
                rx.el.svg.rect(x=130, y=10, width=120, height=80, fill="white"),
                rx.el.svg.text("CUT", x=190, y=62, font_size="36px", font_weight="bold", text_anchor="middle", fill="black"),
                id="svg-letters",
            ),
        ),
        rx.el.svg.image(href="/landscape.svg", x=0, y=0, width=140, height=100, clip_path="url(#svg-round)", preserve_aspect_ratio="xMidYMid slice"),
        rx.el.svg.rect(x=130, y=10, width=120, height=80, rx=8, fill="var(--accent-9)", mask="url(#svg-letters)"),
        view_box="0 0 260 100",
        width="100%",
        max_width="18rem",
    )


@family.example("Lines with arrows", "rx.el.svg")
def arrows() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.defs(
            rx.el.svg.marker(
                rx.el.svg.path(d="M0 0 L10 5 L0 10 z", fill="var(--accent-9)"),
                id="svg-arrow",
                view_box="0 0 10 10",
                ref_x=8,
                ref_y=5,
                marker_width=6,
                marker_height=6,
                orient="auto",
            ),
        ),
        rx.el.svg.path(
            d="M20 60 Q 110 -20 200 50",
            fill="none",
            stroke="var(--accent-9)",
            stroke_width=3,
            marker_end="url(#svg-arrow)",
        ),
        view_box="0 0 220 70",
        width="100%",
        max_width="16rem",
    )


@family.example("Text", "rx.el.svg")
def text() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.path(id="svg-wave", d="M20 60 Q 90 0 160 60 T 300 60", fill="none", stroke="var(--gray-a6)"),
        rx.el.svg.text(
            rx.el.svg.text_path("Words that follow a line up and down", href="#svg-wave"),
            font_size="15px",
            fill="var(--accent-11)",
        ),
        rx.el.svg.text(
            "One line, ",
            rx.el.svg.tspan("another colour", fill="var(--tomato-10)", font_weight="600"),
            rx.el.svg.tspan("and below", x=330, dy="1.4em"),
            x=330,
            y=45,
            font_size="15px",
            fill="currentColor",
        ),
        view_box="0 0 540 100",
        width="100%",
        max_width="34rem",
    )


@family.example("Groups and uses", "rx.el.svg")
def groups() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.symbol(
            rx.el.svg.circle(cx=12, cy=8, r=5),
            rx.el.svg.path(d="M2 24 a10 10 0 0 1 20 0 z"),
            id="svg-person",
            view_box="0 0 24 24",
        ),
        rx.el.svg.g(
            *[rx.el.svg.use(href="#svg-person", x=10 + 34 * place, y=10, width=28, height=28) for place in range(7)],
            fill="var(--accent-9)",
        ),
        rx.el.svg.g(
            *[rx.el.svg.use(href="#svg-person", x=10 + 34 * place, y=10, width=28, height=28) for place in range(7, 10)],
            fill="var(--gray-a6)",
        ),
        view_box="0 0 360 48",
        width="100%",
        max_width="24rem",
    )


@family.example("Motion", "rx.el.svg")
def motion() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.path(id="svg-track", d="M30 50 C 80 0 130 0 160 50 S 250 100 290 50", fill="none", stroke="var(--gray-a6)"),
        rx.el.svg.circle(
            rx.el.svg.animate_motion(rx.el.svg.mpath(href="#svg-track"), dur="4s", repeat_count="indefinite"),
            r=8,
            fill="var(--accent-9)",
        ),
        rx.el.svg.circle(
            rx.el.svg.animate(attribute_name="r", values="12;22;12", dur="2s", repeat_count="indefinite"),
            cx=360,
            cy=50,
            r=12,
            fill="var(--teal-9)",
        ),
        rx.el.svg.rect(
            rx.el.svg.animate_transform(
                attribute_name="transform",
                type="rotate",
                from_="0 440 50",
                to="360 440 50",
                dur="5s",
                repeat_count="indefinite",
            ),
            x=420,
            y=30,
            width=40,
            height=40,
            rx=6,
            fill="var(--amber-9)",
        ),
        rx.el.svg.rect(
            rx.el.svg.set(attribute_name="fill", to="var(--tomato-9)", begin="mouseover", end="mouseout"),
            x=500,
            y=25,
            width=50,
            height=50,
            rx=25,
            fill="var(--gray-8)",
        ),
        view_box="0 0 580 100",
        width="100%",
        max_width="36rem",
    )


class Marks(rx.State):
    clicks: int = 0

    @rx.event
    def click(self):
        self.clicks += 1


@family.example("Links, events and HTML", "rx.el.svg", uses=(Marks,))
def interactive() -> rx.Component:
    return rx.el.svg(
        rx.el.svg.title("Two buttons, drawn"),
        rx.el.svg.desc("The first counts, the second leads to the index."),
        rx.el.svg.metadata("Drawn for the gallery"),
        rx.el.svg.style(".svg-button:hover { opacity: 0.8 }"),
        rx.el.svg.view(id="svg-left", view_box="0 0 150 70"),
        rx.el.svg.g(
            rx.el.svg.rect(x=10, y=10, width=130, height=50, rx=25, fill="var(--accent-9)", class_name="svg-button"),
            rx.el.svg.text(f"{Marks.clicks} clicks", x=75, y=41, text_anchor="middle", fill="var(--accent-contrast)", pointer_events="none"),
            on_click=Marks.click,
            cursor="pointer",
            id="svg-clicks",
        ),
        rx.el.svg.a(
            rx.el.svg.rect(x=160, y=10, width=130, height=50, rx=25, fill="none", stroke="var(--accent-9)", stroke_width=2, pointer_events="all"),
            rx.el.svg.text("Index", x=225, y=41, text_anchor="middle", fill="var(--accent-11)"),
            href="/",
        ),
        rx.el.svg.foreign_object(
            rx.el.div("HTML in a drawing wraps its lines by itself.", font_size="13px", line_height="1.4"),
            x=315,
            y=10,
            width=150,
            height=60,
        ),
        rx.el.svg.switch(
            rx.el.svg.text("Moin", x=490, y=42, fill="currentColor", custom_attrs={"systemLanguage": "nds"}),
            rx.el.svg.text("Hello", x=490, y=42, fill="currentColor"),
        ),
        view_box="0 0 560 70",
        width="100%",
        max_width="36rem",
    )
