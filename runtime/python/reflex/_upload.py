"""Files that browsers send."""

import os
from pathlib import Path
from urllib.parse import quote

from _reflex import Var

#: Reading more than that at a time is left to a thread.
_LARGE = 1024 * 1024


class UploadFile:
    """A file that a browser has sent, in a temporary file that is gone with this object: save what shall stay.

    `file` is an open binary file for plain handlers; the methods are for handlers that are coroutines.
    """

    def __init__(self, file, *, filename=None, size=None, content_type=None, headers=None):
        self.file = file
        self.filename = filename
        self.size = size
        self.content_type = content_type
        self.headers = headers or {}

    @property
    def name(self):
        return self.filename

    @property
    def path(self):
        """The name as a path; there is no file there."""
        return Path(self.filename) if self.filename else None

    async def read(self, size=-1):
        left = (self.size or 0) if size is None or size < 0 else size
        if left <= _LARGE:
            return self.file.read(size)
        import asyncio

        return await asyncio.to_thread(self.file.read, size)

    async def write(self, data):
        self.file.write(data)

    async def seek(self, offset):
        self.file.seek(offset)

    async def close(self):
        self.file.close()

    def __repr__(self):
        return f"UploadFile({self.filename!r}, {self.size} bytes)"


def _arrived(descriptor, name, size, content_type):
    """Called by the runtime (runtime/engine/uploads.cpp)."""
    return UploadFile(
        open(descriptor, "r+b"),
        filename=name,
        size=size,
        content_type=content_type or "application/octet-stream",
        headers={"content-type": content_type} if content_type else {},
    )


class FilesOf:
    """Among the arguments of an event: the files that the user chose in an rx.upload."""

    def __init__(self, upload_id, on_upload_progress, extra_headers):
        self.upload_id = upload_id
        self.on_upload_progress = on_upload_progress
        self.extra_headers = extra_headers or {}


def upload_files(upload_id=None, on_upload_progress=None, extra_headers=None):
    """The files chosen in the rx.upload of this id, as an argument of an event handler that takes a list[rx.UploadFile]."""
    return FilesOf(upload_id or "default", on_upload_progress, extra_headers)


#: The same for a handler that takes an rx.UploadChunkIterator.
upload_files_chunk = upload_files


def selected_files(id_="default"):
    """The names of the files that the user chose in the rx.upload of this id, as a Var."""
    return Var(f"uploads.names({Var.create(id_)._js_expr})", _var_type=list[str])


def get_upload_dir():
    """The folder whose files are served under rx.get_upload_url(). Made if it is missing."""
    folder = Path(os.environ.get("REFLEX_UPLOADED_FILES_DIR", "uploaded_files"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def get_upload_url(file_path):
    """The address of a file in get_upload_dir(); its name may be a Var."""
    if isinstance(file_path, Var):
        return Var.create("/_upload/") + file_path.to(str)
    return "/_upload/" + quote(str(file_path))
