#include "runtime/serve/epoll_dispatcher.h"
#include "tests/unit/serve/test_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

#include <memory>
#include <thread>
#include <vector>

using namespace vitrine;

class TestWebSocketHub : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void echoes();
    void tellsWhoCame();
    void speaksRawWebSocket();
    void refusesOtherOrigins();
    void refusesTooManyClients();
    void closesOnTooLongMessages();
    void closesOnBinaryMessages();
    void longMessagesArrive();
    void manyClientsAtOnce();
    void sendsOfSeveralThreadsKeepTheirOrder();
    void closeComesAfterWhatWasSent();
    void sendingToTheGoneIsHarmless();
    void slowReadersAreClosed();
    void stopClosesEveryClient();
};

namespace {

QUrl urlOf(const TestServer &server) { return QUrl(QStringLiteral("ws://127.0.0.1:%1/_event").arg(server.port())); }

/// A client that keeps what it was told.
struct Client {
    explicit Client(const TestServer &server, const QString &origin = {}) : socket(origin)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) { got.append(text); });
        socket.open(urlOf(server));
    }

    bool connected()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; });
    }
    bool closed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10000);
    }

    QWebSocket socket;
    QStringList got;
};

} // namespace

void TestWebSocketHub::echoes()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    client.socket.sendTextMessage("häl\u4e16\U0001F600");
    QTRY_COMPARE(client.got, QStringList{"häl\u4e16\U0001F600"});
}

void TestWebSocketHub::tellsWhoCame()
{
    TestServer server;
    Client client(server, QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    QVERIFY(client.connected());
    QTRY_COMPARE(server.clients.size(), 1);
    QVERIFY(server.clients.first() != 0);
    QCOMPARE(server.lastInfo.ip, QByteArray("127.0.0.1"));
    QCOMPARE(server.lastInfo.path, QByteArray("/_event"));
    QVERIFY(server.lastInfo.origin.startsWith("http://127.0.0.1:"));
    QVERIFY(!server.lastInfo.headers.first("sec-websocket-key").isEmpty());
    const ClientId first = server.clients.first();
    client.socket.close();
    QTRY_COMPARE(server.closedCount, 1);
    QVERIFY(server.clients.isEmpty());
    QCOMPARE(server.server().clientCount(), 0);
    Client second(server);
    QTRY_COMPARE(server.clients.size(), 1);
    QVERIFY(server.clients.first() != first);
}

void TestWebSocketHub::speaksRawWebSocket()
{
    TestServer server;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write("GET /_event HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith("\r\n\r\n"));
    QVERIFY(got.startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
    QVERIFY(got.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // the accept value of RFC 6455's example key
    socket.write(QByteArray::fromHex("818201020304696b")); // a masked "hi"
    QTRY_VERIFY((got += socket.readAll()).endsWith("\x81\x02hi"));
}

void TestWebSocketHub::refusesOtherOrigins()
{
    TestServer server;
    Client evil(server, "http://evil.example");
    QSignalSpy failed(&evil.socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
    QTRY_VERIFY(failed.count() > 0);
    QVERIFY(evil.closed());
    QCOMPARE(server.clients.size(), 0);

    ServerOptions options;
    options.allowedOrigins = {"http://good.example"};
    TestServer listed(options);
    Client good(listed, "http://good.example");
    QVERIFY(good.connected());
}

void TestWebSocketHub::refusesTooManyClients()
{
    ServerOptions options;
    options.limits.maxClients = 2;
    TestServer server(options);
    Client first(server), second(server);
    QVERIFY(first.connected() && second.connected());
    auto third = std::make_unique<Client>(server);
    QSignalSpy failed(&third->socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
    QTRY_VERIFY(failed.count() > 0);
    QCOMPARE(server.clients.size(), 2);
    first.socket.close();
    QTRY_COMPARE(server.clients.size(), 1);
    Client fourth(server);
    QVERIFY(fourth.connected());
}

void TestWebSocketHub::closesOnTooLongMessages()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    client.socket.sendTextMessage(QString(1200 * 1024, 'x'));
    QVERIFY(client.closed());
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    QVERIFY(client.got.isEmpty());
    QTRY_COMPARE(server.closedCount, 1);
}

void TestWebSocketHub::closesOnBinaryMessages()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    client.socket.sendBinaryMessage("x");
    QVERIFY(client.closed());
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
    QTRY_COMPARE(server.closedCount, 1);
}

void TestWebSocketHub::longMessagesArrive()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    const QString nearLimit(1024 * 1024 - 100, 'x');
    client.socket.sendTextMessage(nearLimit);
    QTRY_COMPARE(client.got.size(), 1);
    QVERIFY(client.got.first() == nearLimit);
    // From the server it may be longer.
    const QString more = nearLimit.repeated(3);
    server.outbox().send(server.clients.first(), more.toUtf8());
    QTRY_COMPARE(client.got.size(), 2);
    QVERIFY(client.got.last() == more);
}

void TestWebSocketHub::manyClientsAtOnce()
{
    TestServer server;
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(std::make_unique<Client>(server));
    for (auto &client : clients)
        QVERIFY(client->connected());
    for (int round = 0; round < 20; ++round) {
        for (size_t i = 0; i < clients.size(); ++i)
            clients[i]->socket.sendTextMessage(QStringLiteral("%1/%2").arg(i).arg(round));
    }
    for (size_t i = 0; i < clients.size(); ++i) {
        QTRY_COMPARE(clients[i]->got.size(), 20);
        for (int round = 0; round < 20; ++round)
            QCOMPARE(clients[i]->got[round], QStringLiteral("%1/%2").arg(i).arg(round));
    }
    clients.clear();
    QTRY_COMPARE(server.closedCount, 200);
}

void TestWebSocketHub::sendsOfSeveralThreadsKeepTheirOrder()
{
    TestServer server;
    Client first(server), second(server);
    QVERIFY(first.connected() && second.connected());
    QTRY_COMPARE(server.clients.size(), 2);
    const auto ids = server.clients;
    constexpr int perThread = 2000;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&server, ids, thread] {
            for (int i = 0; i < perThread; ++i) {
                for (const ClientId id : ids)
                    server.outbox().send(id, QByteArray::number(thread) + ' ' + QByteArray::number(i));
            }
        });
    }
    for (Client *client : {&first, &second}) {
        QTRY_COMPARE_WITH_TIMEOUT(client->got.size(), 4 * perThread, 20000);
        int next[4] = {};
        for (const QString &text : client->got) {
            const auto parts = text.split(' ');
            QCOMPARE(parts[1].toInt(), next[parts[0].toInt()]++);
        }
    }
    for (auto &thread : threads)
        thread.join();
}

void TestWebSocketHub::closeComesAfterWhatWasSent()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    QTRY_COMPARE(server.clients.size(), 1);
    const ClientId id = server.clients.first();
    std::thread engine([&] {
        for (int i = 0; i < 100; ++i)
            server.outbox().send(id, "last words");
        server.outbox().close(id, 4001, "replaced by a newer tab");
        server.outbox().send(id, "too late");
    });
    QVERIFY(client.closed());
    engine.join();
    QCOMPARE(client.got.size(), 100);
    QCOMPARE(int(client.socket.closeCode()), 4001);
    QCOMPARE(client.socket.closeReason(), QStringLiteral("replaced by a newer tab"));
    QCOMPARE(server.closedCount, 1);
}

void TestWebSocketHub::sendingToTheGoneIsHarmless()
{
    TestServer server;
    Client client(server);
    QVERIFY(client.connected());
    QTRY_COMPARE(server.clients.size(), 1);
    const ClientId id = server.clients.first();
    client.socket.abort();
    QTRY_COMPARE(server.closedCount, 1);
    server.outbox().send(id, "anybody there?");
    server.outbox().close(id, 1000, {});
    server.outbox().send(12345, "never was");
    Client next(server);
    QVERIFY(next.connected());
    next.socket.sendTextMessage("still alive");
    QTRY_COMPARE(next.got, QStringList{"still alive"});
    QCOMPARE(server.closedCount, 1);
}

void TestWebSocketHub::slowReadersAreClosed()
{
    ServerOptions options;
    options.limits.maxUnsentBytes = 1024 * 1024;
    TestServer server(options);
    QTcpSocket lazy;
    lazy.setReadBufferSize(1024); // reads nothing more unless asked
    lazy.connectToHost(QHostAddress::LocalHost, server.port());
    lazy.write("GET /_event HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QTRY_COMPARE(server.clients.size(), 1);
    Client other(server);
    QVERIFY(other.connected());
    QTRY_COMPARE(server.clients.size(), 2);
    const ClientId slow = server.clients.first();
    const auto descriptors = [] { return QDir("/proc/self/fd").count(); };
    const auto before = descriptors();
    for (int i = 0; i < 64; ++i)
        server.outbox().send(slow, QByteArray(512 * 1024, 'x'));
    QTRY_COMPARE(server.closedCount, 1);
    QVERIFY(!server.clients.contains(slow));
    other.socket.sendTextMessage("not disturbed");
    QTRY_COMPARE(other.got, QStringList{"not disturbed"});
    // It is cut off in the end although it never reads, which gives its descriptor back.
    QTRY_COMPARE_WITH_TIMEOUT(descriptors(), before - 1, 15000);
}

void TestWebSocketHub::stopClosesEveryClient()
{
    auto server = std::make_unique<TestServer>();
    Client first(*server), second(*server);
    QVERIFY(first.connected() && second.connected());
    QTRY_COMPARE(server->clients.size(), 2);
    server->server().stop();
    QCOMPARE(server->closedCount, 2);
    QVERIFY(first.closed() && second.closed());
    QCOMPARE(first.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    server->outbox().send(1, "nobody is left");
    QCoreApplication::processEvents();
    server.reset();
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestWebSocketHub test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_websocket_hub.moc"
