#include "designer/source/text_edit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vitrine;

class TestTextEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsAndApplies();
    void refusesOverlaps();
    void insertionsAtOnePlaceKeepTheirOrder();
    void invertedUndoes();
    void editsInTurnAreOneSet();
    void mapsOffsets();
    void followedByIsBothOneAfterTheOther_data();
    void followedByIsBothOneAfterTheOther();
};

void TestTextEdits::sortsAndApplies()
{
    const Result<TextEdits> edits = TextEdits::create({{4, 1, QStringLiteral("E")}, {0, 2, QStringLiteral("xyz")}});
    QVERIFY(edits);
    QCOMPARE(edits->at(0).offset, 0);
    QCOMPARE(edits->applied(QStringLiteral("abcdef")), QStringLiteral("xyzcdEf"));
}

void TestTextEdits::refusesOverlaps()
{
    QVERIFY(!TextEdits::create({{0, 3, {}}, {2, 1, {}}}));
    QVERIFY(!TextEdits::create({{0, 3, {}}, {2, 0, QStringLiteral("x")}}));
    QVERIFY(!TextEdits::create({{-1, 3, {}}}));
    QVERIFY(!TextEdits::create({{1, -1, {}}}));
    QVERIFY(TextEdits::create({{0, 2, {}}, {2, 1, {}}}));
}

void TestTextEdits::insertionsAtOnePlaceKeepTheirOrder()
{
    const Result<TextEdits> edits = TextEdits::create({{1, 0, QStringLiteral("1")}, {1, 0, QStringLiteral("2")}});
    QVERIFY(edits);
    QCOMPARE(edits->applied(QStringLiteral("ab")), QStringLiteral("a12b"));
}

void TestTextEdits::invertedUndoes()
{
    const QString text = QStringLiteral("abc\r\ndé🎉f");
    const Result<TextEdits> edits = TextEdits::create(
        {{0, 1, {}}, {2, 0, QStringLiteral("long")}, {3, 2, QStringLiteral("\n")}, {6, 1, QStringLiteral("e")}});
    QVERIFY(edits);
    const QString after = edits->applied(text);
    QVERIFY(after != text);
    QCOMPARE(edits->inverted(text).applied(after), text);
    QCOMPARE(edits->inverted(text).inverted(after), *edits);
}

// Random edits, and random edits of what they lead to.
void TestTextEdits::editsInTurnAreOneSet()
{
    QRandomGenerator random(7);
    const auto randomEdits = [&random](int length) {
        QVector<TextEdit> edits;
        for (int offset = random.bounded(4); offset <= length; offset += random.bounded(5)) {
            const int removed = random.bounded(std::min(4, length - offset + 1));
            edits.append({offset, removed, QString(random.bounded(4), QChar(u'a' + random.bounded(26)))});
            offset += removed;
        }
        return *TextEdits::create(edits);
    };
    const QString text = QStringLiteral("0123456789ABCDEF");
    for (int i = 0; i < 2000; ++i) {
        TextEdits all;
        QString step = text;
        for (int turn = 0; turn < 3; ++turn) {
            const TextEdits edits = randomEdits(int(step.size()));
            step = edits.applied(step);
            all = all.followedBy(edits);
        }
        QCOMPARE(all.applied(text), step);
        QCOMPARE(all.inverted(text).applied(step), text);
    }
    const TextEdits once = *TextEdits::create({{2, 1, QStringLiteral("x")}});
    QCOMPARE(TextEdits().followedBy(once), once);
    QCOMPARE(once.followedBy({}), once);
    // What was put in and taken out again leaves nothing.
    QVERIFY(TextEdits::create({{2, 0, QStringLiteral("xy")}})->followedBy(*TextEdits::create({{2, 2, {}}})).isEmpty());
}

void TestTextEdits::mapsOffsets()
{
    const Result<TextEdits> edits = TextEdits::create({{2, 0, QStringLiteral("xx")}, {4, 3, QStringLiteral("y")}});
    QVERIFY(edits);
    QCOMPARE(edits->mapped(1), 1);
    QCOMPARE(edits->mapped(2), 4);
    QCOMPARE(edits->mapped(5), 6);
    QCOMPARE(edits->mapped(7), 7);
}

void TestTextEdits::followedByIsBothOneAfterTheOther_data()
{
    QTest::addColumn<QVector<TextEdit>>("first");
    QTest::addColumn<QVector<TextEdit>>("next");
    const auto row = [](const char *name, const QVector<TextEdit> &first, const QVector<TextEdit> &next) {
        QTest::newRow(name) << first << next;
    };
    row("nothing", {}, {});
    row("only the first", {{2, 1, QStringLiteral("xyz")}}, {});
    row("only the next", {}, {{2, 1, QStringLiteral("xyz")}, {5, 0, QStringLiteral("!")}});
    row("apart", {{1, 1, QStringLiteral("long")}}, {{8, 1, QStringLiteral("?")}});
    row("inside of what was inserted", {{3, 0, QStringLiteral("abcd")}}, {{4, 2, QStringLiteral("X")}, {7, 0, QStringLiteral("Y")}});
    row("over the end of what was inserted", {{3, 0, QStringLiteral("abcd")}}, {{5, 4, QString()}});
    row("over several", {{1, 1, QStringLiteral("a")}, {4, 2, QString()}, {8, 0, QStringLiteral("b")}}, {{0, 7, QStringLiteral("all")}});
    row("before an insertion", {{3, 0, QStringLiteral("abcd")}}, {{3, 0, QStringLiteral("X")}});
    row("at the end", {{10, 0, QStringLiteral("abcd")}}, {{14, 0, QStringLiteral("X")}});
}

void TestTextEdits::followedByIsBothOneAfterTheOther()
{
    QFETCH(QVector<TextEdit>, first);
    QFETCH(QVector<TextEdit>, next);
    const QString text = QStringLiteral("0123456789");
    const Result<TextEdits> one = TextEdits::create(first);
    const Result<TextEdits> other = TextEdits::create(next);
    QVERIFY(one && other);
    const TextEdits both = one->followedBy(*other);
    const QString after = other->applied(one->applied(text));
    QCOMPARE(both.applied(text), after);
    QCOMPARE(both.inverted(text).applied(after), text);
}

QTEST_GUILESS_MAIN(TestTextEdits)
#include "tst_text_edits.moc"
