from reflex import heading
import reflex as rx


def index():
    return heading(rx.cond(True, "a", "b"))
