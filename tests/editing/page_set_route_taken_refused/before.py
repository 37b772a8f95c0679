import reflex as rx


def index():
    return rx.text("a")


# more to say
def about():
    return rx.text("b")


app = rx.App()
app.add_page(index)
app.add_page(about, route="/about", title="About")
