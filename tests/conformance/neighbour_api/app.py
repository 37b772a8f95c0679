"""An API beside the app."""

import asyncio

from fastapi import FastAPI, Request, WebSocket
from fastapi.responses import StreamingResponse

import reflex as rx

api = FastAPI()
calls: list[str] = []


@api.get("/api/health")
async def health():
    calls.append("health")
    return {"status": "ok"}


@api.post("/api/echo")
async def echo(request: Request):
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
    return {"size": size, "kind": request.headers["content-type"]}


@api.get("/api/stream")
async def stream():
    async def lines():
        for i in range(5):
            yield f"line {i}\n"
            await asyncio.sleep(0)

    return StreamingResponse(lines(), media_type="text/plain")


@api.get("/api/items/{item}")
def item(item: int, q: str = ""):
    return {"item": item, "q": q}


@api.get("/api/broken")
def broken():
    raise ValueError("on purpose")


@api.websocket("/api/talk")
async def talk(socket: WebSocket):
    await socket.accept()
    while (text := await socket.receive_text()) != "bye":
        await socket.send_text(text.upper())
    await socket.close()


class Page(rx.State):
    calls: int = 0

    @rx.event
    def look(self):
        self.calls = len(calls)


def index():
    return rx.vstack(rx.text(Page.calls, id="calls"), rx.button("look", on_click=Page.look))


app = rx.App(api_transformer=api)
app.add_page(index)
