import reflex as rx

from ..example import Family

family = Family("The browser", "globe", "HTML, scripts, the clipboard and what happens outside of elements.")


@family.example("HTML", "rx.html")
def html() -> rx.Component:
    return rx.html("<p>Written in <b>HTML</b>, with a <mark>mark</mark>, x<sup>2</sup> and <kbd>Esc</kbd>.</p>")


class ScriptState(rx.State):
    heard: str = "nothing yet"

    @rx.event
    def hear(self, answer: str):
        self.heard = answer


@family.example("Scripts", "rx.script", uses=(ScriptState,))
def scripts() -> rx.Component:
    return rx.vstack(
        rx.script("window.greet = (name) => `Hello, ${name}, from the browser.`"),
        rx.button("Call it", on_click=rx.call_script("greet('Ada')", callback=ScriptState.hear)),
        rx.text("It said: ", rx.code(ScriptState.heard), size="2"),
    )


class PasteState(rx.State):
    pasted: str = "nothing yet"

    @rx.event
    def paste(self, data: list[tuple[str, str]]):
        self.pasted = ", ".join(f"{kind}: {len(text)} characters" for kind, text in data)


@family.example("Clipboard", "rx.clipboard", uses=(PasteState,))
def clipboard() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.code("npm is not needed"),
            rx.icon_button("copy", on_click=rx.set_clipboard("npm is not needed"), size="1", variant="ghost", aria_label="Copy"),
            align="center",
        ),
        rx.clipboard(rx.text_area(placeholder="Paste something here", width="20rem"), on_paste=PasteState.paste),
        rx.text("Pasted: ", rx.code(PasteState.pasted), size="2"),
    )


class WindowState(rx.State):
    key: str = "none yet"
    size: str = "not yet"

    @rx.event
    def press(self, key: str):
        self.key = key

    @rx.event
    def resize(self, width: int, height: int):
        self.size = f"{width} × {height}"


@family.example("Keys and the window", "rx.window_event_listener", uses=(WindowState,))
def window_events() -> rx.Component:
    return rx.vstack(
        rx.window_event_listener(on_key_down=WindowState.press, on_resize=WindowState.resize),
        rx.text("Last key: ", rx.code(WindowState.key), size="2"),
        rx.text("Resized to: ", rx.code(WindowState.size), size="2"),
    )


class LogState(rx.State):
    lines: list[str] = [f"Line {number}" for number in range(1, 13)]

    @rx.event
    def add(self):
        self.lines.append(f"Line {len(self.lines) + 1}")


@family.example("A box that stays at its end", "rx.auto_scroll", uses=(LogState,))
def auto_scroll() -> rx.Component:
    return rx.vstack(
        rx.auto_scroll(
            rx.foreach(LogState.lines, lambda line: rx.text(line, size="2")),
            height="8rem",
            width="100%",
            padding="0.75rem",
            border="1px solid var(--gray-a5)",
            border_radius="8px",
        ),
        rx.button("One more", on_click=LogState.add, variant="soft"),
        width="min(24rem, 100%)",
    )


@family.example("What happens without a server", "rx.call_script", "rx.redirect", "rx.scroll_to", "rx.set_focus", "rx.download", "rx.console_log")
def events() -> rx.Component:
    return rx.flex(
        rx.button("To the first example", on_click=rx.scroll_to("html"), variant="soft"),
        rx.button("Focus the field", on_click=rx.set_focus("field-to-focus"), variant="soft"),
        rx.input(id="field-to-focus", placeholder="I can be focused"),
        rx.button("Download", on_click=rx.download(data="Hello", filename="hello.txt"), variant="soft"),
        rx.button("Home", on_click=rx.redirect("/"), variant="soft"),
        wrap="wrap",
        gap="0.75rem",
    )


@family.example("Logo", "rx.logo")
def logo() -> rx.Component:
    return rx.logo()
