#include "tests/e2e/studio/hands.h"
#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/window/main_window.h"
#include "designer/panels/pages_model.h"
#include "designer/panels/pages_panel.h"
#include "designer/panels/state_panel.h"

#include <QFile>
#include <QTest>
#include <QTextDocument>
#include <QTreeView>

using namespace vitrine;

/// A to-do app, made of the empty template with mouse and keyboard alone: what comes out is what a colleague would have written, and it
/// works. Steps follow one another; each begins with what the one before has made.
class TestTodoApp : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Hands> m_hands;
    bool m_hasFailed = false;

    QString source() const { return m_studio->document().file().text(); }

    /// The texts of the to-dos on screen.
    QStringList shown() const
    {
        const QString script = "[...document.querySelectorAll('p + button')].map(e => e.previousElementSibling.innerText)";
        return m_studio->evaluate(script).toStringList();
    }

    bool chooseFilter(const QString &text) const
    {
        std::ignore = m_studio->evaluate("document.querySelectorAll('.rt-SegmentedControlItem')"
                                         ".forEach(e => e.id = 'filter-' + e.innerText.trim().slice(0, 3))");
        return m_studio->clickInPane("#filter-" + text.left(3));
    }

    bool addTodo(const QString &text) const
    {
        if (!m_studio->clickInPane("input[name=text]"))
            return false;
        m_studio->typeInPane(text);
        return m_studio->clickInPane("button[type=submit]");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        m_hands = std::make_unique<Hands>(*m_studio);
        QVERIFY(m_studio->open("empty"));
        QVERIFY(m_studio->waitForApp());
    }

    void init() { QVERIFY2(!m_hasFailed, "what an earlier step should have made is not there"); }
    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void describesItsData()
    {
        QVERIFY(m_hands->menu("State", "Add Data Class"));
        QVERIFY(m_hands->fillIn("Name", "Todo"));
        QVERIFY(m_hands->fillIn("Name of the field", "id"));
        QVERIFY(m_hands->fillIn("Type of the field", "int"));
        QVERIFY(m_hands->pushButton("Add field"));
        QVERIFY(m_hands->fillIn("Name of the field", "text"));
        QVERIFY(m_hands->pushButton("Add field"));
        QVERIFY(m_hands->fillIn("Name of the field", "done"));
        QVERIFY(m_hands->fillIn("Type of the field", "bool"));
        QVERIFY(m_hands->fillIn("Default of the field", "False"));
        QVERIFY(m_hands->accept());

        m_hands->press(QKeySequence("Ctrl+Alt+S"));
        QVERIFY(m_hands->accept()); // State, of rx.State

        const auto addVar = [&](const QString &name, const QString &type, const QString &value) {
            m_hands->press(QKeySequence("Ctrl+Alt+V"));
            return m_hands->fillIn("Name", name) && m_hands->fillIn("Type", type) && (value.isNull() || m_hands->fillIn("Default", value))
                && m_hands->fillIn("State class", "State") && m_hands->accept();
        };
        QVERIFY(addVar("todos", "list[Todo]", {}));
        QVERIFY(addVar("next_id", "int", {}));
        QVERIFY(addVar("shown", "str", "\"all\""));
        QVERIFY(source().contains("    todos: list[Todo] = []\n    next_id: int = 0\n    shown: str = \"all\"\n"));
    }

    void makesTheForm()
    {
        QVERIFY(m_hands->selectNode("rx.heading("));
        QVERIFY(m_hands->setProperty("Text", "To do"));
        QTRY_COMPARE(m_studio->paneText("h1"), QString("To do"));
        QVERIFY(m_hands->insert("form"));
        QVERIFY(m_hands->selectNode("rx.input("));
        QVERIFY(m_hands->setProperty("name", "text"));
        QVERIFY(m_hands->setProperty("placeholder", "What is to be done?"));
        QVERIFY(m_hands->selectNode("rx.button("));
        QVERIFY(m_hands->setProperty("Text", "Add"));
        QVERIFY(m_hands->nodeMenu("rx.vstack(\n                    rx.input", "Change to Another Component"));
        QVERIFY(m_hands->fillIn("Component", "hstack"));
        QVERIFY(m_hands->accept());

        QVERIFY(m_hands->selectNode("rx.form("));
        QVERIFY(m_hands->menu("Events", "Call a New Handler"));
        QVERIFY(m_hands->fillIn("Name", "add"));
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("What the step does", "stop if"));
        QVERIFY(m_hands->fillIn("Value of the step", "not form_data[\"text\"]"));
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("What the step does", "append to")); // and what is offered for that is right
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("What the step does", "increase"));
        QVERIFY(m_hands->fillIn("Var of the step", "next_id"));
        QVERIFY(m_hands->accept());
        QVERIFY2(source().contains("on_submit=State.add"), qPrintable(source()));
        QVERIFY(m_hands->setProperty("reset_on_submit", "True"));
    }

    void makesTheFilter()
    {
        QVERIFY(m_hands->selectNode("rx.form("));
        QVERIFY(m_hands->insert("segmented"));
        m_hands->press(QKeySequence("Alt+Shift+Left")); // behind the form
        QVERIFY(m_hands->selectNode("rx.segmented_control.item(\"One\""));
        QVERIFY(m_hands->setProperty("Text", "All"));
        QVERIFY(m_hands->setProperty("value", "all"));
        QVERIFY(m_hands->selectNode("rx.segmented_control.item(\"Two\""));
        QVERIFY(m_hands->setProperty("Text", "Active"));
        QVERIFY(m_hands->setProperty("value", "active"));
        m_hands->press(QKeySequence("Ctrl+D"));
        QTRY_COMPARE(source().count("rx.segmented_control.item("), 3);
        QVERIFY(m_hands->setProperty("Text", "Done"));
        QVERIFY(m_hands->setProperty("value", "done"));

        QVERIFY(m_hands->selectNode("rx.segmented_control.root("));
        QVERIFY(m_hands->resetProperty("default_value"));
        QVERIFY(m_hands->bind("value", "State.shown"));
        m_hands->press(QKeySequence("Ctrl+Alt+H"));
        QVERIFY(m_hands->fillIn("Name", "show"));
        QVERIFY(m_hands->fillIn("Takes", "shown: str"));
        QVERIFY(m_hands->pushButton("Add step"));
        QVERIFY(m_hands->fillIn("Var of the step", "shown"));
        QVERIFY(m_hands->accept());
        m_hands->press(QKeySequence("Ctrl+Alt+E"));
        QVERIFY(m_hands->fillIn("When", "on_change"));
        QVERIFY(m_hands->fillIn("Call", "State.show"));
        QVERIFY(m_hands->accept());
    }

    void makesTheList()
    {
        const auto addComputed = [&](const QString &name, const QString &type, const QString &gives) {
            return m_hands->menu("State", "Add Computed Var") && m_hands->fillIn("Name", name) && m_hands->fillIn("Type", type)
                && m_hands->fillIn("Gives", gives) && m_hands->accept();
        };
        QVERIFY(addComputed("visible_todos", "list[Todo]",
                            "[todo for todo in self.todos if self.shown == \"all\" or todo.done == (self.shown == \"done\")]"));
        QVERIFY(addComputed("left", "int", "sum(not todo.done for todo in self.todos)"));
        const auto addHandler = [&](const QString &name, const QString &deed) {
            return m_hands->menu("State", "Add Event Handler") && m_hands->fillIn("Name", name) && m_hands->fillIn("Takes", "todo_id: int")
                && m_hands->pushButton("Add step") && m_hands->fillIn("What the step does", deed) && m_hands->accept();
        };
        // Which item is meant, and by what, is offered.
        QVERIFY(addHandler("toggle", "toggle"));
        QVERIFY(addHandler("remove", "remove items of"));

        QVERIFY(m_hands->selectNode("rx.segmented_control.root("));
        QVERIFY(m_hands->insert("hstack"));
        QVERIFY(m_hands->command("Repeat for Each"));
        QVERIFY(m_hands->fillIn("For each item of", "State.visible_todos"));
        QVERIFY(m_hands->accept());
        QVERIFY(m_hands->selectNode("rx.hstack()"));
        QVERIFY(m_hands->insert("checkbox"));
        QVERIFY(m_hands->bind("checked", "todo.done"));
        m_hands->press(QKeySequence("Ctrl+Alt+E"));
        QVERIFY(m_hands->fillIn("When", "on_change"));
        QVERIFY(m_hands->fillIn("Call", "State.toggle(todo.id)"));
        QVERIFY(m_hands->accept());
        QVERIFY(m_hands->selectNode("rx.checkbox("));
        QVERIFY(m_hands->insert("text"));
        QVERIFY(m_hands->bind("text", "todo.text"));
        QVERIFY(m_hands->insert("button"));
        QVERIFY(m_hands->setProperty("Text", "Delete"));
        m_hands->press(QKeySequence("Ctrl+Alt+E"));
        QVERIFY(m_hands->fillIn("When", "on_click"));
        QVERIFY(m_hands->fillIn("Call", "State.remove(todo.id)"));
        QVERIFY(m_hands->accept());
    }

    void makesTheCount()
    {
        QVERIFY(m_hands->selectNode("rx.text(\"This page"));
        QVERIFY(m_hands->bind("text", "f\"{State.left} left\""));
        QVERIFY(m_hands->nodeMenu("rx.text(f\"", "Show Only If"));
        QVERIFY(m_hands->fillIn("Only if", "State.todos"));
        QVERIFY(m_hands->accept());

        QTreeView *pages = m_studio->window().pages()->view();
        const QModelIndex title = pages->model()->index(0, PagesModel::TitleColumn);
        QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->visualRect(title).center());
        m_hands->press(Qt::Key_F2);
        m_hands->press(QKeySequence("Ctrl+A"));
        m_hands->type("To do");
        m_hands->press(Qt::Key_Return);
    }

    void readsLikeWrittenByHand()
    {
        QFile expected(QFINDTESTDATA("built/todo.py"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QString wanted = QString::fromUtf8(expected.readAll());
        QTRY_COMPARE(source(), wanted);
        m_hands->press(QKeySequence("Ctrl+S"));
        QTRY_COMPARE(m_studio->bytesOnDisk(), source().toUtf8());
        QTRY_COMPARE(m_studio->problems(), QStringList{"No problems | "});
    }

    void works()
    {
        QTRY_VERIFY(m_studio->evaluate("document.querySelectorAll('input[name=text]').length").toInt() == 1);
        QVERIFY(addTodo("Milk"));
        QTRY_COMPARE(shown(), QStringList{"Milk"});
        QVERIFY(addTodo("Bread"));
        QTRY_COMPARE(shown(), QStringList({"Milk", "Bread"}));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("2 left"));
        QVERIFY(m_studio->clickInPane("button[role=checkbox]"));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("1 left"));
        QVERIFY(chooseFilter("Done"));
        QTRY_COMPARE(shown(), QStringList{"Milk"});
        QVERIFY(chooseFilter("Active"));
        QTRY_COMPARE(shown(), QStringList{"Bread"});
        QVERIFY(chooseFilter("All"));
        QTRY_COMPARE(shown(), QStringList({"Milk", "Bread"}));
        QVERIFY(m_studio->clickInPane("p + button"));
        QTRY_COMPARE(shown(), QStringList{"Bread"});
        // Nothing is not a thing to do.
        QVERIFY(m_studio->clickInPane("button[type=submit]"));
        QVERIFY(addTodo("Salt"));
        QTRY_COMPARE(shown(), QStringList({"Bread", "Salt"}));
    }

    void undoesAndRedoesEverything()
    {
        const QString built = source();
        m_studio->editor().setFocus();
        QTextDocument *text = m_studio->document().file().textDocument();
        while (text->isUndoAvailable())
            m_hands->press(QKeySequence::Undo);
        QCOMPARE(source().toUtf8(), m_studio->original());
        while (text->isRedoAvailable())
            m_hands->press(QKeySequence::Redo);
        QCOMPARE(source(), built);
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestTodoApp)
#include "tst_todo_app.moc"
