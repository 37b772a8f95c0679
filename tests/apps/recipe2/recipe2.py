import reflex as rx

class FormState(rx.State):
    submitted: dict[str, str] = {}

    @rx.event
    def handle_submit(self, form_data: dict):
        self.submitted = form_data

def index():
    return rx.form(
        rx.vstack(
            rx.input(placeholder="Name", name="name"),
            rx.input(placeholder="Email", name="email"),
            rx.button("Submit", type="submit"),
        ),
        on_submit=FormState.handle_submit,
        reset_on_submit=True,
    )

app = rx.App()
app.add_page(index)
