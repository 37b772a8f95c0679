import reflex as rx


def index():
  return rx.box(
    rx.text(
      "a text that is too long to stand beside the bracket of its parent, really",
    ),
  )
