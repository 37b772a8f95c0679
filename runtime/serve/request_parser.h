#pragma once

#include "runtime/serve/http_request.h"

#include <memory>

namespace vitrine {

/// Parses one HTTP/1 request from bytes as they arrive (Boost.Beast behind it). Make a new one for the next request.
class RequestParser {
public:
    enum class State {
        Header, ///< the header is not complete
        Upgrade, ///< the header is complete and asks for a WebSocket; nothing after it was looked at
        Body, ///< the header is complete, the body is not
        Done,
        Bad ///< see errorStatus()
    };

    RequestParser(qint64 maxHeaderBytes, qint64 maxBodyBytes);
    ~RequestParser();

    /// Takes what it can use and returns how many bytes that were. While in state Header these are none, until the end of the
    /// header is among the bytes: offer the same bytes again with more behind them.
    qsizetype feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /// 400, 413 or 431, in state Bad.
    int errorStatus() const { return m_errorStatus; }
    /// The request, in states Upgrade (without body) and Done.
    HttpRequest takeRequest();

private:
    struct Beast;

    qsizetype fail(int status);
    bool readHeader();

    std::unique_ptr<Beast> m_beast;
    HttpRequest m_request;
    State m_state = State::Header;
    int m_errorStatus = 0;
};

} // namespace vitrine
