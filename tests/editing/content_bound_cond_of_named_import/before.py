from reflex import heading
import reflex as rx


def index():
    return heading("a")
