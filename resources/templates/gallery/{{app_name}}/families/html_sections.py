import reflex as rx

from ..example import Family

family = Family("HTML sections", "panels-top-left", "The elements of HTML that divide a page, and those that group what belongs together.")


@family.example("Headings", "rx.el")
def headings() -> rx.Component:
    return rx.vstack(
        rx.el.h1("One is for the page", font_size="2rem", font_weight="700"),
        rx.el.h2("Two for its parts", font_size="1.6rem", font_weight="650"),
        rx.el.h3("Three for theirs", font_size="1.3rem", font_weight="600"),
        rx.el.h4("Four", font_size="1.1rem", font_weight="600"),
        rx.el.h5("Five", font_size="1rem", font_weight="600"),
        rx.el.h6("Six", font_size="0.875rem", font_weight="600", color="var(--gray-11)"),
    )


@family.example("The parts of a page", "rx.el")
def page_parts() -> rx.Component:
    part = {"padding": "0.75rem 1rem", "border_radius": "var(--radius-3)", "background": "var(--gray-a3)"}
    return rx.el.div(
        rx.el.header("header", style=part),
        rx.el.div(
            rx.el.nav(
                rx.el.ul(
                    rx.el.li(rx.el.a("Home", href="/")),
                    rx.el.li(rx.el.a("Here", href="#the-parts-of-a-page")),
                    list_style="none",
                    padding="0",
                ),
                style=part,
                aria_label="Example",
            ),
            rx.el.main("main", style=part, flex="1", background="var(--accent-a4)"),
            rx.el.aside("aside", style=part),
            display="flex",
            gap="0.5rem",
            min_height="7rem",
        ),
        rx.el.footer("footer", style=part),
        display="grid",
        gap="0.5rem",
    )


@family.example("An article", "rx.el")
def article() -> rx.Component:
    return rx.el.article(
        rx.el.header(
            rx.el.h3("The lamp in the window", font_size="1.2rem", font_weight="600"),
            rx.el.p("By a reader, 5 March", color="var(--gray-11)", font_size="0.875rem"),
        ),
        rx.el.section(
            rx.el.p("Every evening at six somebody lit the lamp on the third floor."),
            rx.el.blockquote(
                "“It is for those who come late,” she said.",
                border_left="3px solid var(--accent-8)",
                padding_left="1rem",
                font_style="italic",
            ),
            display="grid",
            gap="0.75rem",
        ),
        rx.el.footer(
            rx.el.address("Write to reader@example.org", font_style="normal", font_size="0.875rem", color="var(--gray-11)"),
        ),
        display="grid",
        gap="1rem",
        max_width="34rem",
    )


@family.example("Lists", "rx.el")
def lists() -> rx.Component:
    return rx.flex(
        rx.el.ul(
            rx.el.li("Bread"),
            rx.el.li("Olives"),
            rx.el.li("Figs"),
            list_style="disc",
            padding_left="1.25rem",
        ),
        rx.el.ol(
            rx.el.li("Knead"),
            rx.el.li("Wait"),
            rx.el.li("Bake"),
            list_style="upper-roman",
            padding_left="2rem",
        ),
        rx.el.ol(
            rx.el.li("Three"),
            rx.el.li("Two"),
            rx.el.li("One"),
            reversed=True,
            list_style="decimal",
            padding_left="1.5rem",
        ),
        gap="4rem",
        wrap="wrap",
    )


@family.example("Descriptions", "rx.el")
def descriptions() -> rx.Component:
    term = {"font_weight": "600"}
    return rx.el.dl(
        rx.el.dt("Var", style=term),
        rx.el.dd("A value that the browser shows and the server keeps."),
        rx.el.dt("Event handler", style=term),
        rx.el.dd("The method of a state that runs when something happens."),
        display="grid",
        grid_template_columns="max-content 1fr",
        gap="0.5rem 1.5rem",
    )


@family.example("Figures and rules", "rx.el")
def figures() -> rx.Component:
    return rx.el.div(
        rx.el.figure(
            rx.el.img(src="/favicon.svg", alt="The mark of Vitrine", width="72px", height="72px"),
            rx.el.figcaption("Figure 1: the mark", font_size="0.875rem", color="var(--gray-11)"),
            display="grid",
            gap="0.5rem",
            justify_items="start",
        ),
        rx.el.hr(border="none", border_top="1px solid var(--gray-a6)", margin_y="1.25rem"),
        rx.el.pre(
            "   /\\_/\\\n  ( o.o )   pre keeps spaces\n   > ^ <    and line ends",
            font_family="monospace",
            font_size="0.875rem",
        ),
    )
