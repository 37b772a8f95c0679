#include "runtime/serve/epoll_dispatcher.h"
#include "tests/unit/serve/test_server.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <chrono>
#include <vector>

using namespace vitrine;
using namespace std::chrono_literals;

class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pages();
    void mountsComeFirst();
    void headHasNoBody();
    void otherMethodsAreRefused();
    void keepsConnectionsAlive();
    void answersPipelinedRequestsInOrder();
    void requestInPieces();
    void chunksInPieces();
    void closesWhenAsked();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void traversalOverTheWire();
    void streamsLargeFiles();
    void slowHeadersAreCut();
    void idleConnectionsAreCut();
    void tooManyConnections();
    void unknownHostsAreRefused();
    void portInUse();
    void badAddress();
    void stopsAndStartsAgain();
    void manyClients();

private:
    ServerOptions options() const;

    QTemporaryDir m_dir;
};

namespace {

/// A raw connection that shows the bytes as they are.
struct Client {
    explicit Client(quint16 port) { socket.connectToHost(QHostAddress::LocalHost, port); }

    void send(const QByteArray &bytes) { socket.write(bytes); }
    /// Whether the answer contains the text within some seconds.
    bool sees(const QByteArray &text)
    {
        return QTest::qWaitFor([&] {
            got += socket.readAll();
            return got.contains(text);
        });
    }
    bool closed()
    {
        return QTest::qWaitFor([&] {
            got += socket.readAll();
            return socket.state() == QTcpSocket::UnconnectedState;
        });
    }
    /// Everything that the server answers before it closes.
    QByteArray all(const QByteArray &request)
    {
        send(request);
        return closed() ? got : QByteArray("still open: ") + got;
    }

    QTcpSocket socket;
    QByteArray got;
};

QByteArray get(const QByteArray &path, const QByteArray &more = "Connection: close\r\n")
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n";
}

QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }

} // namespace

void TestHttpServer::initTestCase()
{
    QDir(m_dir.path()).mkpath("assets");
    QDir(m_dir.path()).mkpath("dev");
    const auto put = [&](const char *name, const QByteArray &content) {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    put("secret.txt", "secret");
    put("assets/logo.svg", "<svg/>");
    put("assets/gone", "an asset wins over a page");
    put("assets/large.bin", QByteArray(9 * 1024 * 1024, 'z'));
    put("dev/shell.js", "1");
}

ServerOptions TestHttpServer::options() const
{
    ServerOptions options;
    options.mounts = {{"/_vitrine/dev/", m_dir.filePath("dev")}, {"/", m_dir.filePath("assets")}};
    return options;
}

void TestHttpServer::pages()
{
    TestServer server(options());
    const QByteArray answer = Client(server.port()).all(get("/?a=1"));
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    QVERIFY(answer.contains("Content-Type: text/html; charset=utf-8\r\n"));
    QVERIFY(answer.contains("X-Content-Type-Options: nosniff\r\n"));
    QVERIFY(answer.contains("\r\nDate: "));
    QCOMPARE(bodyOf(answer), QByteArray("<h1>home a=1</h1>"));
    QVERIFY(Client(server.port()).all(get("/nothing")).startsWith("HTTP/1.1 404 Not Found\r\n"));
}

void TestHttpServer::mountsComeFirst()
{
    TestServer server(options());
    QCOMPARE(bodyOf(Client(server.port()).all(get("/_vitrine/dev/shell.js"))), QByteArray("1"));
    QCOMPARE(bodyOf(Client(server.port()).all(get("/logo.svg"))), QByteArray("<svg/>"));
    QCOMPARE(bodyOf(Client(server.port()).all(get("/gone"))), QByteArray("an asset wins over a page"));
    QVERIFY(Client(server.port()).all(get("/_vitrine/dev/missing.js")).startsWith("HTTP/1.1 404"));

    TestServer bare;
    const QByteArray own404 = Client(bare.port()).all(get("/gone"));
    QVERIFY(own404.startsWith("HTTP/1.1 404"));
    QCOMPARE(bodyOf(own404), QByteArray("<h1>the app's own 404</h1>"));
}

void TestHttpServer::headHasNoBody()
{
    TestServer server(options());
    const QByteArray answer = Client(server.port()).all("HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(answer.contains("Content-Length: 14\r\n"));
    QVERIFY(bodyOf(answer).isEmpty());
    const QByteArray large = Client(server.port()).all("HEAD /large.bin HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(large.contains("Content-Length: 9437184\r\n"));
    QVERIFY(bodyOf(large).isEmpty());
}

void TestHttpServer::otherMethodsAreRefused()
{
    TestServer server(options());
    const QByteArray answer
        = Client(server.port()).all("POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc");
    QVERIFY(answer.startsWith("HTTP/1.1 405"));
    QVERIFY(answer.contains("Allow: GET, HEAD\r\n"));
}

void TestHttpServer::keepsConnectionsAlive()
{
    TestServer server(options());
    Client client(server.port());
    for (int i = 0; i < 20; ++i) {
        client.got.clear();
        client.send(get("/?" + QByteArray::number(i), ""));
        QVERIFY(client.sees("<h1>home " + QByteArray::number(i) + "</h1>"));
        QVERIFY(client.got.contains("Connection: keep-alive\r\n"));
    }
    client.got.clear();
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n" + QByteArray(100000, 'x') + get("/?after", ""));
    QVERIFY(client.sees("<h1>home after</h1>"));
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    TestServer server(options());
    QByteArray requests, expected;
    for (int i = 0; i < 200; ++i)
        requests += get("/?n" + QByteArray::number(i) + ".", "");
    requests += get("/large.bin", "") + get("/?last");
    const QByteArray answer = Client(server.port()).all(requests);
    qsizetype from = 0;
    for (int i = 0; i < 200; ++i) {
        from = answer.indexOf("home n" + QByteArray::number(i) + ".", from);
        QVERIFY(from >= 0);
    }
    QVERIFY(answer.endsWith("home last</h1>"));
    QCOMPARE(answer.count("HTTP/1.1 200 OK"), 202);
}

void TestHttpServer::requestInPieces()
{
    TestServer server(options());
    Client client(server.port());
    QVERIFY(client.socket.waitForConnected());
    for (const char byte : get("/?pieces")) {
        client.send(QByteArray(1, byte));
        client.socket.flush();
        QCoreApplication::processEvents();
    }
    QVERIFY(client.sees("home pieces"));
}

void TestHttpServer::chunksInPieces()
{
    TestServer server(options());
    Client client(server.port());
    QVERIFY(client.socket.waitForConnected());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (const char byte : QByteArray("5;x=y\r\nhello\r\n0\r\n\r\n")) {
        client.send(QByteArray(1, byte));
        client.socket.flush();
        QCoreApplication::processEvents();
    }
    QVERIFY(client.sees("HTTP/1.1 405"));
    QVERIFY(Client(server.port()).all(get("/")).startsWith("HTTP/1.1 200"));
}

void TestHttpServer::closesWhenAsked()
{
    TestServer server(options());
    QVERIFY(Client(server.port()).all("GET / HTTP/1.0\r\n\r\n").contains("Connection: close\r\n"));
}

void TestHttpServer::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("nonsense") << QByteArray("hello there\r\n\r\n") << QByteArray("400");
    QTest::newRow("tls") << QByteArray::fromHex("16030100a50100") + "\r\n\r\n" << QByteArray("400");
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(20000, 'x') << QByteArray("431");
    QTest::newRow("long body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n")
                               << QByteArray("413");
    QTest::newRow("upgrade elsewhere") << get("/other", "Upgrade: websocket\r\nConnection: Upgrade\r\n") << QByteArray("404");
    QTest::newRow("upgrade without a key") << get("/_event", "Upgrade: websocket\r\nConnection: Upgrade\r\n") << QByteArray("");
}

void TestHttpServer::refusesMalformedRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    TestServer server(options());
    const QByteArray answer = Client(server.port()).all(request);
    if (status.isEmpty())
        QVERIFY2(!answer.contains("101 Switching") && !answer.startsWith("still open"), answer.constData());
    else
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
    QVERIFY(Client(server.port()).all(get("/")).startsWith("HTTP/1.1 200"));
    QCOMPARE(server.server().clientCount(), 0);
}

void TestHttpServer::traversalOverTheWire()
{
    TestServer server(options());
    for (const char *path :
        {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/x/../../secret.txt",
            "/_vitrine/dev/../secret.txt", "/_vitrine/dev/%2e%2e/secret.txt", "//../secret.txt", "/..%5csecret.txt"}) {
        const QByteArray answer = Client(server.port()).all(get(path));
        QVERIFY2(answer.startsWith("HTTP/1.1 404") && !bodyOf(answer).contains("secret"), path);
    }
}

void TestHttpServer::streamsLargeFiles()
{
    TestServer server(options());
    const QByteArray answer = Client(server.port()).all(get("/large.bin"));
    QCOMPARE(bodyOf(answer).size(), 9 * 1024 * 1024);
    QCOMPARE(bodyOf(answer).count('z'), 9 * 1024 * 1024);
}

void TestHttpServer::slowHeadersAreCut()
{
    ServerOptions slow = options();
    slow.limits.headerTimeout = 300ms;
    TestServer server(slow);
    Client client(server.port());
    // A byte now and then does not buy more time.
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] { client.send("x"); });
    client.send("GET / HTTP/1.1\r\nX: ");
    drip.start(50);
    QVERIFY(client.closed());
}

void TestHttpServer::idleConnectionsAreCut()
{
    ServerOptions quick = options();
    quick.limits.keepAliveTimeout = 200ms;
    TestServer server(quick);
    Client client(server.port());
    client.send(get("/", ""));
    QVERIFY(client.sees("home"));
    QVERIFY(client.closed());
}

void TestHttpServer::tooManyConnections()
{
    ServerOptions few = options();
    few.limits.maxHttpConnections = 3;
    TestServer server(few);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        clients.back()->send(get("/", ""));
        QVERIFY(clients.back()->sees("home"));
    }
    Client refused(server.port());
    QVERIFY(refused.closed());
    clients.pop_back();
    QVERIFY(QTest::qWaitFor([&] { return Client(server.port()).all(get("/")).startsWith("HTTP/1.1 200"); }));
}

void TestHttpServer::unknownHostsAreRefused()
{
    ServerOptions local = options();
    local.allowedHosts = {"127.0.0.1", "localhost"};
    TestServer server(local);
    QVERIFY(Client(server.port()).all(get("/")).startsWith("HTTP/1.1 200"));
    QVERIFY(Client(server.port())
                .all("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 403"));
}

void TestHttpServer::portInUse()
{
    TestServer first;
    ServerOptions same;
    same.port = first.port();
    HttpServer second(same);
    const auto url = second.start(first, first);
    QVERIFY(!url);
    QCOMPARE(url.error().message,
        QStringLiteral("Port %1 is in use by another program; choose another with --port").arg(first.port()));
}

void TestHttpServer::badAddress()
{
    TestServer engine;
    ServerOptions nowhere;
    nowhere.port = 0;
    nowhere.host = "nowhere";
    QVERIFY(HttpServer(nowhere).start(engine, engine).error().message.contains("\"nowhere\" is not an address"));
    nowhere.host = "192.0.2.1"; // reserved for documentation
    QVERIFY(HttpServer(nowhere).start(engine, engine).error().message.contains("no address 192.0.2.1"));
}

void TestHttpServer::stopsAndStartsAgain()
{
    quint16 port = 0;
    {
        TestServer server(options());
        port = server.port();
        Client waiting(port);
        waiting.send(get("/", ""));
        QVERIFY(waiting.sees("home"));
        server.server().stop();
        QVERIFY(waiting.closed());
        QVERIFY(Client(port).closed());
    }
    TestServer engine;
    ServerOptions same = options();
    same.port = port;
    HttpServer again(same);
    QCOMPARE(*again.start(engine, engine), QStringLiteral("http://127.0.0.1:%1").arg(port));
    QVERIFY(Client(port).all(get("/")).startsWith("HTTP/1.1 200"));
}

void TestHttpServer::manyClients()
{
    TestServer server(options());
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        clients.back()->send(get("/?c" + QByteArray::number(i)));
    }
    for (int i = 0; i < 200; ++i) {
        QVERIFY(clients[size_t(i)]->closed());
        QVERIFY(clients[size_t(i)]->got.endsWith("home c" + QByteArray::number(i) + "</h1>"));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestHttpServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_http_server.moc"
