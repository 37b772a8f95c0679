#include "runtime/serve/http_response.h"

#include <QDateTime>
#include <QLocale>

namespace vitrine {

namespace {

QByteArrayView reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    }
    return "Status";
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
    response.body = QByteArray::number(status) + ' ' + reason(status).toByteArray() + '\n';
    return response;
}

QByteArray HttpResponse::head(bool keepAlive) const
{
    QByteArray head;
    head.reserve(384);
    head += "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status).toByteArray() + "\r\nDate: " + httpDate() + "\r\n";
    if (!contentType.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    if (status != 304)
        head += "Content-Length: " + QByteArray::number(file ? file->size() : body.size()) + "\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    for (const HttpHeader &header : headers)
        head += header.name + ": " + header.value + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace vitrine
