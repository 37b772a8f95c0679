"""Vars that live in the browser's storages."""

import reflex as rx


class Stored(rx.State):
    cookie: str = rx.Cookie("plain", name="flavour", max_age=3600)
    local: str = rx.LocalStorage("nobody", name="who")
    synced: str = rx.LocalStorage("", name="synced", sync=True)
    session: str = rx.SessionStorage("nothing")
    kept: str = "server"

    @rx.event
    def change(self):
        self.cookie = "chocolate; chips=2"
        self.local = "Ada"
        self.session = "some"
        self.kept = "changed"

    @rx.event
    def set_synced(self, text: str):
        self.synced = text

    @rx.event
    def forget(self):
        return rx.remove_local_storage("who")

    @rx.event
    def forget_cookie(self):
        return rx.remove_cookie("flavour")


def index():
    return rx.vstack(
        rx.text(Stored.cookie, "|", Stored.local, "|", Stored.session, id="stored"),
        rx.text(Stored.synced, id="synced"),
        rx.text(Stored.kept, id="kept"),
        rx.input(on_change=Stored.set_synced, id="input"),
        rx.button("change", on_click=Stored.change),
        rx.button("forget", on_click=Stored.forget),
        rx.button("forget cookie", on_click=Stored.forget_cookie),
    )


app = rx.App()
app.add_page(index)
