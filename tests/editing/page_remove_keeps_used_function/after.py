import reflex as rx


def index():
    return rx.box(about())


# more to say
def about():
    return rx.text("b")


app = rx.App()
app.add_page(index)
