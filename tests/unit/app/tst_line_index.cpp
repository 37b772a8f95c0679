#include "app/session/line_index.h"

#include <QTest>

using namespace vitrine;

class TestLineIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsPythonDoes()
    {
        const QString text = QString::fromUtf8("a\n  é🎉x = 1\n€y");
        const LineIndex index(text);
        QCOMPARE(index.offsetOf(1, 0), 0);
        QCOMPARE(index.offsetOf(2, 2), 4);
        QCOMPARE(index.offsetOf(2, 2 + 2 + 4), int(text.indexOf('x')));
        QCOMPARE(index.offsetOf(3, 3), int(text.indexOf('y')));
    }

    void cutsToTheText()
    {
        const LineIndex index("ab\ncd");
        QCOMPARE(index.offsetOf(1, 99), 2);
        QCOMPARE(index.offsetOf(9, 99), 5);
        QCOMPARE(index.offsetOf(0, 0), 0);
        QCOMPARE(LineIndex("").offsetOf(1, 1), 0);
    }
};

QTEST_GUILESS_MAIN(TestLineIndex)
#include "tst_line_index.moc"
