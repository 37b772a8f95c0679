#pragma once

#include <QByteArray>

namespace vitrine {

/// Whoever takes part in one request beyond its header: gets the body as it comes and hears how the answer leaves. Called on the
/// network thread. It belongs to whoever gave it to HttpConnection::converse() and must live until finished().
class HttpExchange {
public:
    /// Whether the next piece of the body may come at once, or only after HttpConnection::readOn().
    enum class Body { ReadOn, Wait };

    virtual ~HttpExchange() = default;

    /// The next bytes of the body; with `last` (when they may be none) that was all.
    virtual Body received(QByteArray bytes, bool last) = 0;
    /// What was written has left, but for a little: there is room for more.
    virtual void drained() {}
    /// The last call: the answer has been written to its end, or the client has gone.
    virtual void finished() = 0;
};

} // namespace vitrine
