import reflex as rx

from ..example import Family

family = Family("Dates", "calendar-clock", "Dates and times as people read them: formatted, relative, in other places, and running.")


@family.example("Formats", "rx.moment")
def formats() -> rx.Component:
    return rx.vstack(
        rx.moment("2024-03-05T14:30:00", format="D MMMM YYYY"),
        rx.moment("2024-03-05T14:30:00", format="dddd [at] h:mm a"),
        rx.moment("05/03/2024", parse="DD/MM/YYYY", format="[Week] W [of] YYYY"),
        rx.moment(1_709_649_000, unix=True, format="YYYY-MM-DD", tz="UTC"),
        rx.moment("2024-03-05T14:30:00", format="D MMM", with_title=True, title_format="LLLL"),
    )


@family.example("Languages and places", "rx.moment")
def places() -> rx.Component:
    return rx.data_list.root(
        rx.data_list.item(
            rx.data_list.label("German"),
            rx.data_list.value(rx.moment("2024-03-05", format="dddd, D. MMMM", locale="de")),
        ),
        rx.data_list.item(
            rx.data_list.label("French"),
            rx.data_list.value(rx.moment("2024-03-05", format="dddd D MMMM", locale="fr")),
        ),
        rx.data_list.item(
            rx.data_list.label("Tokyo"),
            rx.data_list.value(rx.moment("2024-03-05T14:30:00Z", format="HH:mm", tz="Asia/Tokyo")),
        ),
        rx.data_list.item(
            rx.data_list.label("New York"),
            rx.data_list.value(rx.moment("2024-03-05T14:30:00Z", format="HH:mm", tz="America/New_York")),
        ),
    )


@family.example("How long ago", "rx.moment")
def relative() -> rx.Component:
    return rx.vstack(
        rx.moment("1969-07-20T20:17:40Z", from_now=True),
        rx.moment("2000-01-01", from_now=True, from_now_short=True),
        rx.moment("1990-10-03", to_now=True),
        rx.hstack(rx.moment("2024-03-05", diff="2024-01-01", unit="days"), rx.text("days since the year began")),
        rx.hstack(rx.moment("2024-03-05T10:00", diff="2024-03-05T07:30", unit="hours", decimal=True), rx.text("hours since half past seven")),
        rx.moment("2024-03-05T10:00", duration="2024-03-05T07:30", format="h [hours] m [minutes]"),
    )


@family.example("Reckoning", "rx.moment")
def reckoning() -> rx.Component:
    return rx.vstack(
        rx.moment("2024-02-28", add=rx.MomentDelta(days=2), format="D MMMM"),
        rx.moment("2024-03-31", subtract=rx.MomentDelta(months=1), format="D MMMM"),
    )


class Clock(rx.State):
    ticks: int = 0

    @rx.event
    def tick(self):
        self.ticks += 1


@family.example("A clock", "rx.moment", uses=(Clock,))
def clock() -> rx.Component:
    return rx.hstack(
        rx.moment(interval=1000, format="HH:mm:ss", on_change=Clock.tick, font_size="1.75rem", font_variant_numeric="tabular-nums", id="clock"),
        rx.badge(Clock.ticks, " ticks", id="ticks"),
        align="center",
        spacing="4",
    )
