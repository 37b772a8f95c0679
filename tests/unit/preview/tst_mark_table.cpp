#include "preview/mark_table.h"

#include <QTest>

using namespace vitrine;

class TestMarkTable : public QObject
{
    Q_OBJECT

private:
    MarkTable table()
    {
        MarkTable marks;
        marks.insert("/", "0.1", {"/app.py", 10, 100});
        marks.insert("/", "0.2", {"/app.py", 20, 40});
        marks.insert("/", "1.0", {"/app.py", 20, 40});
        marks.insert("/", "0.3", {"/app.py", 50, 60});
        marks.insert("/", "0.4", {"/other.py", 50, 60});
        return marks;
    }

private Q_SLOTS:
    void findsBothWays()
    {
        const MarkTable marks = table();
        QCOMPARE(marks.place("/", "0.3")->start, 50);
        QCOMPARE(marks.place("/about", "0.3"), nullptr);
        QCOMPARE(marks.marksAt("/", {"/app.py", 20, 40}), QStringList({"0.2", "1.0"}));
        QVERIFY(marks.marksAt("/", {"/app.py", 20, 41}).isEmpty());
    }

    void followsEdits()
    {
        MarkTable marks = table();
        marks.applyEdit("/app.py", 25, 5, 12);
        QCOMPARE(*marks.place("/", "0.1"), (SourcePlace{"/app.py", 10, 107}));
        QCOMPARE(*marks.place("/", "0.2"), (SourcePlace{"/app.py", 20, 47}));
        QCOMPARE(*marks.place("/", "0.3"), (SourcePlace{"/app.py", 57, 67}));
        QCOMPARE(*marks.place("/", "0.4"), (SourcePlace{"/other.py", 50, 60}));
    }

    void insertionAtStartMovesTheNode()
    {
        MarkTable marks = table();
        marks.applyEdit("/app.py", 50, 0, 4);
        QCOMPARE(*marks.place("/", "0.3"), (SourcePlace{"/app.py", 54, 64}));
        QCOMPARE(*marks.place("/", "0.2"), (SourcePlace{"/app.py", 20, 40}));
    }

    void removedNodeBecomesEmpty()
    {
        MarkTable marks = table();
        marks.applyEdit("/app.py", 45, 20, 0);
        QCOMPARE(marks.place("/", "0.3")->start, marks.place("/", "0.3")->end);
    }
};

QTEST_GUILESS_MAIN(TestMarkTable)
#include "tst_mark_table.moc"
