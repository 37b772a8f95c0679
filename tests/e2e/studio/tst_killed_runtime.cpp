#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "preview/runtime_process.h"

#include <QTest>

#include <csignal>

using namespace vitrine;

/// kill -9 of the runtime while its user types: nothing is lost, and it comes back by itself with the text that is not saved yet.
class TestKilledRuntime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWithUnsavedText()
    {
        Studio studio;
        QVERIFY(studio.open("counter"));
        QVERIFY(studio.waitForApp());
        const qint64 first = studio.project().runtime().processId();
        QVERIFY(first > 0);

        QVERIFY(studio.typeInCode("\"Counter\", size", "\"Still"));
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTest::keyClicks(&studio.editor(), " here\", size");
        QByteArray expected = studio.original();
        expected.replace("\"Counter\", size", "\"Still here\", size");
        QCOMPARE(studio.document().file().text().toUtf8(), expected);

        QTRY_VERIFY_WITH_TIMEOUT(studio.project().runtime().state() == RuntimeProcess::State::Serving
                                     && studio.project().runtime().processId() != first,
                                 20000);
        QTRY_COMPARE_WITH_TIMEOUT(studio.paneText("h1"), QString("Still here"), 20000);
        QCOMPARE(studio.document().file().text().toUtf8(), expected);
        QCOMPARE(studio.bytesOnDisk(), studio.original());
        QTRY_COMPARE(studio.problems(), QStringList({"No problems | "}));
        QVERIFY(studio.clickInPane("[aria-label='Add one']"));
        QTRY_COMPARE(studio.paneText("#count"), QString("1"));

        // And again: each death is as good as the first.
        const qint64 second = studio.project().runtime().processId();
        QCOMPARE(::kill(pid_t(second), SIGKILL), 0);
        QVERIFY(studio.typeInCode("Still here", "Here again"));
        QTRY_COMPARE_WITH_TIMEOUT(studio.paneText("h1"), QString("Here again"), 20000);
    }
};

QTEST_MAIN(TestKilledRuntime)
#include "tst_killed_runtime.moc"
