from typing import Any

import reflex as rx

from ..example import Family

family = Family("Forms", "text-cursor-input", "Fields for text, files and whole forms, with their checks.")


@family.example("Text fields", "rx.input")
def text_fields() -> rx.Component:
    return rx.grid(
        rx.input(placeholder="Classic", variant="classic"),
        rx.input(placeholder="Surface", variant="surface"),
        rx.input(placeholder="Soft", variant="soft"),
        rx.input(placeholder="Size 1", size="1"),
        rx.input(placeholder="Size 2", size="2"),
        rx.input(placeholder="Size 3", size="3"),
        rx.input(default_value="With a text", color_scheme="tomato"),
        rx.input(placeholder="Round", radius="full"),
        rx.input(default_value="Disabled", disabled=True),
        columns=rx.breakpoints(initial="1", sm="3"),
        spacing="4",
        align="center",
    )


@family.example("Slots", "rx.input")
def slots() -> rx.Component:
    return rx.grid(
        rx.input(rx.input.slot(rx.icon("search", size=16)), placeholder="Search the docs"),
        rx.input(
            rx.input.slot(rx.icon("at-sign", size=16)),
            rx.input.slot(rx.text(".org", size="2"), side="right", color_scheme="iris"),
            placeholder="your name",
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="4",
    )


@family.example("Kinds of fields", "rx.input")
def kinds() -> rx.Component:
    return rx.form(
        rx.grid(
            *[
                rx.el.label(
                    rx.text(kind.capitalize(), size="2", margin_bottom="4px"),
                    rx.input(type=kind, default_value=value, custom_attrs={"autoComplete": "off"}, width="100%"),
                )
                for kind, value in (
                    ("email", "ada@example.org"),
                    ("number", "1843"),
                    ("date", "1843-09-01"),
                    ("time", "12:30"),
                    ("tel", "+44 20 7946 0000"),
                    ("search", "engine"),
                )
            ],
            rx.el.label(
                rx.text("Password", size="2", margin_bottom="4px"),
                rx.input(type="password", default_value="analytical", custom_attrs={"autoComplete": "new-password"}, width="100%"),
            ),
            rx.el.label(rx.text("Colour", size="2", margin_bottom="4px"), rx.input(type="color", default_value="#5b5bd6", width="5rem")),
            columns=rx.breakpoints(initial="1", sm="2", md="4"),
            spacing="4",
        ),
    )


class NameState(rx.State):
    name: str = ""

    @rx.event
    def set_name(self, name: str):
        self.name = name

    @rx.event
    def clear_on_escape(self, key: str):
        if key == "Escape":
            self.name = ""


@family.example("A field that is heard", "rx.input", uses=(NameState,))
def heard() -> rx.Component:
    return rx.vstack(
        rx.input(
            value=NameState.name,
            on_change=NameState.set_name,
            on_key_down=NameState.clear_on_escape,
            placeholder="Your name; Escape clears it",
            max_length=40,
            width="min(20rem, 100%)",
        ),
        rx.text(rx.cond(NameState.name, f"Hello, {NameState.name}!", "Type something."), color_scheme="gray"),
    )


@family.example("Text areas", "rx.text_area")
def text_areas() -> rx.Component:
    return rx.grid(
        rx.text_area(placeholder="Surface"),
        rx.text_area(placeholder="Soft", variant="soft", color_scheme="teal"),
        rx.text_area(placeholder="Grows with the text", auto_height=True),
        rx.text_area(default_value="Only to be read, and not to be resized", read_only=True, resize="none", size="3"),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="4",
    )


class DebounceState(rx.State):
    text: str = ""
    heard: int = 0

    @rx.event
    def hear(self, text: str):
        self.text = text
        self.heard += 1


@family.example("A field that waits for a pause", "rx.debounce_input", uses=(DebounceState,))
def debounced() -> rx.Component:
    return rx.vstack(
        rx.debounce_input(
            rx.input(placeholder="Type quickly", on_change=DebounceState.hear, width="min(20rem, 100%)"),
            debounce_timeout=400,
        ),
        rx.text("Heard ", rx.text.strong(DebounceState.heard), " times: ", rx.code(DebounceState.text), size="2"),
    )


class SignUpState(rx.State):
    data: rx.Field[dict[str, Any]] = rx.field(default_factory=dict)

    @rx.event
    def sign_up(self, data: dict[str, Any]):
        self.data = data


@family.example("A form", "rx.form", uses=(SignUpState,))
def sign_up() -> rx.Component:
    return rx.grid(
        rx.form(
            rx.vstack(
                rx.input(name="name", placeholder="Name", required=True, width="100%"),
                rx.select(["Monthly", "Yearly"], name="plan", default_value="Yearly", width="100%"),
                rx.text_area(name="note", placeholder="Anything else?", width="100%"),
                rx.checkbox("Send me the newsletter", name="newsletter", default_checked=True),
                rx.button("Sign up", type="submit"),
                align="stretch",
                spacing="3",
            ),
            on_submit=SignUpState.sign_up,
            reset_on_submit=True,
        ),
        rx.card(
            rx.text("What the handler gets", size="2", weight="medium", margin_bottom="0.5rem"),
            rx.cond(
                SignUpState.data,
                rx.code_block(SignUpState.data.to_string(), language="json", wrap_long_lines=True, font_size="13px"),
                rx.text("Nothing yet.", size="2", color_scheme="gray"),
            ),
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="5",
    )


class PasswordState(rx.State):
    accepted: bool = False

    @rx.event
    def accept(self, data: dict[str, Any]):
        self.accepted = True


@family.example("A form with checks", "rx.form", uses=(PasswordState,))
def checked_form() -> rx.Component:
    return rx.form.root(
        rx.vstack(
            rx.form.field(
                rx.form.label("E-mail"),
                rx.form.control(rx.input(type="email", required=True, custom_attrs={"autoComplete": "username"}, placeholder="ada@example.org"), as_child=True),
                rx.form.message("An address is needed.", match="valueMissing", color="var(--tomato-11)"),
                rx.form.message("This is no address.", match="typeMismatch", color="var(--tomato-11)"),
                name="email",
                width="100%",
            ),
            rx.form.field(
                rx.form.label("Password"),
                rx.form.control(rx.input(type="password", required=True, min_length=8, custom_attrs={"autoComplete": "current-password"}), as_child=True),
                rx.form.message("A password is needed.", match="valueMissing", color="var(--tomato-11)"),
                rx.form.message("Eight letters at least.", match="tooShort", color="var(--tomato-11)"),
                rx.form.validity_state(),
                name="password",
                width="100%",
            ),
            rx.form.submit(rx.button("Log in"), as_child=True),
            rx.cond(PasswordState.accepted, rx.badge("That is fine.", color_scheme="grass", size="2")),
            width="min(22rem, 100%)",
            align="stretch",
        ),
        on_submit=PasswordState.accept,
    )


class UploadState(rx.State):
    received: list[str] = []

    @rx.event
    async def receive(self, files: list[rx.UploadFile]):
        for file in files:
            content = await file.read()
            self.received.append(f"{file.name}: {len(content)} bytes")


@family.example("Upload", "rx.upload", uses=(UploadState,))
def upload() -> rx.Component:
    return rx.vstack(
        rx.upload(
            rx.center(
                rx.icon("cloud-upload", size=28, color="var(--accent-9)"),
                rx.text("Drop files here, or click to choose"),
                rx.text("At most three", size="1", color_scheme="gray"),
                direction="column",
                gap="0.35rem",
                padding="1rem",
            ),
            id="files",
            max_files=3,
            multiple=True,
            border="1px dashed var(--accent-8)",
            border_radius="12px",
            padding="1rem",
            width="100%",
            drag_active_style={"background": "var(--accent-a3)"},
        ),
        rx.flex(
            rx.foreach(rx.selected_files("files"), lambda name: rx.badge(name, color_scheme="gray")),
            wrap="wrap",
            spacing="2",
        ),
        rx.hstack(
            rx.button("Upload", on_click=UploadState.receive(rx.upload_files(upload_id="files"))),
            rx.button("Clear", on_click=rx.clear_selected_files("files"), variant="soft", color_scheme="gray"),
        ),
        rx.foreach(UploadState.received, lambda line: rx.text(line, size="2")),
        width="100%",
    )


@family.example("Upload in your own clothes", "rx.upload.root", uses=(UploadState,))
def bare_upload() -> rx.Component:
    return rx.upload.root(
        rx.button(rx.icon("paperclip", size=16), "Attach a picture", variant="outline"),
        id="picture",
        accept={"image/png": [".png"], "image/jpeg": [".jpg", ".jpeg"]},
        max_files=1,
        on_drop=UploadState.receive(rx.upload_files(upload_id="picture")),
        width="max-content",
    )
