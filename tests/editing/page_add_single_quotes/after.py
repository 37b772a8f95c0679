import reflex as rx


def index() -> rx.Component:
    return rx.text('a')


def post() -> rx.Component:
    return rx.vstack(rx.heading('Post'))


app = rx.App()
app.add_page(index)
app.add_page(post, route='/post/[slug]')
