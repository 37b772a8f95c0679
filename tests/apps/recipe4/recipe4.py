import reflex as rx

def home():
    return rx.heading("Home")

def post_page():
    slug = rx.State.router.page.params.get("slug", "")
    return rx.heading(f"Post: {slug}")

app = rx.App()
app.add_page(home, route="/")
app.add_page(post_page, route="/post/[slug]")
