"""Files that are chosen, checked and sent in the browser."""

import reflex as rx


class Uploads(rx.State):
    got: list[str] = []
    label: str = ""
    progress: float = 0

    @rx.event
    async def take(self, label: str, files: list[rx.UploadFile]):
        self.label = label
        for file in files:
            self.got.append(f"{file.filename} {len(await file.read())}")

    @rx.event
    def on_progress(self, state: dict):
        self.progress = state["progress"]

    @rx.event
    def rejected(self, files: list[dict]):
        self.got = [f"{file['file']['name']}: {file['errors'][0]['code']}" for file in files]


def index():
    return rx.el.main(
        rx.upload(
            rx.text("Drop files here or click"),
            id="docs",
            accept={"text/plain": [".txt"], "image/*": [".png"]},
            max_files=2,
            max_size=50_000_000,
        ),
        rx.el.ul(rx.foreach(rx.selected_files("docs"), lambda name: rx.el.li(name)), id="selected"),
        rx.el.button(
            "send", on_click=Uploads.take("by hand", rx.upload_files(upload_id="docs", on_upload_progress=Uploads.on_progress))
        ),
        rx.el.button("cancel", on_click=rx.cancel_upload("docs")),
        rx.el.button("clear", on_click=rx.clear_selected_files("docs")),
        rx.upload.root(
            rx.el.span("at once"),
            id="direct",
            multiple=False,
            accept={"text/plain": [".txt"]},
            on_drop=Uploads.take("at once", rx.upload_files(upload_id="direct")),
            on_drop_rejected=Uploads.rejected,
        ),
        rx.el.ul(rx.foreach(Uploads.got, lambda line: rx.el.li(line)), id="got"),
        rx.el.p(Uploads.label, id="label"),
        rx.el.p(Uploads.progress, id="progress"),
    )


app = rx.App(theme=rx.theme(accent_color="violet"))
app.add_page(index, title="Uploads")
