#include "tests/bench/app_clients.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTcpSocket>

#include <algorithm>
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

const std::string noHandler = "1";
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

Result<QString> AppClients::get(quint16 port, const QString &path) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected())
        return Error{socket.errorString()};
    socket.write("GET " + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nConnection: close\r\n\r\n");
    while (socket.waitForReadyRead(5000)) { }
    return QString::fromUtf8(socket.readAll());
}

Result<void> AppClients::readPage(quint16 port)
{
    static const QRegularExpression boot(QStringLiteral("id=\"vitrine-boot\">(.*?)</script>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression script(QStringLiteral("\"(/_vitrine/page-[^\"]+\\.js)\""));
    static const QRegularExpression call(QStringLiteral("\\(\\[\\[(\\d+),"));
    const Result<QString> html = get(port, QStringLiteral("/"));
    if (!html)
        return html.error();
    const auto json = nlohmann::json::parse(boot.match(*html).captured(1).toStdString(), nullptr, false);
    m_build = json.is_object() ? json.value("build", std::string()) : std::string();
    for (auto path = script.globalMatch(*html); path.hasNext();) {
        const Result<QString> text = get(port, path.next().captured(1));
        if (!text)
            return text.error();
        for (auto handler = call.globalMatch(*text); handler.hasNext();)
            m_handlers.push_back(handler.next().captured(1).toStdString());
    }
    if (m_build.empty() || m_handlers.empty())
        return Error{QStringLiteral("the app's page is not as expected")};
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
    const nlohmann::json hello{{"t", "hello"}, {"token", ""}, {"build", m_build}, {"n", 0}, {"r", {{"p", "/"}, {"q", ""}}}};
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

void AppClients::send(int client, const AppEvent &event)
{
    const std::string &handler = m_server == Server::App ? m_handlers.at(event.handler) : noHandler;
    m_text = "{\"e\":" + handler + ",\"a\":" + event.args + ",\"i\":" + std::to_string(++m_sessions[size_t(client)].events) + '}';
    m_swarm.send(client, m_text);
}

bool AppClients::take(int client, std::string_view text)
{
    Session &session = m_sessions[size_t(client)];
    if (m_server == Server::App) {
        session.frame = std::max(session.frame, numberBehind(text, "\"n\":"));
        if (session.frame - session.acked >= acknowledgeEvery) {
            m_swarm.send(client, "{\"t\":\"ack\",\"n\":" + std::to_string(session.frame) + '}');
            session.acked = session.frame;
        }
    }
    if (numberBehind(text, "\"i\":") != session.events)
        return false;
    session.ended = session.events;
    session.answer = text;
    return true;
}

Result<double> AppClients::awaitEnd(int client, Clock::time_point start)
{
    double time = 0;
    while (!hasEnded(client)) {
        if (!m_swarm.receive([&](int from, std::string_view text) {
                const double now = millisecondsSince(start);
                if (take(from, text) && from == client)
                    time = now;
            }))
            return silence;
    }
    return time;
}

Result<std::vector<double>> AppClients::roundTrips(int count, const AppEvent &event)
{
    std::vector<double> times;
    while (int(times.size()) < count) {
        const Clock::time_point start = Clock::now();
        send(0, event);
        const Result<double> time = awaitEnd(0, start);
        if (!time)
            return time.error();
        times.push_back(*time);
    }
    return times;
}

Result<double> AppClients::rate(std::chrono::milliseconds duration)
{
    int answered = 0;
    int underWay = size();
    const Clock::time_point start = Clock::now();
    for (int client = 0; client < size(); ++client)
        send(client, {});
    while (Clock::now() - start < duration) {
        if (!m_swarm.receive([&](int client, std::string_view text) {
                if (!take(client, text))
                    return;
                ++answered;
                send(client, {});
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
