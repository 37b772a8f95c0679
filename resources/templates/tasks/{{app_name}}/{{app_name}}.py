from typing import Any

import reflex as rx

COLORS = {"high": "tomato", "medium": "amber", "low": "teal"}


class State(rx.State):
    tasks: list[dict[str, Any]] = [
        {"id": 1, "title": "Water the plants", "priority": "low", "done": True},
        {"id": 2, "title": "Write the release notes", "priority": "high", "done": False},
        {"id": 3, "title": "Book the train to Hamburg", "priority": "medium", "done": False},
        {"id": 4, "title": "Call the dentist", "priority": "medium", "done": False},
    ]
    next_id: int = 5
    shown: str = "all"
    message: str = ""

    @rx.event
    def add(self, form: dict[str, Any]):
        title = form.get("title", "").strip()
        if not title:
            self.message = "Give the task a title first."
            return
        self.message = ""
        self.tasks.append(
            {
                "id": self.next_id,
                "title": title,
                "priority": form.get("priority") or "medium",
                "done": False,
            }
        )
        self.next_id += 1

    @rx.event
    def set_done(self, task_id: int, done: bool):
        for task in self.tasks:
            if task["id"] == task_id:
                task["done"] = done

    @rx.event
    def delete(self, task_id: int):
        self.tasks = [task for task in self.tasks if task["id"] != task_id]

    @rx.event
    def clear_done(self):
        self.tasks = [task for task in self.tasks if not task["done"]]

    @rx.event
    def show(self, shown: str):
        self.shown = shown

    @rx.var
    def visible_tasks(self) -> list[dict[str, Any]]:
        wanted = {"all": (True, False), "open": (False,), "done": (True,)}[self.shown]
        return [
            {**task, "color": COLORS[task["priority"]]}
            for task in self.tasks
            if task["done"] in wanted
        ]

    @rx.var
    def total(self) -> int:
        return len(self.tasks)

    @rx.var
    def done(self) -> int:
        return sum(task["done"] for task in self.tasks)

    @rx.var
    def open(self) -> int:
        return sum(not task["done"] for task in self.tasks)

    @rx.var
    def percent(self) -> int:
        return round(100 * self.done / self.total) if self.tasks else 0

    @rx.var
    def overview(self) -> list[dict[str, Any]]:
        return [
            {
                "priority": priority,
                "color": color,
                "open": sum(task["priority"] == priority and not task["done"] for task in self.tasks),
                "done": sum(task["priority"] == priority and task["done"] for task in self.tasks),
            }
            for priority, color in COLORS.items()
        ]


def header() -> rx.Component:
    return rx.hstack(
        rx.image(src="/favicon.svg", alt="", width="40px", height="40px"),
        rx.vstack(
            rx.heading("Tasks", size="7"),
            rx.text("What is left to do this week", color_scheme="gray", size="2"),
            spacing="0",
        ),
        rx.spacer(),
        rx.badge(State.open, " open", size="3", radius="full"),
        rx.avatar(fallback="ME", radius="full"),
        align="center",
        width="100%",
    )


def figure(title: str, value: rx.Var, note: str) -> rx.Component:
    return rx.card(
        rx.vstack(
            rx.text(title, size="2", color_scheme="gray"),
            rx.heading(value, size="7"),
            rx.text(note, size="1", color_scheme="gray"),
            spacing="1",
        ),
    )


def figures() -> rx.Component:
    return rx.grid(
        figure("Total", State.total, "on the list"),
        figure("Open", State.open, "still to do"),
        figure("Done", State.done, "well done"),
        columns="3",
        spacing="4",
        width="100%",
    )


def new_task() -> rx.Component:
    return rx.card(
        rx.form(
            rx.vstack(
                rx.heading("New task", size="4"),
                rx.hstack(
                    rx.input(name="title", placeholder="What is to be done?", size="3", flex="1"),
                    rx.select.root(
                        rx.select.trigger(placeholder="Priority"),
                        rx.select.content(
                            rx.select.group(
                                rx.select.label("Priority"),
                                rx.select.item("High", value="high"),
                                rx.select.item("Medium", value="medium"),
                                rx.select.item("Low", value="low"),
                            ),
                        ),
                        name="priority",
                        default_value="medium",
                        size="3",
                    ),
                    rx.button("Add", type="submit", size="3"),
                    width="100%",
                ),
                rx.cond(
                    State.message != "",
                    rx.text(State.message, color_scheme="tomato", size="2"),
                ),
                width="100%",
            ),
            on_submit=State.add,
            reset_on_submit=True,
        ),
        width="100%",
    )


def filter_button(title: str, shown: str) -> rx.Component:
    return rx.button(
        title,
        on_click=State.show(shown),
        variant=rx.cond(State.shown == shown, "solid", "soft"),
        size="1",
        radius="full",
    )


def task_item(task: rx.Var[dict[str, Any]]) -> rx.Component:
    return rx.list.item(
        rx.hstack(
            rx.checkbox(
                checked=task["done"],
                on_change=State.set_done(task["id"]),
            ),
            rx.text(
                task["title"],
                flex="1",
                text_decoration=rx.cond(task["done"], "line-through", "none"),
                opacity=rx.cond(task["done"], "0.55", "1"),
            ),
            rx.badge(task["priority"], color_scheme=task["color"]),
            rx.button(
                "Delete",
                on_click=State.delete(task["id"]),
                variant="ghost",
                color_scheme="gray",
                size="1",
            ),
            align="center",
            spacing="4",
            width="100%",
            padding_y="0.6rem",
            border_bottom="1px solid var(--gray-a4)",
        ),
    )


def task_list() -> rx.Component:
    return rx.card(
        rx.vstack(
            rx.hstack(
                rx.heading("List", size="4"),
                rx.spacer(),
                filter_button("All", "all"),
                filter_button("Open", "open"),
                filter_button("Done", "done"),
                align="center",
                spacing="2",
                width="100%",
            ),
            rx.progress(value=State.percent),
            rx.cond(
                State.visible_tasks,
                rx.list(rx.foreach(State.visible_tasks, task_item), width="100%", margin="0", padding="0"),
                rx.center(
                    rx.text("Nothing here.", color_scheme="gray"),
                    width="100%",
                    padding="2rem",
                ),
            ),
            rx.hstack(
                rx.text(State.done, " of ", State.total, " done", size="2", color_scheme="gray"),
                rx.spacer(),
                rx.button(
                    "Clear done",
                    on_click=State.clear_done,
                    disabled=State.done == 0,
                    variant="soft",
                    color_scheme="gray",
                    size="1",
                ),
                align="center",
                width="100%",
            ),
            spacing="4",
            width="100%",
        ),
        width="100%",
    )


def overview_row(row: rx.Var[dict[str, Any]]) -> rx.Component:
    return rx.table.row(
        rx.table.row_header_cell(rx.badge(row["priority"], color_scheme=row["color"])),
        rx.table.cell(row["open"]),
        rx.table.cell(row["done"]),
    )


def overview() -> rx.Component:
    return rx.card(
        rx.vstack(
            rx.heading("By priority", size="4"),
            rx.table.root(
                rx.table.header(
                    rx.table.row(
                        rx.table.column_header_cell("Priority"),
                        rx.table.column_header_cell("Open"),
                        rx.table.column_header_cell("Done"),
                    ),
                ),
                rx.table.body(rx.foreach(State.overview, overview_row)),
                width="100%",
            ),
            width="100%",
        ),
        width="100%",
    )


def hints() -> rx.Component:
    return rx.card(
        rx.vstack(
            rx.heading("Good to know", size="4"),
            rx.list.unordered(
                rx.list.item(rx.text("Press ", rx.text.kbd("Enter"), " to add a task.", size="2")),
                rx.list.item(rx.text("Tick a task when it is ", rx.text.strong("done"), ".", size="2")),
                rx.list.item(rx.text("The table counts by ", rx.text.em("priority"), ".", size="2")),
                margin_y="0",
                padding="0",
            ),
            rx.divider(),
            rx.text(
                "The list lives in ",
                rx.code("State.tasks"),
                " and belongs to this browser tab.",
                size="2",
                color_scheme="gray",
            ),
        ),
        width="100%",
    )


def index() -> rx.Component:
    return rx.box(
        rx.container(
            rx.vstack(
                header(),
                figures(),
                new_task(),
                task_list(),
                rx.grid(
                    overview(),
                    hints(),
                    grid_template_columns="repeat(auto-fit, minmax(16rem, 1fr))",
                    spacing="4",
                    width="100%",
                ),
                spacing="5",
            ),
            size="2",
        ),
        min_height="100vh",
        padding_y="2rem",
        background="var(--gray-2)",
    )


app = rx.App(theme=rx.theme(accent_color="teal", radius="large"))
app.add_page(index, title="Tasks")
