#include "runtime/serve/origin_check.h"

#include <QTest>

using vitrine::OriginCheck;

class TestOriginCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void origins_data();
    void origins();
    void allowsListedOrigins();
    void corsHeaders();
    void hosts();
};

void TestOriginCheck::origins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *origin, const char *host, bool allowed) {
        QTest::addRow("%s to %s", origin, host) << QByteArray(origin) << QByteArray(host) << allowed;
    };
    row("", "127.0.0.1:3000", true);
    row("http://127.0.0.1:3000", "127.0.0.1:3000", true);
    row("http://LocalHost:3000", "localhost:3000", true);
    row("http://[::1]:3000", "[::1]:3000", true);
    row("https://example.com", "example.com", true);
    row("https://example.com", "example.com:443", true);
    row("http://example.com", "example.com:80", true);
    row("http://[::1]", "[::1]", true);
    row("http://localhost:3000", "127.0.0.1:3000", false);
    row("http://127.0.0.1:3001", "127.0.0.1:3000", false);
    row("http://evil.example", "127.0.0.1:3000", false);
    row("http://127.0.0.1:3000.evil.example", "127.0.0.1:3000", false);
    row("http://evil.example/127.0.0.1:3000", "127.0.0.1:3000", false);
    row("https://example.com:80", "example.com:443", false);
    row("null", "127.0.0.1:3000", false);
    row("file://", "127.0.0.1:3000", false);
    row("http://", "", false);
}

void TestOriginCheck::origins()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(bool, allowed);
    QCOMPARE(OriginCheck({}, {}).originAllowed(origin, host), allowed);
}

void TestOriginCheck::allowsListedOrigins()
{
    const OriginCheck listed({"https://app.example"}, {});
    QVERIFY(listed.originAllowed("https://app.example", "127.0.0.1:8000"));
    QVERIFY(!listed.originAllowed("http://app.example", "127.0.0.1:8000"));
    QVERIFY(OriginCheck({"*"}, {}).originAllowed("http://anyone.example", "127.0.0.1:8000"));
}

void TestOriginCheck::corsHeaders()
{
    const OriginCheck listed({"https://app.example"}, {});
    QCOMPARE(listed.corsHeaders("https://app.example").first("access-control-allow-origin"), QByteArray("https://app.example"));
    QCOMPARE(listed.corsHeaders("https://app.example").first("access-control-allow-credentials"), QByteArray("true"));
    QVERIFY(listed.corsHeaders("https://other.example").isEmpty());
    QVERIFY(listed.corsHeaders({}).isEmpty());
    const OriginCheck all({"*"}, {});
    QCOMPARE(all.corsHeaders("https://other.example").first("access-control-allow-origin"), QByteArray("*"));
    QVERIFY(all.corsHeaders("https://other.example").first("access-control-allow-credentials").isEmpty());
    QVERIFY(OriginCheck({}, {}).corsHeaders("https://other.example").isEmpty());
}

void TestOriginCheck::hosts()
{
    QVERIFY(OriginCheck({}, {}).hostAllowed("whatever:1"));
    const OriginCheck local({}, {"localhost", "127.0.0.1", "[::1]"});
    QVERIFY(local.hostAllowed("localhost:3000"));
    QVERIFY(local.hostAllowed("LOCALHOST"));
    QVERIFY(local.hostAllowed("127.0.0.1:3000"));
    QVERIFY(local.hostAllowed("[::1]:3000"));
    QVERIFY(local.hostAllowed("[::1]"));
    QVERIFY(!local.hostAllowed("rebound.example:3000"));
    QVERIFY(!local.hostAllowed(""));
}

QTEST_APPLESS_MAIN(TestOriginCheck)
#include "tst_origin_check.moc"
