"""HTTP and WebSocket endpoints in all that a server can be asked, and lifespan tasks. What tests want to know goes to the
file "facts" in the project."""

import asyncio
import contextlib

import reflex as rx
from fastapi import FastAPI, HTTPException, Request, WebSocket, WebSocketDisconnect
from starlette.responses import JSONResponse, StreamingResponse


def note(fact):
    with open("facts", "a") as file:
        file.write(fact + "\n")


api = FastAPI()


@api.middleware("http")
async def count(request, call_next):
    response = await call_next(request)
    response.headers["x-counted"] = "yes"
    return response


@api.on_event("startup")
async def startup():
    note("api up")


@api.on_event("shutdown")
async def shutdown():
    note("api down")


@api.get("/api/item/{number}")
async def item(number: int):
    if number > 9:
        raise HTTPException(404, "no such item")
    return {"number": number}


@api.get("/clash")
async def clash_get():
    return {"from": "api"}


@api.post("/clash")
async def clash_post():
    return {"from": "api"}


@api.get("/api/scope")
async def scope(request: Request):
    known = ("type", "method", "path", "root_path", "scheme", "http_version", "client", "server")
    answer = {name: request.scope[name] for name in known}
    answer["raw_path"] = request.scope["raw_path"].decode()
    answer["query"] = request.scope["query_string"].decode()
    answer["thing"] = request.headers.get("x-thing")
    return answer


async def sum_body(scope, receive, send):
    """Reads the body in pieces, slowly at first if asked to."""
    total = pieces = largest = 0
    if b"gate" in scope["query_string"]:
        note("reading waits")
        while "open" not in open("facts").read():
            await asyncio.sleep(0.01)
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            note(f"upload broken off after {total}")
            return
        total += len(message["body"])
        largest = max(largest, len(message["body"]))
        pieces += 1
        if not message["more_body"]:
            break
    await JSONResponse({"total": total, "pieces": pieces, "largest": largest})(scope, receive, send)


api.mount("/raw/sum", sum_body)


@api.get("/api/stream")
async def stream(size: int, piece: int = 65536):
    async def pieces():
        sent = 0
        try:
            while sent < size:
                yield b"s" * min(piece, size - sent)
                sent += piece
        finally:
            note(f"streamed {min(sent, size)}")

    return StreamingResponse(pieces(), media_type="application/octet-stream")


@api.get("/api/endless")
async def endless():
    async def pieces():
        try:
            while True:
                yield b"data: tick\n\n"
                await asyncio.sleep(0.01)
        finally:
            note("endless ended")

    return StreamingResponse(pieces(), media_type="text/event-stream")


@api.get("/api/slow")
async def slow():
    note("slow began")
    while "go on" not in open("facts").read():
        await asyncio.sleep(0.01)
    return "done"


@api.get("/api/broken")
async def broken():
    return 1 / 0


async def half(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"10")]})
    await send({"type": "http.response.body", "body": b"12345", "more_body": True})
    raise RuntimeError("in the middle")


async def silent(scope, receive, send):
    pass


async def injecting(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"x-a", b"1\r\nx-b: 2")]})
    await send({"type": "http.response.body", "body": b""})


api.mount("/raw/half", half)
api.mount("/raw/silent", silent)
api.mount("/raw/injecting", injecting)


@api.websocket("/ws/echo")
async def echo(socket: WebSocket):
    await socket.accept(subprotocol="chat" if "chat" in socket.scope["subprotocols"] else None)
    try:
        while True:
            message = await socket.receive()
            if message["type"] == "websocket.disconnect":
                note(f"echo left {message['code']}")
                return
            if message.get("text") == "bye":
                await socket.close(4001, "so be it")
                return
            if message.get("text") is not None:
                await socket.send_text("got " + message["text"])
            else:
                await socket.send_bytes(message["bytes"][::-1])
    except WebSocketDisconnect:
        pass


@api.websocket("/ws/refuse")
async def refuse(socket: WebSocket):
    await socket.close()


class State(rx.State):
    pass


def index():
    return rx.heading("Pages")


def clash():
    return rx.heading("A page")


def any_page():
    return rx.heading("Any: ", rx.State.name)


app = rx.App(api_transformer=api)
app.add_page(index)
app.add_page(clash, route="/clash")
app.add_page(any_page, route="/[name]/[other]/x")


async def ticking(word, app):
    note(f"{word} began in {type(app).__name__}")
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        note(f"{word} cancelled")
        raise


@contextlib.asynccontextmanager
async def connection():
    note("connection opened")
    yield
    note("connection closed")


@app.register_lifespan_task
def plain():
    note("plain ran")


app.register_lifespan_task(ticking, word="tick")
app.register_lifespan_task(connection)
