#include "runtime/serve/origin_check.h"

#include <algorithm>

namespace vitrine {

namespace {

QByteArrayView withoutPort(QByteArrayView authority)
{
    const qsizetype colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.first(colon) : authority;
}

QByteArray withoutPort(QByteArrayView authority, QByteArrayView port)
{
    const QByteArrayView name = withoutPort(authority);
    return (authority.sliced(name.size()) == port ? name : authority).toByteArray();
}

} // namespace

OriginCheck::OriginCheck(QList<QByteArray> origins, QList<QByteArray> hosts) :
    m_origins(std::move(origins)), m_hosts(std::move(hosts))
{
}

bool OriginCheck::hostAllowed(QByteArrayView hostHeader) const
{
    if (m_hosts.isEmpty())
        return true;
    const QByteArrayView name = withoutPort(hostHeader);
    return std::any_of(
        m_hosts.begin(), m_hosts.end(), [&](const QByteArray &host) { return host.compare(name, Qt::CaseInsensitive) == 0; });
}

bool OriginCheck::originAllowed(const QByteArray &origin, const QByteArray &hostHeader) const
{
    if (origin.isEmpty())
        return true;
    for (const QByteArray &allowed : m_origins) {
        if (allowed == "*" || allowed.compare(origin, Qt::CaseInsensitive) == 0)
            return true;
    }
    const qsizetype scheme = origin.indexOf("://");
    if (scheme < 0 || hostHeader.isEmpty())
        return false;
    // A browser leaves the scheme's own port out of the Origin; a proxy may have written it into Host.
    const QByteArrayView port = origin.startsWith("https") ? ":443" : ":80";
    return withoutPort(QByteArrayView(origin).sliced(scheme + 3), port)
               .compare(withoutPort(hostHeader, port), Qt::CaseInsensitive)
        == 0;
}

HttpHeaders OriginCheck::corsHeaders(const QByteArray &origin) const
{
    if (origin.isEmpty())
        return {};
    for (const QByteArray &allowed : m_origins) {
        if (allowed.compare(origin, Qt::CaseInsensitive) == 0) {
            return {{"Access-Control-Allow-Origin", origin},
                {"Access-Control-Allow-Credentials", "true"},
                {"Vary", "Origin"}};
        }
    }
    if (m_origins.contains("*")) // anybody, but not with the user's cookies
        return {{"Access-Control-Allow-Origin", "*"}};
    return {};
}

} // namespace vitrine
