from reflex import vstack, heading
import reflex as rx


def index(button):
    return vstack(heading(button), rx.button("b"))
