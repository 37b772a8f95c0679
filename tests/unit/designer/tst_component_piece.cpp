#include "designer_fixture.h"

#include "designer/model/component_piece.h"

#include <QTest>

using namespace vitrine;

class TestComponentPiece : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesThroughTheClipboardUnchanged();
    void isPlainTextForOthers();
    void callsGiveEachParameterAValue_data();
    void callsGiveEachParameterAValue();
};

void TestComponentPiece::comesThroughTheClipboardUnchanged()
{
    ComponentPiece piece;
    piece.origin = ComponentPiece::Origin::Tree;
    piece.python = QStringLiteral("# ü\nrx.text(State.a),\nrow(b),");
    piece.meanings = {{QStringLiteral("State"), QStringLiteral("app.state"), QStringLiteral("State"), true},
        {QStringLiteral("np"), QStringLiteral("numpy"), {}, false}};
    piece.locals = QStringList{QStringLiteral("b")};
    QCOMPARE(ComponentPiece::fromMimeData(*piece.toMimeData()), piece);
    piece.origin = ComponentPiece::Origin::Palette;
    QCOMPARE(ComponentPiece::fromMimeData(*piece.toMimeData()), piece);
}

void TestComponentPiece::isPlainTextForOthers()
{
    ComponentPiece piece;
    piece.python = QStringLiteral("rx.text(\"a\")");
    QCOMPARE(piece.toMimeData()->text(), piece.python);
    QMimeData text;
    text.setText(QStringLiteral("rx.box()"));
    QCOMPARE(ComponentPiece::fromMimeData(text).python, QStringLiteral("rx.box()"));
    QCOMPARE(ComponentPiece::fromMimeData(text).origin, ComponentPiece::Origin::Text);
    // What is broken, or none of ours, is nothing rather than something else.
    QMimeData broken;
    broken.setData(ComponentPiece::mimeType(), "{\"python\": 7, \"names\": \"no\"");
    QVERIFY(ComponentPiece::fromMimeData(broken).isEmpty());
    QVERIFY(ComponentPiece::fromMimeData(QMimeData()).isEmpty());
}

void TestComponentPiece::callsGiveEachParameterAValue_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("untyped") << QStringLiteral("title, text") << QStringLiteral("\"title\", \"text\"");
    QTest::newRow("defaults") << QStringLiteral("title, size=\"3\", big: bool = False") << QStringLiteral("\"title\"");
    QTest::newRow("types") << QStringLiteral("a: str, b: int, c: bool, d: list[str], e: dict[str, int]")
                           << QStringLiteral("\"a\", 0, False, [], {}");
    QTest::newRow("vars") << QStringLiteral("a: rx.Var[int], b: rx.Var[list[str]], c: rx.Component")
                          << QStringLiteral("0, [], rx.fragment()");
    QTest::newRow("event") << QStringLiteral("on_done: rx.EventHandler") << QStringLiteral("rx.noop()");
    QTest::newRow("rest") << QStringLiteral("title, *children, **props") << QStringLiteral("\"title\"");
    QTest::newRow("keywords only") << QStringLiteral("a, *, count: int, label") << QStringLiteral("\"a\", count=0, label=\"label\"");
    QTest::newRow("positions only") << QStringLiteral("a, /, b") << QStringLiteral("\"a\", \"b\"");
}

void TestComponentPiece::callsGiveEachParameterAValue()
{
    QFETCH(QString, parameters);
    QFETCH(QString, arguments);
    DesignDocument document(realCatalog());
    document.setText(QStringLiteral("import reflex as rx\n\n\ndef card(%1):\n    return rx.box()\n").arg(parameters));
    QCOMPARE(document.module().functions.size(), 1);
    const ComponentPiece piece = ComponentPiece::call(document.module().functions.first(), QStringLiteral("app.parts"));
    QCOMPARE(piece.python, QStringLiteral("card(%1)").arg(arguments));
    QCOMPARE(piece.meanings.size(), 1);
    QCOMPARE(piece.meanings.first().module, QStringLiteral("app.parts"));
}

QTEST_GUILESS_MAIN(TestComponentPiece)
#include "tst_component_piece.moc"
