import reflex as rx

TITLE = "Ünïcödé 🎉🎉 日本語"


def index():
    return rx.vstack(rx.text("🎉"), rx.text("ü"))
