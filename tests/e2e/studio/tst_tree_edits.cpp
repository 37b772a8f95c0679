#include "tests/e2e/studio/studio.h"

#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/palette_panel.h"

#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QTreeView>

using namespace vitrine;

/// Inserting, moving, duplicating and deleting in the tree: the running app follows, and undo gives every byte back.
class TestTreeEdits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QStringList buttons() const
    {
        return m_studio->evaluate("[...document.querySelectorAll('button')].map(b => b.innerText)").toStringList();
    }

    void select(const QString &source) const
    {
        NavigatorPanel *navigator = m_studio->window().navigator();
        navigator->view()->setFocus();
        navigator->view()->setCurrentIndex(navigator->model()->indexOf(m_studio->nodeOf(source)));
    }

    void undo() const
    {
        m_studio->document().file().undo();
        QCOMPARE(m_studio->document().file().text().toUtf8(), m_studio->original());
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void insertsFromThePalette()
    {
        select("rx.button(\"+\"");
        PalettePanel *palette = m_studio->window().palette();
        palette->focusSearch();
        QTest::keyClicks(palette->search(), "button");
        QTest::keyClick(palette->search(), Qt::Key_Return);
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Button", "Reset"}));
        QVERIFY(m_studio->selectedSource().startsWith("rx.button(\"Button\""));
        palette->search()->clear();
        undo();
    }

    void dropsFromThePalette()
    {
        NavigatorModel *model = m_studio->window().navigator()->model();
        const QModelIndex row = model->indexOf(m_studio->nodeOf("rx.button(\"+\"")).parent();
        ComponentPiece piece;
        piece.python = "rx.button(\"Button\")";
        const std::unique_ptr<QMimeData> data = piece.toMimeData();
        QVERIFY(model->canDropMimeData(data.get(), Qt::CopyAction, 0, 0, row));
        model->dropMimeData(data.get(), Qt::CopyAction, 0, 0, row);
        QTRY_COMPARE(buttons(), QStringList({"Button", "−", "+", "Reset"}));
        undo();
    }

    void movesByDragging()
    {
        NavigatorModel *model = m_studio->window().navigator()->model();
        const QModelIndex reset = model->indexOf(m_studio->nodeOf("rx.button(\"Reset\""));
        const std::unique_ptr<QMimeData> data(model->mimeData({reset}));
        model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, reset.parent());
        QTRY_COMPARE(buttons(), QStringList({"Reset", "−", "+"}));
        QVERIFY(m_studio->selectedSource().startsWith("rx.button(\"Reset\""));
        undo();
    }

    void duplicatesByKey()
    {
        select("rx.button(\"Reset\"");
        QTest::keyClick(m_studio->window().navigator()->view(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset", "Reset"}));
        undo();
    }

    void deletesByKey()
    {
        select("rx.button(\"+\"");
        QTest::keyClick(m_studio->window().navigator()->view(), Qt::Key_Delete);
        QTRY_COMPARE(buttons(), QStringList({"−", "Reset"}));
        undo();
    }

    void appKeepsItsStateThroughAll()
    {
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        QTRY_COMPARE(m_studio->paneText("#count"), QString("1"));
        select("rx.button(\"Reset\"");
        QTest::keyClick(m_studio->window().navigator()->view(), Qt::Key_Delete);
        QTRY_COMPARE(buttons(), QStringList({"−", "+"}));
        QCOMPARE(m_studio->paneText("#count"), QString("1"));
        undo();
        QCOMPARE(m_studio->paneText("#count"), QString("1"));
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestTreeEdits)
#include "tst_tree_edits.moc"
