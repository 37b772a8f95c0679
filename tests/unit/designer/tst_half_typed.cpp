#include "designer_fixture.h"

#include "designer/edit/editor.h"
#include "designer/model/navigator_model.h"

#include <QTest>

using namespace vitrine;

/// Code is typed, character by character, while the tree and the properties of the same file are in use: nothing vanishes from them, an
/// operation elsewhere in the file is made or refused with the reason, and with the last character all is as if it had been pasted.
class TestHalfTyped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void panelsStayInUse_data();
    void panelsStayInUse();
    void whatIsBrokenItselfIsNotEdited_data();
    void whatIsBrokenItselfIsNotEdited();
};

void TestHalfTyped::panelsStayInUse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("made"); // at least so many of the texts in between take an operation
    QTest::newRow("call") << QStringLiteral("        rx.box(rx.text(\"x\", size=\"2\"), width=\"1px\"),\n") << 10;
    QTest::newRow("string with a quote") << QStringLiteral("        rx.text('it\\'s \"so\"'),\n") << 5;
    QTest::newRow("triple quotes") << QStringLiteral("        rx.text(\"\"\"a\n  b\"\"\"),\n") << 5;
    QTest::newRow("f-string") << QStringLiteral("        rx.text(f\"{State.name} of {len(x)}\"),\n") << 5;
    QTest::newRow("comprehension") << QStringLiteral("        *[rx.text(x) for x in [1, 2]],\n") << 5;
    QTest::newRow("lambda") << QStringLiteral("        rx.foreach(State.items, lambda item: rx.text(item)),\n") << 5;
    QTest::newRow("condition") << QStringLiteral("        rx.text(\"a\") if x else rx.text(\"b\"),\n") << 5;
    QTest::newRow("comment") << QStringLiteral("        # what ( is [ this\n") << 5;
    QTest::newRow("keyword dictionary") << QStringLiteral("        rx.box(**{\"width\": \"1px\"}),\n") << 5;
    QTest::newRow("bad indentation") << QStringLiteral("  rx.text(\"x\"),\n") << 5;
}

void TestHalfTyped::panelsStayInUse()
{
    QFETCH(QString, typed);
    QFETCH(int, made);
    const QString before = QStringLiteral("import reflex as rx\n\n\ndef header():\n    return rx.hstack(rx.heading(\"Shop\"))\n\n\n"
                                          "def index():\n    return rx.vstack(\n        rx.text(\"first\"),\n");
    const QString after = QStringLiteral("        rx.text(\"last\"),\n    )\n\n\ndef footer():\n    return rx.hstack(rx.badge(\"end\"))\n");
    DesignDocument document(realCatalog());
    document.setText(before + QLatin1Char('\n') + after);
    const NavigatorModel tree(document);
    const QStringList known{QStringLiteral("rx.heading"), QStringLiteral("rx.text(\"first\")"), QStringLiteral("rx.text(\"last\")"), QStringLiteral("rx.badge")};
    QVector<NodeId> ids;
    for (const QString &source : known)
        ids.append(idBeginningWith(document, source));
    const Editor editor(document);
    int makings = 0;
    for (int i = 0; i < typed.size(); ++i) {
        document.applyEdit(int(before.size()) + i, 0, typed.mid(i, 1));
        for (int k = 0; k < known.size(); ++k) {
            const Node *node = document.module().node(ids.at(k));
            QVERIFY2(node, qPrintable(document.text()));
            const QString shown = document.source().text(node->range);
            QVERIFY2(shown.contains(known.at(k)), qPrintable(shown + QStringLiteral(" in ") + document.text())); // `rx.` goes on in the next line
            QVERIFY(tree.indexOf(ids.at(k)).isValid());
            const Result<Change> change = editor.setProperty(ids.at(k), QStringLiteral("width"), PropertyValue::string(QStringLiteral("9px")));
            if (!change) {
                QVERIFY(change.error().message.size() > 20);
                continue;
            }
            ++makings;
            const QString edited = change->edits.applied(document.text());
            QCOMPARE(edited.count(QStringLiteral("9px")), 1);
            QVERIFY(edited.contains(typed.left(i + 1))); // what is being typed stays
            QCOMPARE(change->edits.inverted(document.text()).applied(edited), document.text());
        }
    }
    QVERIFY2(makings >= made, qPrintable(QString::number(makings)));
    QVERIFY(!document.isBroken());
    DesignDocument pasted(realCatalog());
    pasted.setText(document.text());
    QCOMPARE(document.module().nodes.size(), pasted.module().nodes.size());
    for (int k = 0; k < known.size(); ++k)
        QCOMPARE(idBeginningWith(document, known.at(k)), ids.at(k));
}

void TestHalfTyped::whatIsBrokenItselfIsNotEdited_data()
{
    QTest::addColumn<QString>("broken");
    QTest::newRow("bracket") << QStringLiteral("rx.box(rx.text(\"a\"), width=(");
    QTest::newRow("quote") << QStringLiteral("rx.box(rx.text(\"a), width=\"1px\")");
    QTest::newRow("f-string") << QStringLiteral("rx.box(rx.text(f\"{a\"), width=\"1px\")");
    QTest::newRow("keyword without value") << QStringLiteral("rx.box(rx.text(\"a\"), width=)");
}

void TestHalfTyped::whatIsBrokenItselfIsNotEdited()
{
    QFETCH(QString, broken);
    const QString good = QStringLiteral("rx.box(rx.text(\"a\"), width=\"1px\")");
    const QString text = QStringLiteral("import reflex as rx\n\n\ndef index():\n    return ") + good + QLatin1Char('\n');
    DesignDocument document(realCatalog());
    document.setText(text);
    const NodeId box = idBeginningWith(document, QStringLiteral("rx.box"));
    document.applyEdit(int(text.indexOf(good)), int(good.size()), broken);
    QVERIFY(document.isBroken());
    QVERIFY(document.module().node(box));
    const Editor editor(document);
    for (const Result<Change> &change : {editor.setProperty(box, QStringLiteral("height"), PropertyValue::string(QStringLiteral("1px"))),
             editor.insertChild(box, 0, QStringLiteral("rx.text()")), editor.wrapNode(box, QStringLiteral("rx.card")), editor.unwrapNode(box)}) {
        QVERIFY(!change);
        QVERIFY2(change.error().message.contains(QLatin1String("parse")), qPrintable(change.error().message));
    }
    document.setText(text);
    QVERIFY(!document.isBroken());
    QCOMPARE(idBeginningWith(document, QStringLiteral("rx.box")), box);
    QVERIFY(editor.setProperty(box, QStringLiteral("height"), PropertyValue::string(QStringLiteral("1px"))));
}

QTEST_GUILESS_MAIN(TestHalfTyped)
#include "tst_half_typed.moc"
