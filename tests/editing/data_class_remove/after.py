import dataclasses
from typing import Any

import reflex as rx


class State(rx.State):
    count: int = 0


def index():
    return rx.text("a")
