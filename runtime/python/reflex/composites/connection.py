"""What is shown while the server cannot be reached."""

import reflex as rx

from . import element

_while_disconnected = element("rx.connection_banner")
_MESSAGE = "Cannot connect to the server. It is tried again."


def banner(comp=None, *, failures=1):
    shown = comp or rx.el.div(
        rx.el.span(_MESSAGE, color="black", font_size="1.125rem"),
        role="alert",
        display="flex",
        justify_content="center",
        background_color="crimson",
        width="100vw",
        padding="5px",
        position="fixed",
        top="0",
        left="0",
        z_index="9998",
    )
    return _while_disconnected(shown, failures=failures)


def modal(comp=None):
    dialog = rx.el.dialog(rx.el.h2("Connection Error"), comp or rx.el.span(_MESSAGE), open=True, z_index=9999)
    return banner(dialog, failures=2)
