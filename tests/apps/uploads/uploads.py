"""Handlers that get files."""

import hashlib

import reflex as rx


class State(rx.State):
    seen: list[str] = []
    word: str = ""

    @rx.event
    async def save(self, files: list[rx.UploadFile]):
        for file in files:
            content = await file.read()
            (rx.get_upload_dir() / file.name).write_bytes(content)
            self.seen.append(f"{file.filename}|{file.content_type}|{file.size}|{hashlib.sha1(content).hexdigest()}")
            await file.seek(0)
            assert await file.read(3) == content[:3]
            await file.close()

    @rx.event
    def plain(self, word: str, files: list[rx.UploadFile]):
        self.word = word
        for file in files:
            self.seen.append(f"{file.name}|{len(file.file.read())}")

    @rx.event
    async def stream(self, chunks: rx.UploadChunkIterator):
        total = 0
        largest = 0
        try:
            async for chunk in chunks:
                if chunk.filename == "stop":
                    self.seen.append("stopped early")
                    return
                total += len(chunk.data)
                largest = max(largest, len(chunk.data))
                self.word = f"{chunk.filename} {chunk.offset + len(chunk.data)}"
        except ConnectionError:
            self.seen.append("broken off")
            return
        self.seen.append(f"streamed {total} {largest < 200_000}")

    @rx.event
    def after(self):
        self.word = "after"


def index():
    return rx.vstack(
        rx.button("save", on_click=State.save([])),
        rx.button("plain", on_click=State.plain("", [])),
        rx.button("stream", on_click=State.stream([])),
        rx.button("after", on_click=State.after),
        rx.image(src=rx.get_upload_url("a b.png")),
        rx.image(src=rx.get_upload_url(State.word)),
        rx.foreach(State.seen, rx.text),
    )


app = rx.App()
app.add_page(index)
