"""Uploads."""

import reflex as rx


class Upload(rx.State):
    names: list[str] = []
    texts: list[str] = []
    progress: list[float] = []
    note: str = ""

    @rx.event
    async def receive(self, files: list[rx.UploadFile]):
        for file in files:
            data = await file.read()
            path = rx.get_upload_dir() / file.name
            path.write_bytes(data)
            self.names.append(file.name)
            self.texts.append(f"{len(data)} bytes, begins with {data[:5].decode()}")

    @rx.event
    def noted(self, files: list[rx.UploadFile], note: str):
        self.note = f"{note}: {len(files)}"

    @rx.event
    def progressed(self, progress: dict):
        self.progress.append(progress["progress"])


def index():
    return rx.vstack(
        rx.upload(rx.text("Drop files here"), id="drop", multiple=True),
        rx.text(rx.foreach(rx.selected_files("drop"), lambda name: rx.text.span(name, ";")), id="selected"),
        rx.button("upload", on_click=Upload.receive(rx.upload_files(upload_id="drop", on_upload_progress=Upload.progressed))),
        rx.button("upload noted", on_click=Upload.noted(rx.upload_files(upload_id="drop"), note="with a note")),
        rx.button("clear", on_click=rx.clear_selected_files("drop")),
        rx.button("cancel", on_click=rx.cancel_upload("drop")),
        rx.text(Upload.names.to_string(), id="names"),
        rx.text(Upload.texts.to_string(), id="texts"),
        rx.text(Upload.progress[-1], id="progress"),
        rx.text(Upload.note, id="note"),
        rx.cond(Upload.names, rx.link("the file", href=rx.get_upload_url(Upload.names[0]), id="file")),
    )


app = rx.App()
app.add_page(index)
