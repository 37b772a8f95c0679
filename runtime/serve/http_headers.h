#pragma once

#include <QByteArray>
#include <QVector>

#include <utility>

namespace vitrine {

struct HttpHeader {
    QByteArray name; ///< as the other side wrote it; compare without case
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};

/// The headers of a request or a response in their order. A handful: looked up from front to back.
class HttpHeaders : public QVector<HttpHeader> {
public:
    using QVector<HttpHeader>::QVector;

    void add(QByteArray name, QByteArray value) { append(HttpHeader{std::move(name), std::move(value)}); }
    /// The first value of that name (compared without case), or empty.
    QByteArray first(QByteArrayView name) const
    {
        for (const HttpHeader &header : *this) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                return header.value;
        }
        return {};
    }
};

} // namespace vitrine
