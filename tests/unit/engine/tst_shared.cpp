#include "tests/unit/engine/browser_model.h"

#include "runtime/state/shared_state.h"
#include "runtime/state/state_registry.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// rx.SharedState: what tabs have in common that linked it to the same token.
class TestShared : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void privateUntilLinked();
    void tabsSeeEachOthersChanges();
    void containersGoAsPatches();
    void computedVarsAreEachTabsOwn();
    void changesInsideOfObjects();
    void substatesGoAlong();
    void leavingGivesThePrivateValuesBack();
    void linkingAgainMoves();
    void resetIsForAll();
    void handlersComeOneAfterAnother();
    void linkingWaitsForItsTurn();
    void twoInstances();
    void backgroundTasks();
    void linksOutliveAConnection();
    void whoIsAwayLearnsLater();
    void endedSessionsLeave();
    void emptyInstancesGo();
    void reloadKeepsLinks();
    void reloadWithoutTheClass();
    void mistakes_data();
    void mistakes();
    void leavingTwice();

private:
    std::unique_ptr<BrowserModel> tab(const char *path = "/") { return std::make_unique<BrowserModel>(*m_app, path); }
    /// Two tabs in a room of its own.
    void meet();

    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_a, m_b, m_other;
    std::string m_room;
    int m_rooms = 0;
};

void TestShared::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
}

void TestShared::init()
{
    m_a.reset();
    m_b.reset();
    m_other.reset();
    if (!m_app->loaded().pages.size() || m_app->handlerNumber("Room.join") < 0)
        QVERIFY2(m_app->loadApp(QStringLiteral("shared")), m_app->problemText());
    m_a = tab("/a");
    m_b = tab("/b");
    m_other = tab();
    QVERIFY(m_other->call("Own.close_gate"));
    m_room = "room-" + std::to_string(++m_rooms);
}

void TestShared::meet()
{
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QVERIFY(m_b->call("Room.join_quietly", {m_room}));
}

void TestShared::privateUntilLinked()
{
    QVERIFY(m_a->call("Room.say", {"to myself"}));
    QVERIFY(m_b->call("Room.say", {"me too"}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"to myself"}));
    QCOMPARE(m_b->value("Room.lines"), Json::array({"me too"}));
    QCOMPARE(m_a->value("Room.place"), Json(""));
}

void TestShared::tabsSeeEachOthersChanges()
{
    QVERIFY(m_a->call("Room.say", {"to myself"}));
    QVERIFY(m_a->call("Room.join", {m_room}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"/a came"}));
    QVERIFY(m_b->call("Room.join", {m_room}));
    QCOMPARE(m_b->value("Room.lines"), Json::array({"/a came", "/b came"}));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"/a came", "/b came"})));
    QVERIFY(m_a->awaitValue("Room.here", 2));
    QCOMPARE(m_b->value("Room.here"), Json(2));
    QCOMPARE(m_a->value("Room.place"), Json(m_room));
    QVERIFY(m_b->call("Room.say", {"hello"}));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"/a came", "/b came", "hello"})));
    QVERIFY(m_a->awaitValue("Room.secret", 1)); // computed from a backend var
    QVERIFY(m_a->call("Room.add"));
    QVERIFY(m_b->awaitValue("Room.count", 1));
    QVERIFY(m_other->call("Own.open_gate"));
    QCOMPARE(m_other->value("Room.lines"), Json::array());
    QCOMPARE(m_other->value("Room.count"), Json(0));
    for (BrowserModel *each : {m_a.get(), m_b.get(), m_other.get()})
        QCOMPARE(each->complaint(), std::string());
}

void TestShared::containersGoAsPatches()
{
    meet();
    QVERIFY(m_a->call("Room.say", {std::string(5000, 'x')}));
    QVERIFY(m_b->awaitValue("Room.secret", 1));
    QVERIFY(m_a->call("Room.say", {"short"}));
    QVERIFY(m_a->bytes() < 300);
    QVERIFY(m_b->awaitValue("Room.secret", 2));
    QCOMPARE(m_b->frames().back().value("p", Json::object()).size(), size_t(1));
    QCOMPARE(m_b->value("Room.lines"), m_a->value("Room.lines"));
}

void TestShared::computedVarsAreEachTabsOwn()
{
    meet();
    QVERIFY(m_a->awaitValue("Own.lines", "0 lines"));
    QVERIFY(m_b->call("Room.say", {"hello"}));
    QVERIFY(m_a->awaitValue("Room.whose", "/a 1"));
    QVERIFY(m_b->awaitValue("Room.whose", "/b 1"));
    QVERIFY(m_a->awaitValue("Own.lines", "1 lines")); // a private one, of another state
    QVERIFY(m_b->awaitValue("Own.lines", "1 lines"));
    QVERIFY(m_other->awaitValue("Own.lines", "0 lines"));
}

void TestShared::changesInsideOfObjects()
{
    meet();
    QVERIFY(m_a->call("Room.name_topic", {"birds"}));
    QCOMPARE(m_a->value("Room.topic")["name"], Json("birds"));
    QVERIFY(m_b->awaitValue("Room.topic", m_a->value("Room.topic")));
    QVERIFY(m_b->call("Room.name_topic", {"trees"}));
    QVERIFY(m_a->awaitValue("Room.topic", m_b->value("Room.topic")));
}

void TestShared::substatesGoAlong()
{
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QVERIFY(m_a->call("Detail.take_note", {"first"}));
    QVERIFY(m_b->call("Room.join_quietly", {m_room}));
    QCOMPARE(m_b->value("Detail.note"), Json("first"));
    QVERIFY(m_b->call("Detail.take_note", {"second"}));
    QVERIFY(m_a->awaitValue("Detail.note", "second"));
    QCOMPARE(m_other->value("Detail.note"), Json(""));
}

void TestShared::leavingGivesThePrivateValuesBack()
{
    QVERIFY(m_a->call("Room.say", {"to myself"}));
    meet();
    QVERIFY(m_a->call("Room.leave"));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"to myself"}));
    QCOMPARE(m_a->value("Room.place"), Json(""));
    QVERIFY(m_a->awaitValue("Own.lines", "1 lines"));
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"/a went"}))); // said just before
    QVERIFY(m_b->awaitValue("Room.here", 1));
    QVERIFY(m_b->call("Room.say", {"alone"}));
    QVERIFY(m_a->call("Room.say", {"so am I"}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"to myself", "so am I"}));
    QCOMPARE(m_b->value("Room.lines"), Json::array({"/a went", "alone"}));
    QVERIFY(m_a->awaitValue("Own.lines", "2 lines"));
    const Json kept = m_a->values();
    QCOMPARE(m_a->serverValues(), kept);
}

void TestShared::linkingAgainMoves()
{
    meet();
    QVERIFY(m_a->call("Room.say", {"here"}));
    QVERIFY(m_a->call("Room.join", {m_room + "-next"}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"/a came"}));
    QVERIFY(m_b->awaitValue("Room.here", 1));
    QCOMPARE(m_b->value("Room.lines"), Json::array({"here"}));
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"here"}));
    QVERIFY(m_a->call("Room.join_quietly", {m_room + "-next"})); // which has no other tab, and is still there
    QCOMPARE(m_a->value("Room.lines"), Json::array({"/a came"}));
}

void TestShared::resetIsForAll()
{
    meet();
    QVERIFY(m_a->call("Room.say", {"hello"}));
    QVERIFY(m_a->call("Detail.take_note", {"note"}));
    QVERIFY(m_b->awaitValue("Detail.note", "note"));
    QVERIFY(m_b->call("Room.start_anew"));
    QVERIFY(m_a->awaitValue("Detail.note", ""));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array()));
    QVERIFY(m_a->call("Room.say", {"again"}));
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"again"})));
}

void TestShared::handlersComeOneAfterAnother()
{
    meet();
    const int first = m_a->send("Room.add_slowly");
    QVERIFY(m_b->awaitValue("Room.began", true)); // what is yielded is seen too
    m_b->send("Room.add_slowly");
    m_b->send("Room.add");
    m_a->send("Room.add");
    QVERIFY(m_other->call("Own.open_gate")); // nobody else waits for them
    QVERIFY(m_a->await([&](const Json &frame) { return frame.value("i", 0) == first; }));
    QVERIFY(m_a->awaitValue("Room.count", 4));
    QVERIFY(m_b->awaitValue("Room.count", 4));
}

void TestShared::linkingWaitsForItsTurn()
{
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    m_a->send("Room.add_slowly");
    QVERIFY(m_a->awaitValue("Room.began", true));
    const int joined = m_b->send("Room.join", {m_room});
    QVERIFY(m_other->call("Own.open_gate"));
    QVERIFY(m_b->await([&](const Json &frame) { return frame.value("i", 0) == joined; }));
    QCOMPARE(m_b->value("Room.count"), Json(1));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"/b came"})));
}

/// Each tab is in a handler of what the other one waits for.
void TestShared::twoInstances()
{
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QVERIFY(m_b->call("Game.join", {m_room}));
    m_a->send("Room.add_slowly");
    m_b->send("Game.count_lines");
    QVERIFY(m_other->call("Game.join", {m_room + "-else"}));
    m_a->send("Game.join", {m_room});
    m_b->send("Room.join", {m_room});
    m_a->send("Game.win");
    m_b->send("Room.add");
    QVERIFY(m_other->call("Own.open_gate"));
    QVERIFY(m_a->awaitValue("Room.count", 2));
    QVERIFY(m_b->awaitValue("Room.count", 2));
    QVERIFY(m_a->awaitValue("Game.score", 100));
    QVERIFY(m_b->awaitValue("Game.score", 100));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"/b came"})));
}

void TestShared::backgroundTasks()
{
    meet();
    QVERIFY(m_a->call("Room.work"));
    m_b->send("Room.add");
    QVERIFY(m_other->call("Own.open_gate"));
    QVERIFY(m_b->awaitValue("Room.count", 11));
    QVERIFY(m_a->awaitValue("Room.count", 11));
    QVERIFY(m_other->call("Room.join_from_background", {m_room}));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"background"})));
    QVERIFY(m_other->awaitValue("Room.lines", Json::array({"background"})));
}

void TestShared::linksOutliveAConnection()
{
    meet();
    QVERIFY(m_a->call("Room.say", {"one"}));
    QVERIFY(m_b->awaitValue("Own.lines", "1 lines")); // what comes last
    const Json kept = m_b->values();
    QCOMPARE(m_b->serverValues(), kept);
    QVERIFY(m_a->call("Room.say", {"two"}));
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"one", "two"})));
}

void TestShared::whoIsAwayLearnsLater()
{
    meet();
    QVERIFY(m_b->call("Room.say", {"zero"}));
    m_b->disconnect();
    QVERIFY(m_a->call("Room.say", {"one"}));
    QVERIFY(m_a->call("Room.say", {"two"}));
    m_b->connect(m_b->lastFrame());
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"zero", "one", "two"})));
    QCOMPARE(m_b->complaint(), std::string());
}

void TestShared::endedSessionsLeave()
{
    meet();
    {
        const GilLock gil;
        Session session("no-tab");
        StateObject *room = session.state(StateRegistry::running()->find("app.app.Room"));
        SharedStates::running().link(room, m_room);
        const PyRef kept = PyRef::share(reinterpret_cast<PyObject *>(room)); // as a task would
        QCOMPARE(SharedStates::companions(session).size(), size_t(2));
    }
    QVERIFY(m_a->call("Room.say", {"who is there?"}));
    QCOMPARE(m_a->value("Room.here"), Json(2));
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"who is there?"})));
}

void TestShared::emptyInstancesGo()
{
    const auto expire = [](std::chrono::seconds lifetime) {
        const GilLock gil;
        SharedStates::running().expire(lifetime);
    };
    meet();
    QVERIFY(m_a->call("Room.say", {"kept"}));
    QVERIFY(m_a->call("Room.join_quietly", {m_room + "-next"}));
    expire(std::chrono::seconds(0));
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"kept"})); // there was another tab
    QVERIFY(m_a->call("Room.join_quietly", {m_room + "-next"}));
    QVERIFY(m_b->call("Room.join_quietly", {m_room + "-next"}));
    expire(std::chrono::hours(1));
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QCOMPARE(m_a->value("Room.lines"), Json::array({"kept"})); // somebody might come back
    QVERIFY(m_a->call("Room.join_quietly", {m_room + "-next"}));
    expire(std::chrono::seconds(0));
    QVERIFY(m_a->call("Room.join_quietly", {m_room}));
    QCOMPARE(m_a->value("Room.lines"), Json::array());
}

void TestShared::reloadKeepsLinks()
{
    meet();
    QVERIFY(m_a->call("Room.say", {"before"}));
    QVERIFY(m_a->call("Detail.take_note", {"kept"}));
    const QString file = QFINDTESTDATA(TEST_APPS "/shared/shared.py");
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    const QString edited = QString(text).replace(QLatin1String("count: int = 0"), QLatin1String("count: int = 50\n    mood: str = \"good\"\n\n    def set_mood(self, mood: str):\n        self.mood = mood"));
    QVERIFY2(m_app->load(edited), m_app->problemText());
    QVERIFY(m_b->awaitValue("Room.mood", "good"));
    QVERIFY(m_b->awaitValue("Room.count", 50));
    QCOMPARE(m_b->value("Room.lines"), Json::array({"before"}));
    QVERIFY(m_b->call("Room.say", {"after"}));
    QVERIFY(m_a->awaitValue("Room.lines", Json::array({"before", "after"})));
    QVERIFY(m_a->call("Room.set_mood", {"better"}));
    QVERIFY(m_b->awaitValue("Room.mood", "better"));
    QVERIFY(m_b->awaitValue("Detail.note", "kept"));
    QVERIFY(m_b->call("Detail.take_note", {"new"}));
    QVERIFY(m_a->awaitValue("Detail.note", "new"));
    QVERIFY(m_a->awaitValue("Room.here", 2));
    QVERIFY(m_a->awaitValue("Own.lines", "2 lines"));
    const Json kept = m_a->values();
    QCOMPARE(m_a->serverValues(), kept);
    QVERIFY2(m_app->load(text), m_app->problemText());
    QVERIFY(m_a->call("Room.leave"));
    QCOMPARE(m_a->value("Room.lines"), Json::array());
    QVERIFY(m_b->awaitValue("Room.lines", Json::array({"before", "after", "/a went"})));
}

void TestShared::reloadWithoutTheClass()
{
    meet();
    m_a->send("Room.add_slowly");
    QVERIFY(m_b->awaitValue("Room.began", true));
    m_b->send("Room.add");
    QVERIFY2(m_app->load(QStringLiteral("import reflex as rx\nclass S(rx.State):\n    n: int = 0\n    def up(self):\n        self.n += 1\n"
                                        "app = rx.App()\napp.add_page(rx.text(S.n), route='/')\n")),
             m_app->problemText());
    QVERIFY(m_other->call("S.up"));
    auto fresh = tab();
    QVERIFY(fresh->call("S.up"));
    QCOMPARE(fresh->value("S.n"), Json(1));
    m_app->takeHandlerProblems();
}

void TestShared::mistakes_data()
{
    QTest::addColumn<Json>("token");
    QTest::addColumn<QString>("error");
    QTest::newRow("empty") << Json("") << "needs a token";
    QTest::newRow("underscore") << Json("a_b") << "\"a_b\"): the token must not have an underscore";
    QTest::newRow("no text") << Json(Json::array()) << "takes a token as text";
}

void TestShared::mistakes()
{
    QFETCH(Json, token);
    QFETCH(QString, error);
    QVERIFY(m_a->call("Room.fail", Json::array({token})));
    const QString told = QString::fromStdString(m_a->value("Room.error").get<std::string>());
    QVERIFY2(told.contains(error), qPrintable(told));
}

void TestShared::leavingTwice()
{
    QVERIFY(m_a->call("Room.leave_twice"));
    QVERIFY(QString::fromStdString(m_a->value("Room.error").get<std::string>()).contains(QLatin1String("is not linked")));
}

QTEST_GUILESS_MAIN(TestShared)
#include "tst_shared.moc"
