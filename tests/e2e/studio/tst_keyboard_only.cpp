#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/window/main_window.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/pages_panel.h"
#include "designer/panels/palette_panel.h"
#include "preview/live_pane.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <QWebEngineView>
#include <QWindow>

using namespace vitrine;

/// Without a mouse: F6 goes round the panels, and a component is found, inserted and removed by keys.
class TestKeyboardOnly : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    void press(Qt::Key key) const { QTest::keyClick(m_studio->window().windowHandle(), key); }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        m_studio->editor().setFocus();
    }

    void goesRoundThePanels()
    {
        MainWindow &window = m_studio->window();
        press(Qt::Key_F6);
        QVERIFY(window.livePane()->view()->hasFocus());
        press(Qt::Key_F6);
        press(Qt::Key_F6);
        QTRY_VERIFY(window.pages()->view()->hasFocus());
        press(Qt::Key_F6);
        QTRY_VERIFY(window.navigator()->view()->hasFocus());
        press(Qt::Key_F6);
        QTRY_VERIFY(window.palette()->search()->hasFocus());
        press(Qt::Key_F6);
        QTRY_VERIFY(m_studio->editor().hasFocus());
    }

    void searchesTheTree()
    {
        QLineEdit *search = m_studio->window().navigator()->search();
        search->setFocus();
        QTest::keyClicks(search, "Reset");
        const auto *model = m_studio->window().navigator()->model();
        const QModelIndex found = model->indexOf(m_studio->nodeOf("rx.button(\"Reset\""));
        const QModelIndex other = model->indexOf(m_studio->nodeOf("rx.button(\"+\""));
        const QTreeView *view = m_studio->window().navigator()->view();
        QVERIFY(!view->isRowHidden(found.row(), found.parent()));
        QVERIFY(view->isRowHidden(other.row(), other.parent()));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(m_studio->selectedSource() == "\"Reset\"");
        QVERIFY(view->hasFocus());
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(!view->isRowHidden(other.row(), other.parent()));
    }

    void insertsAndDeletes()
    {
        MainWindow &window = m_studio->window();
        window.navigator()->view()->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        QTRY_VERIFY(m_studio->selectedSource().startsWith("rx.center("));
        press(Qt::Key_F6);
        QTRY_VERIFY(window.palette()->search()->hasFocus());
        QTest::keyClicks(window.palette()->search(), "badge");
        press(Qt::Key_Return);
        QTRY_VERIFY(m_studio->selectedSource().startsWith("rx.badge("));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("Badge"));
        window.navigator()->view()->setFocus();
        press(Qt::Key_Delete);
        QTRY_VERIFY(!m_studio->evaluate("document.body.innerText").toString().contains("Badge"));
        QCOMPARE(m_studio->editor().toPlainText().toUtf8(), m_studio->original());
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestKeyboardOnly)
#include "tst_keyboard_only.moc"
