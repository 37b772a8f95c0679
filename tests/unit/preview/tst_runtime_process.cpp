#include "preview/runtime_process.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace vitrine;
using State = RuntimeProcess::State;

class TestRuntimeProcess : public QObject
{
    Q_OBJECT

private:
    const QString m_program = qEnvironmentVariable("VITRINE_TEST_RUNTIME");

private Q_SLOTS:
    void servesAndAnswers()
    {
        const QTemporaryDir dir;
        RuntimeProcess runtime(m_program);
        QSignalSpy serving(&runtime, &RuntimeProcess::serving);
        QSignalSpy output(&runtime, &RuntimeProcess::output);
        QSignalSpy loaded(&runtime, &RuntimeProcess::loaded);
        QSignalSpy failed(&runtime, &RuntimeProcess::failed);
        QSignalSpy problem(&runtime, &RuntimeProcess::problem);
        QVERIFY(!runtime.sendOverlay("/a.py", "x", 1));
        runtime.start(dir.path());
        QTRY_COMPARE(runtime.state(), State::Serving);
        QCOMPARE(serving.first().first().toUrl(), QUrl("http://127.0.0.1:4711"));
        QTRY_VERIFY(!output.isEmpty());
        QCOMPARE(output.first().first().toString(), "hello from the app\n");

        QVERIFY(runtime.sendOverlay("/a.py", "good", 7));
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(loaded.first().first().value<control::Loaded>().rev, 7);
        QVERIFY(runtime.sendOverlay("/a.py", "broken", 8));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().at(0).toInt(), 8);
        QCOMPARE(failed.first().at(1).value<Problems>().first().line, 3);
        runtime.interrupt();
        QTRY_COMPARE(problem.count(), 1);
    }

    void killedRuntimeComesBackOnTheSamePort()
    {
        const QTemporaryDir dir;
        RuntimeProcess runtime(m_program);
        runtime.start(dir.path());
        QTRY_COMPARE(runtime.state(), State::Serving);
        const qint64 first = runtime.processId();
        QSignalSpy connected(&runtime, &RuntimeProcess::connected);
        QSignalSpy serving(&runtime, &RuntimeProcess::serving);
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_COMPARE(serving.count(), 1);
        QCOMPARE(connected.count(), 1);
        QCOMPARE(serving.first().first().toUrl(), QUrl("http://127.0.0.1:4711"));
        QVERIFY(runtime.processId() != first);
        QVERIFY(runtime.sendOverlay("/a.py", "still here", 9));
    }

    void givesUpWithTheLastWords()
    {
        const QTemporaryDir dir;
        QFile never(dir.filePath("never"));
        QVERIFY(never.open(QIODevice::WriteOnly));
        RuntimeProcess runtime(m_program);
        runtime.start(dir.path());
        QTRY_COMPARE_WITH_TIMEOUT(runtime.state(), State::Failed, 20000);
        QCOMPARE(runtime.message(), "this app never starts");
    }

    void saysThatTheProgramIsMissing()
    {
        RuntimeProcess runtime("/nowhere/vitrine");
        runtime.start("/tmp");
        QCOMPARE(runtime.state(), State::Failed);
        QVERIFY(runtime.message().contains("/nowhere/vitrine"));
    }

    void stopEndsTheProcess()
    {
        const QTemporaryDir dir;
        RuntimeProcess runtime(m_program);
        runtime.start(dir.path());
        QTRY_COMPARE(runtime.state(), State::Serving);
        const pid_t pid = pid_t(runtime.processId());
        runtime.stop();
        QCOMPARE(runtime.state(), State::Stopped);
        QVERIFY(::kill(pid, 0) != 0);
    }
};

QTEST_GUILESS_MAIN(TestRuntimeProcess)
#include "tst_runtime_process.moc"
