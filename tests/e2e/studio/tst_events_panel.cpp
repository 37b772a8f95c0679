#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/events_panel.h"

#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace vitrine;

/// The Events panel: the triggers of the selected component and what they call; handlers are added, made, ordered and taken away.
class TestEventsPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }
    EventsPanel *panel() const { return m_studio->window().events(); }

    void select(const QString &text) const
    {
        m_studio->workbench().selection().select(&m_studio->document(), m_studio->nodeOf(text), SelectionController::Origin::Command);
    }

    QStringList calls(const QString &trigger) const
    {
        QStringList calls;
        const QTreeWidget *view = panel()->view();
        for (int i = 0; i < view->topLevelItemCount(); ++i) {
            for (int j = 0; view->topLevelItem(i)->text(0) == trigger && j < view->topLevelItem(i)->childCount(); ++j)
                calls.append(view->topLevelItem(i)->child(j)->text(0));
        }
        return calls;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        m_studio->window().raiseDock("events");
    }

    void showsTriggersAndWhatTheyGive()
    {
        select("rx.input(");
        const QTreeWidget *view = panel()->view();
        QCOMPARE(view->topLevelItem(0)->text(0), QString("on_change"));
        QCOMPARE(view->topLevelItem(0)->text(1), QString("value: str"));
        QCOMPARE(calls("on_change"), QStringList{"State.rename"});
        QVERIFY(view->topLevelItemCount() > 10);
    }

    void addsOrdersAndRemoves()
    {
        select("rx.button(\"Reset\"");
        panel()->select("on_click", -1);
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Return);
        QVERIFY(m_studio->dialog());
        QVERIFY(m_studio->fillIn("Call", "State.increment"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_COMPARE(calls("on_click"), QStringList({"State.reset_count", "State.increment"}));
        QVERIFY(source().contains("on_click=[State.reset_count, State.increment]"));
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        QTRY_COMPARE(m_studio->paneText("#count"), QString("1"));

        panel()->select("on_click", 1);
        m_studio->trigger("event.up");
        QTRY_COMPARE(calls("on_click"), QStringList({"State.increment", "State.reset_count"}));
        QCOMPARE(panel()->currentHandler(), 0);
        m_studio->trigger("event.remove");
        QTRY_COMPARE(calls("on_click"), QStringList({"State.reset_count"}));
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void makesAHandlerForATrigger()
    {
        select("rx.input(");
        panel()->select("on_blur", -1);
        m_studio->trigger("event.addNew");
        QVERIFY(m_studio->fillIn("Name", "leave"));
        QVERIFY(m_studio->fillIn("Takes", "value: str"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_COMPARE(calls("on_blur"), QStringList{"State.leave"});
        QVERIFY(source().contains("    def leave(self, value: str):\n        pass\n"));
        QVERIFY(source().contains("on_blur=State.leave"));
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
    }

    void goesToTheHandler()
    {
        select("rx.input(");
        panel()->select("on_change", 0);
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Return);
        QVERIFY(m_studio->editor().hasFocus());
        QCOMPARE(m_studio->editor().textCursor().block().next().text(), QString("    def rename(self, name: str):"));
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestEventsPanel)
#include "tst_events_panel.moc"
