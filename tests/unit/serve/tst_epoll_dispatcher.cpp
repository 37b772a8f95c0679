#include "runtime/serve/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QUuid>

#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <ctime>
#include <memory>
#include <thread>
#include <vector>

using vitrine::EpollDispatcher;

class TestEpollDispatcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isInstalled();
    void timersFire_data();
    void timersFire();
    void zeroTimerLeavesRoomForOthers();
    void timerMayStopItselfAndOthers();
    void timerDoesNotReenterItself();
    void remainingTimeAndRegisteredTimers();
    void processRuns();
    void tcpRoundTrip();
    void localSocketRoundTrip();
    void writeNotifier();
    void exceptionNotifier();
    void notifierMayRemoveOthers();
    void reusedDescriptorIsWatched();
    void nestedLoopSeesSockets();
    void queuedSignalsFromThreads();
    void quitFromAnotherThread();
    void loopInAnotherThread();
    void excludedSocketsWait();
    void idleCostsNothing();
};

void TestEpollDispatcher::isInstalled() { QVERIFY(qobject_cast<EpollDispatcher *>(QCoreApplication::eventDispatcher())); }

void TestEpollDispatcher::timersFire_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("latest");
    QTest::newRow("precise") << Qt::PreciseTimer << 20 << 400;
    QTest::newRow("coarse") << Qt::CoarseTimer << 200 << 600;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer << 1000 << 2400;
}

void TestEpollDispatcher::timersFire()
{
    QFETCH(Qt::TimerType, type);
    QFETCH(int, interval);
    QFETCH(int, latest);
    QTimer timer;
    timer.setTimerType(type);
    QSignalSpy fired(&timer, &QTimer::timeout);
    QElapsedTimer clock;
    clock.start();
    timer.start(interval);
    QVERIFY(fired.wait(latest + 1000));
    // Qt lets coarse timers be 5 % early.
    QVERIFY2(clock.elapsed() >= interval * 95 / 100, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(clock.elapsed() <= latest, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(fired.wait(latest + 1000));
}

void TestEpollDispatcher::zeroTimerLeavesRoomForOthers()
{
    int rounds = 0;
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [&] { ++rounds; });
    busy.start(0);
    bool fired = false;
    QTimer::singleShot(20, this, [&] { fired = true; });
    QTRY_VERIFY(fired);
    QVERIFY(rounds > 10);
}

void TestEpollDispatcher::timerMayStopItselfAndOthers()
{
    QTimer first, second;
    int firedFirst = 0, firedSecond = 0;
    connect(&first, &QTimer::timeout, this, [&] {
        ++firedFirst;
        first.stop();
        second.stop();
    });
    connect(&second, &QTimer::timeout, this, [&] {
        ++firedSecond;
        first.stop();
        second.stop();
    });
    first.setTimerType(Qt::PreciseTimer);
    second.setTimerType(Qt::PreciseTimer);
    first.start(5);
    second.start(5);
    std::this_thread::sleep_for(std::chrono::milliseconds(10)); // both are due in the same round
    QTRY_COMPARE(firedFirst + firedSecond, 1);
    bool later = false;
    QTimer::singleShot(30, this, [&] { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(firedFirst + firedSecond, 1);
}

void TestEpollDispatcher::timerDoesNotReenterItself()
{
    QTimer timer;
    int depth = 0, deepest = 0, fired = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        ++fired;
        QEventLoop nested;
        QTimer::singleShot(30, &nested, &QEventLoop::quit);
        nested.exec();
        --depth;
    });
    timer.start(1);
    QTRY_VERIFY(fired >= 3);
    QCOMPARE(deepest, 1);
}

void TestEpollDispatcher::remainingTimeAndRegisteredTimers()
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(5000);
    QVERIFY(timer.remainingTime() > 4000 && timer.remainingTime() <= 5000);
    const auto timers = QCoreApplication::eventDispatcher()->registeredTimers(&timer);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers.first().interval, 5000);
    timer.stop();
    QVERIFY(QCoreApplication::eventDispatcher()->registeredTimers(&timer).isEmpty());
}

void TestEpollDispatcher::processRuns()
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start("/bin/sh", {"-c", "read line; echo \"got $line\"; echo problem >&2; exit 3"});
    process.write("hello\n");
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("got hello\n"));
    QCOMPARE(process.readAllStandardError(), QByteArray("problem\n"));

    QProcess killed;
    QSignalSpy killedFinished(&killed, &QProcess::finished);
    killed.start("/bin/sleep", {"100"});
    QTRY_COMPARE(killed.state(), QProcess::Running);
    killed.kill();
    QTRY_COMPARE(killedFinished.count(), 1);
    QCOMPARE(killed.exitStatus(), QProcess::CrashExit);
}

void TestEpollDispatcher::tcpRoundTrip()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
    });
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    // Much more than the socket buffers hold, so that writing has to wait for the peer.
    QByteArray sent(8 * 1024 * 1024, 'x');
    for (qsizetype i = 0; i < sent.size(); ++i)
        sent[i] = char(i * 31);
    QByteArray got;
    connect(&client, &QTcpSocket::readyRead, this, [&] { got += client.readAll(); });
    client.write(sent);
    QTRY_COMPARE_WITH_TIMEOUT(got.size(), sent.size(), 20000);
    QVERIFY(got == sent);
    QSignalSpy disconnected(&client, &QTcpSocket::disconnected);
    client.disconnectFromHost();
    QTRY_COMPARE(disconnected.count(), 1);
}

void TestEpollDispatcher::localSocketRoundTrip()
{
    QLocalServer server;
    QVERIFY(server.listen("vitrine-test-" + QUuid::createUuid().toString(QUuid::Id128)));
    QLocalSocket client;
    client.connectToServer(server.fullServerName());
    QTRY_VERIFY(server.hasPendingConnections());
    std::unique_ptr<QLocalSocket> peer(server.nextPendingConnection());
    client.write("ping\n");
    QTRY_VERIFY(peer->canReadLine());
    peer->write("pong\n");
    QTRY_VERIFY(client.canReadLine());
    peer->close();
    QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
}

void TestEpollDispatcher::writeNotifier()
{
    int pair[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), 0);
    const QByteArray block(65536, 'x');
    while (::write(pair[0], block.data(), size_t(block.size())) > 0) { }
    int writable = 0;
    QSocketNotifier notifier(pair[0], QSocketNotifier::Write);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++writable;
        notifier.setEnabled(false);
    });
    bool later = false;
    QTimer::singleShot(30, this, [&] { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(writable, 0);
    QByteArray sink(1024 * 1024, 0);
    while (::read(pair[1], sink.data(), size_t(sink.size())) > 0) { }
    QTRY_COMPARE(writable, 1);
    notifier.setEnabled(true);
    QTRY_COMPARE(writable, 2);
    notifier.setEnabled(false);
    close(pair[0]);
    close(pair[1]);
}

void TestEpollDispatcher::exceptionNotifier()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *peer = server.nextPendingConnection();
    int urgent = 0;
    QSocketNotifier notifier(peer->socketDescriptor(), QSocketNotifier::Exception);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++urgent;
        notifier.setEnabled(false);
    });
    QTRY_COMPARE(client.state(), QTcpSocket::ConnectedState);
    QCOMPARE(::send(int(client.socketDescriptor()), "!", 1, MSG_OOB), ssize_t(1));
    QTRY_COMPARE(urgent, 1);
}

void TestEpollDispatcher::notifierMayRemoveOthers()
{
    // All are ready in the same round; the first handler removes all the others.
    std::vector<std::array<int, 2>> pairs(20);
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int fired = 0;
    for (auto &pair : pairs) {
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair.data()), 0);
        QCOMPARE(::write(pair[1], "x", 1), ssize_t(1));
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair[0], QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&] {
            ++fired;
            for (auto &other : notifiers)
                other->setEnabled(false);
        });
    }
    QTRY_VERIFY(fired > 0);
    QCoreApplication::processEvents();
    QCOMPARE(fired, 1);
    notifiers.clear();
    for (auto &pair : pairs) {
        close(pair[0]);
        close(pair[1]);
    }
}

void TestEpollDispatcher::reusedDescriptorIsWatched()
{
    int last = -1;
    for (int round = 0; round < 5; ++round) {
        int pair[2];
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), 0);
        QVERIFY(last == -1 || pair[0] == last); // the same number again, another file
        last = pair[0];
        bool fired = false;
        {
            QSocketNotifier notifier(pair[0], QSocketNotifier::Read);
            connect(&notifier, &QSocketNotifier::activated, this, [&] {
                fired = true;
                notifier.setEnabled(false);
            });
            QCoreApplication::processEvents();
            QVERIFY(!fired);
            QCOMPARE(::write(pair[1], "x", 1), ssize_t(1));
            QTRY_VERIFY(fired);
        }
        close(pair[0]);
        close(pair[1]);
    }
}

void TestEpollDispatcher::nestedLoopSeesSockets()
{
    int pair[2], inner[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), 0);
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, inner), 0);
    bool innerFired = false, outerDone = false;
    QSocketNotifier outerNotifier(pair[0], QSocketNotifier::Read), innerNotifier(inner[0], QSocketNotifier::Read);
    QEventLoop nested;
    connect(&innerNotifier, &QSocketNotifier::activated, this, [&] {
        innerFired = true;
        innerNotifier.setEnabled(false);
        nested.quit();
    });
    connect(&outerNotifier, &QSocketNotifier::activated, this, [&] {
        outerNotifier.setEnabled(false);
        QCOMPARE(::write(inner[1], "x", 1), ssize_t(1));
        nested.exec();
        outerDone = true;
    });
    QCOMPARE(::write(pair[1], "x", 1), ssize_t(1));
    QTRY_VERIFY(outerDone);
    QVERIFY(innerFired);
    for (int descriptor : {pair[0], pair[1], inner[0], inner[1]})
        close(descriptor);
}

void TestEpollDispatcher::queuedSignalsFromThreads()
{
    constexpr int perThread = 20000;
    int got = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < perThread; ++n)
                QMetaObject::invokeMethod(
                    this, [&] { ++got; }, Qt::QueuedConnection);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(got, 4 * perThread, 20000);
    for (auto &thread : threads)
        thread.join();

    // One at a time, so that each has to wake a loop that sleeps.
    QEventLoop loop;
    std::atomic<int> answered = 0;
    std::thread asker([&] {
        for (int n = 1; n <= 1000; ++n) {
            const auto answer = [&, n] {
                answered = n;
                answered.notify_one();
            };
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
            answered.wait(n - 1);
        }
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    QTimer::singleShot(20000, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(answered.load(), 1000);
    asker.join();
}

void TestEpollDispatcher::quitFromAnotherThread()
{
    for (int round = 0; round < 200; ++round) {
        QEventLoop loop;
        std::thread other;
        // Started from inside the loop: exec() forgets a quit that came before it.
        QTimer::singleShot(0, &loop, [&] { other = std::thread([&] { loop.quit(); }); });
        QTimer::singleShot(5000, &loop, [&] { loop.exit(1); });
        const int code = loop.exec();
        other.join();
        QCOMPARE(code, 0);
    }
}

void TestEpollDispatcher::loopInAnotherThread()
{
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::atomic<bool> done = false;
    QMetaObject::invokeMethod(
        &worker, [&] { QTimer::singleShot(10, &worker, [&] { done = true; }); }, Qt::QueuedConnection);
    QTRY_VERIFY(done.load());
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestEpollDispatcher::excludedSocketsWait()
{
    int pair[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair), 0);
    QCOMPARE(::write(pair[1], "x", 1), ssize_t(1));
    bool fired = false;
    QSocketNotifier notifier(pair[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        fired = true;
        notifier.setEnabled(false);
    });
    QEventLoop loop;
    QTimer::singleShot(20, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeSocketNotifiers);
    QVERIFY(!fired);
    // A wake from another thread ends such a wait too.
    std::thread other([&] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec(QEventLoop::ExcludeSocketNotifiers);
    other.join();
    QVERIFY(!fired);
    QTRY_VERIFY(fired);
    close(pair[0]);
    close(pair[1]);
}

void TestEpollDispatcher::idleCostsNothing()
{
    std::vector<std::array<int, 2>> pairs(400);
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    for (auto &pair : pairs) {
        QCOMPARE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair.data()), 0);
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair[0], QSocketNotifier::Read));
    }
    const auto cpuMs = [] {
        timespec time;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    };
    QCoreApplication::processEvents();
    const auto before = cpuMs();
    QEventLoop loop;
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec();
    QVERIFY2(cpuMs() - before < 50, "a loop with nothing to do was busy");
    notifiers.clear();
    for (auto &pair : pairs) {
        close(pair[0]);
        close(pair[1]);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epoll_dispatcher.moc"
