#include "tests/e2e/studio/studio.h"

#include <QTest>

using namespace vitrine;

/// The counter template runs in the pane as in a browser: a click there runs Python.
class TestCounterInPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickRaisesTheNumber()
    {
        Studio studio;
        QVERIFY(studio.open("counter"));
        QVERIFY(studio.waitForApp());
        QTRY_COMPARE(studio.paneText("#count"), QString("0"));
        QCOMPARE(studio.problems(), QStringList({"No problems | "}));

        QVERIFY(studio.clickInPane("[aria-label='Add one']"));
        QTRY_COMPARE(studio.paneText("#count"), QString("1"));
        QVERIFY(studio.clickInPane("[aria-label='Add one']"));
        QTRY_COMPARE(studio.paneText("#count"), QString("2"));
        QVERIFY(studio.clickInPane("[aria-label='Subtract one']"));
        QTRY_COMPARE(studio.paneText("#count"), QString("1"));
    }
};

QTEST_MAIN(TestCounterInPane)
#include "tst_counter_in_pane.moc"
