"""Vars whose names begin with an underscore stay on the server."""

import reflex as rx


class Vault(rx.State):
    _secret: str = "s3cr3t-at-start"
    _log: list[str] = []
    tries: int = 0

    @rx.var
    def hint(self) -> str:
        return f"{len(self._secret)} letters, {len(self._log)} changes"

    @rx.var(backend=True)
    def whole_secret(self) -> str:
        return self._secret * 2

    @rx.event
    def change(self):
        self.tries += 1
        self._secret = f"s3cr3t-number-{self.tries}"
        self._log.append(self.whole_secret)


def index():
    return rx.vstack(rx.text(Vault.hint, id="hint"), rx.button("change", on_click=Vault.change))


app = rx.App()
app.add_page(index)
