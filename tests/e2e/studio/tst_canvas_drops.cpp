#include "tests/e2e/studio/studio.h"

#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/window/main_window.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/palette_panel.h"
#include "preview/live_pane.h"

#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <QWebEngineView>

using namespace vitrine;

static const char app[] = R"(import reflex as rx


class State(rx.State):
    items: list[str] = ["one", "two"]
    shown: bool = True


def index() -> rx.Component:
    return rx.vstack(
        rx.vstack(
            rx.text("Above", id="above"),
            id="stack",
            padding="2em",
        ),
        rx.grid(
            rx.text("Left", id="left", height="2em"),
            rx.text("Right", id="right", height="2em"),
            columns="2",
            width="100%",
        ),
        rx.card(
            rx.text("In a card", id="inside"),
            id="card",
            padding="2em",
        ),
        rx.foreach(State.items, lambda item: rx.text(item, class_name="item", height="2em")),
        rx.cond(
            State.shown,
            rx.text("Shown", id="shown", height="2em"),
        ),
        rx.form(
            rx.text("In a form", id="form-text"),
            id="form",
            padding="2em",
        ),
        rx.button(rx.icon("star"), "Press", id="button"),
        margin_bottom="4em",
    )


app = rx.App()
app.add_page(index)
)";

/// Dragging from the palette to the running app: where the drop mark is, there it goes, whatever the components around it are.
class TestCanvasDrops : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }

    /// Looks for the word in the palette, and drags the row that is found to a part of an element.
    bool dropFromPalette(const QString &word, const QString &title, const QString &element, QPointF part) const
    {
        PalettePanel *palette = m_studio->window().palette();
        palette->search()->clear();
        QTest::keyClicks(palette->search(), word);
        const QModelIndex row = palette->view()->currentIndex();
        if (!QTest::qCompare(row.data().toString(), title, "found", "title", __FILE__, __LINE__))
            return false;
        palette->view()->scrollTo(row);
        return m_studio->drag(palette->view()->viewport(), palette->view()->visualRect(row).center(), m_studio->window().livePane()->view(),
                              m_studio->pointInPane(element, part));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [](const QString &dir) {
            QFile file(dir + "/app/app.py");
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                file.write(app);
            QFile parts(dir + "/app/parts.py");
            if (parts.open(QIODevice::WriteOnly))
                parts.write("import reflex as rx\n\n\ndef banner(text: str) -> rx.Component:\n    return rx.box(text, class_name=\"banner\")\n");
        }));
        QVERIFY(m_studio->waitForApp());
        m_studio->window().livePane()->setMode(LivePane::Mode::Edit);
    }

    void goesWhereTheMarkIs_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QPointF>("part");
        QTest::addColumn<QString>("before"); // what is directly before it then
        const auto row = [](const char *name, const char *element, QPointF part, const char *before) {
            QTest::addRow("%s", name) << QString(element) << part << QString(before);
        };
        row("before one of a stack", "#above", {0.5, 0.1}, "        rx.vstack(\n            ");
        row("after one of a stack", "#above", {0.5, 0.9}, "rx.text(\"Above\", id=\"above\"),\n            ");
        row("into a stack", "#stack", {0.9, 0.5}, "rx.text(\"Above\", id=\"above\"),\n            ");
        row("before one of a grid", "#right", {0.1, 0.5}, "rx.text(\"Left\", id=\"left\", height=\"2em\"),\n            ");
        row("after one of a grid", "#left", {0.9, 0.5}, "rx.text(\"Left\", id=\"left\", height=\"2em\"),\n            ");
        row("into a card", "#card", {0.9, 0.5}, "rx.text(\"In a card\", id=\"inside\"),\n            ");
        row("not into a text", "#inside", {0.5, 0.5}, "rx.text(\"In a card\", id=\"inside\"),\n            ");
        row("after one of a card", "#inside", {0.5, 0.9}, "rx.text(\"In a card\", id=\"inside\"),\n            ");
        row("after an item of a loop", ".item", {0.5, 0.9}, "class_name=\"item\", height=\"2em\")),\n        ");
        row("before an item of a loop", ".item", {0.5, 0.1}, "            padding=\"2em\",\n        ),\n        ");
        row("before a branch of a condition", "#shown", {0.5, 0.1}, "class_name=\"item\", height=\"2em\")),\n        ");
        row("after a branch of a condition", "#shown", {0.5, 0.9}, "            rx.text(\"Shown\", id=\"shown\", height=\"2em\"),\n        ),\n        ");
    }

    void goesWhereTheMarkIs()
    {
        QFETCH(QString, element);
        QFETCH(QPointF, part);
        QFETCH(QString, before);
        QVERIFY(dropFromPalette("badge", "badge", element, part));
        QTRY_VERIFY2(source().contains(before + "rx.badge("), qPrintable(source()));
        QTRY_COMPARE(m_studio->evaluate("document.querySelectorAll('.rt-Badge').length").toInt(), 1);
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
        QTRY_COMPARE(m_studio->evaluate("document.querySelectorAll('.rt-Badge').length").toInt(), 0);
    }

    void namesAControlOfAForm()
    {
        QVERIFY(dropFromPalette("input", "input", "#form", {0.98, 0.5}));
        QTRY_VERIFY2(source().contains("rx.input(placeholder=\"Text\", name=\"input\")"), qPrintable(source()));
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void goesToTheEndOfThePageBesideEverything()
    {
        QVERIFY(dropFromPalette("badge", "badge", "html", {0.5, 0.99}));
        QTRY_VERIFY2(source().contains("id=\"button\"),\n        rx.badge(\"Badge\"),\n        margin_bottom"), qPrintable(source()));
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void importsAFunctionOfAnotherFile()
    {
        QVERIFY(dropFromPalette("banner", "banner", "#above", {0.5, 0.9}));
        QTRY_VERIFY2(source().contains("from app.parts import banner\n"), qPrintable(source()));
        QVERIFY(source().contains("            banner(\"text\"),\n"));
        QTRY_VERIFY(m_studio->evaluate("!!document.querySelector('.banner')").toBool());
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void takesNothingThatTheAppWouldRefuse()
    {
        // A button in a button: so behind it.
        QVERIFY(dropFromPalette("button", "button", "#button", {0.7, 0.5}));
        QTRY_VERIFY2(source().contains("\"Press\", id=\"button\"),\n        rx.button("), qPrintable(source()));
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void movesRowsOfTheTree()
    {
        QTreeView *tree = m_studio->window().navigator()->view();
        const QModelIndex row = m_studio->window().navigator()->model()->indexOf(m_studio->nodeOf("rx.text(\"Left\""));
        QVERIFY(row.isValid());
        tree->scrollTo(row);
        QVERIFY(m_studio->drag(tree->viewport(), tree->visualRect(row).center(), m_studio->window().livePane()->view(),
                               m_studio->pointInPane("#card", {0.9, 0.5})));
        QTRY_VERIFY2(source().contains("rx.text(\"In a card\", id=\"inside\"),\n            rx.text(\"Left\""), qPrintable(source()));
        QCOMPARE(source().count("\"Left\""), 1);
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestCanvasDrops)
#include "tst_canvas_drops.moc"
