#include "runtime/state/session.h"
#include "runtime/state/state_registry.h"

#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

class TestState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOfValueIsSent();
    void defaultsBelongToTheSession();
    void backendVarsStayOnTheServer();
    void undeclaredAttributeIsRefused();
    void resetGivesDefaults();
    void classesAreNoInstances();
    void dataclassIsReplaced();
    void dataclassAttributeIsSet();
    void objectsAreComparedAtEveryYield();
    void objectsInContainers();
    void settersAreGenerated();
    void substatesShareVars();
    void resetReachesSubstates();
    void mixinsAreCopied();
    void cachedVarsRunOnlyWhenNeeded();
    void uncachedVarsRunForEveryEvent();
    void dependenciesFollowTheBranchTaken();
    void computedVarsSeeContainersAndBackendVars();
    void computedVarFailsAlone();
    void computedVarCannotBeSet();
    void statesMayOutliveTheirSession();
    void bootstrapHasTheInitialValues();

private:
    std::string ran(BrowserModel &tab);

    std::unique_ptr<EngineFixture> m_app;
};

void TestState::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
    QVERIFY2(m_app->loadApp(QStringLiteral("states")), m_app->problemText());
}

/// Names of the computed vars that ran since the list was emptied.
std::string TestState::ran(BrowserModel &tab)
{
    tab.call("Derived.report");
    return tab.value("Derived.other");
}

void TestState::everyKindOfValueIsSent()
{
    const BrowserModel tab(*m_app);
    const auto check = [&](const std::string &name, const Json &expected) {
        if (tab.value("Kinds." + name) == expected)
            return true;
        qWarning("%s is %s", name.c_str(), tab.value("Kinds." + name).dump().c_str());
        return false;
    };
    QVERIFY(check("whole", 1));
    QVERIFY(check("real", 1.5));
    QVERIFY(check("flag", true));
    QVERIFY(check("text", "naïve \"x\" </script>"));
    QVERIFY(check("items", Json::array({1, 2})));
    QVERIFY(check("table", {{"a", 1}}));
    QVERIFY(check("tags", Json::array({"only"})));
    QVERIFY(check("pair", Json::array({1, "x"})));
    QVERIFY(check("maybe", nullptr));
    QVERIFY(check("choice", "a"));
    QVERIFY(check("size", "s"));
    QVERIFY(check("user", {{"name", "Ann"}, {"age", 3}}));
    QVERIFY(check("day", "2024-02-03"));
    QVERIFY(check("price", 2.5));
    QVERIFY(check("huge", 1099511627776));
    QVERIFY(check("nothing", {{"$", "nan"}}));
    QVERIFY(check("endless", {{"$", "inf"}}));
    QVERIFY(check("nested", Json::parse(R"({"a":[{"b":1}]})")));
    QVERIFY(check("made", Json::array({7})));
    QVERIFY(check("no_number", 0));
    QVERIFY(check("no_text", ""));
    QVERIFY(check("no_flag", false));
    QVERIFY(check("no_list", Json::array()));
    QVERIFY(check("no_dict", Json::object()));
    QVERIFY(check("no_optional", nullptr));
    QVERIFY(check("no_set", Json::array()));
    QCOMPARE(m_app->varNumber("Kinds.CONSTANT"), -1);
    QVERIFY(check("plain", 4));
    QVERIFY(check("plain_list", Json::array({1})));
}

void TestState::defaultsBelongToTheSession()
{
    BrowserModel one(*m_app);
    BrowserModel two(*m_app);
    QVERIFY(one.token() != two.token());
    QVERIFY(one.call("Kinds.append", {5}));
    QCOMPARE(one.value("Kinds.items"), Json::array({1, 2, 5}));
    QCOMPARE(one.value("Kinds.made"), Json::array({7, 5}));
    QVERIFY(two.call("Kinds.append", {6}));
    QCOMPARE(two.value("Kinds.items"), Json::array({1, 2, 6}));
    QCOMPARE(two.value("Kinds.made"), Json::array({7, 6}));
    const BrowserModel three(*m_app);
    QCOMPARE(three.value("Kinds.items"), Json::array({1, 2}));
}

void TestState::backendVarsStayOnTheServer()
{
    BrowserModel tab(*m_app);
    QCOMPARE(m_app->varNumber("Kinds._secret"), -1);
    QVERIFY(tab.values().dump().find("hidden") == std::string::npos);
    QVERIFY(tab.call("Kinds.use_backend"));
    QCOMPARE(tab.value("Kinds.text"), Json("hidden!['a', 'b']"));
    QCOMPARE(tab.frames().size(), size_t(1));
    for (const auto &field : {"Kinds.items", "Kinds.table"})
        QVERIFY(!tab.frames()[0]["d"].contains(std::to_string(m_app->varNumber(field))));
    BrowserModel other(*m_app);
    QVERIFY(other.call("Kinds.use_backend"));
    QCOMPARE(other.value("Kinds.text"), Json("hidden!['a', 'b']"));
}

void TestState::undeclaredAttributeIsRefused()
{
    BrowserModel tab(*m_app);
    m_app->takeHandlerProblems();
    QVERIFY(tab.call("Kinds.undeclared"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("misspelt")));
    QVERIFY(problems[0].message.contains(QLatin1String("Declare it")));
}

void TestState::resetGivesDefaults()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Kinds.append", {5}));
    QVERIFY(tab.call("Kinds.use_backend"));
    QVERIFY(tab.call("Kinds.clear"));
    QCOMPARE(tab.value("Kinds.items"), Json::array({1, 2}));
    QCOMPARE(tab.value("Kinds.made"), Json::array({7}));
    tab.serverValues();
    const BrowserModel fresh(*m_app);
    for (const auto &name : {"Kinds.items", "Kinds.made", "Kinds.text", "Kinds.pair", "Kinds.user", "Kinds.nested"})
        QCOMPARE(tab.value(name), fresh.value(name));
    QVERIFY(tab.call("Kinds.use_backend"));
    QCOMPARE(tab.value("Kinds.text"), Json("hidden!['a', 'b']"));
}

void TestState::classesAreNoInstances()
{
    QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\nclass S(rx.State):\n    a: int = 0\nS()\napp = rx.App()\n")));
    QCOMPARE(m_app->problems().size(), 1);
    QCOMPARE(m_app->problems()[0].line, 4);
    QVERIFY(m_app->problems()[0].message.contains(QLatin1String("instantiated by the runtime")));
    QVERIFY2(m_app->loadApp(QStringLiteral("states")), m_app->problemText());
}

void TestState::dataclassIsReplaced()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Kinds.age"));
    QCOMPARE(tab.value("Kinds.user"), Json({{"name", "Ann"}, {"age", 4}}));
}

void TestState::dataclassAttributeIsSet()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Kinds.birthday"));
    QCOMPARE(tab.value("Kinds.user"), Json({{"name", "Ann"}, {"age", 4}}));
    QVERIFY(tab.call("Kinds.birthday"));
    QCOMPARE(tab.value("Kinds.user"), Json({{"name", "Ann"}, {"age", 5}}));
    QCOMPARE(BrowserModel(*m_app).value("Kinds.user"), Json({{"name", "Ann"}, {"age", 3}}));
}

void TestState::objectsAreComparedAtEveryYield()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Kinds.birthdays"));
    std::vector<int> ages;
    for (const Json &frame : tab.frames()) {
        const Json delta = frame.value("d", Json::object());
        if (const std::string key = std::to_string(m_app->varNumber("Kinds.user")); delta.contains(key))
            ages.push_back(delta[key]["age"]);
    }
    QCOMPARE(ages, std::vector<int>({4, 5}));
}

void TestState::objectsInContainers()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("People.older"));
    QCOMPARE(tab.value("People.users")[1]["age"], Json(4));
    QCOMPARE(tab.value("People.ages"), Json(8));
    QVERIFY(tab.call("People.share"));
    QVERIFY(tab.call("People.rename"));
    QCOMPARE(tab.value("People.by_name")["x"][0]["name"], Json("Zoe"));
    QVERIFY(tab.call("People.hidden_birthday"));
    QCOMPARE(tab.value("People.hidden_age"), Json(4));
    QVERIFY(tab.values().dump().find("Eve") == std::string::npos);
    QCOMPARE(BrowserModel(*m_app).value("People.ages"), Json(6));
}

void TestState::settersAreGenerated()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Kinds.set_text", {"new"}));
    QCOMPARE(tab.value("Kinds.text"), Json("new"));
    QVERIFY(tab.call("Kinds.set_whole", {"12"}));
    QCOMPARE(tab.value("Kinds.whole"), Json(12));
    QVERIFY(tab.call("Kinds.set_whole", {"twelve"})); // ignored
    QCOMPARE(tab.value("Kinds.whole"), Json(12));
    QVERIFY(tab.call("Kinds.set_real", {"2.5"}));
    QCOMPARE(tab.value("Kinds.real"), Json(2.5));
    QCOMPARE(m_app->handlerNumber("Kinds.set__secret"), -1);
    QCOMPARE(m_app->handlerNumber("Derived.set_sum"), -1);
}

void TestState::substatesShareVars()
{
    BrowserModel tab(*m_app);
    QCOMPARE(m_app->varNumber("Child.count"), m_app->varNumber("Base.count"));
    QVERIFY(tab.call("Child.bump_both"));
    QCOMPARE(tab.value("Base.count"), Json(11));
    QCOMPARE(tab.value("Child.own"), Json(1));
    QCOMPARE(tab.value("Child.total"), Json(12));
    QVERIFY(tab.call("Base.bump"));
    QCOMPARE(tab.value("Base.count"), Json(12));
    QCOMPARE(tab.value("Child.total"), Json(13)); // a computed var of the child hears of the parent's var
    QVERIFY(tab.call("Child.help"));
    QCOMPARE(tab.value("Child.own"), Json(1200));
}

void TestState::resetReachesSubstates()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Child.bump_both"));
    QVERIFY(tab.call("Base.wipe"));
    QCOMPARE(tab.value("Base.count"), Json(0));
    QCOMPARE(tab.value("Child.own"), Json(0));
    QCOMPARE(tab.value("Child.total"), Json(0));
    tab.serverValues();
    QCOMPARE(tab.value("Base.count"), Json(0));
    QCOMPARE(tab.value("Child.total"), Json(0));
}

void TestState::mixinsAreCopied()
{
    BrowserModel tab(*m_app);
    QVERIFY(m_app->varNumber("Apples.amount") != m_app->varNumber("Pears.amount"));
    QCOMPARE(m_app->varNumber("Countable.amount"), -1);
    QCOMPARE(tab.value("Pears.amount"), Json(9));
    QCOMPARE(tab.value("Pears.twice"), Json(18));
    QVERIFY(tab.call("Apples.more"));
    QCOMPARE(tab.value("Apples.amount"), Json(7));
    QCOMPARE(tab.value("Apples.twice"), Json(14));
    QCOMPARE(tab.value("Pears.amount"), Json(9));
    QVERIFY(tab.call("Pears.more"));
    QCOMPARE(tab.value("Pears.twice"), Json(22));
}

void TestState::cachedVarsRunOnlyWhenNeeded()
{
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("Derived.double_sum"), Json(6));
    QVERIFY(tab.call("Derived.forget"));
    QVERIFY(tab.call("Derived.set_values", {{{"a", 5}}}));
    QCOMPARE(tab.value("Derived.sum"), Json(7));
    QCOMPARE(tab.value("Derived.double_sum"), Json(14));
    const std::string names = ran(tab);
    QVERIFY(names.find("sum") != std::string::npos);
    QVERIFY(names.find("ordered") == std::string::npos);
    QVERIFY(tab.call("Derived.forget"));
    QVERIFY(tab.call("Derived.set_values", {{{"other", "x"}}}));
    QVERIFY(ran(tab).find("sum") == std::string::npos);
    // A result that comes out the same is not sent.
    QVERIFY(tab.call("Derived.set_values", {{{"a", 2}, {"b", 5}}}));
    const Json &delta = tab.frames().back()["d"];
    QVERIFY(delta.contains(std::to_string(m_app->varNumber("Derived.a"))));
    QVERIFY(!delta.contains(std::to_string(m_app->varNumber("Derived.sum"))));
}

void TestState::uncachedVarsRunForEveryEvent()
{
    BrowserModel tab(*m_app);
    const int before = tab.value("Derived.always");
    QVERIFY(tab.call("Base.bump")); // of another state
    QVERIFY(tab.value("Derived.always") > before);
}

void TestState::dependenciesFollowTheBranchTaken()
{
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("Derived.depends"), Json(0));
    QVERIFY(tab.call("Derived.set_values", {{{"a", 11}}}));
    QCOMPARE(tab.value("Derived.depends"), Json(2));
    QVERIFY(tab.call("Derived.set_values", {{{"b", 30}}}));
    QCOMPARE(tab.value("Derived.depends"), Json(30));
}

void TestState::computedVarsSeeContainersAndBackendVars()
{
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Derived.add_row", {0}));
    QCOMPARE(tab.value("Derived.rows"), Json::array({3, 1, 2, 0}));
    QCOMPARE(tab.value("Derived.ordered"), Json::array({0, 1, 2, 3}));
    QVERIFY(tab.call("Derived.hide"));
    QCOMPARE(tab.value("Derived.from_backend"), Json(20));
    QCOMPARE(m_app->varNumber("Derived._private"), -1);
}

void TestState::computedVarFailsAlone()
{
    BrowserModel tab(*m_app);
    m_app->takeHandlerProblems();
    QVERIFY(tab.call("Derived.set_values", {{{"other", "break"}, {"a", 40}}}));
    QCOMPARE(tab.value("Derived.a"), Json(40));
    QCOMPARE(tab.value("Derived.sum"), Json(42));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("not today")));
    QVERIFY(problems[0].line > 0);
    QVERIFY(tab.call("Derived.set_values", {{{"other", "well"}, {"a", 41}}}));
    QCOMPARE(tab.value("Derived.sum"), Json(43));
    QCOMPARE(tab.value("Derived.broken"), Json(1));
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
}

void TestState::computedVarCannotBeSet()
{
    BrowserModel tab(*m_app);
    m_app->takeHandlerProblems();
    QVERIFY(tab.call("Derived.overwrite"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("computed var")));
}

void TestState::statesMayOutliveTheirSession()
{
    const GilLock gil;
    const auto ended = [](const char *name) {
        Session session("");
        StateClass *cls = StateRegistry::current()->find(name);
        return PyRef::share(reinterpret_cast<PyObject *>(session.state(cls)));
    };
    const PyRef kinds = ended("app.app.Kinds");
    const PyRef child = ended("app.app.Child");
    const PyRef five = PyRef::steal(PyLong_FromLong(5));
    QCOMPARE(PyObject_SetAttrString(kinds.get(), "whole", five.get()), 0);
    QCOMPARE(PyLong_AsLong(getAttr(kinds.get(), "whole").get()), 5);
    QVERIFY(PyRef::steal(PyObject_CallMethod(kinds.get(), "append", "i", 3)));
    QVERIFY(getAttr(kinds.get(), "user"));
    QVERIFY(PyRef::steal(PyObject_CallMethod(kinds.get(), "clear", nullptr)));
    QCOMPARE(PyObject_SetAttrString(child.get(), "own", five.get()), 0);
    QCOMPARE(PyObject_SetAttrString(child.get(), "count", five.get()), -1); // lay in a state that is gone
    QVERIFY(PyErr_ExceptionMatches(PyExc_AttributeError));
    PyErr_Clear();
}

void TestState::bootstrapHasTheInitialValues()
{
    QVERIFY2(m_app->load(QStringLiteral("import reflex as rx\n"
                                        "class S(rx.State):\n"
                                        "    a: int = 3\n"
                                        "    @rx.var\n"
                                        "    def b(self) -> int:\n"
                                        "        return self.a + 1\n"
                                        "def index():\n"
                                        "    return rx.text(S.b)\n"
                                        "app = rx.App()\n"
                                        "app.add_page(index)\n")),
             m_app->problemText());
    const Json vars = m_app->bootstrap()["vars"];
    QCOMPARE(vars.at(size_t(m_app->varNumber("S.a"))), Json(3));
    QCOMPARE(vars.at(size_t(m_app->varNumber("S.b"))), Json(4));
}

QTEST_GUILESS_MAIN(TestState)
#include "tst_state.moc"
