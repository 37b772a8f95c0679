import reflex as rx

from ..example import Family

family = Family("HTML text", "pilcrow", "The elements of HTML that stand within a line: what they mean, and how browsers show them.")


@family.example("Emphasis and importance", "rx.el")
def emphasis() -> rx.Component:
    return rx.el.p(
        "Some words are ",
        rx.el.em("stressed"),
        ", some are ",
        rx.el.strong("important"),
        ", some only stand out: ",
        rx.el.b("a keyword"),
        ", ",
        rx.el.i("a foreign phrase"),
        ", ",
        rx.el.u("a proper name"),
        ". What is ",
        rx.el.s("no longer true"),
        " is struck, what matters now is ",
        rx.el.mark("marked", background_color="var(--amber-5)", color="inherit"),
        ", and ",
        rx.el.small("the small print"),
        " comes last.",
        line_height="1.8",
    )


@family.example("Code and keys", "rx.el")
def code_and_keys() -> rx.Component:
    key = {
        "padding": "0.1rem 0.4rem",
        "border": "1px solid var(--gray-a6)",
        "border_bottom_width": "2px",
        "border_radius": "var(--radius-2)",
        "font_size": "0.85em",
    }
    return rx.el.p(
        "Type ",
        rx.el.code("vitrine new shop", font_family="monospace", color="var(--accent-11)"),
        " and press ",
        rx.el.kbd("Enter", style=key),
        ". The program answers ",
        rx.el.samp("Made shop from the template counter.", font_family="monospace"),
        " To stop it, press ",
        rx.el.kbd("Ctrl", style=key),
        " + ",
        rx.el.kbd("C", style=key),
        ".",
        line_height="2",
    )


@family.example("Quotations", "rx.el")
def quotations() -> rx.Component:
    return rx.el.p(
        "Ada Lovelace called it ",
        rx.el.q("the science of operations"),
        " in her notes on ",
        rx.el.cite("Sketch of the Analytical Engine"),
        ".",
    )


@family.example("Terms, data and time", "rx.el")
def terms() -> rx.Component:
    return rx.el.p(
        "A ",
        rx.el.dfn("delta", font_style="italic"),
        " is what the server sends when a value has changed. It travels as ",
        rx.el.abbr("JSON", title="JavaScript Object Notation", text_decoration="underline dotted"),
        " since ",
        rx.el.time("5 March 2024", date_time="2024-03-05"),
        "; product ",
        rx.el.data("4711", value="4711", color="var(--accent-11)"),
        " has it too.",
    )


@family.example("Edits", "rx.el")
def edits() -> rx.Component:
    return rx.el.p(
        "The meeting is on ",
        rx.el.del_("Monday", cite="/minutes", date_time="2024-03-01", color="var(--red-11)", text_decoration="line-through"),
        " ",
        rx.el.ins("Tuesday", date_time="2024-03-02", color="var(--green-11)", text_decoration="underline"),
        ".",
    )


@family.example("Above and below the line", "rx.el")
def scripts() -> rx.Component:
    small = {"font_size": "0.75em", "line_height": "0"}
    return rx.el.p(
        "Water is H",
        rx.el.sub("2", vertical_align="sub", style=small),
        "O, and E = mc",
        rx.el.sup("2", vertical_align="super", style=small),
        ".",
    )


@family.example("Other scripts", "rx.el")
def other_scripts() -> rx.Component:
    return rx.vstack(
        rx.el.p(
            rx.el.ruby(
                "Wien",
                rx.el.rp("("),
                rx.el.rt("veen"),
                rx.el.rp(")"),
            ),
            " is read as the small letters say.",
            line_height="2.2",
        ),
        rx.el.p("The name ", rx.el.bdi("إيان"), ": 3 points. Without isolation the number would move."),
        rx.el.p("From right to left: ", rx.el.bdo("tel aviv", dir="rtl")),
    )


@family.example("Lines and where they break", "rx.el")
def breaks() -> rx.Component:
    return rx.vstack(
        rx.el.p(
            "Pariser Platz 1",
            rx.el.br(),
            "10117 Berlin",
        ),
        rx.el.p(
            "A long word may break: Donau",
            rx.el.wbr(),
            "dampf",
            rx.el.wbr(),
            "schifffahrts",
            rx.el.wbr(),
            "gesellschaft",
            width="11rem",
        ),
        rx.el.p("A ", rx.el.span("span", color="var(--accent-11)", font_weight="500"), " means nothing by itself."),
    )


@family.example("Links", "rx.el.a")
def links() -> rx.Component:
    link = {"color": "var(--accent-11)", "text_decoration": "underline", "text_underline_offset": "3px"}
    return rx.el.p(
        rx.el.a("Another page", href="/", style=link),
        ", ",
        rx.el.a("a place on this one", href="#emphasis-and-importance", style=link),
        ", ",
        rx.el.a("another site", href="https://www.python.org", target="_blank", rel="noreferrer", style=link),
        " or ",
        rx.el.a("a file to keep", href="/favicon.svg", download="mark.svg", style=link),
        ".",
    )
