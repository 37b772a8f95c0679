import reflex as rx

HOSTILE = '<p>Kept <b>bold</b></p><img src="data:," onerror="window.hurt = 1"><script>window.hurt = 2</script>'


class State(rx.State):
    text: str = "<p>First</p>"
    hostile: str = HOSTILE
    is_off: bool = False
    left: str = ""
    is_loaded: bool = False

    @rx.event
    def write(self, text: str):
        self.text = text

    @rx.event
    def leave(self, text: str):
        self.left = text

    @rx.event
    def load(self, is_reload: bool):
        self.is_loaded = not is_reload

    @rx.event
    def look(self, is_code: bool):
        self.left = f"code {is_code}"

    @rx.event
    def replace(self):
        self.text = "<p>From the <em>server</em></p>"

    @rx.event
    def switch_off(self):
        self.is_off = True


def index():
    return rx.vstack(
        rx.hstack(
            rx.button("replace", on_click=State.replace, id="replace"),
            rx.button("off", on_click=State.switch_off, id="off"),
        ),
        rx.text(State.text, id="text"),
        rx.text(State.left, id="left"),
        rx.text(rx.cond(State.is_loaded, "loaded", "not yet"), id="loaded"),
        rx.box(
            rx.editor(set_contents=State.text, on_change=State.write, on_blur=State.leave, on_load=State.load, disable=State.is_off, height="150px"),
            id="kept",
        ),
        rx.box(rx.editor(set_contents=State.hostile), id="hostile"),
        rx.box(
            rx.editor(
                default_value="<p>Zuerst</p>",
                lang="de",
                set_options=rx.EditorOptions(button_list=rx.EditorButtonList.FORMATTING),
                class_name="mine",
                toggle_code_view=State.look,
            ),
            id="german",
        ),
        rx.box(rx.editor(hide_toolbar=True, placeholder="Write here"), id="bare"),
    )


app = rx.App()
app.add_page(index)
