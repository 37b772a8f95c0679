#include "tests/e2e/studio/studio.h"

#include "app/actions/action_registry.h"
#include "app/dialogs/form_dialog.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "preview/live_pane.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

/// Every visual operation from the menus, with the dialogs that some of them open: the running app follows, and undo gives every byte
/// back.
class TestVisualCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }

    void select(const QString &text) const
    {
        m_studio->workbench().selection().select(&m_studio->document(), m_studio->nodeOf(text), SelectionController::Origin::Command);
    }

    void undo() const
    {
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    QString wrong() const { return m_studio->dialog()->findChild<QLabel *>("said")->text(); }
    bool canAccept() const
    {
        for (const auto *button : m_studio->dialog()->findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button->isEnabled();
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
    }

    void repeatsForEachItem()
    {
        m_studio->trigger("state.addVar");
        QVERIFY(m_studio->fillIn("Name", "colors"));
        QVERIFY(m_studio->fillIn("Type", "list[str]"));
        QVERIFY(m_studio->fillIn("Default", "[\"red\", \"green\", \"blue\"]"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("    colors: list[str] = [\"red\", \"green\", \"blue\"]\n"));

        select("rx.button(\"Reset\"");
        m_studio->trigger("component.loop");
        // The only list of the state is offered at once.
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("rx.foreach("));
        QVERIFY(source().contains("State.colors"));
        QTRY_COMPARE(m_studio->evaluate("[...document.querySelectorAll('button')].filter(b => b.innerText === 'Reset').length").toInt(), 3);
        undo();
    }

    void showsOnlyIf()
    {
        select("rx.button(\"Reset\"");
        m_studio->trigger("component.condition");
        QVERIFY(m_studio->fillIn("Only if", "State.count >"));
        QVERIFY(!canAccept());
        QVERIFY(!wrong().isEmpty());
        QVERIFY(m_studio->fillIn("Only if", "State.count > 0"));
        QVERIFY(wrong().isEmpty());
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(!m_studio->evaluate("document.body.innerText").toString().contains("Reset"));
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("Reset"));
        undo();
    }

    void changesTheType()
    {
        select("rx.button(\"Reset\"");
        m_studio->trigger("component.type");
        QVERIFY(m_studio->fillIn("Component", "badge"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("rx.badge(\"Reset\""));
        undo();
    }

    void composesAHandler()
    {
        m_studio->trigger("state.addHandler");
        QVERIFY(m_studio->fillIn("Name", "jump"));
        QVERIFY(m_studio->fillIn("Takes", "by: int"));
        auto *dialog = m_studio->dialog();
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Add step")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(m_studio->fillIn("What the step does", "increase"));
        QVERIFY(m_studio->fillIn("Var of the step", "count"));
        QVERIFY(m_studio->fillIn("Value of the step", "by"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("    @rx.event\n    def jump(self, by: int):\n        self.count += by\n"));
        undo();
    }

    void addsAPageAndShowsIt()
    {
        m_studio->trigger("page.add");
        QVERIFY(m_studio->fillIn("Route", "/about us"));
        QVERIFY(!canAccept());
        QVERIFY(m_studio->fillIn("Route", "/about-us"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("app.add_page(about_us, route=\"/about-us\")"));
        QTRY_COMPARE(m_studio->window().livePane()->route(), QString("/about-us"));
        QTRY_COMPARE(m_studio->paneText("h1"), QString("About us"));

        m_studio->workbench().selection().clear();
        m_studio->trigger("page.route");
        QVERIFY(m_studio->fillIn("Route", "/imprint"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_COMPARE(m_studio->window().livePane()->route(), QString("/imprint"));
        QTRY_COMPARE(m_studio->paneText("h1"), QString("About us"));
        m_studio->trigger("page.delete");
        QVERIFY(!source().contains("about_us"));
        m_studio->window().livePane()->setRoute("/");
        undo();
        QTRY_COMPARE(m_studio->paneText("#count").isEmpty(), false);
    }

    void saysWhyNot()
    {
        // "count" has one child, a var, so there is no component that could take its place.
        select("rx.image(src");
        auto *menu = m_studio->window().menuBar()->findChild<QMenu *>("component");
        QAction *unwrap = m_studio->window().actions().action("component.unwrap");
        QVERIFY(unwrap->isEnabled());
        m_studio->window().popUpMenu("component", m_studio->window().mapToGlobal(QPoint(40, 40)));
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(!unwrap->isEnabled());
        QVERIFY(unwrap->toolTip().contains("nothing in it"));
        QVERIFY(m_studio->window().actions().action("component.duplicate")->isEnabled());
        menu->close();
        // A shortcut says it in the status bar.
        QVERIFY(unwrap->isEnabled());
        QSignalSpy said(&m_studio->workbench(), &Workbench::said);
        unwrap->trigger();
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains("nothing in it"));
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void extractsAndInlines()
    {
        select("rx.button(\"Reset\"");
        m_studio->trigger("component.extract");
        QVERIFY(m_studio->fillIn("Name of the function", "counter"));
        QVERIFY(!canAccept());
        QVERIFY(m_studio->fillIn("Name of the function", "reset_button"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("def reset_button() -> rx.Component:\n    return rx.button(\"Reset\""));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("Reset"));
        select("reset_button(),");
        m_studio->trigger("component.inline");
        QVERIFY(!source().contains("reset_button"));
        undo();
    }

    void renamesAFunction()
    {
        select("counter(),");
        m_studio->trigger("component.rename");
        QVERIFY(m_studio->fillIn("Name", "greeting"));
        QVERIFY(!canAccept());
        QVERIFY(m_studio->fillIn("Name", "number"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("def number() -> rx.Component:"));
        QVERIFY(source().contains("                number(),\n"));
        undo();
    }

    void movesAmongSiblings()
    {
        select("rx.button(\"+\"");
        m_studio->trigger("component.moveUp");
        QVERIFY(source().indexOf("rx.button(\"+\"") < source().indexOf("rx.button(\"−\""));
        m_studio->trigger("component.moveDown");
        QVERIFY(source().indexOf("rx.button(\"+\"") > source().indexOf("rx.button(\"−\""));
        m_studio->trigger("component.moveDown");
        QVERIFY(source().indexOf("rx.button(\"+\"") > source().indexOf("rx.button(\"Reset\""));
        undo();
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestVisualCommands)
#include "tst_visual_commands.moc"
