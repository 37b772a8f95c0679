#pragma once

#include "runtime/serve/http_headers.h"

namespace vitrine {

/// One parsed HTTP request.
struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< percent-decoded, begins with '/', has no NUL
    QByteArray query; ///< without '?', as sent
    HttpHeaders headers;
    QByteArray body;
    bool keepAlive = true; ///< as the client's version and Connection header say
    bool upgrade = false; ///< asks to become a WebSocket
};

} // namespace vitrine
