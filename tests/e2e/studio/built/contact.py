import reflex as rx


class State(rx.State):
    name_error: str = ""
    email_error: str = ""
    message_error: str = ""

    @rx.event
    def send(self, form_data: dict[str, str]):
        self.name_error = "" if form_data["name"] else "Please tell us your name."
        self.email_error = "" if "@" in form_data["email"] else "This is no address."
        self.message_error = "" if form_data["message"] else "Please write something."
        if self.name_error or self.email_error or self.message_error:
            return
        return rx.toast.success("Thank you!")


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.heading("Contact", size="8"),
            rx.text("Write to us."),
            rx.form(
                rx.vstack(
                    rx.input(name="name", placeholder="Name"),
                    rx.cond(State.name_error, rx.text(State.name_error, color="red")),
                    rx.input(placeholder="E-mail", name="email"),
                    rx.cond(State.email_error, rx.text(State.email_error, color="red")),
                    rx.text_area(placeholder="Message", name="message"),
                    rx.cond(
                        State.message_error,
                        rx.text(State.message_error, color="red"),
                    ),
                    rx.button("Send", type="submit"),
                ),
                on_submit=State.send,
            ),
        ),
    )


app = rx.App()
app.add_page(index, title="Hello")
