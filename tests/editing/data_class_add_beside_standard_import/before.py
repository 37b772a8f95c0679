import asyncio
from typing import Any

import reflex as rx


def index():
    return rx.text("a")
