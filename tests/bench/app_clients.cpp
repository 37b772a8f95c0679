#include "tests/bench/app_clients.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTcpSocket>

#include <charconv>

namespace vitrine::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int acknowledgeEvery = 16; ///< as the browser shell does

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The whole number behind `key`, or -1.
int numberBehind(std::string_view text, std::string_view key)
{
    const size_t at = text.find(key);
    int number = -1;
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + key.size(), text.data() + text.size(), number);
    return number;
}

const Error silence{QStringLiteral("the server fell silent or hung up")};

} // namespace

AppClients::AppClients(Server server, quint16 port) : m_server(server), m_swarm(port, "/_event") {}

Result<std::unique_ptr<AppClients>> AppClients::connectTo(Server server, quint16 port)
{
    std::unique_ptr<AppClients> clients(new AppClients(server, port));
    if (server == Server::App) {
        if (Result<void> read = clients->readPage(port); !read)
            return read.error();
    }
    return clients;
}

Result<void> AppClients::readPage(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected())
        return Error{socket.errorString()};
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(5000)) { }
    const QString html = QString::fromUtf8(socket.readAll());
    static const QRegularExpression boot(QStringLiteral("id=\"vitrine-boot\">(.*?)</script>"), QRegularExpression::DotMatchesEverythingOption);
    const auto json = nlohmann::json::parse(boot.match(html).captured(1).toStdString(), nullptr, false);
    static const QRegularExpression handler(QStringLiteral("on\\(\\[\\[(\\d+)"));
    const QRegularExpressionMatch call = handler.match(html);
    if (!json.is_object() || !call.hasMatch())
        return Error{QStringLiteral("the app's page is not as expected")};
    m_build = json.value("build", std::string());
    m_generation = json.value("g", 0);
    m_handler = call.captured(1).toInt();
    return {};
}

Result<void> AppClients::addClients(int count)
{
    const int before = size();
    if (Result<void> connected = m_swarm.connectClients(count); !connected)
        return connected;
    m_sessions.resize(size_t(size()));
    if (m_server == Server::Echo)
        return {};
    const nlohmann::json hello{{"t", "hello"}, {"token", ""}, {"build", m_build}, {"g", m_generation},
                               {"n", 0},       {"r", {{"p", "/"}, {"q", ""}}},    {"c", nlohmann::json::object()},
                               {"l", nlohmann::json::object()},                   {"ss", nlohmann::json::object()}};
    const std::string text = hello.dump();
    for (int client = before; client < size(); ++client)
        m_swarm.send(client, text);
    int waiting = count;
    while (waiting > 0) {
        const bool heard = m_swarm.receive([&](int client, std::string_view frame) {
            Session &session = m_sessions[size_t(client)];
            if (session.greeted || frame.find("\"t\":\"full\"") == std::string_view::npos)
                return;
            session.greeted = true;
            session.frame = session.acked = numberBehind(frame, "\"n\":");
            --waiting;
        });
        if (!heard)
            return silence;
    }
    return {};
}

void AppClients::sendEvent(int client)
{
    m_text = "{\"e\":" + std::to_string(m_handler) + ",\"a\":[],\"i\":" + std::to_string(++m_sessions[size_t(client)].events) + '}';
    m_swarm.send(client, m_text);
}

bool AppClients::take(int client, std::string_view text)
{
    Session &session = m_sessions[size_t(client)];
    if (numberBehind(text, "\"i\":") != session.events)
        return false;
    if (m_server == Server::Echo)
        return true;
    session.answer = text;
    session.frame = numberBehind(text, "\"n\":");
    if (session.frame - session.acked >= acknowledgeEvery) {
        m_swarm.send(client, "{\"t\":\"ack\",\"n\":" + std::to_string(session.frame) + '}');
        session.acked = session.frame;
    }
    return true;
}

Result<std::vector<double>> AppClients::roundTrips(int count)
{
    std::vector<double> times;
    while (int(times.size()) < count) {
        const Clock::time_point start = Clock::now();
        sendEvent(0);
        for (bool answered = false; !answered;) {
            if (!m_swarm.receive([&](int client, std::string_view text) {
                    times.push_back(millisecondsSince(start));
                    answered = take(client, text);
                    if (!answered)
                        times.pop_back();
                }))
                return silence;
        }
    }
    return times;
}

Result<double> AppClients::rate(std::chrono::milliseconds duration)
{
    int answered = 0;
    int underWay = size();
    const Clock::time_point start = Clock::now();
    for (int client = 0; client < size(); ++client)
        sendEvent(client);
    while (Clock::now() - start < duration) {
        if (!m_swarm.receive([&](int client, std::string_view text) {
                if (!take(client, text))
                    return;
                ++answered;
                sendEvent(client);
            }))
            return silence;
    }
    const double seconds = millisecondsSince(start) / 1000;
    // The events that are still on their way end before the next measurement, and do not count.
    while (underWay > 0) {
        if (!m_swarm.receive([&](int client, std::string_view text) { underWay -= take(client, text) ? 1 : 0; }))
            return silence;
    }
    return answered / seconds;
}

Result<void> AppClients::verify() const
{
    for (const Session &session : m_sessions) {
        const auto answer = nlohmann::json::parse(session.answer, nullptr, false);
        const auto changed = answer.is_object() ? answer.find("d") : answer.end();
        if (session.events > 0 && (!answer.is_object() || changed == answer.end() || changed->empty() || *changed->begin() != session.events))
            return Error{QStringLiteral("a client's count is not the number of its events: %1").arg(QString::fromStdString(session.answer))};
    }
    return {};
}

} // namespace vitrine::bench
