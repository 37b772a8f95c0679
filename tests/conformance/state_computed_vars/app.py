"""Computed vars, and how often they are computed."""

import reflex as rx

outside = {"n": 0}
runs = {"cached": 0, "uncached": 0, "explicit": 0, "told": 0}


class Numbers(rx.State):
    a: int = 1
    b: int = 2
    rows: list[dict[str, int]] = [{"n": 1}, {"n": 2}]
    unrelated: int = 0

    def _scaled(self, factor: int) -> int:
        return self.a * factor

    @rx.var
    def cached(self) -> int:
        runs["cached"] += 1
        return self._scaled(10)

    @rx.var(cache=False)
    def uncached(self) -> int:
        runs["uncached"] += 1
        return self.b

    @rx.var(cache=False)
    def outside(self) -> int:
        return outside["n"]

    @rx.var
    def twice(self) -> int:
        return self.outside * 2

    @rx.var(deps=["b"], auto_deps=False)
    def explicit(self) -> str:
        runs["explicit"] += 1
        return f"a={self.a} b={self.b}"

    @rx.var
    def total(self) -> int:
        return sum(row["n"] for row in self.rows) + (lambda: self.cached)()

    @rx.var
    def text(self) -> str:
        return f"{self.total} and {self.uncached}"

    @rx.event
    def raise_a(self):
        self.a += 1

    @rx.event
    def raise_outside(self):
        outside["n"] += 1

    @rx.event
    def raise_b(self):
        self.b += 1

    @rx.event
    def raise_row(self):
        self.rows[1]["n"] += 1

    @rx.event
    def raise_unrelated(self):
        self.unrelated += 1


class Apart(rx.State):
    """What it gives depends on something that no bytecode tells."""

    @rx.var
    def told(self) -> int:
        runs["told"] += 1
        return runs["told"]


Apart.told.add_dependency(Apart, Numbers.unrelated)


class Report(rx.State):
    text: str = ""

    @rx.event
    def forget(self):
        for name in runs:
            runs[name] = 0

    @rx.event
    def report(self):
        again = "again" if runs["uncached"] else "not again"
        self.text = f"cached {runs['cached']} explicit {runs['explicit']} uncached {again}"


def index():
    return rx.vstack(
        rx.text(Numbers.cached, id="cached"),
        rx.text(Numbers.explicit, id="explicit"),
        rx.text(Numbers.total, id="total"),
        rx.text(Numbers.text, id="text"),
        rx.text(Numbers.outside, Numbers.twice, id="outside"),
        rx.text(Numbers.unrelated, id="unrelated"),
        rx.text(Report.text, id="report"),
        rx.text(Apart.told, id="told"),
        rx.button("a", on_click=Numbers.raise_a),
        rx.button("b", on_click=Numbers.raise_b),
        rx.button("row", on_click=Numbers.raise_row),
        rx.button("outside", on_click=Numbers.raise_outside),
        rx.button("unrelated", on_click=Numbers.raise_unrelated),
        rx.button("forget", on_click=Report.forget),
        rx.button("report", on_click=Report.report),
    )


app = rx.App()
app.add_page(index)
