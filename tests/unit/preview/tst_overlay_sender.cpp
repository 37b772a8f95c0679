#include "preview/overlay_sender.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestOverlaySender : public QObject
{
    Q_OBJECT

private:
    struct Sent {
        QString file;
        std::optional<QString> text;
        int rev;
        bool operator==(const Sent &) const = default;
    };
    QVector<Sent> m_sent;
    bool m_reachable = true;

    OverlaySender::Send sender()
    {
        return [this](const QString &file, const std::optional<QString> &text, int rev) {
            if (m_reachable)
                m_sent.append({file, text, rev});
            return m_reachable;
        };
    }

private Q_SLOTS:
    void init()
    {
        m_sent.clear();
        m_reachable = true;
    }

    void sendsEditsAtOnce()
    {
        OverlaySender overlays(sender());
        overlays.runtimeConnected();
        overlays.setText("a.py", "1");
        QCOMPARE(m_sent, QVector<Sent>({{"a.py", "1", 1}}));
    }

    void oneInFlightNewestWins()
    {
        OverlaySender overlays(sender());
        overlays.runtimeConnected();
        for (const char *text : {"1", "2", "3"})
            overlays.setText("a.py", text);
        QCOMPARE(m_sent.size(), 1);
        overlays.settled(1);
        QCOMPARE(m_sent, QVector<Sent>({{"a.py", "1", 1}, {"a.py", "3", 2}}));
        overlays.settled(1); // an answer that is late says nothing of the second
        overlays.setText("a.py", "4");
        QCOMPARE(m_sent.size(), 2);
    }

    void freshRuntimeGetsEverythingAgain()
    {
        OverlaySender overlays(sender());
        overlays.runtimeConnected();
        overlays.setText("a.py", "unsaved");
        overlays.runtimeGone();
        overlays.setText("a.py", "unsaved, and more");
        QCOMPARE(m_sent.size(), 1);
        overlays.runtimeConnected();
        QCOMPARE(m_sent.last(), (Sent{"a.py", "unsaved, and more", 2}));
    }

    void savedFileIsReadFromDisk()
    {
        OverlaySender overlays(sender());
        overlays.runtimeConnected();
        overlays.setText("a.py", "text");
        overlays.settled(1);
        overlays.setOnDisk("a.py");
        QCOMPARE(m_sent.last(), (Sent{"a.py", std::nullopt, 2}));
        overlays.setOnDisk("a.py"); // known already
        overlays.runtimeGone();
        overlays.runtimeConnected();
        QCOMPARE(m_sent.size(), 2);
    }

    void unreachableRuntimeLosesNothing()
    {
        OverlaySender overlays(sender());
        overlays.runtimeConnected();
        m_reachable = false;
        overlays.setText("a.py", "text");
        m_reachable = true;
        overlays.runtimeConnected();
        QCOMPARE(m_sent, QVector<Sent>({{"a.py", "text", 1}}));
    }

    void hangingLoadIsReportedAndOvertaken()
    {
        OverlaySender overlays(sender());
        QSignalSpy stuck(&overlays, &OverlaySender::stuck);
        overlays.runtimeConnected();
        overlays.setText("a.py", "while True: pass");
        overlays.setText("a.py", "mended");
        QTRY_COMPARE_WITH_TIMEOUT(stuck.count(), 1, 5000);
        QCOMPARE(m_sent.last(), (Sent{"a.py", "mended", 2}));
    }
};

QTEST_GUILESS_MAIN(TestOverlaySender)
#include "tst_overlay_sender.moc"
