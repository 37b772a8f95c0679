import reflex as rx


app = rx.App()
app.add_page(lambda: rx.box(rx.text("a")), route="/x")
