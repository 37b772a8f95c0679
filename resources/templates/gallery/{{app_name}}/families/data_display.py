import reflex as rx

from ..example import Family

family = Family("Data display", "table-2", "Tables, lists, badges and everything else that shows values without changing them.")


@family.example("Badges", "rx.badge")
def badges() -> rx.Component:
    return rx.vstack(
        rx.flex(
            *[rx.badge(variant.capitalize(), variant=variant) for variant in ("solid", "soft", "surface", "outline")],
            gap="0.75rem",
        ),
        rx.flex(
            *[rx.badge(f"Size {size}", size=size) for size in ("1", "2", "3")],
            align="center",
            gap="0.75rem",
        ),
        rx.flex(
            rx.badge(rx.icon("check", size=12), "Paid", color_scheme="grass"),
            rx.badge(rx.icon("clock", size=12), "Pending", color_scheme="amber"),
            rx.badge(rx.icon("x", size=12), "Failed", color_scheme="tomato"),
            rx.badge("Draft", color_scheme="gray", radius="full"),
            rx.badge("New", variant="solid", radius="full", high_contrast=True),
            wrap="wrap",
            gap="0.75rem",
        ),
        spacing="4",
    )


@family.example("Avatars", "rx.avatar")
def avatars() -> rx.Component:
    return rx.vstack(
        rx.flex(
            *[rx.avatar(fallback="AL", size=size) for size in ("1", "2", "3", "4", "5", "6", "7")],
            align="center",
            wrap="wrap",
            gap="0.75rem",
        ),
        rx.flex(
            rx.avatar(src="/favicon.svg", fallback="G", size="4"),
            rx.avatar(fallback="GH", size="4", radius="full", color_scheme="crimson"),
            rx.avatar(fallback="KJ", size="4", variant="solid", color_scheme="teal"),
            rx.avatar(fallback="DK", size="4", variant="solid", radius="none", high_contrast=True),
            gap="0.75rem",
        ),
        spacing="4",
    )


@family.example("Images", "rx.image")
def images() -> rx.Component:
    return rx.flex(
        rx.image(src="/landscape.svg", alt="Hills at dusk", width="14rem", border_radius="12px"),
        rx.image(src="/landscape.svg", alt="Hills at dusk, in a circle", width="8rem", height="8rem", object_fit="cover", border_radius="50%"),
        rx.image(src="/landscape.svg", alt="Hills at dusk, gray", width="14rem", border_radius="12px", filter="grayscale(1)", loading="lazy"),
        align="center",
        wrap="wrap",
        gap="1rem",
    )


@family.example("Callouts", "rx.callout")
def callouts() -> rx.Component:
    return rx.vstack(
        rx.callout("Your trial ends in three days.", icon="info"),
        rx.callout("The backup has been written.", icon="circle-check", color_scheme="grass", variant="surface"),
        rx.callout("There is little room left.", icon="triangle-alert", color_scheme="amber", variant="outline", size="1"),
        rx.callout.root(
            rx.callout.icon(rx.icon("flame", size=20)),
            rx.callout.text("Made of its parts: ", rx.link("what happened?", href="/"), " It can hold anything."),
            color_scheme="tomato",
            size="3",
            role="alert",
        ),
        align="stretch",
        width="100%",
    )


@family.example("Data lists", "rx.data_list")
def data_lists() -> rx.Component:
    return rx.grid(
        rx.data_list.root(
            rx.data_list.item(
                rx.data_list.label("Status"),
                rx.data_list.value(rx.badge("Authorised", color_scheme="jade", radius="full")),
                align="center",
            ),
            rx.data_list.item(rx.data_list.label("ID"), rx.data_list.value(rx.code("u_2J89JSA4GJ"))),
            rx.data_list.item(rx.data_list.label("Name", color_scheme="iris"), rx.data_list.value("Grace Hopper")),
            rx.data_list.item(rx.data_list.label("E-mail"), rx.data_list.value(rx.link("grace@example.org", href="/"))),
        ),
        rx.data_list.root(
            rx.data_list.item(rx.data_list.label("Orientation"), rx.data_list.value("vertical")),
            rx.data_list.item(rx.data_list.label("Size"), rx.data_list.value("1")),
            orientation="vertical",
            size="1",
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="6",
    )


@family.example("Lists", "rx.list")
def lists() -> rx.Component:
    return rx.grid(
        rx.list.unordered(rx.list.item("Bread"), rx.list.item("Cheese"), rx.list.item("Apples")),
        rx.list.ordered(rx.list.item("Mix"), rx.list.item("Knead"), rx.list.item("Bake")),
        rx.list.ordered(items=["Alpha", "Beta", "Gamma"], list_style_type="upper-roman"),
        rx.list(
            rx.list.item(rx.icon("check", size=16, color="var(--grass-9)"), " Tested"),
            rx.list.item(rx.icon("check", size=16, color="var(--grass-9)"), " Reviewed"),
            rx.list.item(rx.icon("x", size=16, color="var(--tomato-9)"), " Released"),
        ),
        columns=rx.breakpoints(initial="2", md="4"),
        spacing="5",
    )


@family.example("Tables", "rx.table")
def tables() -> rx.Component:
    orders = [
        ("#1041", "Ada Lovelace", rx.badge("Paid", color_scheme="grass"), "€ 120.00"),
        ("#1042", "Alan Turing", rx.badge("Pending", color_scheme="amber"), "€ 64.50"),
        ("#1043", "Barbara Liskov", rx.badge("Refunded", color_scheme="gray"), "€ 18.90"),
    ]
    return rx.table.root(
        rx.table.header(
            rx.table.row(
                rx.table.column_header_cell("Order"),
                rx.table.column_header_cell("Customer"),
                rx.table.column_header_cell("Status"),
                rx.table.column_header_cell("Amount", justify="end"),
            ),
        ),
        rx.table.body(
            *[
                rx.table.row(
                    rx.table.row_header_cell(number),
                    rx.table.cell(customer),
                    rx.table.cell(status),
                    rx.table.cell(amount, justify="end"),
                    align="center",
                )
                for number, customer, status, amount in orders
            ],
        ),
        variant="surface",
        width="100%",
    )


class PeopleState(rx.State):
    people: list[dict[str, str | int]] = [
        {"name": "Grace Hopper", "field": "Compilers", "born": 1906},
        {"name": "Katherine Johnson", "field": "Orbits", "born": 1918},
        {"name": "Donald Knuth", "field": "Algorithms", "born": 1938},
        {"name": "Margaret Hamilton", "field": "Software", "born": 1936},
    ]
    sorted_by: str = "born"
    descending: bool = False

    @rx.event
    def sort_by(self, column: str):
        self.descending = self.sorted_by == column and not self.descending
        self.sorted_by = column

    @rx.var
    def rows(self) -> list[dict[str, str | int]]:
        return sorted(self.people, key=lambda person: person[self.sorted_by], reverse=self.descending)


def sortable(title: str, column: str) -> rx.Component:
    return rx.table.column_header_cell(
        rx.button(
            title,
            rx.cond(
                PeopleState.sorted_by == column,
                rx.cond(PeopleState.descending, rx.icon("arrow-down", size=14), rx.icon("arrow-up", size=14)),
                rx.icon("arrow-up-down", size=14, opacity="0.4"),
            ),
            on_click=PeopleState.sort_by(column),
            variant="ghost",
            color_scheme="gray",
        ),
    )


def person_row(person: rx.Var[dict[str, str | int]]) -> rx.Component:
    return rx.table.row(
        rx.table.row_header_cell(person["name"]),
        rx.table.cell(person["field"]),
        rx.table.cell(person["born"]),
        _hover={"background": "var(--gray-a2)"},
    )


@family.example("A table that sorts", "rx.table", uses=(PeopleState, sortable, person_row))
def sorting_table() -> rx.Component:
    return rx.table.root(
        rx.table.header(
            rx.table.row(sortable("Name", "name"), sortable("Field", "field"), sortable("Born", "born")),
        ),
        rx.table.body(rx.foreach(PeopleState.rows, person_row)),
        size="2",
        width="100%",
    )


@family.example("Table sizes", "rx.table")
def table_sizes() -> rx.Component:
    return rx.grid(
        *[
            rx.table.root(
                rx.table.header(rx.table.row(rx.table.column_header_cell(f"Size {size}"), rx.table.column_header_cell("Value"))),
                rx.table.body(
                    rx.table.row(rx.table.cell("One"), rx.table.cell("1")),
                    rx.table.row(rx.table.cell("Two"), rx.table.cell("2")),
                ),
                size=size,
                variant=variant,
            )
            for size, variant in zip(("1", "2", "3"), ("surface", "ghost", "surface"))
        ],
        columns=rx.breakpoints(initial="1", sm="3"),
        spacing="5",
        align="start",
    )
