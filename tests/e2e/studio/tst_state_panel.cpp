#include "tests/e2e/studio/studio.h"

#include "app/dialogs/form_dialog.h"
#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/window/main_window.h"
#include "designer/panels/state_model.h"
#include "designer/panels/state_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace vitrine;

/// The State panel: it says what the code says, changes go into the code, and what is used is not deleted unasked.
class TestStatePanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    QString source() const { return m_studio->document().file().text(); }
    StatePanel *panel() const { return m_studio->window().statePanel(); }

    void undo() const
    {
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            m_studio->document().file().undo();
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    /// Name, type and value of each row, members indented.
    QStringList rows() const
    {
        QStringList rows;
        const QAbstractItemModel *model = panel()->view()->model();
        const auto add = [&](const QModelIndex &row, const QString &indentation) {
            rows.append(QString("%1%2 | %3 | %4").arg(indentation, row.data().toString(), row.siblingAtColumn(1).data().toString(),
                                                      row.siblingAtColumn(2).data().toString()));
        };
        for (int i = 0; i < model->rowCount(); ++i) {
            add(model->index(i, 0), {});
            for (int j = 0; j < model->rowCount(model->index(i, 0)); ++j)
                add(model->index(j, 0, model->index(i, 0)), "  ");
        }
        return rows;
    }

    /// Types a new text into a cell of the current row; false if it has no editor, or keeps it.
    bool edit(int column, const QString &text) const
    {
        QTreeView *view = panel()->view();
        view->setFocus();
        view->setCurrentIndex(view->currentIndex().siblingAtColumn(column));
        QTest::keyClick(view, Qt::Key_F2);
        const QPointer<QLineEdit> line = view->findChild<QLineEdit *>();
        if (!line)
            return false;
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        return QTest::qWaitFor([&] { return line.isNull(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        m_studio->window().raiseDock("state");
        QTRY_VERIFY(panel()->view()->isVisible());
    }

    void saysWhatTheCodeSays()
    {
        QCOMPARE(rows(), QStringList({"State | rx.State | ", "  count | int | 0", "  name | str | \"\"", "  increment | () | sets count",
                                      "  decrement | () | sets count", "  reset_count | () | sets count", "  rename | (name: str) | sets name"}));
        QVERIFY(m_studio->typeInCode("count: int = 0", "count: int = 7\n    items: list[str] = []"));
        QTRY_COMPARE(rows().value(1), QString("  count | int | 7"));
        QCOMPARE(rows().value(2), QString("  items | list[str] | []"));
        undo();
    }

    void editsDefaultAndType()
    {
        panel()->select("State", "count");
        QVERIFY(edit(StateModel::ValueColumn, "41"));
        QTRY_VERIFY(source().contains("    count: int = 41\n"));
        QTRY_COMPARE(rows().value(1), QString("  count | int | 41"));
        QVERIFY(edit(StateModel::TypeColumn, "float"));
        QTRY_VERIFY(source().contains("    count: float = 41\n"));
        undo();
    }

    void renamesEverywhere()
    {
        panel()->select("State", "name");
        QVERIFY(edit(StateModel::NameColumn, "person"));
        QTRY_VERIFY(source().contains("    person: str = \"\"\n"));
        QVERIFY(source().contains("self.person = name"));
        QVERIFY(source().contains("f\"Hello, {State.person}!\""));
        QVERIFY(!source().contains("State.name"));
        QTRY_COMPARE(panel()->currentMember(), QString("person"));
        panel()->select("State", {});
        QVERIFY(edit(StateModel::NameColumn, "CounterState"));
        QTRY_VERIFY(source().contains("class CounterState(rx.State):"));
        QVERIFY(source().contains("CounterState.increment"));
        undo();
    }

    void leavesDefaultsOfSeveralLinesToTheCode()
    {
        QVERIFY(m_studio->typeInCode("count: int = 0", "count: int = (\n0)"));
        QTRY_VERIFY(rows().value(1).contains('\n'));
        panel()->select("State", "count");
        QVERIFY(!edit(StateModel::ValueColumn, "1"));
        undo();
    }

    void goesFromCellToCell()
    {
        panel()->select("State", "count");
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Right);
        QTest::keyClick(panel()->view(), Qt::Key_Right);
        QCOMPARE(panel()->view()->currentIndex().column(), int(StateModel::ValueColumn));
        QTest::keyClick(panel()->view(), Qt::Key_Left);
        QCOMPARE(panel()->view()->currentIndex().column(), int(StateModel::TypeColumn));
        QCOMPARE(panel()->currentMember(), QString("count"));
    }

    void saysWhyAnEditIsRefused()
    {
        panel()->select("State", "count");
        QVERIFY(edit(StateModel::ValueColumn, "(1"));
        const auto labels = panel()->findChildren<QLabel *>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->property("role") == "refusal" && label->isVisible() && !label->text().isEmpty();
        }));
        QCOMPARE(source().toUtf8(), m_studio->original());
        QCOMPARE(rows().value(1), QString("  count | int | 0"));
    }

    void addsComputedVar()
    {
        m_studio->trigger("state.addComputedVar");
        QVERIFY(m_studio->fillIn("Name", "doubled"));
        QVERIFY(m_studio->fillIn("Type", "int"));
        QVERIFY(m_studio->fillIn("Gives", "self.count * 2"));
        QVERIFY(m_studio->acceptDialog());
        QVERIFY(source().contains("    @rx.var\n    def doubled(self) -> int:\n        return self.count * 2\n"));
        QTRY_VERIFY(rows().contains("  doubled | int | from count"));
        undo();
    }

    void changesComputedVar()
    {
        m_studio->trigger("state.addComputedVar");
        QVERIFY(m_studio->fillIn("Name", "doubled"));
        QVERIFY(m_studio->fillIn("Type", "int"));
        QVERIFY(m_studio->fillIn("Gives", "self.count * 2"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(rows().contains("  doubled | int | from count"));
        panel()->select("State", "doubled");
        m_studio->trigger("state.change");
        QVERIFY(m_studio->fillIn("Gives", "self.count + len(self.name)"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(rows().contains("  doubled | int | from count, name"));
        QVERIFY(edit(StateModel::TypeColumn, "float"));
        QTRY_VERIFY(source().contains("def doubled(self) -> float:\n        return self.count + len(self.name)\n"));
        undo();
    }

    void changesWhatAHandlerDoes()
    {
        panel()->select("State", "increment");
        m_studio->trigger("state.change");
        QVERIFY(m_studio->fillIn("Value of the step", "5"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(source().contains("        self.count += 5\n"));
        m_studio->trigger("state.change");
        QVERIFY(m_studio->fillIn("Takes", "by: int"));
        QVERIFY(m_studio->fillIn("Value of the step", "by"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(source().contains("    def increment(self, by: int):\n        self.count += by\n"));
        undo();
    }

    void saysWhichNameAStepDoesNotKnow()
    {
        panel()->select("State", "increment");
        m_studio->trigger("state.change");
        QVERIFY(m_studio->fillIn("Value of the step", "by"));
        const auto *said = m_studio->dialog()->findChild<QLabel *>("said");
        QVERIFY2(said->text().contains("“by” is not known here"), qPrintable(said->text()));
        QTest::keyClick(m_studio->dialog(), Qt::Key_Escape);
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void makesAndShowsDataClasses()
    {
        m_studio->trigger("state.addData");
        QVERIFY(m_studio->fillIn("Name", "Person"));
        QVERIFY(m_studio->fillIn("Name of the field", "age"));
        QVERIFY(m_studio->fillIn("Type of the field", "int"));
        QVERIFY(m_studio->acceptDialog());
        QTRY_VERIFY(rows().contains("  age | int | "));
        panel()->select("Person", "age");
        QVERIFY(edit(StateModel::ValueColumn, "18"));
        QTRY_VERIFY(source().contains("class Person:\n    age: int = 18\n"));
        panel()->select("Person", {});
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Delete);
        QTRY_VERIFY(!source().contains("Person"));
        undo();
    }

    void goesToCode()
    {
        panel()->select("State", "rename");
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Return);
        QVERIFY(m_studio->editor().hasFocus());
        QCOMPARE(m_studio->editor().textCursor().block().text(), QString("    @rx.event"));
    }

    void asksBeforeDeletingWhatIsUsed()
    {
        panel()->select("State", "name");
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Delete);
        QMessageBox *question = nullptr;
        QTRY_VERIFY((question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())));
        // Set in rename(), shown in greeting() four times.
        QCOMPARE(question->informativeText().split('\n').size(), 5);
        QVERIFY(question->informativeText().contains(", line 22"));
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(source().toUtf8(), m_studio->original());

        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Delete);
        question = nullptr;
        QTRY_VERIFY((question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())));
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!source().contains("name: str = "));
        undo();
    }

    void asksBeforeDeletingAClassThatIsUsed()
    {
        panel()->select("State", {});
        panel()->view()->setFocus();
        QTest::keyClick(panel()->view(), Qt::Key_Delete);
        QMessageBox *question = nullptr;
        QTRY_VERIFY((question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())));
        QVERIFY2(question->text().startsWith("State is used"), qPrintable(question->text()));
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(source().toUtf8(), m_studio->original());
    }

    void keepsTheLastGoodStateWhileTheCodeIsBroken()
    {
        const QStringList before = rows();
        QVERIFY(m_studio->typeInCode("    count: int = 0", "    count: int = (0"));
        QTRY_VERIFY(m_studio->document().design().isBroken());
        QTest::keyClick(&m_studio->editor(), Qt::Key_Space);
        QCOMPARE(rows(), before);
        undo();
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestStatePanel)
#include "tst_state_panel.moc"
