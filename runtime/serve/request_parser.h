#pragma once

#include "runtime/serve/http_request.h"

#include <memory>
#include <optional>
#include <utility>

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

    /// Bodies may be of any size: whoever takes them keeps count.
    explicit RequestParser(qint64 maxHeaderBytes);
    ~RequestParser();

    /// Takes what it can use and returns how many bytes that were. While in state Header these are none, until the end of the
    /// header is among the bytes: offer the same bytes again with more behind them.
    qsizetype feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /// 400 or 431, in state Bad.
    int errorStatus() const { return m_errorStatus; }
    /// The request, once, when the header is complete.
    HttpRequest takeRequest() { return std::move(m_request); }
    /// What feed() has made of the body since the last call.
    QByteArray takeBody() { return std::exchange(m_body, {}); }
    /// How much of the body is still to come as far as the client said; nothing for chunks.
    std::optional<qint64> bodyLeft() const;

private:
    struct Beast;

    qsizetype fail(int status);
    bool readHeader();

    std::unique_ptr<Beast> m_beast;
    HttpRequest m_request;
    QByteArray m_body;
    State m_state = State::Header;
    int m_errorStatus = 0;
};

} // namespace vitrine
