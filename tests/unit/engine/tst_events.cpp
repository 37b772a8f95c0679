#include "tests/unit/engine/browser_model.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void payloadIsConverted();
    void defaultsAndExtraArguments();
    void missingArgumentsAreReported();
    void keywordsAreBound();
    void generatorSendsEveryStep();
    void generatorEvents();
    void chainedEventsComeInOrder();
    void chainedToAnotherState();
    void coroutine();
    void eventsWaitForACoroutine();
    void tabsDoNotWaitForEachOther();
    void asyncGenerator();
    void callbackIsAFunctionOfTheBrowser();
    void exceptionsNameFileAndLine_data();
    void exceptionsNameFileAndLine();
    void sessionGoesOnAfterAnException();
    void endlessHandlerIsInterrupted();
    void wrongResultIsReported();
    void unknownHandlerIsReported();
    void repeatedEventsAreDropped();
    void malformedFramesAreIgnored();
    void resumeSendsWhatWasMissed();
    void tokenOfAConnectedTabIsNotShared();
    void unknownBuildReloads();

private:
    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_tab;
};

void TestEvents::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
    QVERIFY2(m_app->loadApp(QStringLiteral("handlers")), m_app->problemText());
}

void TestEvents::init()
{
    m_tab = std::make_unique<BrowserModel>(*m_app);
    m_app->takeHandlerProblems();
}

void TestEvents::payloadIsConverted()
{
    QVERIFY(m_tab->call("Log.typed", {"12", 3, {"b", "a"}, {1, 2}, "t"}));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"12 3.0 ['a', 'b'] (1, 2) 't'"}));
    QVERIFY(m_tab->call("Log.typed", {"no number", "1.5", Json::array(), Json::array(), ""}));
    QCOMPARE(m_tab->value("Log.lines")[1], Json("'no number' 1.5 [] () ''"));
}

void TestEvents::defaultsAndExtraArguments()
{
    m_app->takeHandlerProblems();
    QVERIFY(m_tab->call("Log.defaults", {1}));
    QVERIFY(m_tab->call("Log.defaults", {1, 5, 6, 7}));
    QVERIFY(m_tab->call("Log.note"));
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
    QVERIFY(m_tab->call("Log.note", {"x", "too many"}));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"1 2 ()", "1 5 (6, 7)", "nothing"}));
    QCOMPARE(m_app->takeHandlerProblems().size(), 1);
}

void TestEvents::missingArgumentsAreReported()
{
    QVERIFY(m_tab->call("Log.typed", {1}));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("needs the argument real")));
}

void TestEvents::keywordsAreBound()
{
    QVERIFY(m_tab->call("Log.bind"));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"12"})));
}

void TestEvents::generatorSendsEveryStep()
{
    QVERIFY(m_tab->call("Log.steps"));
    std::vector<Json> numbers;
    for (const Json &frame : m_tab->frames()) {
        if (frame.contains("d"))
            numbers.push_back(frame["d"][std::to_string(m_app->varNumber("Log.number"))]);
    }
    QCOMPARE(Json(numbers), Json::array({0, 1, 2}));
    QVERIFY(!m_tab->frames().front().contains("i"));
}

void TestEvents::generatorEvents()
{
    QVERIFY(m_tab->call("Log.yields_events"));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"first", "second", "from yield", "from return"})));
    QCOMPARE(m_tab->browserEvents(), Json::array({Json::array({"console_log", "hello"})}));
}

void TestEvents::chainedEventsComeInOrder()
{
    QVERIFY(m_tab->call("Log.chain"));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"chain", "a", "second", "third"})));
    QCOMPARE(m_tab->browserEvents(), Json::parse(R"([["redirect","/x",false,false,false]])"));
    QVERIFY(m_tab->frames()[0].contains("x")); // with the delta of the handler itself
}

void TestEvents::chainedToAnotherState()
{
    QVERIFY(m_tab->call("Other.into_log"));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"value 1"})));
    QCOMPARE(m_tab->value("Other.value"), Json(1));
}

void TestEvents::coroutine()
{
    QVERIFY(m_tab->call("Log.slow", {"a"}));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"begin a", "end a"}));
    QCOMPARE(m_tab->browserEvents(), Json::array({Json::array({"window_alert", "a"})}));
}

void TestEvents::eventsWaitForACoroutine()
{
    m_tab->send("Log.slow", {"a"});
    m_tab->send("Log.note", {"between"});
    m_tab->send("Log.slow", {"b"});
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"begin a", "end a", "between", "begin b", "end b"})));
}

void TestEvents::tabsDoNotWaitForEachOther()
{
    BrowserModel other(*m_app);
    m_tab->send("Log.slow", {"a"});
    QVERIFY(other.call("Log.note", {"quick"}));
    QCOMPARE(other.value("Log.lines"), Json::array({"quick"}));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"begin a", "end a"})));
}

void TestEvents::asyncGenerator()
{
    QVERIFY(m_tab->call("Log.slow_steps"));
    std::vector<Json> numbers;
    for (const Json &frame : m_tab->frames()) {
        const Json delta = frame.value("d", Json::object());
        if (const std::string key = std::to_string(m_app->varNumber("Log.number")); delta.contains(key))
            numbers.push_back(delta[key]);
    }
    QCOMPARE(Json(numbers), Json::array({10, 11, 12}));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"slow"})));
}

void TestEvents::callbackIsAFunctionOfTheBrowser()
{
    QVERIFY(m_tab->call("Log.callback"));
    const std::string callback = "on([[" + std::to_string(m_app->handlerNumber("Log.note")) + ",(a0)=>[a0]]],\"raw\")";
    QCOMPARE(m_tab->browserEvents(), Json::array({Json::array({Json::array({"call_script", 1}), "1 + 1", callback})}));
}

void TestEvents::exceptionsNameFileAndLine_data()
{
    QTest::addColumn<QString>("handler");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("function") << "fails" << "ValueError: on purpose" << 5;
    QTest::newRow("generator") << "fails_late" << "ValueError: late" << 6;
    QTest::newRow("coroutine") << "slow_failure" << "RuntimeError: slow failure" << 77;
}

void TestEvents::exceptionsNameFileAndLine()
{
    QFETCH(QString, handler);
    QFETCH(QString, text);
    QFETCH(int, number);
    QVERIFY(m_tab->call("Log." + handler.toStdString()));
    QCOMPARE(m_tab->value("Log.number"), Json(number)); // what it did before it failed is shown
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].message, text);
    QCOMPARE(problems[0].file, QFileInfo(m_app->appFile()).canonicalFilePath());
    QFile file(m_app->appFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines[problems[0].line - 1].contains("raise "));
    QCOMPARE(problems[0].column, int(lines[problems[0].line - 1].indexOf("raise")) + 1);
    QVERIFY(problems[0].detail.contains(QLatin1String("Traceback")));
}

void TestEvents::sessionGoesOnAfterAnException()
{
    QVERIFY(m_tab->call("Log.fails"));
    QVERIFY(m_tab->call("Log.slow_failure"));
    QVERIFY(m_tab->call("Log.note", {"alive"}));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"alive"}));
}

void TestEvents::endlessHandlerIsInterrupted()
{
    m_tab->send("Log.endless");
    QVERIFY(m_tab->awaitValue("Log.number", 99)); // it is running
    m_app->engine().interrupt();
    QVERIFY(m_tab->call("Log.note", {"alive"}));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"alive"}));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("KeyboardInterrupt")));
    QVERIFY(problems[0].line > 0);
}

void TestEvents::wrongResultIsReported()
{
    QVERIFY(m_tab->call("Log.wrong_result"));
    QCOMPARE(m_tab->value("Log.number"), Json(8));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].message.contains(QLatin1String("wrong_result")), qPrintable(problems[0].message));
    QVERIFY(problems[0].message.contains(QLatin1String("not int")));
}

void TestEvents::unknownHandlerIsReported()
{
    m_app->engine().received(m_tab->client(), "{\"e\":99999,\"a\":[],\"i\":1000}");
    QVERIFY(m_tab->await([](const Json &frame) { return frame.value("i", 0) == 1000; }));
    QCOMPARE(m_app->takeHandlerProblems().size(), 1);
}

void TestEvents::repeatedEventsAreDropped()
{
    const int number = m_app->handlerNumber("Log.note");
    const QByteArray frame = "{\"e\":" + QByteArray::number(number) + ",\"a\":[\"once\"],\"i\":50}";
    m_app->engine().received(m_tab->client(), frame);
    m_app->engine().received(m_tab->client(), frame);
    m_app->engine().received(m_tab->client(), "{\"e\":" + QByteArray::number(number) + ",\"a\":[\"after\"],\"i\":51}");
    QVERIFY(m_tab->await([](const Json &f) { return f.value("i", 0) == 51; }));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"once", "after"}));
}

void TestEvents::malformedFramesAreIgnored()
{
    for (const char *frame : {"", "nonsense", "[]", "{}", "{\"e\":\"x\"}", "{\"e\":null,\"a\":3}", "{\"t\":5}", "{\"t\":\"nav\"}",
                              "{\"t\":\"nav\",\"r\":7}", "{\"t\":\"ack\",\"n\":\"x\"}", "{\"t\":\"ack\",\"n\":-5}", "{\"t\":\"problem\"}", "\xff\xfe"})
        m_app->engine().received(m_tab->client(), frame);
    m_app->engine().received(12345678, "{\"e\":0,\"a\":[],\"i\":1}"); // of a client that never said hello
    const int number = m_app->handlerNumber("Log.note");
    m_app->engine().received(m_tab->client(), "{\"e\":" + QByteArray::number(number) + ",\"a\":{\"no\":\"list\"},\"i\":1}");
    QVERIFY(m_tab->await([](const Json &f) { return f.value("i", 0) == 1; }));
    QCOMPARE(m_tab->value("Log.lines"), Json::array({"nothing"}));
}

void TestEvents::resumeSendsWhatWasMissed()
{
    QVERIFY(m_tab->call("Log.note", {"seen"}));
    const int seen = m_tab->lastFrame();
    m_tab->send("Log.slow", {"missed"});
    QVERIFY(m_tab->await([](const Json &) { return true; })); // has begun, or ended
    m_tab->disconnect();
    m_tab->connect(m_tab->lastFrame());
    QCOMPARE(m_tab->frames().back()["t"], Json("resumed"));
    QVERIFY(m_tab->awaitValue("Log.lines", Json::array({"seen", "begin missed", "end missed"})));
    QVERIFY(m_tab->lastFrame() > seen);
    QVERIFY2(m_tab->complaint().empty(), m_tab->complaint().c_str());
    m_tab->disconnect();
    m_tab->connect(m_tab->lastFrame() + 100); // a number that was never sent: everything
    QCOMPARE(m_tab->frames().back()["t"], Json("full"));
}

void TestEvents::tokenOfAConnectedTabIsNotShared()
{
    QVERIFY(m_tab->call("Log.note", {"mine"}));
    const QByteArray hello = "{\"t\":\"hello\",\"token\":\"" + QByteArray::fromStdString(m_tab->token())
        + "\",\"build\":\"" + QByteArray::fromStdString(m_app->bootstrap().value("build", "")) + "\",\"n\":0}";
    constexpr ClientId duplicate = 777777;
    m_app->engine().received(duplicate, hello);
    const auto answer = m_app->outbox().take(duplicate, std::chrono::seconds(10));
    QVERIFY(answer);
    const Json full = Json::parse(answer->toStdString());
    QVERIFY(full["token"] != m_tab->token());
    QCOMPARE(full["v"][std::to_string(m_app->varNumber("Log.lines"))], Json::array());
    m_app->engine().closed(duplicate);
}

void TestEvents::unknownBuildReloads()
{
    constexpr ClientId stale = 777778;
    m_app->engine().received(stale, "{\"t\":\"hello\",\"token\":\"\",\"build\":\"0000\",\"n\":0}");
    const auto answer = m_app->outbox().take(stale, std::chrono::seconds(10));
    QVERIFY(answer);
    QCOMPARE(Json::parse(answer->toStdString())["t"], Json("reload"));
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
