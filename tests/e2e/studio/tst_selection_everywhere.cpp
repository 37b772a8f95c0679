#include "tests/e2e/studio/studio.h"

#include "app/actions/action_registry.h"
#include "app/editor/code_editor.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "preview/canvas_bridge.h"
#include "preview/live_pane.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace vitrine;

/// What is selected in one of app, tree and code is selected in the other two.
class TestSelectionEverywhere : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<QSignalSpy> m_boxes;

    NodeId treeNode() const
    {
        NavigatorPanel *navigator = m_studio->window().navigator();
        return navigator->model()->nodeAt(navigator->view()->currentIndex());
    }

    int caret() const { return m_studio->editor().textCursor().position(); }
    int placeOf(const QString &source) const { return int(m_studio->editor().toPlainText().indexOf(source)); }

    /// Text of the elements that are boxed in the app.
    QString boxed() const
    {
        if (m_boxes->isEmpty())
            return {};
        const QStringList marks = m_boxes->last().first().toStringList();
        return marks.isEmpty() ? QString() : m_studio->paneText(QString("[data-v='%1']").arg(marks.first()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        m_boxes = std::make_unique<QSignalSpy>(&m_studio->window().livePane()->bridge(), &CanvasBridge::selectionChanged);
        QSignalSpy overlay(&m_studio->window().livePane()->bridge(), &CanvasBridge::connected);
        QVERIFY(m_studio->waitForApp());
        QTRY_VERIFY(!overlay.isEmpty());
    }

    void fromTheApp()
    {
        m_studio->window().livePane()->setMode(LivePane::Mode::Edit);
        QTRY_COMPARE(m_studio->evaluate("document.querySelectorAll('vitrine-overlay').length").toInt(), 1);
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        QTRY_VERIFY(m_studio->selectedSource().startsWith("rx.button(\"+\""));
        QCOMPARE(treeNode(), m_studio->nodeOf("rx.button(\"+\""));
        QCOMPARE(caret(), placeOf("rx.button(\"+\""));
        QCOMPARE(boxed(), QString("+"));
        // The click selected, and did not press.
        QCOMPARE(m_studio->paneText("#count"), QString("0"));
        m_studio->window().livePane()->setMode(LivePane::Mode::Play);
    }

    void fromTheTree()
    {
        NavigatorPanel *navigator = m_studio->window().navigator();
        const QModelIndex index = navigator->model()->indexOf(m_studio->nodeOf("rx.heading(\"Greeting\""));
        QVERIFY(index.isValid());
        navigator->view()->scrollTo(index);
        QTest::mouseClick(navigator->view()->viewport(), Qt::LeftButton, {}, navigator->view()->visualRect(index).center());
        QVERIFY(m_studio->selectedSource().startsWith("rx.heading(\"Greeting\""));
        QCOMPARE(caret(), placeOf("rx.heading(\"Greeting\""));
        QTRY_COMPARE(boxed(), QString("Greeting"));
    }

    void fromTheCode()
    {
        CodeEditor &editor = m_studio->editor();
        editor.setFocus();
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(placeOf("\"Counter\", size"));
        editor.setTextCursor(cursor);
        editor.ensureCursorVisible();
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, editor.cursorRect().center());
        QTest::keyClick(&editor, Qt::Key_Left);
        QVERIFY(m_studio->selectedSource().startsWith("rx.heading(\"Counter\""));
        QCOMPARE(treeNode(), m_studio->nodeOf("rx.heading(\"Counter\""));
        QTRY_COMPARE(boxed(), QString("Counter"));
    }

    void parentByCommand()
    {
        QVERIFY(m_studio->selectedSource().startsWith("rx.heading(\"Counter\""));
        m_studio->window().actions().action("component.parent")->trigger();
        QVERIFY(m_studio->selectedSource().startsWith("rx.hstack("));
        QCOMPARE(treeNode(), m_studio->workbench().selection().node());
    }

    void cleanupTestCase()
    {
        m_boxes.reset();
        m_studio.reset();
    }
};

QTEST_MAIN(TestSelectionEverywhere)
#include "tst_selection_everywhere.moc"
