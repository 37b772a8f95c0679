#pragma once

#include "runtime/serve/http_headers.h"

namespace vitrine {

/// The header of one HTTP request. The body follows in pieces.
struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< percent-decoded, begins with '/', has no NUL
    QByteArray rawPath; ///< as sent, without the query
    QByteArray query; ///< without '?', as sent
    HttpHeaders headers;
    int minorVersion = 1; ///< of HTTP/1
    bool keepAlive = true; ///< as the client's version and Connection header say
    bool upgrade = false; ///< asks to become a WebSocket
};

} // namespace vitrine
