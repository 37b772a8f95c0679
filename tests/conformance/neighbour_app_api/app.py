"""app.api, as apps of Reflex 0.7 and before use it."""

import reflex as rx


def index():
    return rx.heading("Home", id="home")


async def health():
    return {"status": "ok"}


app = rx.App()
app.add_page(index)
app.api.add_api_route("/api/health", health)


@app.api.get("/api/double/{n}")
def double(n: int):
    return n * 2
