#include "tests/e2e/studio/studio.h"

#include "app/actions/action_registry.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/pages_panel.h"
#include "designer/panels/palette_panel.h"
#include "preview/live_pane.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QWebEngineView>
#include <QWindow>

using namespace vitrine;

/// The tree by mouse and keyboard: dragging rows, several at once, names in place, the clipboard between files, snippets and the
/// project's own components.
class TestNavigator : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<QSignalSpy> m_said;
    QString m_more; ///< path of the second file

    NavigatorPanel *navigator() const { return m_studio->window().navigator(); }
    QTreeView *view() const { return navigator()->view(); }
    /// The last words of the status bar: what was done, or why not.
    QString said() const { return m_said->value(m_said->size() - 1).value(0).toString(); }
    QString source() const { return m_studio->document().file().text(); }

    QStringList buttons() const
    {
        return m_studio->evaluate("[...document.querySelectorAll('button')].map(b => b.innerText)").toStringList();
    }

    /// Middle of the row that shows the node, in the view's viewport; `depth` is where in its height, from 0 to 1.
    QPoint pointAt(const QString &text, double depth = 0.5) const
    {
        const QModelIndex index = navigator()->model()->indexOf(m_studio->nodeOf(text));
        view()->scrollTo(index);
        const QRect row = view()->visualRect(index);
        return {row.left() + 40, row.top() + int(row.height() * depth)};
    }

    void click(const QString &text, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, pointAt(text));
    }

    void undo() const
    {
        m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
        QVERIFY(!m_studio->document().file().textDocument()->isUndoAvailable());
    }

    void insertFromPalette(const QString &words) const
    {
        PalettePanel *palette = m_studio->window().palette();
        palette->focusSearch();
        QTest::keyClicks(palette->search(), words);
        QTest::keyClick(palette->search(), Qt::Key_Return);
        palette->search()->clear();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [this](const QString &dir) {
            m_more = dir + "/app/more.py";
            QFile file(m_more);
            if (file.open(QIODevice::WriteOnly))
                file.write("import reflex as rx\n\n\ndef badge_row(label: str, count: int) -> rx.Component:\n    return rx.hstack(\n"
                           "        rx.badge(label),\n        rx.text(count),\n    )\n\n\n"
                           "@rx.page(route=\"/about\")\ndef about() -> rx.Component:\n    return rx.vstack(\n        rx.text(\"About\"),\n    )\n");
        }));
        QVERIFY(m_studio->waitForApp());
        m_said = std::make_unique<QSignalSpy>(&m_studio->workbench(), &Workbench::said);
        m_more = QFileInfo(m_more).canonicalFilePath();
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void init()
    {
        m_studio->workbench().open(m_studio->appFile());
        view()->setFocus();
    }

    void cleanup()
    {
        for (DocumentSession *session : m_studio->project().sessions()) {
            while (session->file().textDocument()->isUndoAvailable())
                session->file().undo();
        }
    }

    void dragsARowWithTheMouse()
    {
        const QPoint reset = pointAt("rx.button(\"Reset\"");
        QVERIFY(m_studio->drag(view()->viewport(), reset, view()->viewport(), pointAt("rx.button(\"−\"", 0.1)));
        QTRY_COMPARE(buttons(), QStringList({"Reset", "−", "+"}));
        QCOMPARE(said(), QString("Move button"));
        undo();
    }

    void dragsSeveralRowsIntoAnotherParent()
    {
        click("rx.button(\"−\"");
        click("rx.button(\"+\"", Qt::ControlModifier);
        QCOMPARE(m_studio->workbench().selection().nodes().size(), 2);
        // A center holds one component and takes more.
        QVERIFY(m_studio->drag(view()->viewport(), pointAt("rx.button(\"+\""), view()->viewport(), pointAt("rx.center(\n            rx.heading(")));
        QTRY_COMPARE(said(), QString("Move 2 components"));
        QVERIFY(m_studio->evaluate("document.querySelector('#count').parentElement.innerText").isValid());
        QTRY_COMPARE(m_studio->evaluate("document.querySelector('#count').parentElement.querySelectorAll('button').length").toInt(), 2);
        undo();
    }

    void offersNoDropThatWouldBeRefused()
    {
        // An image takes no children, and a component cannot come into itself.
        NavigatorModel *model = navigator()->model();
        const QModelIndex heading = model->indexOf(m_studio->nodeOf("rx.heading(\"Counter\""));
        const QModelIndex image = model->indexOf(m_studio->nodeOf("rx.image("));
        const QModelIndex row = heading.parent();
        const std::unique_ptr<QMimeData> data(model->mimeData({heading}));
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, image));
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, heading));
        QVERIFY(!model->canDropMimeData(data.get(), Qt::MoveAction, 1, 0, row)); // where it is
        QVERIFY(model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, row));
        QVERIFY(m_studio->drag(view()->viewport(), pointAt("rx.heading(\"Counter\""), view()->viewport(), pointAt("rx.image(")));
        QVERIFY(source().toUtf8() == m_studio->original() || said() == "Move heading");
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void deletesThreeAtOnce()
    {
        click("rx.button(\"−\"");
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier); // its text
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_studio->workbench().selection().nodes().size(), 5);
        QTest::keyClick(view(), Qt::Key_Delete);
        QTRY_COMPARE(buttons(), QStringList());
        QCOMPARE(said(), QString("Delete 3 components"));
        undo();
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void canvasAndCodeFollowASelectionOfSeveral()
    {
        m_studio->window().livePane()->setMode(LivePane::Mode::Edit);
        QVERIFY(m_studio->clickInPane("[aria-label='Add one']"));
        QTRY_VERIFY(m_studio->selectedSource().startsWith("rx.button(\"+\""));
        click("rx.button(\"Reset\"", Qt::ControlModifier);
        QCOMPARE(m_studio->workbench().selection().nodes().size(), 2);
        QVERIFY(m_studio->selectedSource().startsWith("rx.button(\"Reset\""));
        m_studio->trigger("component.moveUp");
        QTRY_COMPARE(buttons(), QStringList({"+", "Reset", "−"}));
        QCOMPARE(m_studio->workbench().selection().nodes().size(), 2);
        undo();
        m_studio->window().livePane()->setMode(LivePane::Mode::Play);
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void wrapsSeveralFromTheMenu()
    {
        click("rx.button(\"−\"");
        click("rx.button(\"+\"", Qt::ControlModifier);
        m_studio->trigger("component.wrap.vstack");
        QTRY_COMPARE(said(), QString("Wrap 2 components in vstack"));
        QVERIFY(m_studio->selectedSource().startsWith("rx.vstack(\n"));
        undo();
    }

    void copiesFromOneFileToTheOther()
    {
        click("rx.button(\"+\"");
        click("rx.button(\"Reset\"", Qt::ControlModifier);
        m_studio->trigger("edit.copy");
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("rx.button(\"+\", on_click=State.increment"));
        QVERIFY(m_studio->workbench().open(m_more));
        view()->setFocus();
        click("rx.text(\"About\"");
        m_studio->trigger("edit.paste");
        QVERIFY2(source().contains("from app.app import State\n"), qPrintable(source()));
        // The lines of this file are shorter than those of the other one: an argument a line then.
        const QString pasted = "        rx.text(\"About\"),\n"
                               "        rx.button(\n"
                               "            \"+\",\n"
                               "            on_click=State.increment,\n"
                               "            size=\"3\",\n"
                               "            flex=\"1\",\n"
                               "            aria_label=\"Add one\",\n"
                               "        ),\n"
                               "        rx.button(\n"
                               "            \"Reset\",\n";
        QVERIFY2(source().contains(pasted), qPrintable(source()));
        QCOMPARE(said(), QString("Paste 2 components"));
        QCOMPARE(m_studio->workbench().selection().nodes().size(), 2);
        m_studio->document().file().undo();
        QVERIFY(!source().contains("State"));
        m_studio->workbench().open(m_studio->appFile());
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void pastesTextFromAnywhere()
    {
        click("rx.button(\"+\"");
        QGuiApplication::clipboard()->setText("rx.badge('New')");
        m_studio->trigger("edit.paste");
        QTRY_VERIFY(m_studio->selectedSource() == "rx.badge('New')");
        undo();
        QGuiApplication::clipboard()->setText("Dear Ada");
        view()->setFocus();
        click("rx.button(\"+\"");
        m_studio->trigger("edit.paste");
        QVERIFY(said().contains("is not a Python expression"));
        QVERIFY(!m_studio->window().actions().whyNot(m_studio->window().actions().action("edit.paste")).isEmpty());
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void cutsAndPastes()
    {
        click("rx.button(\"Reset\"");
        m_studio->trigger("edit.cut");
        QTRY_COMPARE(buttons(), QStringList({"−", "+"}));
        QCOMPARE(said(), QString("Cut button"));
        view()->setFocus();
        click("rx.button(\"−\"");
        m_studio->trigger("edit.paste");
        QTRY_COMPARE(buttons(), QStringList({"−", "Reset", "+"}));
        m_studio->document().file().undo();
        undo();
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void everyRowOfThePaletteHasAPicture()
    {
        const QAbstractItemModel *palette = m_studio->window().palette()->view()->model();
        QSet<QString> pictures;
        for (int group = 0; group < palette->rowCount(); ++group) {
            const QModelIndex parent = palette->index(group, 0);
            for (int row = 0; row < palette->rowCount(parent); ++row) {
                const QModelIndex item = palette->index(row, 0, parent);
                const QString name = item.data(Qt::DecorationRole).value<QIcon>().name();
                QVERIFY2(!name.isEmpty() && name != "vitrine-component", qPrintable(item.data().toString()));
                QVERIFY2(!item.data(Qt::AccessibleDescriptionRole).toString().isEmpty(), qPrintable(item.data().toString()));
                pictures.insert(name);
            }
        }
        QVERIFY2(pictures.size() >= 70, qPrintable(QString::number(pictures.size())));
    }

    void thePaletteSaysWhereItInserts()
    {
        const auto *place = m_studio->window().palette()->findChild<QLabel *>("palette-place");
        QVERIFY(place);
        click("rx.divider()");
        QCOMPARE(place->text(), QString("Enter inserts into vstack, after divider"));
        click("rx.hstack(\n            rx.button");
        QCOMPARE(place->text(), QString("Enter inserts into hstack, after button"));
        click("rx.button(\"−\"");
        QTest::keyClicks(m_studio->window().palette()->search(), "badge");
        QCOMPARE(place->text(), QString("Enter inserts into hstack, after button"));
        m_studio->window().palette()->search()->clear();
    }

    void insertsASnippet()
    {
        click("rx.divider()");
        insertFromPalette("Card with heading");
        QTRY_VERIFY(m_studio->selectedSource().startsWith("rx.card(\n"));
        QCOMPARE(said(), QString("Insert card"));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("Say here what it is about."));
        undo();
    }

    void insertsAComponentOfTheProject()
    {
        click("rx.divider()");
        insertFromPalette("badge_row");
        QTRY_COMPARE(m_studio->selectedSource(), QString("badge_row(\"label\", 0)"));
        QVERIFY(source().contains("from app.more import badge_row\n"));
        QTRY_VERIFY(m_studio->evaluate("document.body.innerText").toString().contains("label"));
        undo();
    }

    void dropsFromThePaletteOnTheCanvas()
    {
        LivePane *pane = m_studio->window().livePane();
        pane->setMode(LivePane::Mode::Edit);
        PalettePanel *palette = m_studio->window().palette();
        QTest::keyClicks(palette->search(), "badge");
        const QModelIndex badge = palette->view()->currentIndex();
        QCOMPARE(badge.data().toString(), QString("badge"));
        palette->view()->scrollTo(badge);
        const QPoint place = m_studio->pointInPane("[aria-label='Add one']", {0.9, 0.5});
        QVERIFY(m_studio->drag(palette->view()->viewport(), palette->view()->visualRect(badge).center(), pane->view(), place));
        palette->search()->clear();
        QTRY_VERIFY2(source().contains("aria_label=\"Add one\"),\n            rx.badge("), qPrintable(said()));
        pane->setMode(LivePane::Mode::Play);
        undo();
    }

    void renamesAFunctionInPlace()
    {
        click("counter(),");
        QTest::keyClick(view(), Qt::Key_F2);
        auto *line = view()->findChild<QLineEdit *>();
        QVERIFY(line);
        QCOMPARE(line->text(), QString("counter"));
        QVERIFY(!line->accessibleName().isEmpty());
        QTest::keyClicks(line, "panel");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(source().contains("def panel() -> rx.Component:"));
        QVERIFY(source().contains("                panel(),\n"));
        undo();
    }

    void editsATextInPlace()
    {
        const QModelIndex text = navigator()->model()->index(0, 0, navigator()->model()->indexOf(m_studio->nodeOf("rx.button(\"Reset\"")));
        view()->setCurrentIndex(text);
        QTest::keyClick(view(), Qt::Key_F2);
        auto *line = view()->findChild<QLineEdit *>();
        QVERIFY(line);
        QTest::keyClicks(line, "Again");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Again"}));
        undo();
        QTRY_COMPARE(buttons(), QStringList({"−", "+", "Reset"}));
    }

    void saysWhatCannotBeRenamed()
    {
        click("rx.divider()");
        QTest::keyClick(view(), Qt::Key_F2);
        QVERIFY(said().contains("“divider” has no name"));
        QVERIFY(!view()->findChild<QLineEdit *>());
    }

    void movesToAnotherFile()
    {
        click("rx.text(\"Every click");
        m_studio->trigger("component.moveTo");
        QVERIFY(m_studio->fillIn("To the end of", "/about in app/more.py"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(!source().contains("Every click") || m_studio->document().path() == m_more);
        DocumentSession *more = m_studio->project().session(m_more);
        QVERIFY(more);
        QVERIFY(more->file().text().contains("        rx.text(\"About\"),\n        rx.text(\"Every click"));
        more->file().undo();
        m_studio->workbench().open(m_studio->appFile());
        undo();
    }

    void dragsToAPageOfAnotherFile()
    {
        QVERIFY(m_studio->workbench().open(m_more)); // its pages are known now
        m_studio->workbench().open(m_studio->appFile());
        QTreeView *pages = m_studio->window().pages()->view();
        QTRY_COMPARE(pages->model()->rowCount(), 2);
        const QModelIndex about = pages->model()->index(1, 0);
        QCOMPARE(about.data().toString(), QString("/about"));
        pages->scrollTo(about);
        QVERIFY(m_studio->drag(view()->viewport(), pointAt("rx.text(\"Every click"), pages->viewport(), pages->visualRect(about).center()));
        DocumentSession *more = m_studio->project().session(m_more);
        QTRY_VERIFY(more->file().text().contains("        rx.text(\"About\"),\n        rx.text(\"Every click"));
        QVERIFY(!m_studio->project().session(m_studio->appFile())->file().text().contains("Every click"));
        QCOMPARE(said(), QString("Move text"));
    }

    void extractsToAnotherFile()
    {
        click("rx.text(\"Every click");
        m_studio->trigger("component.extractToFile");
        QVERIFY(m_studio->fillIn("Name of the function", "promise"));
        QVERIFY(m_studio->fillIn("File", "app/more.py"));
        QVERIFY(m_studio->acceptDialog());
        m_studio->workbench().open(m_studio->appFile());
        QTRY_VERIFY(source().contains("        promise(),\n"));
        QVERIFY(source().contains("from app.more import promise\n"));
        DocumentSession *more = m_studio->project().session(m_more);
        QVERIFY(more && more->file().text().contains("def promise() -> rx.Component:\n    return rx.text(\"Every click"));
        more->file().undo();
        undo();
    }

    void cleanupTestCase()
    {
        m_said.reset();
        m_studio.reset();
    }
};

QTEST_MAIN(TestNavigator)
#include "tst_navigator.moc"
