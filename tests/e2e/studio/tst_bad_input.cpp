#include "tests/e2e/studio/studio.h"

#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "preview/runtime_process.h"

#include <QFile>
#include <QTest>

using namespace vitrine;

/// Whatever is typed: it is said in the user's own words and place, the last good page stays and works, the text stays, and the next
/// good edit is shown without a restart.
class TestBadInput : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    qint64 m_runtime = 0;
    int m_count = 0;

    void checkAppRuns()
    {
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        ++m_count;
        QTRY_COMPARE(m_studio->paneText("#count"), QString::number(m_count));
    }

    void checkNoProblems() { QTRY_COMPARE(m_studio->problems(), QStringList({"No problems | "})); }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        QTRY_COMPARE(m_studio->paneText("#count"), QString("0"));
        m_runtime = m_studio->project().runtime().processId();
    }

    void init()
    {
        // Where one case failed, the next begins with the good text again.
        while (m_studio->document().file().text().toUtf8() != m_studio->original())
            m_studio->document().file().undo();
        checkNoProblems();
    }

    void inTheCode_data()
    {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("place");

        QTest::newRow("syntax error") << "rx.divider()," << "rx.divider(," << "'(' was never closed" << "app/app.py:77:21";
        QTest::newRow("exception at import") << "app = rx.App(" << "1 / 0\napp = rx.App("
                                             << "ZeroDivisionError: division by zero" << "app/app.py:96:1";
        QTest::newRow("endless loop at import") << "app = rx.App(" << "while True: pass\napp = rx.App("
                                                << "Does this loop end?" << "app/app.py:96:1";
        QTest::newRow("page that returns None") << "return rx.center(" << "None or rx.center("
                                                << "index returns None" << "app/app.py:76:1";
        QTest::newRow("unknown component") << "rx.button(\"+\"" << "rx.buton(\"+\"" << "Did you mean rx.button?" << "app/app.py:47:13";
    }

    void inTheCode()
    {
        QFETCH(QString, old);
        QFETCH(QString, typed);
        QFETCH(QString, message);
        QFETCH(QString, place);

        QVERIFY(m_studio->typeInCode(old, typed));
        QByteArray expected = m_studio->original();
        expected.replace(old.toUtf8(), typed.toUtf8());
        QCOMPARE(m_studio->document().file().text().toUtf8(), expected);
        QTRY_VERIFY2_WITH_TIMEOUT(m_studio->problems().first().contains(message), qPrintable(m_studio->problems().join('\n')), 8000);
        QVERIFY2(m_studio->problems().first().endsWith(place), qPrintable(m_studio->problems().first()));
        QCOMPARE(m_studio->paneText("h1"), QString("Counter"));
        checkAppRuns();

        // The next good text: without the mistake, and with something new to see.
        QVERIFY(m_studio->typeInCode(typed, old));
        QVERIFY(m_studio->typeInCode("\"Counter\", size", "\"Again\", size"));
        checkNoProblems();
        QTRY_COMPARE(m_studio->paneText("h1"), QString("Again"));
        checkAppRuns();
        QVERIFY(m_studio->typeInCode("\"Again\", size", "\"Counter\", size"));
        QTRY_COMPARE(m_studio->paneText("h1"), QString("Counter"));
        QCOMPARE(m_studio->project().runtime().processId(), m_runtime);
    }

    void unknownKeywordIsAWarning()
    {
        QVERIFY(m_studio->typeInCode("size=\"6\"", "sise=\"6\""));
        QTRY_VERIFY(m_studio->problems().first().contains("rx.heading has no keyword 'sise'. Did you mean 'size'?"));
        QVERIFY(m_studio->problems().first().endsWith("app/app.py:29:13"));
        QVERIFY(m_studio->typeInCode("sise=\"6\"", "size=\"6\""));
        checkNoProblems();
        checkAppRuns();
    }

    void missingConfiguration()
    {
        const QString config = m_studio->project().dir() + "/rxconfig.py";
        QVERIFY(QFile::rename(config, config + ".away"));
        QVERIFY(m_studio->typeInCode("\"Counter\", size", "\"Elsewhere\", size"));
        QTRY_VERIFY(m_studio->problems().first().contains("There is no rxconfig.py"));
        QVERIFY(m_studio->problems().first().endsWith("rxconfig.py"));
        checkAppRuns();
        QVERIFY(QFile::rename(config + ".away", config));
        QVERIFY(m_studio->typeInCode("\"Elsewhere\", size", "\"Counter\", size"));
        checkNoProblems();
        checkAppRuns();
        QCOMPARE(m_studio->project().runtime().processId(), m_runtime);
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestBadInput)
#include "tst_bad_input.moc"
