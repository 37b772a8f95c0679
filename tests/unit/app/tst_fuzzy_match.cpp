#include "app/actions/fuzzy_match.h"

#include <QTest>

using namespace vitrine;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesInOrder()
    {
        QVERIFY(fuzzyScore("cmdp", "Command Palette…") > 0);
        QCOMPARE(fuzzyScore("pc", "Command Palette…"), 0);
        QCOMPARE(fuzzyScore("xyz", "Save"), 0);
        QVERIFY(fuzzyScore("", "Save") > 0);
        QVERIFY(fuzzyScore("dark theme", "Dark Theme") > 0);
    }

    void ranksAsAPersonWould_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginnings") << "sa" << "Save All" << "Reset Layout and so always";
        QTest::newRow("run") << "undo" << "Undo" << "Run the demo";
        QTest::newRow("word start") << "rl" << "Reload Layout" << "Curl";
        QTest::newRow("file name") << "app.py" << "shop/app.py" << "a/path/p.pyx";
    }

    void ranksAsAPersonWould()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse));
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
