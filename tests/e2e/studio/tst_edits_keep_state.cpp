#include "tests/e2e/studio/studio.h"

#include "app/actions/action_registry.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/properties_panel.h"
#include "designer/model/navigator_model.h"
#include "preview/live_pane.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace vitrine;

/// Texts that are changed in the code and in Properties show up in the running app, which keeps what it has: count, typed text, focus.
/// The file differs in these literals only, and undo gives it back byte for byte.
class TestEditsKeepState : public QObject
{
    Q_OBJECT

private:
    static void checkStateKept(const Studio &studio)
    {
        QCOMPARE(studio.paneText("#count"), QString("2"));
        QCOMPARE(studio.evaluate("document.querySelector('input').value").toString(), QString("Ada"));
        QCOMPARE(studio.evaluate("document.activeElement.tagName").toString(), QString("INPUT"));
        QCOMPARE(studio.evaluate("document.querySelector('input') === window.theInput").toBool(), true);
    }

private Q_SLOTS:
    void headings_data()
    {
        QTest::addColumn<bool>("controlled");
        QTest::newRow("input whose value the server holds") << true;
        QTest::newRow("input whose value the browser holds") << false;
    }

    void headings()
    {
        QFETCH(bool, controlled);
        Studio studio;
        QVERIFY(studio.open("counter", [&](const QString &dir) {
            QFile file(dir + "/app/app.py");
            QVERIFY(file.open(QIODevice::ReadWrite));
            QByteArray text = file.readAll();
            if (!controlled)
                text.replace("            value=State.name,\n            on_change=State.rename,\n", "");
            QVERIFY(file.resize(0) && file.seek(0));
            file.write(text);
        }));
        QVERIFY(studio.waitForApp());

        for (const QString &expected : QStringList({"1", "2"})) {
            QVERIFY(studio.clickInPane("[aria-label='Add one']"));
            QTRY_COMPARE(studio.paneText("#count"), expected);
        }
        QVERIFY(studio.clickInPane("input"));
        QTRY_COMPARE(studio.evaluate("document.activeElement.tagName").toString(), QString("INPUT"));
        studio.typeInPane("Ada");
        QTRY_COMPARE(studio.evaluate("document.querySelector('input').value").toString(), QString("Ada"));
        if (controlled)
            QTRY_COMPARE(studio.paneText("#greeting"), QString("Hello, Ada!"));
        studio.evaluate("window.theInput = document.querySelector('input'); 1");

        // In the code.
        QVERIFY(studio.typeInCode("\"Counter\", size", "\"Clicks\", size"));
        QTRY_COMPARE(studio.paneText("h1"), QString("Clicks"));
        checkStateKept(studio);

        // In Properties.
        NavigatorPanel *navigator = studio.window().navigator();
        navigator->view()->setCurrentIndex(navigator->model()->indexOf(studio.nodeOf("rx.heading(\"Greeting\"")));
        auto *line = studio.window().properties()->findChild<QLineEdit *>("text");
        QVERIFY(line);
        QCOMPARE(line->text(), QString("Greeting"));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, "Welcome");
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(studio.evaluate("document.body.innerText").toString().contains("Welcome"));
        checkStateKept(studio);

        // Exactly those literals.
        QByteArray expected = studio.original();
        expected.replace("\"Counter\", size", "\"Clicks\", size").replace("\"Greeting\"", "\"Welcome\"");
        QCOMPARE(studio.document().file().text().toUtf8(), expected);
        QCOMPARE(studio.bytesOnDisk(), studio.original());
        studio.window().save();
        QCOMPARE(studio.bytesOnDisk(), expected);

        // Two undos.
        QAction *undo = studio.window().actions().action("edit.undo");
        undo->trigger();
        QTRY_VERIFY(studio.evaluate("document.body.innerText").toString().contains("Greeting"));
        undo->trigger();
        QCOMPARE(studio.document().file().text().toUtf8(), studio.original());
        QTRY_COMPARE(studio.paneText("h1"), QString("Counter"));
        checkStateKept(studio);
        studio.window().save();
        QCOMPARE(studio.bytesOnDisk(), studio.original());
    }

    void discardedChangesLeaveTheApp()
    {
        Studio studio;
        QVERIFY(studio.open("counter"));
        QVERIFY(studio.waitForApp());
        QVERIFY(studio.typeInCode("\"Counter\", size", "\"Unwanted\", size"));
        QTRY_COMPARE(studio.paneText("h1"), QString("Unwanted"));
        QTimer::singleShot(0, [] {
            if (const auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
                question->button(QMessageBox::Discard)->click();
        });
        studio.trigger("file.close");
        QVERIFY(studio.project().sessions().empty());
        QTRY_COMPARE(studio.paneText("h1"), QString("Counter"));
        QCOMPARE(studio.bytesOnDisk(), studio.original());

        // Nothing of them comes back, and the components are found where they are.
        studio.workbench().open(studio.appFile());
        QCOMPARE(studio.document().file().text().toUtf8(), studio.original());
        studio.window().livePane()->setMode(LivePane::Mode::Edit);
        QVERIFY(studio.clickInPane("h1"));
        QTRY_VERIFY(studio.selectedSource().startsWith("rx.heading(\"Counter\""));
    }
};

QTEST_MAIN(TestEditsKeepState)
#include "tst_edits_keep_state.moc"
