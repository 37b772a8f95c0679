"""What comes after the question mark."""

import reflex as rx


class Search(rx.State):
    loaded: str = ""

    @rx.var
    def query(self) -> str:
        return self.router.url.query_parameters.get("q", "nothing")

    @rx.event
    def load(self):
        self.loaded = self.router.page.params.get("q", "none")


def search():
    return rx.vstack(
        rx.text(Search.query, id="query"),
        rx.text(Search.loaded, id="loaded"),
        rx.link("ünder", href="/search?q=%C3%BCnder%26over", id="under"),
        rx.link("none", href="/search", id="none"),
    )


app = rx.App()
app.add_page(search, route="/search", on_load=Search.load)
