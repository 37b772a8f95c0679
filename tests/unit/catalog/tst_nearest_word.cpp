#include "runtime/catalog/nearest_word.h"

#include <QTest>

using namespace vitrine;

class TestNearestWord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("missing letter") << "rx.buton"
                                        << "rx.button";
        QTest::newRow("swapped letters") << "rx.buttno"
                                         << "rx.button";
        QTest::newRow("extra letter") << "rx.headding"
                                      << "rx.heading";
        QTest::newRow("wrong letter") << "rx.heeding"
                                      << "rx.heading";
        QTest::newRow("letter case") << "rx.Button"
                                     << "rx.button";
        QTest::newRow("short words with one mistake") << "boz"
                                                      << "box";
        QTest::newRow("short words with two mistakes") << "bzz"
                                                       << "";
        QTest::newRow("nothing like it") << "rx.zebra_crossing"
                                         << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void finds()
    {
        QFETCH(QString, word);
        const QStringList candidates{"rx.box", "rx.button", "rx.icon_button", "rx.heading", "box"};
        QTEST(nearestWord(word, candidates), "expected");
    }

    void prefersCloserThenEarlier()
    {
        QCOMPARE(nearestWord("spacin", {"spaces", "spacing"}), QString("spacing"));
        QCOMPARE(nearestWord("abd", {"abc", "abe"}), QString("abc"));
        QCOMPARE(nearestWords("abd", {"abz", "abcd", "abd_", "abc", "abz", "xyz"}), (QStringList{"abz", "abcd", "abd_"}));
        QCOMPARE(nearestWords("abd", {"abz", "Abd"}), QStringList("Abd"));
    }

    void listsThem()
    {
        QCOMPARE(eitherOf({}, "<", ">"), QString());
        QCOMPARE(eitherOf({"a"}), QString("a"));
        QCOMPARE(eitherOf({"a", "b"}, "<", ">"), QString("<a> or <b>"));
        QCOMPARE(eitherOf({"a", "b", "c"}, "<", ">"), QString("<a>, <b> or <c>"));
    }
};

QTEST_GUILESS_MAIN(TestNearestWord)
#include "tst_nearest_word.moc"
