import reflex as rx

from ..example import Family

family = Family("Tabs and accordions", "panel-top", "Content that shares a place: one part of it is shown at a time, or those that are opened.")


class TabState(rx.State):
    tab: str = "account"

    @rx.event
    def set_tab(self, tab: str):
        self.tab = tab


@family.example("Tabs", "rx.tabs", uses=(TabState,))
def tabs() -> rx.Component:
    return rx.vstack(
        rx.tabs.root(
            rx.tabs.list(
                rx.tabs.trigger("Account", value="account"),
                rx.tabs.trigger("Documents", value="documents"),
                rx.tabs.trigger("Settings", value="settings"),
                rx.tabs.trigger("Locked", value="locked", disabled=True),
            ),
            rx.tabs.content(rx.text("Your name, and how to reach you.", padding_top="1rem"), value="account"),
            rx.tabs.content(rx.text("Everything that you have signed.", padding_top="1rem"), value="documents"),
            rx.tabs.content(rx.text("Colours, languages, notifications.", padding_top="1rem"), value="settings"),
            value=TabState.tab,
            on_change=TabState.set_tab,
            width="100%",
        ),
        rx.text("The tab is ", rx.code(TabState.tab), size="2", color_scheme="gray"),
        width="100%",
    )


@family.example("Tabs: sizes and directions", "rx.tabs")
def more_tabs() -> rx.Component:
    return rx.grid(
        rx.tabs(
            rx.tabs.list(
                rx.tabs.trigger("One", value="one", color_scheme="crimson"),
                rx.tabs.trigger("Two", value="two", color_scheme="crimson"),
                size="1",
            ),
            rx.tabs.content(rx.text("Small, in a colour.", size="2", padding_top="0.75rem"), value="one"),
            rx.tabs.content(rx.text("The second.", size="2", padding_top="0.75rem"), value="two"),
            default_value="one",
        ),
        rx.tabs.root(
            rx.tabs.list(
                rx.tabs.trigger("Inbox", value="inbox"),
                rx.tabs.trigger("Sent", value="sent"),
                rx.tabs.trigger("Drafts", value="drafts"),
            ),
            rx.tabs.content(rx.text("Twelve new letters.", padding="0.75rem"), value="inbox"),
            rx.tabs.content(rx.text("All of them answered.", padding="0.75rem"), value="sent"),
            rx.tabs.content(rx.text("One, since March.", padding="0.75rem"), value="drafts"),
            default_value="inbox",
            orientation="vertical",
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="5",
    )


@family.example("Accordion", "rx.accordion")
def accordion() -> rx.Component:
    return rx.accordion.root(
        rx.accordion.item(
            header="Is it accessible?",
            content="Yes: the keyboard works, and screen readers are told what is open.",
        ),
        rx.accordion.item(header="Is it animated?", content="Gently, in 250 milliseconds."),
        rx.accordion.item(header="Can several be open?", content='With type="multiple".'),
        collapsible=True,
        width="100%",
    )


class SectionState(rx.State):
    open: rx.Field[list[str]] = rx.field(default_factory=lambda: ["shipping"])

    @rx.event
    def set_open(self, open: str | list[str]):
        self.open = [open] if isinstance(open, str) else open


@family.example("Accordion, of its parts", "rx.accordion", uses=(SectionState,))
def accordion_parts() -> rx.Component:
    return rx.vstack(
        rx.accordion.root(
            rx.accordion.item(
                rx.accordion.header(
                    rx.accordion.trigger(
                        rx.hstack(rx.icon("truck", size=18), rx.text("Shipping"), align="center"),
                        rx.accordion.icon(),
                    ),
                ),
                rx.accordion.content(rx.text("In three days, or we bring it ourselves.")),
                value="shipping",
            ),
            rx.accordion.item(
                rx.accordion.header(
                    rx.accordion.trigger(
                        rx.hstack(rx.icon("rotate-ccw", size=18), rx.text("Returns"), align="center"),
                        rx.accordion.icon(),
                    ),
                ),
                rx.accordion.content(rx.text("Thirty days, no questions.")),
                value="returns",
            ),
            type="multiple",
            value=SectionState.open,
            on_value_change=SectionState.set_open,
            variant="soft",
            width="100%",
        ),
        rx.text("Open: ", rx.code(SectionState.open.join(", ")), size="2", color_scheme="gray"),
        width="100%",
    )


@family.example("Accordion variants", "rx.accordion")
def accordion_variants() -> rx.Component:
    return rx.grid(
        *[
            rx.accordion.root(
                rx.accordion.item(header=variant.capitalize(), content="Some content.", value="one"),
                rx.accordion.item(header="Another", content="Some more.", value="two"),
                variant=variant,
                color_scheme=color,
                default_value="one",
                collapsible=True,
                show_dividers=True,
                radius="large",
            )
            for variant, color in zip(
                ("classic", "soft", "surface", "outline", "ghost"),
                ("iris", "teal", "crimson", "amber", "gray"),
            )
        ],
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="5",
        align="start",
    )
