import reflex as rx


class State(rx.State):
    count: int = 0
    name: str = ""

    @rx.event
    def increment(self):
        self.count += 1

    @rx.event
    def decrement(self):
        self.count -= 1

    @rx.event
    def reset_count(self):
        self.count = 0

    @rx.event
    def rename(self, name: str):
        self.name = name


def counter() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.image(src="/favicon.svg", alt="", width="32px", height="32px"),
            rx.heading("Counter", size="6"),
            align="center",
        ),
        rx.text("Every click runs Python on the server.", color_scheme="gray"),
        rx.center(
            rx.heading(
                State.count,
                id="count",
                size="9",
                color_scheme=rx.cond(State.count < 0, "tomato", "iris"),
            ),
            width="100%",
            padding_y="1.5rem",
            border_radius="var(--radius-4)",
            background="var(--accent-a2)",
        ),
        rx.hstack(
            rx.button("−", on_click=State.decrement, variant="soft", size="3", flex="1", aria_label="Subtract one"),
            rx.button("+", on_click=State.increment, size="3", flex="1", aria_label="Add one"),
            rx.button("Reset", on_click=State.reset_count, variant="outline", color_scheme="gray", size="3"),
            width="100%",
        ),
        spacing="4",
        width="100%",
    )


def greeting() -> rx.Component:
    return rx.vstack(
        rx.heading("Greeting", size="4"),
        rx.input(
            placeholder="What is your name?",
            value=State.name,
            on_change=State.rename,
            size="3",
            width="100%",
        ),
        rx.text(
            rx.cond(State.name, f"Hello, {State.name}!", "Type a name to be greeted."),
            id="greeting",
            color_scheme=rx.cond(State.name, "iris", "gray"),
        ),
        spacing="3",
        width="100%",
    )


def index() -> rx.Component:
    return rx.center(
        rx.card(
            rx.vstack(
                counter(),
                rx.divider(),
                greeting(),
                spacing="5",
            ),
            size="4",
            width="100%",
            max_width="24rem",
            box_shadow="var(--shadow-4)",
        ),
        min_height="100vh",
        padding="1.5rem",
        background="linear-gradient(160deg, var(--accent-3), var(--gray-2) 60%)",
    )


app = rx.App(theme=rx.theme(accent_color="iris", radius="large"))
app.add_page(index, title="Counter")
