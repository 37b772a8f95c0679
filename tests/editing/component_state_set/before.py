import reflex as rx


class Counter(rx.ComponentState):
    count: int = 0

    @rx.event
    def add(self):
        self.count += 1

    @classmethod
    def get_component(cls, **props):
        return rx.hstack(
            rx.button("Add", on_click=cls.add),
            rx.text(cls.count),
            **props,
        )


counter = Counter.create


def index():
    return rx.vstack(counter(), counter(spacing="2"))
