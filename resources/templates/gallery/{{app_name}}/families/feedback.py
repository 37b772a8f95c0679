import asyncio

import reflex as rx

from ..example import Family

family = Family("Feedback", "bell", "What tells that something goes on, has happened, or is still to come.")


@family.example("Spinner", "rx.spinner")
def spinners() -> rx.Component:
    return rx.flex(
        *[rx.spinner(size=size) for size in ("1", "2", "3")],
        rx.hstack(rx.spinner(), rx.text("Loading", size="2"), align="center"),
        rx.spinner(rx.text("Not loading: the text is shown", size="2"), loading=False),
        align="center",
        wrap="wrap",
        gap="2rem",
    )


class ProgressState(rx.State):
    value: int = 0
    running: bool = False

    @rx.event(background=True)
    async def run(self):
        async with self:
            if self.running:
                return
            self.running, self.value = True, 0
        for value in range(10, 101, 10):
            await asyncio.sleep(0.15)
            async with self:
                self.value = value
        async with self:
            self.running = False


@family.example("Progress", "rx.progress", uses=(ProgressState,))
def progress_bars() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.button("Start", on_click=ProgressState.run, loading=ProgressState.running, size="1"),
            rx.progress(value=ProgressState.value, aria_label="Download"),
            rx.text(f"{ProgressState.value} %", size="2", width="3.5rem", align="right"),
            align="center",
            width="100%",
        ),
        rx.progress(value=30, size="1", variant="classic"),
        rx.progress(value=50, size="2", variant="soft", color_scheme="crimson"),
        rx.progress(value=70, size="3", color_scheme="grass", radius="full"),
        rx.progress(value=3, max=4, high_contrast=True),
        rx.progress(duration="20s", color_scheme="amber"),
        spacing="4",
        width="100%",
    )


class ProfileState(rx.State):
    loading: bool = True

    @rx.event
    def toggle(self):
        self.loading = not self.loading


@family.example("Skeleton", "rx.skeleton", uses=(ProfileState,))
def skeletons() -> rx.Component:
    return rx.vstack(
        rx.button("Load or unload", on_click=ProfileState.toggle, size="1", variant="soft"),
        rx.hstack(
            rx.skeleton(rx.avatar(fallback="KJ", size="4"), loading=ProfileState.loading),
            rx.vstack(
                rx.skeleton(rx.text("Katherine Johnson", weight="medium"), loading=ProfileState.loading),
                rx.skeleton(rx.text("Computed the way to the moon", size="2"), loading=ProfileState.loading),
                spacing="1",
            ),
            align="center",
        ),
        rx.skeleton(height="4rem", width="100%", max_width="24rem"),
        spacing="4",
        width="100%",
    )


class ToastState(rx.State):
    saved: int = 0

    @rx.event
    def save(self):
        self.saved += 1
        return rx.toast.success(f"Version {self.saved} has been saved.", close_button=True)


@family.example("Toasts", "rx.toast", uses=(ToastState,))
def toasts() -> rx.Component:
    return rx.flex(
        rx.button("Plain", on_click=rx.toast("The meeting begins in ten minutes."), variant="soft"),
        rx.button("Info", on_click=rx.toast.info("There is a new version."), variant="soft"),
        rx.button("Success, from the state", on_click=ToastState.save, variant="soft", color_scheme="grass"),
        rx.button("Warning", on_click=rx.toast.warning("The disk is almost full."), variant="soft", color_scheme="amber"),
        rx.button(
            "Error",
            on_click=rx.toast.error("The file was not sent.", description="The server cannot be reached.", duration=8000),
            variant="soft",
            color_scheme="tomato",
        ),
        rx.button("At the top", on_click=rx.toast("I am up here.", position="top-center"), variant="soft", color_scheme="gray"),
        wrap="wrap",
        gap="0.75rem",
    )


def toaster() -> rx.Component:
    """What shows the toasts: the `toaster` of the app."""
    return rx.toast.provider(position="bottom-right", rich_colors=True, visible_toasts=4)


@family.example("Where toasts appear", "rx.toast.provider", uses=(toaster,))
def toaster_of_the_app() -> rx.Component:
    return rx.callout("An app has one place for all its toasts. This is that of the gallery.", icon="info", size="1")


@family.example("When the server is lost", "rx.connection_banner", "rx.connection_modal")
def connection() -> rx.Component:
    return rx.box(
        rx.text("Stop the server: a banner appears above, and this dialog. Both go when it is back.", size="2"),
        rx.connection_banner(),
        rx.connection_modal(),
    )
