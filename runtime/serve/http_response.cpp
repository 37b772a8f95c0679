#include "runtime/serve/http_response.h"

#include <QDateTime>
#include <QLocale>

#include <boost/beast/http/status.hpp>

namespace vitrine {

namespace {

QByteArray reason(int status)
{
    namespace http = boost::beast::http;
    const http::status known = http::int_to_status(unsigned(status));
    const auto text = http::obsolete_reason(known);
    return known == http::status::unknown ? QByteArray("Status") : QByteArray(text.data(), qsizetype(text.size()));
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", made once a second.
QByteArray httpDate()
{
    static qint64 second = 0;
    static QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = QLocale::c().toString(QDateTime::fromSecsSinceEpoch(now, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
    }
    return text;
}

} // namespace

HttpResponse HttpResponse::plain(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = QByteArray::number(status) + ' ' + reason(status) + '\n';
    return response;
}

QByteArray HttpResponse::statusLine(int status)
{
    QByteArray line;
    line.reserve(384); // for the headers behind it
    line += "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nDate: " + httpDate() + "\r\n";
    return line;
}

QByteArray HttpResponse::head(bool keepAlive) const
{
    QByteArray head = statusLine(status);
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    if (status != 304 && status != 204)
        head += "Content-Length: " + QByteArray::number(file ? file->size() : body.size()) + "\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    for (const HttpHeader &header : headers)
        head += header.name + ": " + header.value + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace vitrine
