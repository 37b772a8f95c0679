"""Uploads that must not be."""

import reflex as rx


class Upload(rx.State):
    names: list[str] = []

    @rx.event
    async def receive(self, files: list[rx.UploadFile]):
        for file in files:
            data = await file.read()
            (rx.get_upload_dir() / file.name).write_bytes(data)
            self.names.append(file.name)


def index():
    return rx.vstack(
        rx.upload(rx.text("Drop files here"), id="drop", multiple=True),
        rx.button("upload", on_click=Upload.receive(rx.upload_files(upload_id="drop"))),
        rx.text(Upload.names.to_string(), id="names"),
    )


app = rx.App()
app.add_page(index)
