import reflex as rx


class Parts:
    @staticmethod
    def row(name: str):
        return rx.hstack(rx.text(name), rx.badge("x"))

    def card(self):
        return rx.card(
            self.row("a"),
            rx.text("b"),
        )


def index():
    return rx.vstack(Parts.row("a"), Parts().card())
