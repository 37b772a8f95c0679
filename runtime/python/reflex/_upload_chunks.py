"""Files that browsers send, piece by piece for handlers that are background tasks."""

import asyncio
from collections import deque
from dataclasses import dataclass

from ._async import _loop


@dataclass(frozen=True)
class UploadChunk:
    """Some of a file that is being sent; `offset` counts in the file."""

    filename: str
    offset: int
    content_type: str
    data: bytes


class UploadChunkIterator:
    """The files of an upload while they come, `async for chunk in chunks`. The browser waits where the handler does.

    A ConnectionError is raised where the upload was broken off.
    """

    def __init__(self, read_on):
        # read_on(bytes): that much may be sent on (runtime/engine/uploads.cpp).
        self._read_on = read_on
        self._waiting = deque()  # chunks; behind the last one the exception that ends the iteration
        self._changed = asyncio.Event()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while not self._waiting:
            self._changed.clear()
            await self._changed.wait()
        chunk = self._waiting[0]
        if isinstance(chunk, BaseException):  # stays: the end is the end
            raise chunk
        self._waiting.popleft()
        self._read_on(len(chunk.data))
        return chunk

    # From any thread; runtime/engine/uploads.cpp calls these.

    def _push(self, *chunk):
        self._end(UploadChunk(*chunk))

    def _end(self, last):
        self._waiting.append(last)
        _loop.call_soon_threadsafe(self._changed.set)
