#include "runtime/serve/request_parser.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/rfc7230.hpp>

#include <limits>

namespace vitrine {

namespace http = boost::beast::http;

namespace {

QByteArray bytesOf(boost::beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

/// The path-and-query part of a request target, which may be a whole URL (RFC 9112, 3.2.2); empty when it is neither.
QByteArray originForm(QByteArray target)
{
    if (target.startsWith("http://") || target.startsWith("https://")) {
        const qsizetype path = target.indexOf('/', target.indexOf("//") + 2);
        return path < 0 ? QByteArray("/") : target.mid(path);
    }
    return target.startsWith('/') ? target : QByteArray();
}

} // namespace

struct RequestParser::Beast {
    http::request_parser<http::buffer_body> parser;
};

RequestParser::RequestParser(qint64 maxHeaderBytes) : m_beast(std::make_unique<Beast>())
{
    m_beast->parser.header_limit(std::uint32_t(maxHeaderBytes));
    m_beast->parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // "none" counts as 0 in older versions of Beast
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::fail(int status)
{
    m_state = State::Bad;
    m_errorStatus = status;
    return 0;
}

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    auto &parser = m_beast->parser;
    auto &target = parser.get().body();
    qsizetype used = 0;
    while (used < bytes.size() && (m_state == State::Header || m_state == State::Body)) {
        const bool inBody = m_state == State::Body;
        const qsizetype before = m_body.size();
        if (inBody) { // decoded, the rest cannot get longer
            m_body.resize(before + bytes.size() - used);
            target.data = m_body.data() + before;
            target.size = size_t(bytes.size() - used);
        }
        boost::system::error_code error;
        used += qsizetype(parser.put(boost::asio::const_buffer(bytes.data() + used, size_t(bytes.size() - used)), error));
        if (inBody)
            m_body.truncate(m_body.size() - qsizetype(target.size));
        if (error == http::error::need_more)
            return used;
        if (error == http::error::header_limit)
            return fail(431);
        if (error && error != http::error::need_buffer)
            return fail(400);

        if (m_state == State::Header && parser.is_header_done()) {
            if (!readHeader())
                return fail(400);
            parser.eager(true);
            target.more = true;
            m_state = m_request.upgrade ? State::Upgrade : State::Body;
        }
        if (m_state == State::Body && parser.is_done())
            m_state = State::Done;
    }
    return used;
}

bool RequestParser::readHeader()
{
    const auto &message = m_beast->parser.get();
    m_request.method = bytesOf(message.method_string());
    const QByteArray target = originForm(bytesOf(message.target()));
    const qsizetype mark = target.indexOf('?');
    m_request.rawPath = mark < 0 ? target : target.left(mark);
    m_request.path = QByteArray::fromPercentEncoding(m_request.rawPath);
    if (mark >= 0)
        m_request.query = target.mid(mark + 1);
    for (const auto &field : message)
        m_request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    m_request.minorVersion = int(message.version() % 10);
    m_request.keepAlive = message.keep_alive();
    m_request.upgrade = m_request.method == "GET" && http::token_list(message[http::field::upgrade]).exists("websocket")
        && http::token_list(message[http::field::connection]).exists("upgrade");
    const bool hostGiven = message.version() < 11 || message.count(http::field::host) == 1;
    return m_request.path.startsWith('/') && !m_request.path.contains('\0') && hostGiven;
}

std::optional<qint64> RequestParser::bodyLeft() const
{
    if (m_state == State::Done)
        return 0;
    const auto left = m_beast->parser.content_length_remaining();
    return left ? std::optional(qint64(*left)) : std::nullopt;
}

} // namespace vitrine
