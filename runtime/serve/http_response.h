#pragma once

#include "runtime/serve/http_headers.h"

#include <QFile>

#include <memory>

namespace vitrine {

/// An answer to one HTTP request. The body is `body`, or the whole content of `file` where that is set (sent in pieces).
/// Length, date, connection and security headers are added when it is sent.
struct HttpResponse {
    int status = 200;
    QByteArray contentType; ///< empty for answers without a body
    HttpHeaders headers;
    QByteArray body;
    std::unique_ptr<QFile> file; ///< open for reading

    /// A one-line answer for people, "404 Not Found".
    static HttpResponse plain(int status);
    /// What every answer begins with: status line and date.
    static QByteArray statusLine(int status);
    /// The status line and all headers, up to and with the empty line.
    QByteArray head(bool keepAlive) const;
};

} // namespace vitrine
