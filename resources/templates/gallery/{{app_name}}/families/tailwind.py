import reflex as rx

from ..example import Family

family = Family("Tailwind", "wind", "Classes of Tailwind in class_name: compiled from what the pages use, for every browser that Vitrine knows.")


@family.example("A card", "rx.el.div")
def card() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.p("Boat trip", class_name="text-lg font-semibold"),
            rx.el.p("Three islands, one day, a lunch of bread and fish.", class_name="mt-1 text-sm opacity-70"),
            class_name="p-5",
        ),
        rx.el.div(
            rx.el.span("48 €", class_name="text-base font-medium"),
            rx.el.button("Book", class_name="rounded-lg bg-indigo-600 px-4 py-1.5 text-sm text-white transition hover:bg-indigo-500 active:scale-95"),
            class_name="flex items-center justify-between border-t border-black/10 dark:border-white/15 px-5 py-3",
        ),
        class_name="max-w-sm overflow-hidden rounded-2xl border border-black/10 shadow-lg dark:border-white/15",
    )


@family.example("Layout", "rx.el.div")
def layout() -> rx.Component:
    return rx.el.div(
        rx.el.div("1", class_name="col-span-2 rounded-md bg-sky-500/25 p-4"),
        rx.el.div("2", class_name="row-span-2 rounded-md bg-violet-500/25 p-4"),
        rx.el.div("3", class_name="rounded-md bg-teal-500/25 p-4"),
        rx.el.div("4", class_name="rounded-md bg-amber-500/25 p-4"),
        class_name="grid grid-cols-3 gap-3 text-center",
    )


@family.example("Colours and gradients", "rx.el.div")
def gradients() -> rx.Component:
    return rx.el.div(
        rx.el.div(class_name="h-16 w-32 rounded-xl bg-gradient-to-r from-sky-400 to-indigo-600"),
        rx.el.div(class_name="h-16 w-32 rounded-xl bg-gradient-to-br from-amber-300 via-rose-400 to-fuchsia-600"),
        rx.el.div(class_name="h-16 w-32 rounded-xl bg-emerald-500/40 ring-2 ring-emerald-500 ring-offset-2 ring-offset-transparent"),
        class_name="flex flex-wrap gap-5 p-1",
    )


class Tabs(rx.State):
    chosen: str = "Week"

    @rx.event
    def choose(self, name: str):
        self.chosen = name


@family.example("Classes that follow the state", "rx.el.div", uses=(Tabs,))
def conditional() -> rx.Component:
    return rx.el.div(
        *[
            rx.el.button(
                name,
                on_click=Tabs.choose(name),
                class_name=[
                    "rounded-full px-4 py-1.5 text-sm transition",
                    rx.cond(Tabs.chosen == name, "bg-indigo-600 text-white", "hover:bg-black/10 dark:hover:bg-white/10"),
                ],
            )
            for name in ("Day", "Week", "Month")
        ],
        class_name="inline-flex gap-1 rounded-full border border-black/10 p-1 dark:border-white/15",
        id="periods",
    )


@family.example("Motion and transforms", "rx.el.div")
def motion() -> rx.Component:
    return rx.el.div(
        rx.el.div(class_name="h-12 w-12 animate-spin rounded-full border-4 border-indigo-500/30 border-t-indigo-500"),
        rx.el.div(class_name="h-12 w-12 animate-pulse rounded-lg bg-teal-500"),
        rx.el.div(class_name="h-12 w-12 rotate-12 rounded-lg bg-rose-500 transition duration-300 hover:-rotate-12 hover:scale-110"),
        class_name="flex items-center gap-8 p-2",
    )


@family.example("Widths of the screen", "rx.el.div")
def responsive() -> rx.Component:
    return rx.el.div(
        rx.el.p("Phones", class_name="block sm:hidden"),
        rx.el.p("Tablets", class_name="hidden sm:block lg:hidden"),
        rx.el.p("Desks", class_name="hidden lg:block"),
        class_name="text-xl font-semibold",
        id="width-said",
    )
