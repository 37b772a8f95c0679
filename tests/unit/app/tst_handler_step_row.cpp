#include "app/dialogs/handler_step_row.h"

#include <QComboBox>
#include <QTest>

using namespace vitrine;

/// What a row of a handler's steps offers by itself.
class TestHandlerStepRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAValueOfTheVarsType_data()
    {
        QTest::addColumn<QStringList>("parameters");
        QTest::addColumn<QString>("ofText");
        QTest::addColumn<QString>("ofSwitch");
        QTest::newRow("a form's data") << QStringList{"data: dict[str, str]"} << "data" << "True";
        QTest::newRow("one of its type") << QStringList{"number: int", "done: bool"} << "number" << "done";
        QTest::newRow("nothing given") << QStringList() << "\"\"" << "True";
    }

    void offersAValueOfTheVarsType()
    {
        QFETCH(QStringList, parameters);
        StateClass state;
        state.name = "State";
        for (const auto &[name, type] : {std::pair("title", "str"), std::pair("sent", "bool")}) {
            StateVar var;
            var.name = name;
            var.annotation = type;
            state.vars.append(var);
        }
        HandlerStepRow row;
        row.setContext(Module(), state, parameters);
        QTEST(row.step().value, "ofText");
        for (QComboBox *target : row.findChildren<QComboBox *>()) {
            if (target->accessibleName() == "Var of the step")
                target->setCurrentText("sent");
        }
        QCOMPARE(row.step().target, QString("sent"));
        QTEST(row.step().value, "ofSwitch");
    }
};

QTEST_MAIN(TestHandlerStepRow)
#include "tst_handler_step_row.moc"
