#pragma once

#include "runtime/serve/http_headers.h"

#include <QList>

namespace vitrine {

/// Decides which web pages may talk to the server. A browser sends the Origin of the page with a WebSocket request; without this
/// check any page that the user visits could drive an app on localhost.
class OriginCheck {
public:
    /// @param origins allowed besides the server's own, as "https://host:port"; "*" allows all.
    /// @param hosts names (without port) that the server answers to; empty = any. Naming them keeps out pages whose own name
    /// was made to point here (DNS rebinding), which are same-origin by all other signs.
    OriginCheck(QList<QByteArray> origins, QList<QByteArray> hosts);

    bool hostAllowed(QByteArrayView hostHeader) const;
    /// @param origin the Origin header; empty (no browser) is allowed.
    bool originAllowed(const QByteArray &origin, const QByteArray &hostHeader) const;

    /// What the server's answer must say so that a page of this other origin may read it; empty if it may not, or need not ask.
    HttpHeaders corsHeaders(const QByteArray &origin) const;

private:
    QList<QByteArray> m_origins;
    QList<QByteArray> m_hosts;
};

} // namespace vitrine
