#include "runtime/serve/request_parser.h"

#include <QTest>

using namespace vitrine;
using State = RequestParser::State;

class TestRequestParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARequest();
    void stopsAtTheEndOfOneRequest();
    void readsBodies();
    void stopsBeforeAnUpgrade();
    void keepAlive();
    void refuses_data();
    void refuses();
    void anyCutIsTheSame();
};

void TestRequestParser::readsARequest()
{
    RequestParser parser(16384);
    parser.feed("GET /a%20b/%C3%A4?x=1&y=%20 HTTP/1.1\r\nHost: h\r\nX-Thing: one\r\n\r\n");
    QCOMPARE(parser.state(), State::Done);
    const HttpRequest request = parser.takeRequest();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/a b/ä"));
    QCOMPARE(request.query, QByteArray("x=1&y=%20"));
    QCOMPARE(request.headers.first("x-thing"), QByteArray("one"));
    QVERIFY(request.headers.first("missing").isEmpty());
    QVERIFY(request.keepAlive && !request.upgrade);
}

void TestRequestParser::stopsAtTheEndOfOneRequest()
{
    const QByteArray one("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    RequestParser parser(16384);
    QCOMPARE(parser.feed(one + "GET /second HTTP/1.1\r\n"), one.size());
    QCOMPARE(parser.state(), State::Done);
}

void TestRequestParser::readsBodies()
{
    RequestParser sized(16384);
    sized.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel");
    QCOMPARE(sized.state(), State::Body);
    QCOMPARE(sized.bodyLeft(), std::optional<qint64>(2));
    QCOMPARE(sized.feed("lo!!"), qsizetype(2));
    QCOMPARE(sized.state(), State::Done);
    QCOMPARE(sized.takeBody(), QByteArray("hello"));

    RequestParser chunked(16384);
    chunked.feed("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
    QCOMPARE(chunked.state(), State::Done);
    QCOMPARE(chunked.takeBody(), QByteArray("hello"));

    RequestParser piecewise(16384);
    const QByteArray text("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
    const qsizetype used = piecewise.feed(QByteArrayView(text).first(text.indexOf("2\r\nlo")));
    QVERIFY(!piecewise.bodyLeft());
    QCOMPARE(piecewise.takeBody(), QByteArray("hel"));
    piecewise.feed(QByteArrayView(text).sliced(used));
    QCOMPARE(piecewise.takeBody(), QByteArray("lo"));
}

void TestRequestParser::stopsBeforeAnUpgrade()
{
    RequestParser parser(16384);
    parser.feed("GET /_event HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n\r\n\x81\x85");
    QCOMPARE(parser.state(), State::Upgrade);
    QVERIFY(parser.takeRequest().upgrade);
}

void TestRequestParser::keepAlive()
{
    const auto keeps = [](QByteArrayView text) {
        RequestParser parser(16384);
        parser.feed(text);
        return parser.takeRequest().keepAlive;
    };
    QVERIFY(keeps("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
    QVERIFY(!keeps("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
    QVERIFY(!keeps("GET / HTTP/1.0\r\n\r\n"));
    QVERIFY(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

void TestRequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::newRow("nonsense") << QByteArray("nonsense\r\n\r\n") << 400;
    QTest::newRow("binary") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
    QTest::newRow("NUL in path") << QByteArray("GET /a%00b HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("no path") << QByteArray("GET a HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -5\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")
                                 << 400;
    QTest::newRow("length and chunked") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
                                                      "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                        << 400;
    QTest::newRow("long header") << "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20000, 'x') << 431;
}

void TestRequestParser::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    RequestParser parser(16384);
    parser.feed(text);
    QCOMPARE(parser.state(), State::Bad);
    QCOMPARE(parser.errorStatus(), status);
}

void TestRequestParser::anyCutIsTheSame()
{
    const QByteArray text("POST /p?q HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
    for (qsizetype cut = 0; cut <= text.size(); ++cut) {
        RequestParser parser(16384);
        const qsizetype used = parser.feed(QByteArrayView(text).first(cut));
        if (parser.state() != State::Done)
            parser.feed(QByteArrayView(text).sliced(used));
        QCOMPARE(parser.state(), State::Done);
        QCOMPARE(parser.takeBody(), QByteArray("hello"));
    }
}

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
