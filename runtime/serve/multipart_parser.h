#pragma once

#include <QByteArray>

namespace vitrine {

/// Parses a body of multipart/form-data as it comes, in pieces of any size, without keeping what it has handed on.
class MultipartParser
{
public:
    struct Part {
        QByteArray name;
        QByteArray fileName; ///< as sent, which may be a path; null if it is no file
        QByteArray contentType;
    };
    class Sink
    {
    public:
        virtual ~Sink() = default;
        // False ends the parsing.
        virtual bool partBegan(const Part &part) = 0;
        virtual bool partData(QByteArrayView bytes) = 0;
        virtual bool partEnded() = 0;
    };

    /// The boundary in a Content-Type header; empty if that is no multipart/form-data.
    static QByteArray boundaryOf(const QByteArray &contentType);

    MultipartParser(const QByteArray &boundary, Sink &sink) : m_delimiter("\r\n--" + boundary), m_sink(sink) {}

    /// False when the body is malformed, or the sink has ended it.
    bool feed(const QByteArray &bytes);
    /// The closing boundary has come.
    bool isComplete() const { return m_state == State::Complete; }

private:
    enum class State { Begin, AfterDelimiter, Header, Data, Complete };

    bool step(bool *goOn);
    bool readHeader(const QByteArray &header);

    const QByteArray m_delimiter;
    Sink &m_sink;
    State m_state = State::Begin;
    QByteArray m_waiting = "\r\n"; ///< not looked at yet; the first boundary has no line before it
};

} // namespace vitrine
