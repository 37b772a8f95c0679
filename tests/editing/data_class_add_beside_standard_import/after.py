import asyncio
from dataclasses import dataclass
from typing import Any

import reflex as rx


@dataclass
class Todo:
    text: str


def index():
    return rx.text("a")
