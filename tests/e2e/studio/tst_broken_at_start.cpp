#include "tests/e2e/studio/studio.h"

#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "preview/live_pane.h"
#include "preview/runtime_process.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace vitrine;

/// A project that is broken when it is opened: the pane says what is wrong, and shows the app as soon as it is mended.
class TestBrokenAtStart : public QObject
{
    Q_OBJECT

private:
    static QStringList saidInPane(const Studio &studio)
    {
        QStringList said;
        for (const QLabel *label : studio.window().livePane()->findChildren<QLabel *>()) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said;
    }

private Q_SLOTS:
    void syntaxError()
    {
        Studio studio;
        QVERIFY(studio.open("counter", [](const QString &dir) {
            QFile file(dir + "/app/app.py");
            QVERIFY(file.open(QIODevice::Append));
            file.write("x = = 1\n");
        }));
        QTRY_VERIFY(saidInPane(studio).contains("The app has an error"));
        QVERIFY(studio.problems().first().endsWith("app/app.py:98:5"));
        const qint64 runtime = studio.project().runtime().processId();
        QVERIFY(studio.typeInCode("x = = 1", "x = 1"));
        QTRY_COMPARE(studio.paneText("#count"), QString("0"));
        QTRY_COMPARE(saidInPane(studio), QStringList());
        QCOMPARE(studio.project().runtime().processId(), runtime);
    }

    void missingConfiguration()
    {
        Studio studio;
        QVERIFY(studio.open("counter", [](const QString &dir) { QVERIFY(QFile::rename(dir + "/rxconfig.py", dir + "/away.txt")); }));
        QTRY_VERIFY(saidInPane(studio).contains("The app has an error"));
        QVERIFY(studio.problems().first().contains("There is no rxconfig.py"));
        QVERIFY(QFile::rename(studio.project().dir() + "/away.txt", studio.project().dir() + "/rxconfig.py"));
        QTRY_COMPARE(studio.paneText("#count"), QString("0"));
        QTRY_COMPARE(saidInPane(studio), QStringList());
    }
};

QTEST_MAIN(TestBrokenAtStart)
#include "tst_broken_at_start.moc"
