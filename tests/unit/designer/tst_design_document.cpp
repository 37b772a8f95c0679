#include "designer_fixture.h"

#include "designer/model/model_reader.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestDesignDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void idsSurviveTypingElsewhere();
    void idsSurviveTypingInTheNode();
    void idsFollowAMove();
    void undoOfDeletionBringsTheIdBack();
    void newNodesGetNewIds();
    void brokenTextKeepsTheLastGoodTree();
    void aFileThatIsBrokenFromTheStartIsReadAsFarAsPossible();
    void wholeTextReplacementKeepsIds();
    void whatALoopCallsIsAValueElsewhere();
    void aReadingAfterEditsIsAFullOne();
    void templatesAreRead_data();
    void templatesAreRead();

private:
    void type(const QString &before, const QString &text);

    std::unique_ptr<DesignDocument> m_document;
};

void TestDesignDocument::init()
{
    m_document = std::make_unique<DesignDocument>(realCatalog());
    m_document->setText(QStringLiteral(R"py(import reflex as rx

def index():
    return rx.vstack(
        rx.text("a"),
        rx.box(rx.text("b")),
        rx.text("c"),
    )
)py"));
}

// Inserts character by character, as a person does.
void TestDesignDocument::type(const QString &before, const QString &text)
{
    const int offset = int(m_document->text().indexOf(before));
    QVERIFY(offset >= 0);
    for (int i = 0; i < text.size(); ++i)
        m_document->applyEdit(offset + i, 0, text.mid(i, 1));
}

void TestDesignDocument::idsSurviveTypingElsewhere()
{
    const Module before = m_document->module();
    type(QStringLiteral("def index"), QStringLiteral("# a comment\nx = f(1)\n"));
    QVERIFY(!m_document->isBroken());
    QCOMPARE(m_document->module().nodes.size(), before.nodes.size());
    for (int i = 0; i < before.nodes.size(); ++i) {
        QCOMPARE(m_document->module().nodes.at(i).id, before.nodes.at(i).id);
        QVERIFY(before.nodes.at(i).id != 0);
    }
}

void TestDesignDocument::idsSurviveTypingInTheNode()
{
    const NodeId box = idBeginningWith(*m_document, QStringLiteral("rx.box"));
    const NodeId text = idBeginningWith(*m_document, QStringLiteral("rx.text(\"b\")"));
    type(QStringLiteral("rx.text(\"b\")"), QStringLiteral("rx.text(\"new\"), "));
    type(QStringLiteral("b\")"), QStringLiteral("longer "));
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.box")), box);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"longer b\")")), text);
    // Another component in the same place is the same node.
    const int offset = int(m_document->text().indexOf(QStringLiteral("rx.box"))) + 3;
    m_document->applyEdit(offset, 3, QStringLiteral("card"));
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.card")), box);
}

void TestDesignDocument::idsFollowAMove()
{
    const NodeId box = idBeginningWith(*m_document, QStringLiteral("rx.box"));
    const NodeId inner = idBeginningWith(*m_document, QStringLiteral("rx.text(\"b\")"));
    const NodeId c = idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")"));
    const QString line = QStringLiteral("        rx.box(rx.text(\"b\")),\n");
    const int from = int(m_document->text().indexOf(line));
    const int to = int(m_document->text().indexOf(QStringLiteral("    )\n")));
    m_document->applyEdits(*TextEdits::create({{from, int(line.size()), {}}, {to, 0, line}}));
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.box")), box);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"b\")")), inner);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")")), c);

    // An editor that reports the same move as one replacement.
    const QString moved = m_document->text();
    init();
    const NodeId boxAgain = idBeginningWith(*m_document, QStringLiteral("rx.box"));
    m_document->applyEdit(0, int(m_document->text().size()), moved);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.box")), boxAgain);
}

void TestDesignDocument::undoOfDeletionBringsTheIdBack()
{
    const NodeId box = idBeginningWith(*m_document, QStringLiteral("rx.box"));
    const NodeId inner = idBeginningWith(*m_document, QStringLiteral("rx.text(\"b\")"));
    const QString line = QStringLiteral("        rx.box(rx.text(\"b\")),\n");
    const int offset = int(m_document->text().indexOf(line));
    m_document->applyEdit(offset, int(line.size()), {});
    QCOMPARE(m_document->module().indexOf(box), -1);
    type(QStringLiteral("def index"), QStringLiteral("y = 1\n"));
    m_document->applyEdit(offset + 6, 0, line);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.box")), box);
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"b\")")), inner);
}

void TestDesignDocument::newNodesGetNewIds()
{
    QSet<NodeId> before;
    for (const Node &node : m_document->module().nodes)
        before.insert(node.id);
    QCOMPARE(before.size(), m_document->module().nodes.size());
    type(QStringLiteral("rx.text(\"c\")"), QStringLiteral("rx.text(\"new\"), "));
    QSet<NodeId> after;
    for (const Node &node : m_document->module().nodes)
        after.insert(node.id);
    QCOMPARE(after.size(), before.size() + 2);
    QVERIFY(after.contains(before));
    QVERIFY(!before.contains(idBeginningWith(*m_document, QStringLiteral("rx.text(\"new\")"))));
}

void TestDesignDocument::brokenTextKeepsTheLastGoodTree()
{
    const NodeId c = idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")"));
    const qsizetype nodes = m_document->module().nodes.size();
    QSignalSpy changed(m_document.get(), &DesignDocument::changed);
    type(QStringLiteral("def index"), QStringLiteral("x = (\n"));
    QVERIFY(m_document->isBroken());
    QCOMPARE(changed.count(), 6);
    QCOMPARE(m_document->module().nodes.size(), nodes);
    // Its ranges are those of the text as it is now.
    const Node *node = m_document->module().node(c);
    QVERIFY(node);
    QCOMPARE(m_document->source().text(node->range), QStringLiteral("rx.text(\"c\")"));
    type(QStringLiteral("\ndef index"), QStringLiteral(")"));
    QVERIFY(!m_document->isBroken());
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")")), c);
}

void TestDesignDocument::aFileThatIsBrokenFromTheStartIsReadAsFarAsPossible()
{
    const QString good = m_document->text();
    DesignDocument document(realCatalog());
    document.setText(good + QStringLiteral("\ndef broken():\n    x = = 1\n"));
    QVERIFY(document.isBroken());
    QVERIFY(idBeginningWith(document, QStringLiteral("rx.vstack")) != 0);
}

void TestDesignDocument::wholeTextReplacementKeepsIds()
{
    const NodeId c = idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")"));
    m_document->setText(QStringLiteral("# top\n") + m_document->text());
    QCOMPARE(idBeginningWith(*m_document, QStringLiteral("rx.text(\"c\")")), c);
}

// The name alone is a call in `rx.foreach(items, row)`, and none when the loop is none any more.
void TestDesignDocument::whatALoopCallsIsAValueElsewhere()
{
    m_document->setText(QStringLiteral("import reflex as rx\nfrom parts import row\n\n\n"
                                       "def index():\n    return rx.vstack(rx.foreach(S.items, row))\n"));
    const int letter = int(m_document->text().indexOf(QStringLiteral("h(S")));
    const auto kind = [this] { return m_document->module().nodes.last().kind; };
    QCOMPARE(kind(), NodeKind::HelperCall);
    m_document->applyEdit(letter, 1, {});
    QCOMPARE(kind(), NodeKind::Expression);
    m_document->applyEdit(letter, 0, QStringLiteral("h"));
    QCOMPARE(kind(), NodeKind::HelperCall);
}

// What was not changed is taken over from the reading before; that must make no difference.
void TestDesignDocument::aReadingAfterEditsIsAFullOne()
{
    const QStringList pieces{QStringLiteral("x"), QStringLiteral("rx.text(\"new\"), "), QStringLiteral("\n"), QStringLiteral(", "),
        QStringLiteral("def rows():\n    return rx.box()\n\n\n"), QStringLiteral("from reflex import text\n"), QStringLiteral("\""),
        QStringLiteral("rx.cond(S.a, "), QStringLiteral(")"), QStringLiteral("# "), QStringLiteral("todo()")};
    QRandomGenerator random(7);
    m_document->setText(sampleApp(3));
    const QString whole = m_document->text();
    int compared = 0;
    for (int round = 0; round < 600; ++round) {
        const int offset = int(random.bounded(m_document->text().size()));
        const int removed = int(random.bounded(4) == 0 ? random.bounded(40) : random.bounded(2));
        m_document->applyEdit(offset, removed, random.bounded(5) == 0 ? QString() : pieces.at(random.bounded(pieces.size())));
        if (m_document->isBroken() && random.bounded(3) == 0)
            m_document->setText(whole);
        if (m_document->isBroken())
            continue;
        Module read = m_document->module();
        QSet<NodeId> ids;
        for (Node &node : read.nodes)
            ids.insert(std::exchange(node.id, 0));
        QCOMPARE(ids.size(), read.nodes.size());
        QVERIFY(!ids.contains(0));
        QVERIFY(read == readModule(SourceDocument(m_document->text()), realCatalog()));
        ++compared;
    }
    QVERIFY(compared > 100);
}

void TestDesignDocument::templatesAreRead_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(TEMPLATES_FOLDER), {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains("rx.App("))
            QTest::newRow(qPrintable(QDir(QStringLiteral(TEMPLATES_FOLDER)).relativeFilePath(path))) << path;
    }
}

// Every page of the templates has a tree in which all is known, and reading changes nothing.
void TestDesignDocument::templatesAreRead()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    DesignDocument document(realCatalog());
    document.setText(QString::fromUtf8(bytes));
    QVERIFY(!document.isBroken());
    QCOMPARE(document.text().toUtf8(), bytes);
    const Module &module = document.module();
    QVERIFY(!module.pages.isEmpty());
    for (const Page &page : module.pages)
        QVERIFY2(!page.roots.isEmpty(), qPrintable(page.route));
    for (const Node &node : module.nodes) {
        if (node.kind == NodeKind::StaticCall)
            QVERIFY2(node.inCatalog, qPrintable(node.component));
        QCOMPARE(module.nodeForRange(node.range) != 0, true);
    }
}

QTEST_GUILESS_MAIN(TestDesignDocument)
#include "tst_design_document.moc"
