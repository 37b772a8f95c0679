"""What comes from outside of the code."""

import os

import reflex as rx


class Env(rx.State):
    greeting: str = os.environ.get("GREETING", "none")
    app_name: str = rx.config.get_config().app_name


def index():
    return rx.text(Env.greeting, " ", Env.app_name, id="env")


app = rx.App()
app.add_page(index)
