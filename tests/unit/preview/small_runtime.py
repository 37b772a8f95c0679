#!/usr/bin/python3
"""A runtime small enough to test the process that Studio watches: same arguments, same messages, no app."""
import json
import os
import socket
import sys

control = socket.socket(socket.AF_UNIX)
control.connect(sys.argv[sys.argv.index("--control") + 1])
port = int(sys.argv[sys.argv.index("--port") + 1]) or 4711


def send(message):
    control.sendall((json.dumps(message) + "\n").encode())


if os.path.exists(os.path.join(sys.argv[2], "never")):
    sys.exit("this app never starts")
print("hello from the app", flush=True)
send({"type": "serving", "url": f"http://127.0.0.1:{port}", "pid": os.getpid()})
for line in control.makefile():
    message = json.loads(line)
    if message["type"] == "overlay":
        if message["text"] == "broken":
            send({"type": "failed", "rev": message["rev"], "problems": [{"message": "no", "file": message["file"], "line": 3}]})
        else:
            send({"type": "loaded", "rev": message["rev"], "ms": 1, "pages": [], "marks": {}, "files": [message["file"]]})
    elif message["type"] == "interrupt":
        send({"type": "problem", "problem": {"message": "interrupted"}})
