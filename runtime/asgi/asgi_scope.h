#pragma once

#include "runtime/python/py_ref.h"

#include "runtime/serve/endpoint_gateway.h"

namespace vitrine::asgi {

/// The scope of a request as ASGI 3 wants it: type "http", or "websocket" for an upgrade. A proxy on this machine is believed about
/// the client's address and scheme. Null with an exception only when Python is out of memory. Needs the GIL.
PyRef makeScope(const client::Request &request);

} // namespace vitrine::asgi
