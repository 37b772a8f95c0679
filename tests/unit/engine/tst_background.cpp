#include "tests/unit/engine/browser_model.h"

#include <QFile>
#include <QTest>

#include <chrono>

using namespace vitrine;
using Json = nlohmann::json;

/// Background tasks, handlers that block, middleware, exception handlers and what reaches a session from outside.
class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void taskChangesStateStepByStep();
    void foregroundEventsComeBetween();
    void turnsComeInOrder();
    void misuse_data();
    void misuse();
    void readsOutsideAreSnapshots();
    void keptContainersChangeInTheirTurn();
    void keptObjectsAreLookedAt_data();
    void keptObjectsAreLookedAt();
    void keptObjectsMayChangeElsewhere();
    void cancelledWhileWaiting();
    void taskStartsEvents();
    void otherStatesInside();
    void otherStatesAreEnteredToo();
    void tasksOfATaskEnterOneAfterTheOther();
    void taskGoesOnAfterTheTabHasGone();
    void modifiesAnotherSession();
    void blockedHandlersDelayNobody();
    void blockedCoroutinesDelayNobody();
    void tasksOfTheLoopRunOneAtATime();
    void blockedSessionKeepsItsOrder();
    void blockedHandlerLivesThroughAReload();
    void blockedArgumentLivesThroughAReload();
    void classIsRemovedUnderABlockedHandler();
    void interruptReachesBlockedHandlers();
    void handlerAfterAnInterruptedOneIsNew();
    void interruptCancelsCoroutines();
    void middlewareSeesEveryEvent();
    void middlewareTakesTheHandlersPlace();
    void exceptionHandlerAnswersWithEvents();
    void failureNotice();
    void browserErrorsReachTheApp();

private:
    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_tab;
};

void TestBackground::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
    QVERIFY2(m_app->loadApp(QStringLiteral("background")), m_app->problemText());
}

void TestBackground::init()
{
    m_tab = std::make_unique<BrowserModel>(*m_app);
    if (m_app->handlerNumber("Work.lower_flag") >= 0)
        QVERIFY(m_tab->call("Work.lower_flag"));
    m_app->takeHandlerProblems();
}

void TestBackground::taskChangesStateStepByStep()
{
    QVERIFY(m_tab->call("Work.count_to", {3}));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    std::vector<Json> counts;
    const std::string number = std::to_string(m_app->varNumber("Work.count"));
    for (const Json &frame : m_tab->frames()) {
        if (frame.contains("d") && frame["d"].contains(number))
            counts.push_back(frame["d"][number]);
    }
    QCOMPARE(Json(counts), Json::array({1, 2, 3}));
}

void TestBackground::foregroundEventsComeBetween()
{
    QVERIFY(m_tab->call("Work.wait_for_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"waiting"})));
    QVERIFY(m_tab->call("Work.note", {"meanwhile"})); // ends although the task is still there
    QCOMPARE(m_tab->value("Work.lines"), Json::array({"waiting", "meanwhile"}));
    QVERIFY(m_tab->call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"waiting", "meanwhile", "flag seen"})));
}

void TestBackground::turnsComeInOrder()
{
    // The task asks for the state while a handler has it, and two more events wait.
    m_tab->send("Work.hold");
    m_tab->send("Work.note", {"first"});
    m_tab->send("Work.append_in_background", {"task"});
    m_tab->send("Work.note", {"second"});
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"held", "first", "second", "task"})));
}

void TestBackground::misuse_data()
{
    QTest::addColumn<std::string>("handler");
    QTest::addColumn<QString>("error");
    QTest::newRow("write outside") << std::string("Work.write_outside") << QStringLiteral("inside of `async with self:`");
    QTest::newRow("nested") << std::string("Work.nested") << QStringLiteral("cannot be nested");
    QTest::newRow("mutate outside") << std::string("Work.mutate_outside") << QStringLiteral("ImmutableStateError");
    for (const char *kept : {"list", "dict", "set", "in_a_task_of_its_own", "in_a_thread"})
        QTest::addRow("mutate kept %s", kept) << "Work.mutate_kept_" + std::string(kept) << QStringLiteral("even what it has read there before");
    QTest::newRow("reset outside") << std::string("Work.reset_outside") << QStringLiteral("inside of `async with self:`");
    QTest::newRow("inline") << std::string("Work.call_inline") << QStringLiteral("cannot be called inline");
}

void TestBackground::misuse()
{
    QFETCH(std::string, handler);
    QFETCH(QString, error);
    const auto failed = [](const Json &frame) { return frame.contains("x") && frame["x"][0][0] == "handler_failed"; };
    QVERIFY(m_tab->call(handler));
    QVERIFY(std::any_of(m_tab->frames().begin(), m_tab->frames().end(), failed) || m_tab->await(failed));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].detail.contains(error) || problems[0].message.contains(error), qPrintable(problems[0].detail));
    QVERIFY(problems[0].line > 0);
    QVERIFY(m_tab->call("Work.note", {"alive"})); // and nothing is locked
    QCOMPARE(m_tab->value("Work.lines"), Json::array({"alive"}));
}

void TestBackground::readsOutsideAreSnapshots()
{
    QVERIFY(m_tab->call("Work.note", {"a"}));
    QVERIFY(m_tab->call("Work.read_outside"));
    QVERIFY(m_tab->awaitValue("Work.seen", "before"));
    QVERIFY(m_tab->call("Work.note", {"b"}));
    QVERIFY(m_tab->call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.seen", "['a'] ['a', 'b'] True"));
}

void TestBackground::keptContainersChangeInTheirTurn()
{
    QVERIFY(m_tab->call("Work.note", {"a"}));
    QVERIFY(m_tab->call("Work.keep_a_list"));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    QCOMPARE(m_tab->value("Work.lines"), Json::array({"a", "free", "to change", "by the app"}));
}

void TestBackground::keptObjectsAreLookedAt_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("at the end of the task") << false;
    QTest::newRow("at its next turn") << true;
}

void TestBackground::keptObjectsAreLookedAt()
{
    QFETCH(bool, again);
    QVERIFY(m_tab->call("Work.change_kept_object", {again}));
    Problems problems;
    QVERIFY(QTest::qWaitFor([&] { return !(problems = m_app->takeHandlerProblems()).isEmpty(); }));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems[0].message.contains(QStringLiteral("Work.items was changed outside of `async with self:`")), qPrintable(problems[0].message));
    QVERIFY(problems[0].line > 0);
    QVERIFY(m_tab->call("Work.note", {"alive"}));
    QCOMPARE(m_tab->value("Work.items"), Json::parse(R"([{"name":"outside"}])"));
    QVERIFY(m_app->takeHandlerProblems().isEmpty()); // once is enough
}

void TestBackground::keptObjectsMayChangeElsewhere()
{
    QVERIFY(m_tab->call("Work.keep_an_object"));
    QVERIFY(m_tab->call("Work.rename"));
    QVERIFY(m_tab->call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    QCOMPARE(m_tab->value("Work.items"), Json::parse(R"([{"name":"by a handler!"}])"));
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
}

void TestBackground::cancelledWhileWaiting()
{
    QVERIFY(m_tab->call("Work.cancel_a_waiting_task"));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    QVERIFY(m_tab->call("Work.note", {"alive"}));
    QCOMPARE(m_tab->value("Work.lines"), Json::array({"alive"}));
}

void TestBackground::taskStartsEvents()
{
    QVERIFY(m_tab->call("Work.start_others"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"from a yield", "from the return"})));
}

void TestBackground::otherStatesInside()
{
    QVERIFY(m_tab->call("Work.change_other"));
    QVERIFY(m_tab->awaitValue("Other.name", "changed"));
}

void TestBackground::otherStatesAreEnteredToo()
{
    QVERIFY(m_tab->call("Work.keep_other"));
    QVERIFY(m_tab->awaitValue("Other.name", "entered"));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    QVERIFY(m_tab->call("Work.note", {"alive"}));
}

void TestBackground::tasksOfATaskEnterOneAfterTheOther()
{
    QVERIFY(m_tab->call("Work.add_side_by_side"));
    QVERIFY(m_tab->awaitValue("Work.done", true));
    QCOMPARE(m_tab->value("Work.count"), Json(111));
}

void TestBackground::taskGoesOnAfterTheTabHasGone()
{
    QVERIFY(m_tab->call("Work.wait_for_flag"));
    BrowserModel other(*m_app);
    m_tab->disconnect();
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(other.awaitValue("Work.lines", Json::array())); // its own session has none
    m_tab->connect();
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"waiting", "flag seen"})));
}

void TestBackground::modifiesAnotherSession()
{
    BrowserModel other(*m_app);
    QVERIFY(other.call("Work.change_session", {m_tab->token(), "hello"}));
    QVERIFY(m_tab->awaitValue("Other.name", "hello"));
    QCOMPARE(other.value("Other.name"), Json("nobody"));
    m_app->takeHandlerProblems();
    QVERIFY(other.call("Work.change_session", {"00000000-0000-0000-0000-000000000000", "hello"}));
    QVERIFY(m_app->takeHandlerProblems().value(0).message.contains(QStringLiteral("no session")));
}

void TestBackground::blockedHandlersDelayNobody()
{
    std::vector<std::unique_ptr<BrowserModel>> blocked;
    for (int i = 0; i < 3; ++i) {
        blocked.push_back(std::make_unique<BrowserModel>(*m_app));
        blocked.back()->send(i == 0 ? "Work.block_in_python" : "Work.block");
    }
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_tab->call("Work.note", {i})); // all while the others are blocked: only raise_flag ends them
    QCOMPARE(m_tab->value("Work.lines").size(), size_t(20));
    for (const auto &tab : blocked)
        QCOMPARE(tab->value("Work.done"), Json(false));
    QVERIFY(m_tab->call("Work.raise_flag"));
    for (const auto &tab : blocked)
        QVERIFY(tab->awaitValue("Work.done", true));
}

void TestBackground::blockedCoroutinesDelayNobody()
{
    std::vector<std::unique_ptr<BrowserModel>> blocked;
    for (const char *handler : {"Work.block_in_a_coroutine", "Work.block_the_loop", "Work.block_and_await", "Work.block_in_a_coroutine"}) {
        blocked.push_back(std::make_unique<BrowserModel>(*m_app));
        blocked.back()->send(handler);
    }
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_tab->call("Work.note_later", {i})); // all while the others are blocked: only raise_flag ends them
    QCOMPARE(m_tab->value("Work.lines").size(), size_t(20));
    QVERIFY(blocked[0]->awaitValue("Work.lines", Json::array({"blocked"})));
    for (const auto &tab : blocked)
        QCOMPARE(tab->value("Work.done"), Json(false));
    QVERIFY(m_tab->call("Work.raise_flag"));
    for (const auto &tab : blocked)
        QVERIFY(tab->awaitValue("Work.done", true));
    QVERIFY(blocked[0]->awaitValue("Work.seen", "True"));
    QVERIFY(m_tab->call("Work.note_later", {"alive"}));
}

/// Also when each of them keeps the loop for longer than its turn.
void TestBackground::tasksOfTheLoopRunOneAtATime()
{
    std::vector<std::unique_ptr<BrowserModel>> tabs;
    for (int i = 0; i < 5; ++i) {
        tabs.push_back(std::make_unique<BrowserModel>(*m_app));
        tabs.back()->send("Work.block_again_and_again");
    }
    for (const auto &tab : tabs)
        QVERIFY(tab->awaitValue("Work.done", true));
    for (const auto &tab : tabs)
        QCOMPARE(tab->value("Work.count"), Json(0));
    QVERIFY(m_tab->call("Work.note_later", {"alive"}));
}

void TestBackground::blockedSessionKeepsItsOrder()
{
    BrowserModel other(*m_app);
    m_tab->send("Work.block");
    m_tab->send("Work.note", {"after"});
    QVERIFY(other.call("Work.note", {"other"}));
    QCOMPARE(m_tab->value("Work.lines"), Json::array());
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"blocked", "after"})));
}

void TestBackground::blockedHandlerLivesThroughAReload()
{
    BrowserModel other(*m_app);
    m_tab->send("Work.block");
    QVERIFY(other.call("Work.note", {"other"})); // the turn has gone on
    QVERIFY(m_app->reload());
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"blocked"})));
    QVERIFY(m_tab->call("Work.note", {"after"}));
    QCOMPARE(m_tab->value("Work.lines"), Json::array({"blocked", "after"}));
}

void TestBackground::blockedArgumentLivesThroughAReload()
{
    BrowserModel other(*m_app);
    m_tab->send("Work.deliver", {Json{{"text", "par"}}, "cel"});
    QVERIFY(other.call("Work.note", {"other"})); // the turn has gone on
    QFile file(m_app->appFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(m_app->load(QString::fromUtf8(file.readAll()) + QStringLiteral("# changed\n"))); // its classes are new ones
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"parcel"})));
}

void TestBackground::classIsRemovedUnderABlockedHandler()
{
    BrowserModel other(*m_app);
    QFile file(m_app->appFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    QVERIFY(m_app->load(source + QStringLiteral("\n\nclass Passing(Work):\n"
                                                "    @rx.var\n"
                                                "    def double(self) -> int:\n"
                                                "        return self.count * 2\n\n"
                                                "    @rx.event\n"
                                                "    def block_and_read(self):\n"
                                                "        while not flag.wait(0.001):\n"
                                                "            pass\n"
                                                "        self.count = self.double + 1\n")));
    m_tab->send("Passing.block_and_read");
    QVERIFY(other.call("Work.note", {"other"})); // the turn has gone on
    QVERIFY(m_app->load(source));
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(m_tab->await([](const Json &frame) { return frame.contains("i"); }));
    QVERIFY(m_app->takeHandlerProblems().value(0).message.contains(QStringLiteral("was removed while this handler was running")));
}

void TestBackground::interruptReachesBlockedHandlers()
{
    BrowserModel other(*m_app);
    m_tab->send("Work.spin");
    QVERIFY(other.call("Work.note", {"other"}));
    m_app->engine().interrupt();
    QVERIFY(m_tab->await([](const Json &frame) { return frame.contains("i"); }));
    QVERIFY(m_app->takeHandlerProblems().value(0).message.contains(QStringLiteral("KeyboardInterrupt")));
    QVERIFY(m_tab->call("Work.note", {"alive"}));
}

void TestBackground::handlerAfterAnInterruptedOneIsNew()
{
    BrowserModel other(*m_app);
    m_tab->send("Work.spin");
    m_tab->send("Work.block"); // waits in the session for the one before, and runs in the same task
    QTRY_VERIFY(m_app->engine().hasWorkedFor(std::chrono::seconds(1)));
    m_app->engine().interrupt();
    QVERIFY(m_tab->await([](const Json &frame) { return frame.contains("i"); }));
    QTRY_VERIFY(!m_app->engine().hasWorkedFor(std::chrono::seconds(1)));
    QVERIFY(other.call("Work.raise_flag"));
    QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"blocked"})));
    QCOMPARE(m_app->takeHandlerProblems().size(), 1);
}

void TestBackground::interruptCancelsCoroutines()
{
    for (const char *handler : {"Work.wait_for_ever", "Work.spin_in_a_coroutine"}) {
        m_tab->send(handler);
        QVERIFY(m_tab->awaitValue("Work.lines", Json::array({"waiting"})));
        QTRY_VERIFY(!m_app->engine().hasWorkedFor(std::chrono::milliseconds(0))); // the coroutine is wholly handed over
        m_app->engine().interrupt();
        QVERIFY(m_tab->await([](const Json &frame) { return frame.contains("i"); }));
        QCOMPARE(m_app->takeHandlerProblems().size(), 1);
        QVERIFY(m_tab->call("Work.clear"));
        QVERIFY(m_tab->call("Work.count_to", {1})); // the event loop is alive
        QVERIFY(m_tab->awaitValue("Work.done", true));
        QVERIFY(m_tab->call("Work.clear"));
    }
}

void TestBackground::middlewareSeesEveryEvent()
{
    EngineFixture &app = *m_app;
    QVERIFY2(app.loadApp(QStringLiteral("middleware")), app.problemText());
    BrowserModel tab(app);
    QVERIFY(tab.call("Shop.steps"));
    QVERIFY(tab.call("Shop.slow"));
    QCOMPARE(tab.value("Shop.lines"), Json::array({"one", "two", "slow"}));
    QVERIFY(tab.call("Shop.show_log"));
    QCOMPARE(tab.value("Shop.log"), Json::array({"before steps", "after steps", "after steps", "after steps", "before slow", "after slow", "before show_log"}));
}

void TestBackground::middlewareTakesTheHandlersPlace()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Shop.forbidden"));
    QVERIFY(tab.awaitValue("Shop.lines", Json::array({"refused"})));
}

void TestBackground::exceptionHandlerAnswersWithEvents()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Shop.divide"));
    QVERIFY(tab.awaitValue("Shop.lines", Json::array({"division by zero"})));
    QCOMPARE(m_app->takeHandlerProblems().size(), 1); // the developer sees it all the same
}

void TestBackground::failureNotice()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("background")), m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Work.divide"));
    const Json events = tab.browserEvents();
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0][0], Json("handler_failed"));
    QVERIFY(events[0][1].get<std::string>().find("ZeroDivisionError") != std::string::npos);
}

void TestBackground::browserErrorsReachTheApp()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("middleware")), m_app->problemText());
    BrowserModel tab(*m_app);
    m_app->engine().received(tab.client(), R"({"t":"problem","f":"1","m":"x is undefined"})");
    QVERIFY(tab.call("Shop.show_browser_errors"));
    QCOMPARE(tab.value("Shop.log"), Json::array({"x is undefined"}));
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
