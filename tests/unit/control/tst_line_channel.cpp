#include "runtime/control/line_channel.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <nlohmann/json.hpp>

#include <memory>
#include <vector>

using nlohmann::json;
using vitrine::control::LineChannel;

class TestLineChannel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void carriesMessagesBothWaysInOrder();
    void joinsLinesThatArriveInPieces();
    void readsWhatCameBeforeIt();
    void skipsMalformedLines();
    void refusesLinesThatAreTooLong();
    void mayBeDeletedByAReceiver();

private:
    QLocalServer m_server;
    QLocalSocket m_far;
    QLocalSocket *m_near = nullptr;
};

void TestLineChannel::init()
{
    QVERIFY(m_server.listen(QStringLiteral("vitrine-test-") + QUuid::createUuid().toString(QUuid::Id128)));
    m_far.connectToServer(m_server.fullServerName());
    QVERIFY(m_server.waitForNewConnection(5000));
    m_near = m_server.nextPendingConnection();
    QVERIFY(m_near);
}

void TestLineChannel::cleanup()
{
    m_far.abort();
    delete m_near;
    m_server.close();
}

void TestLineChannel::carriesMessagesBothWaysInOrder()
{
    LineChannel near(m_near);
    LineChannel far(&m_far);
    std::vector<int> numbers;
    connect(&near, &LineChannel::received, this, [&](const json &message) {
        numbers.push_back(message["n"]);
        near.send({{"text", "newline \n and ä"}});
    });
    int answers = 0;
    connect(&far, &LineChannel::received, this, [&](const json &message) { answers += message["text"] == "newline \n and ä"; });
    for (int i = 0; i < 500; ++i)
        far.send({{"n", i}, {"filler", std::string(1000, 'x')}});
    QTRY_COMPARE(answers, 500);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(numbers[size_t(i)], i);
}

void TestLineChannel::joinsLinesThatArriveInPieces()
{
    LineChannel near(m_near);
    std::vector<json> got;
    connect(&near, &LineChannel::received, this, [&](const json &message) { got.push_back(message); });
    for (const char byte : QByteArray("{\"a\":1}\n{\"a\"")) {
        if (byte == '\0')
            continue;
        m_far.write(&byte, 1);
        m_far.waitForBytesWritten(1000);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(got.size(), size_t(1));
    m_far.write(":2}\n");
    QTRY_COMPARE(got.size(), size_t(2));
    QCOMPARE(int(got[1]["a"]), 2);
}

void TestLineChannel::readsWhatCameBeforeIt()
{
    m_far.write("{\"early\":true}\n");
    QTRY_VERIFY(m_near->bytesAvailable() > 0);
    LineChannel near(m_near);
    bool got = false;
    connect(&near, &LineChannel::received, this, [&](const json &message) { got = message.value("early", false); });
    QTRY_VERIFY(got);
}

void TestLineChannel::skipsMalformedLines()
{
    LineChannel near(m_near);
    QSignalSpy malformed(&near, &LineChannel::malformed);
    int got = 0;
    connect(&near, &LineChannel::received, this, [&] { ++got; });
    m_far.write("not json\n[1,2]\n\n{\"unclosed\":\n\xff\xfe\n{\"ok\":1}\n");
    QTRY_COMPARE(got, 1);
    QCOMPARE(malformed.count(), 4);
}

void TestLineChannel::refusesLinesThatAreTooLong()
{
    LineChannel near(m_near, 1000);
    QSignalSpy malformed(&near, &LineChannel::malformed);
    int got = 0;
    connect(&near, &LineChannel::received, this, [&] { ++got; });
    m_far.write("{\"a\":\"" + QByteArray(900, 'x') + "\"}\n");
    QTRY_COMPARE(got, 1);
    m_far.write("{\"a\":\"" + QByteArray(5000, 'x') + "\"}\n");
    QTRY_COMPARE(malformed.count(), 1);
    QTRY_COMPARE(m_far.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(got, 1);
}

void TestLineChannel::mayBeDeletedByAReceiver()
{
    auto near = std::make_unique<LineChannel>(m_near);
    int got = 0;
    connect(near.get(), &LineChannel::received, this, [&] {
        ++got;
        near.reset();
    });
    m_far.write("{}\n{}\n");
    QTRY_COMPARE(got, 1);
    QTRY_VERIFY(!near);
}

QTEST_GUILESS_MAIN(TestLineChannel)
#include "tst_line_channel.moc"
