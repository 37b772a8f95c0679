#include "tests/unit/engine/engine_fixture.h"

#include "runtime/base/resource_paths.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// The JavaScript of Vars, evaluated with the shell's own library, gives what Python computes with the same values.
class TestVar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void browserComputesWhatPythonDoes_data();
    void browserComputesWhatPythonDoes();
    void refusedOperationsSayWhatToDo_data();
    void refusedOperationsSayWhatToDo();

private:
    Json evaluate(const Json &cases);

    std::unique_ptr<EngineFixture> m_app;
    Json m_report;
    Json m_results;
};

void TestVar::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
    QVERIFY2(m_app->loadApp(QStringLiteral("operators")), m_app->problemText());
    QFile file(m_app->file(QStringLiteral("report.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_report = Json::parse(file.readAll().toStdString());
    m_results = evaluate(m_report["cases"]);
    QCOMPARE(m_results.size(), m_report["cases"].size());
}

/// All at once: {"ok": value} or {"error": text} for each case.
Json TestVar::evaluate(const Json &cases)
{
    const QString shell = resources::path(QStringLiteral("frontend/shell"));
    const QByteArray script = "import { py } from \"" + shell.toUtf8() + "/python.ts\";\n"
                              "import * as library from \"" + shell.toUtf8() + "/library.ts\";\n"
                              "const cases = await Bun.file(process.argv[2]).json();\n"
                              "const { vars } = await Bun.file(process.argv[3]).json();\n"
                              "console.log(JSON.stringify(cases.map(({ js }) => {\n"
                              "    try {\n"
                              "        const body = js.startsWith(\"throw \") ? js : `return ${js}`;\n"
                              "        const value = new Function(\"s\", \"py\", \"truthy\", \"eq\", body)(vars, py, library.truthy, library.eq);\n"
                              "        return { ok: value ?? null };\n"
                              "    } catch (error) { return { error: String(error) }; }\n"
                              "})));\n";
    m_app->write(QStringLiteral("evaluate.ts"), QString::fromUtf8(script));
    m_app->write(QStringLiteral("cases.json"), QString::fromStdString(cases.dump()));
    m_app->write(QStringLiteral("bootstrap.json"), QString::fromUtf8(m_app->bootstrapText())); // as it is: dicts keep their order
    QProcess bun;
    bun.start(resources::path(QStringLiteral("bun/bun")), {m_app->file(QStringLiteral("evaluate.ts")), m_app->file(QStringLiteral("cases.json")),
                                                          m_app->file(QStringLiteral("bootstrap.json"))});
    if (!bun.waitForFinished(60000) || bun.exitCode() != 0)
        qFatal("bun: %s", bun.readAllStandardError().constData());
    return Json::parse(bun.readAllStandardOutput().toStdString());
}

void TestVar::browserComputesWhatPythonDoes_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < m_report["cases"].size(); ++i)
        QTest::addRow("%s", m_report["cases"][i]["expression"].get<std::string>().c_str()) << int(i);
}

void TestVar::browserComputesWhatPythonDoes()
{
    QFETCH(int, index);
    const Json &test = m_report["cases"][size_t(index)];
    const Json &result = m_results[size_t(index)];
    QVERIFY2(result.contains("ok") && result["ok"] == test["expected"],
             qPrintable(QString::fromStdString(test["js"].get<std::string>() + " gives " + result.dump() + ", not " + test["expected"].dump())));
}

void TestVar::refusedOperationsSayWhatToDo_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < m_report["refused"].size(); ++i)
        QTest::addRow("%s", m_report["refused"][i]["source"].get<std::string>().c_str()) << int(i);
}

void TestVar::refusedOperationsSayWhatToDo()
{
    QFETCH(int, index);
    const Json &test = m_report["refused"][size_t(index)];
    const std::string message = test["message"];
    QVERIFY2(message.find(test["hint"].get<std::string>()) != std::string::npos && message != "not refused", message.c_str());
}

QTEST_GUILESS_MAIN(TestVar)
#include "tst_var.moc"
