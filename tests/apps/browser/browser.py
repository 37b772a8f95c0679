"""What the browser does on its own: events that it carries out, and vars that it keeps."""

import reflex as rx


class Events(rx.State):
    heard: list[str] = []
    text: str = "from a var"

    @rx.event
    def hear(self, what):
        self.heard.append(str(what))

    @rx.event
    def hear_twice(self, label: str, what):
        self.heard.append(f"{label} {what}")

    @rx.event
    def say(self):
        yield rx.toast.success(
            "Saved",
            description="All of it",
            duration=60_000,
            close_button=True,
            action={"label": "Undo", "on_click": Events.hear("undone")},
            on_dismiss=lambda toast: Events.hear(toast["id"]),
            id="saved",
        )
        yield rx.toast(Events.text, position="bottom-center", id="other", duration=60_000)

    @rx.event
    def ask(self):
        return [
            rx.call_script("20 + 1", callback=Events.hear),
            rx.run_script("[1, 2].length", callback=Events.hear_twice("run")),
            rx.call_function("() => Promise.resolve('later')", callback=lambda value: Events.hear_twice("call", value)),
        ]

    @rx.event
    def controls(self):
        yield rx.set_value("field", "set")
        yield rx.set_focus("field")

    @rx.event
    def files(self):
        return rx.download(data=b"bytes", filename="bytes.bin")


class Kept(rx.State):
    cookie: str = rx.Cookie("no cookie", name="visitor", max_age=3600, same_site="strict")
    plain: str = rx.LocalStorage("no local")
    shared: str = rx.LocalStorage("no shared", name="shared", sync=True)
    tab: str = rx.SessionStorage("no tab", name="tab")
    secret: str = "not kept"
    loads: int = 0

    @rx.var
    def upper(self) -> str:
        return self.cookie.upper()

    @rx.event
    def load(self):
        self.loads += 1

    @rx.event
    def keep(self, what: str):
        self.cookie = what + " cookie; ä"
        self.plain = what + " local"
        self.shared = what + " shared"
        self.tab = what + " tab"
        self.secret = what + " not kept"

    @rx.event
    def forget(self):
        return [rx.remove_cookie("visitor"), rx.remove_session_storage("tab")]

    @rx.event
    def forget_all(self):
        return rx.clear_local_storage()


def index():
    return rx.el.main(
        rx.el.ul(rx.foreach(Events.heard, lambda line: rx.el.li(line)), id="heard"),
        rx.el.button("say", on_click=Events.say),
        rx.el.button("say here", on_click=rx.toast.info(f"Here {Events.text}", duration=60_000)),
        rx.el.button("away", on_click=rx.toast.dismiss("saved")),
        rx.el.button("ask", on_click=Events.ask),
        rx.el.button("ask here", on_click=[rx.call_script("document.title", callback=Events.hear), rx.noop]),
        rx.el.button("controls", on_click=Events.controls),
        rx.el.button("blur", on_mouse_enter=rx.blur_focus("field")),
        rx.el.input(id="field", on_blur=Events.hear("blurred")),
        rx.el.button("files", on_click=Events.files),
        rx.el.button("value", on_click=rx.download(data=Events.heard, filename="heard.json")),
        rx.el.div(
            rx.el.button("inner", on_click=[rx.stop_propagation, Events.hear("inner")]),
            on_click=Events.hear("outer"),
        ),
        rx.el.a("nowhere", href="/nowhere", on_click=[rx.prevent_default, Events.hear("stayed")]),
        rx.el.button("kept", on_click=rx.redirect("/kept", replace=True)),
        rx.el.button("elsewhere", on_click=rx.redirect("/kept", is_external=True)),
    )


def kept():
    return rx.el.main(
        *(rx.el.p(getattr(Kept, name), id=name) for name in ("cookie", "upper", "plain", "shared", "tab", "secret", "loads")),
        rx.el.button("keep", on_click=Kept.keep("my")),
        rx.el.button("keep other", on_click=Kept.keep("other")),
        rx.el.button("forget", on_click=Kept.forget),
        rx.el.button("forget all", on_click=Kept.forget_all),
        rx.el.button("back", on_click=rx.event.back),
    )


app = rx.App(toaster=rx.toast.provider(position="bottom-left", expand=True))
app.add_page(index, title="Events")
app.add_page(kept, title="Kept", on_load=Kept.load)
