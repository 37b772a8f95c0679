#include "designer_fixture.h"

#include "designer/source/source_document.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace vitrine;

namespace {

QString describe(const SyntaxNode &root)
{
    QString result;
    QVector<SyntaxNode> waiting{root};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        const TextRange range = node.range();
        result += QLatin1String(node.type().data(), int(node.type().size()))
            + QStringLiteral(" %1-%2\n").arg(range.start).arg(range.end);
        waiting += node.children();
    }
    return result;
}

} // namespace

class TestSourceDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offsetsAreUtf16();
    void convertsPythonPositions();
    void findsWhatIsBroken();
    void editedLeavesTheOriginal();
    void knowsTheFilesHabits();
    void incrementalEqualsFull();
    void parseTimes();
};

void TestSourceDocument::offsetsAreUtf16()
{
    const SourceDocument document(QStringLiteral("x = \"🎉é\"\ny = f(1)\n"));
    const SyntaxNode call = document.root().covering({14, 18});
    QVERIFY(call.is("call"));
    QCOMPARE(document.text(call.range()), QStringLiteral("f(1)"));
    QCOMPARE(document.text(call.field("arguments").range()), QStringLiteral("(1)"));
}

void TestSourceDocument::convertsPythonPositions()
{
    const SourceDocument document(QStringLiteral("a\n  \"🎉é\" b\r\nlast"));
    QCOMPARE(document.offsetOf(2, 11), int(document.text().indexOf(QLatin1Char('b'))));
    QCOMPARE(document.positionOf(int(document.text().indexOf(QLatin1Char('b')))), (SourceDocument::Position{2, 11}));
    QCOMPARE(document.offsetOf(3, 4), int(document.text().size()));
    QCOMPARE(document.offsetOf(99, 99), int(document.text().size()));
    QCOMPARE(document.offsetOf(2, 999), int(document.text().indexOf(QLatin1Char('\r'))));
    for (int offset = 0; offset <= document.text().size(); ++offset) {
        if (offset > 0 && document.text().at(offset - 1).isHighSurrogate())
            continue;
        if (document.text().mid(offset - 1, 2) == QLatin1String("\r\n"))
            continue;
        const SourceDocument::Position position = document.positionOf(offset);
        QCOMPARE(document.offsetOf(position.line, position.utf8Column), offset);
    }
}

void TestSourceDocument::findsWhatIsBroken()
{
    SourceDocument document(QStringLiteral("x = f(1)\ny = 2\n"));
    QVERIFY(!document.isBroken());
    document.applyEdit(7, 1, {});
    QVERIFY(document.isBroken());
    QVERIFY(!document.brokenRanges().isEmpty());
    document.applyEdit(7, 0, QStringLiteral(")"));
    QVERIFY(!document.isBroken());
    QVERIFY(document.brokenRanges().isEmpty());
}

void TestSourceDocument::editedLeavesTheOriginal()
{
    const SourceDocument document(QStringLiteral("x = f(1)\n"));
    const QString before = describe(document.root());
    const SourceDocument edited
        = document.edited(*TextEdits::create({{6, 1, QStringLiteral("a, b")}, {0, 1, QStringLiteral("long")}}));
    QCOMPARE(edited.text(), QStringLiteral("long = f(a, b)\n"));
    QCOMPARE(describe(edited.root()), describe(SourceDocument(edited.text()).root()));
    QCOMPARE(document.text(), QStringLiteral("x = f(1)\n"));
    QCOMPARE(describe(document.root()), before);
}

void TestSourceDocument::knowsTheFilesHabits()
{
    const SourceDocument tabs(QStringLiteral("d = {\n  1: 2}\ndef f():\r\n\treturn 1\r\n"));
    QCOMPARE(tabs.indentationUnit(), QStringLiteral("\t"));
    QCOMPARE(tabs.lineBreak(), QStringLiteral("\n"));
    QCOMPARE(SourceDocument(QStringLiteral("a\r\nb")).lineBreak(), QStringLiteral("\r\n"));
    QCOMPARE(SourceDocument(QStringLiteral("if a:\n  b")).indentationUnit(), QStringLiteral("  "));
    QCOMPARE(SourceDocument().indentationUnit(), QStringLiteral("    "));
}

// What is typed, deleted and pasted, well formed or not: whenever the text parses, the tree is the one of a full parse.
void TestSourceDocument::incrementalEqualsFull()
{
    QRandomGenerator random(7);
    SourceDocument document(sampleApp(2));
    const QStringList pieces{QStringLiteral("rx.text(\"a\")"), QStringLiteral(", "), QStringLiteral("("), QStringLiteral(")"),
        QStringLiteral("\""), QStringLiteral("\n    "), QStringLiteral("# note\n"), QStringLiteral("🎉"), QStringLiteral("x"),
        QStringLiteral("\"\"\""), QStringLiteral("\\"), QStringLiteral("if a:\n")};
    int good = 0;
    for (int i = 0; i < 600; ++i) {
        const QString before = document.text();
        const int offset = random.bounded(int(before.size()));
        const int removed = random.bounded(3) == 0 ? random.bounded(6) : 0;
        document.applyEdit(
            offset, removed, removed && random.bounded(2) ? QString() : pieces.at(random.bounded(int(pieces.size()))));
        const SourceDocument full(document.text());
        QCOMPARE(document.isBroken(), full.isBroken());
        if (!full.isBroken()) {
            ++good;
            QCOMPARE(describe(document.root()), describe(full.root()));
        }
        document.setText(before);
        QCOMPARE(describe(document.root()), describe(SourceDocument(before).root()));
    }
    QVERIFY(good > 20);
}

void TestSourceDocument::parseTimes()
{
    const QString text = sampleApp(50);
    QVERIFY(text.count(QLatin1Char('\n')) > 1900);
    QElapsedTimer timer;
    timer.start();
    SourceDocument document(text);
    const qint64 full = timer.nsecsElapsed();
    QVector<qint64> edits;
    for (int i = 0; i < 200; ++i) {
        timer.start();
        document.applyEdit(int(text.size()) / 2, 0, QStringLiteral(" "));
        edits.append(timer.nsecsElapsed());
    }
    std::sort(edits.begin(), edits.end());
    qInfo("%lld lines: full parse %.2f ms; one-character edit median %.3f ms, p95 %.3f ms",
        qlonglong(text.count(QLatin1Char('\n'))), double(full) / 1e6, double(edits.at(100)) / 1e6, double(edits.at(190)) / 1e6);
    // An edit that parsed everything anew would take as long as the first parse.
    QVERIFY(edits.at(100) * 4 < full);
}

QTEST_GUILESS_MAIN(TestSourceDocument)
#include "tst_source_document.moc"
