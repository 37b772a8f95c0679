#include "designer_fixture.h"

#include "designer/edit/handler_step.h"
#include "designer/edit/state_editor.h"

#include <QTest>

using namespace vitrine;

/// What a handler does, as the dialog of handlers shows it.
class TestHandlerSteps : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DesignDocument> m_document;

    QVector<HandlerStep> stepsOf(const QString &body)
    {
        m_document = std::make_unique<DesignDocument>(realCatalog());
        m_document->setText(QStringLiteral("import reflex as rx\n\n\nclass State(rx.State):\n    message: str = \"\"\n    names: list[str] = []\n\n"
                                           "    @rx.event\n    def save(self, form: dict):\n") + body);
        const Result<QVector<HandlerStep>> steps = StateEditor(*m_document).handlerSteps(QStringLiteral("State"), QStringLiteral("save"));
        return steps ? *steps : QVector<HandlerStep>();
    }

private Q_SLOTS:
    void readsValuesOnSeveralLines()
    {
        const QVector<HandlerStep> steps = stepsOf(QStringLiteral(R"(        self.message = (
            "" if len(form["message"].strip()) >= 10 else "Write more."
        )
        self.names.append(
            form.get(
                "name",
                "nobody",
            ),
        )
        if (
            self.message
            and self.names
        ):
            return
        return [
            rx.toast(
                "Saved",
            ),
            State.load,
        ]
)"));
        QCOMPARE(steps.size(), 5);
        QVERIFY(steps.at(0).doesTheSame(HandlerStep::set("message", "\"\" if len(form[\"message\"].strip()) >= 10 else \"Write more.\"")));
        QVERIFY(steps.at(1).doesTheSame(HandlerStep::append("names", "form.get(\"name\", \"nobody\")")));
        QCOMPARE(steps.at(2).kind, HandlerStep::Kind::StopIf);
        QCOMPARE(steps.at(2).value, QString("self.message and self.names"));
        QVERIFY(steps.at(3).doesTheSame(HandlerStep::event("rx.toast(\"Saved\")")));
        QVERIFY(steps.at(4).doesTheSame(HandlerStep::event("State.load")));
    }

    /// What a form cannot show on its line stays code.
    void leavesTheRest_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("a text of several lines") << "        self.message = \"\"\"one\n        two\"\"\"\n";
        QTest::newRow("a remark") << "        self.message = (\n            form[\"a\"]  # the first\n        )\n";
    }

    void leavesTheRest()
    {
        QFETCH(QString, body);
        const QVector<HandlerStep> steps = stepsOf(body);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().kind, HandlerStep::Kind::Code);
    }

    void keepsATupleOfOne()
    {
        const QVector<HandlerStep> steps = stepsOf("        self.names = list((\n            form[\"a\"],\n        ))\n");
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().value, QString("list((form[\"a\"],))"));
    }
};

QTEST_GUILESS_MAIN(TestHandlerSteps)
#include "tst_handler_steps.moc"
