#include "runtime/serve/multipart_parser.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace vitrine {

namespace {

constexpr qsizetype mostHeaderBytes = 8 * 1024;

/// The value of `; name="value"` in a header; quoted or not. Browsers write a quote in it as %22.
std::optional<QByteArray> parameter(const QByteArray &header, const QByteArray &name)
{
    qsizetype at = 0;
    while ((at = header.indexOf(';', at)) >= 0) {
        ++at;
        while (at < header.size() && header[at] == ' ')
            ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const bool found = header.mid(at, equals - at).trimmed().compare(name, Qt::CaseInsensitive) == 0;
        QByteArray value;
        at = equals + 1;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size() && (header[at + 1] == '"' || header[at + 1] == '\\'))
                    ++at;
                value += header[at];
            }
        } else {
            const qsizetype end = header.indexOf(';', at);
            value = header.mid(at, end < 0 ? -1 : end - at).trimmed();
        }
        if (found)
            return value.isNull() ? QByteArray("") : value;
    }
    return std::nullopt;
}

} // namespace

QByteArray MultipartParser::boundaryOf(const QByteArray &contentType)
{
    if (contentType.left(contentType.indexOf(';')).trimmed().compare("multipart/form-data", Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray boundary = parameter(contentType, "boundary").value_or(QByteArray());
    return boundary.size() <= 200 ? boundary : QByteArray();
}

bool MultipartParser::feed(const QByteArray &bytes)
{
    m_waiting += bytes;
    bool goOn = true;
    while (goOn) {
        if (!step(&goOn))
            return false;
    }
    return true;
}

/// One step; `goOn` is cleared when more bytes are needed.
bool MultipartParser::step(bool *goOn)
{
    *goOn = false;
    switch (m_state) {
    case State::Begin:
        if (m_waiting.size() < m_delimiter.size())
            return m_delimiter.startsWith(m_waiting);
        if (!m_waiting.startsWith(m_delimiter))
            return false;
        m_waiting.remove(0, m_delimiter.size());
        m_state = State::AfterDelimiter;
        *goOn = true;
        return true;
    case State::AfterDelimiter:
        if (m_waiting.size() < 2)
            return true;
        if (m_waiting.startsWith("--")) {
            m_state = State::Complete;
            m_waiting.clear();
            return true;
        }
        if (!m_waiting.startsWith("\r\n"))
            return false;
        m_state = State::Header;
        *goOn = true;
        return true;
    case State::Header: { // the line break before it still stands
        const qsizetype end = m_waiting.indexOf("\r\n\r\n");
        if (end < 0)
            return m_waiting.size() < mostHeaderBytes;
        if (!readHeader(m_waiting.mid(2, end - 2)))
            return false;
        m_waiting.remove(0, end + 4);
        m_state = State::Data;
        *goOn = true;
        return true;
    }
    case State::Data: {
        const qsizetype end = m_waiting.indexOf(m_delimiter);
        // Without a delimiter, its beginning may be at the end.
        const qsizetype given = end >= 0 ? end : std::max<qsizetype>(0, m_waiting.size() - m_delimiter.size() + 1);
        if (given > 0 && !m_sink.partData(QByteArrayView(m_waiting).first(given)))
            return false;
        m_waiting.remove(0, end >= 0 ? end + m_delimiter.size() : given);
        if (end < 0)
            return true;
        m_state = State::AfterDelimiter;
        *goOn = true;
        return m_sink.partEnded();
    }
    case State::Complete: m_waiting.clear(); return true; // what follows is of no meaning
    }
    return false;
}

bool MultipartParser::readHeader(const QByteArray &header)
{
    Part part;
    bool isFormData = false;
    for (const QByteArray &line : header.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name.compare("content-disposition", Qt::CaseInsensitive) == 0) {
            isFormData = value.startsWith("form-data");
            part.name = parameter(value, "name").value_or(QByteArray());
            part.fileName = parameter(value, "filename").value_or(QByteArray());
        } else if (name.compare("content-type", Qt::CaseInsensitive) == 0) {
            part.contentType = value;
        }
    }
    return isFormData && m_sink.partBegan(part);
}

} // namespace vitrine
