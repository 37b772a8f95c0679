#include "designer_fixture.h"

#include "designer/edit/project_editor.h"

#include <QTest>

using namespace vitrine;

/// Calls of functions of the project, by every form of import: they are helper calls in the tree, and lead to the definition.
class TestHelperCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadToTheDefinition_data();
    void leadToTheDefinition();
    void reasonsAreGiven();
};

void TestHelperCalls::leadToTheDefinition_data()
{
    QTest::addColumn<QString>("import");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("path");
    const QString parts = QStringLiteral("shop/parts/cards.py");
    QTest::newRow("relative") << "from .parts.cards import card" << "card(\"a\")" << parts;
    QTest::newRow("relative module") << "from .parts import cards" << "cards.card(\"a\")" << parts;
    QTest::newRow("absolute") << "from shop.parts.cards import card" << "card(\"a\")" << parts;
    QTest::newRow("alias") << "from shop.parts.cards import card as tile" << "tile(\"a\")" << parts;
    QTest::newRow("module") << "import shop.parts.cards" << "shop.parts.cards.card(\"a\")" << parts;
    QTest::newRow("module under a name") << "import shop.parts.cards as z" << "z.card(\"a\")" << parts;
    QTest::newRow("re-export") << "from .parts import card" << "card(\"a\")" << parts;
    QTest::newRow("re-export under a name") << "from .parts import panel" << "panel(\"a\")" << parts;
    QTest::newRow("star") << "from .parts.cards import *" << "card(\"a\")" << parts;
    QTest::newRow("own") << "def card(title):\n    return rx.card(title)\n" << "card(\"a\")" << "shop/shop.py";
    QTest::newRow("named for a loop") << "from .parts.cards import card" << "rx.foreach(State.items, card)" << parts;
    QTest::newRow("in a lambda") << "from .parts.cards import card" << "rx.foreach(State.items, lambda item: card(item))" << parts;
    QTest::newRow("in a condition") << "from .parts.cards import card" << "rx.cond(State.a, card(\"a\"), rx.text(\"b\"))" << parts;
    QTest::newRow("in a comprehension") << "from .parts.cards import card" << "*[card(x) for x in [1, 2]]" << parts;
}

void TestHelperCalls::leadToTheDefinition()
{
    QFETCH(QString, import);
    QFETCH(QString, call);
    QFETCH(QString, path);
    DesignDocument page(realCatalog());
    DesignDocument package(realCatalog());
    DesignDocument cards(realCatalog());
    page.setText(QStringLiteral("import reflex as rx\n%1\n\n\ndef index():\n    return rx.vstack(%2)\n").arg(import, call));
    package.setText(QStringLiteral("from .cards import card\nfrom .cards import card as panel\n"));
    cards.setText(QStringLiteral("import reflex as rx\n\n\ndef card(title):\n    return rx.card(title)\n"));
    const ProjectEditor project({{QStringLiteral("shop/shop.py"), &page}, {QStringLiteral("shop/parts/__init__.py"), &package},
        {QStringLiteral("shop/parts/cards.py"), &cards}});
    int helpers = 0;
    for (const Node &node : page.module().nodes) {
        if (node.kind != NodeKind::HelperCall)
            continue;
        ++helpers;
        const Result<ProjectEditor::Place> place = project.definitionOf(QStringLiteral("shop/shop.py"), node.id);
        QVERIFY2(place, place ? "" : qPrintable(place.error().message));
        QCOMPARE(place->path, path);
        const DesignDocument &target = path == QLatin1String("shop/shop.py") ? page : cards;
        QCOMPARE(target.source().text(place->range), QStringLiteral("card"));
        QVERIFY(target.text().mid(place->range.start - 4).startsWith(QLatin1String("def card(")));
    }
    QCOMPARE(helpers, 1);
}

void TestHelperCalls::reasonsAreGiven()
{
    DesignDocument page(realCatalog());
    page.setText(QStringLiteral("import reflex as rx\nfrom elsewhere import chart\n\n\ndef index():\n    return rx.vstack(chart())\n"));
    const ProjectEditor project({{QStringLiteral("app.py"), &page}});
    const Result<ProjectEditor::Place> foreign = project.definitionOf(QStringLiteral("app.py"), idBeginningWith(page, QStringLiteral("chart")));
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().message, QStringLiteral("chart is defined nowhere in the project."));
    const Result<ProjectEditor::Place> component = project.definitionOf(QStringLiteral("app.py"), idBeginningWith(page, QStringLiteral("rx.vstack")));
    QVERIFY(!component);
    QVERIFY(component.error().message.contains(QLatin1String("no call of a function")));
}

QTEST_GUILESS_MAIN(TestHelperCalls)
#include "tst_helper_calls.moc"
