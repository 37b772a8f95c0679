"""Middleware."""

import reflex as rx


class Guarded(rx.State):
    seen: list[str] = []

    @rx.event
    def open(self):
        self.seen.append("opened")

    @rx.event
    def forbidden(self):
        self.seen.append("never")


class Log(rx.Middleware):
    async def preprocess(self, app, state, event):
        if event.name.endswith("forbidden"):
            guarded = await state.get_state(Guarded)
            guarded.seen.append("refused")
            return rx.state.StateUpdate(delta=await state._get_resolved_delta(), final=True)
        if event.name.endswith("open"):
            guarded = await state.get_state(Guarded)
            guarded.seen.append("before")
        return None


def index():
    return rx.vstack(
        rx.text(Guarded.seen.to_string(), id="seen"),
        rx.button("open", on_click=Guarded.open),
        rx.button("forbidden", on_click=Guarded.forbidden),
    )


app = rx.App()
app.add_middleware(Log())
app.add_page(index)
