#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void handlersSeeWhereTheTabIs();
    void whatTheBrowserIsSent();
    void varsReadParts();
    void navigationUpdatesComputedVars();
    void argumentsAreDecoded();
    void catchAllIsAList();
    void argumentsCannotBeSet();
    void argumentIsThereOnceThePageIsAdded();
    void argumentWithTheNameOfAVarIsRefused();
    void removedArgumentIsUnknown();
    void secretHeaderIsNoVar();
    void resetKeepsTheRouter();
    void onLoadRunsOnArrival();
    void onLoadDoesNotRunOnResume();
    void onLoadComesBeforeLaterEvents();
    void onLoadOfTheBrowser();
    void onLoadThatFailsIsReported();
    void onLoadOfTheWrongKindIsRefused();
    void routerIsSentOnlyWhenItChanges();
    void tabsHaveTheirOwn();
    void otherStates();
    void otherStatesNeedAwait();
    void otherStatesOfTheWrongKind();

private:
    static ClientInfo info();

    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_tab;
};

ClientInfo TestRouter::info()
{
    ClientInfo info;
    info.ip = "192.0.2.7";
    info.origin = "https://shop.example";
    info.headers = {{"Host", "shop.example"}, {"User-Agent", "Tester/1"}, {"Cookie", "secret=42"}};
    return info;
}

void TestRouter::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
}

void TestRouter::init()
{
    m_tab.reset();
    QVERIFY2(m_app->loadApp(QStringLiteral("routed")), m_app->problemText());
    m_tab = std::make_unique<BrowserModel>(*m_app, "/post/hello-world", info());
    m_app->takeHandlerProblems();
}

void TestRouter::handlersSeeWhereTheTabIs()
{
    m_tab->navigate("/post/other", "q=a%20b&empty=");
    QVERIFY(m_tab->call("Router.look"));
    const Json seen = m_tab->value("Router.seen");
    QCOMPARE(seen["path"], Json("/post/[slug]"));
    QCOMPARE(seen["route_id"], Json("/post/[slug]"));
    QCOMPARE(seen["raw_path"], Json("/post/other?q=a%20b&empty="));
    QCOMPARE(seen["full_path"], Json("https://shop.example/post/[slug]"));
    QCOMPARE(seen["full_raw_path"], Json("https://shop.example/post/other?q=a%20b&empty="));
    QCOMPARE(seen["host"], Json("https://shop.example"));
    QCOMPARE(seen["params"], (Json{{"slug", "other"}, {"q", "a b"}, {"empty", ""}}));
    QCOMPARE(seen["url"], Json("https://shop.example/post/other?q=a%20b&empty="));
    QCOMPARE(seen["url_parts"], (Json{"https", "shop.example", "https://shop.example", "/post/other", "q=a%20b&empty="}));
    QCOMPARE(seen["query_parameters"], (Json{{"q", "a b"}, {"empty", ""}}));
    QCOMPARE(seen["token"], Json(m_tab->token()));
    QCOMPARE(seen["ip"], Json("192.0.2.7"));
    QVERIFY(!seen["session_id"].get<std::string>().empty());
    QCOMPARE(seen["user_agent"], Json("Tester/1"));
    QCOMPARE(seen["cookie"], Json("secret=42"));
    QCOMPARE(seen["raw"], Json("secret=42"));
    QCOMPARE(seen["missing"], Json(""));
}

void TestRouter::whatTheBrowserIsSent()
{
    const Json router = m_tab->value("reflex.State.router");
    QCOMPARE(router["page"]["params"], (Json{{"slug", "hello-world"}}));
    QCOMPARE(router["url"], Json("https://shop.example/post/hello-world"));
    QCOMPARE(router["session"]["client_token"], Json(m_tab->token()));
    QCOMPARE(router["headers"]["user_agent"], Json("Tester/1"));
    QVERIFY2(router.dump().find("secret") == std::string::npos, router.dump().c_str());
}

void TestRouter::varsReadParts()
{
    const std::string bodies = m_app->bodies("/post/x");
    const std::string router = "s[" + std::to_string(m_app->varNumber("reflex.State.router")) + ']';
    for (const std::string &part : {std::string("?.page?.params?.slug ?? \"\""), std::string("?.session?.client_token"), std::string("?.headers?.user_agent")})
        QVERIFY2(bodies.find(router + part) != std::string::npos, bodies.c_str());
    QVERIFY2(bodies.find("py.url(" + router + "?.url)?.path") != std::string::npos, bodies.c_str());
}

void TestRouter::navigationUpdatesComputedVars()
{
    QCOMPARE(m_tab->value("Router.heading"), Json("Post: hello-world"));
    QCOMPARE(m_tab->value("Router.by_argument"), Json("hello-world/"));
    m_tab->navigate("/post/second");
    QVERIFY(m_tab->awaitValue("Router.heading", "Post: second"));
    QCOMPARE(m_tab->value("Router.by_argument"), Json("second/"));
    m_tab->navigate("/");
    QVERIFY(m_tab->awaitValue("Router.heading", "Post: none"));
    QCOMPARE(m_tab->value("Router.by_argument"), Json("/"));
    QCOMPARE(m_tab->complaint(), std::string());
}

void TestRouter::argumentsAreDecoded()
{
    m_tab->navigate("/post/gr%C3%BC%C3%9Fe%2Fmehr");
    QVERIFY(m_tab->awaitValue("Router.heading", "Post: grüße/mehr"));
}

void TestRouter::catchAllIsAList()
{
    m_tab->navigate("/files/a/b");
    QVERIFY(m_tab->awaitValue("Router.by_argument", "/a+b"));
    m_tab->navigate("/files");
    QVERIFY(m_tab->awaitValue("Router.by_argument", "/"));
}

void TestRouter::argumentsCannotBeSet()
{
    QVERIFY(m_tab->call("Router.set_slug"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().message.contains(QStringLiteral("slug comes from the address")), qPrintable(problems.first().message));
}

void TestRouter::argumentIsThereOnceThePageIsAdded()
{
    QVERIFY2(m_app->load(QStringLiteral("import reflex as rx\napp = rx.App()\n"
                                        "app.add_page(lambda: rx.text('old'), route='/old/[form_id]')\n"
                                        "title = rx.cond(rx.State.form_id == '', 'New', 'Old')\n"
                                        "app.add_page(lambda: rx.text('new'), route='/new', title=title)\n"
                                        "app._compile()\n")),
             m_app->problemText());
    const std::string head = m_app->page("/new")["fragments"]["head"]["body"];
    QVERIFY2(head.find("?.page?.params?.form_id") != std::string::npos, head.c_str());
}

void TestRouter::argumentWithTheNameOfAVarIsRefused()
{
    QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\nclass S(rx.State):\n    slug: str = ''\n"
                                        "app = rx.App()\napp.add_page(lambda: rx.text('x'), route='/post/[slug]')\n")));
    QVERIFY2(m_app->problems().first().message.contains(QStringLiteral("[slug] has the name of a state var")), m_app->problemText());
    // The app before it goes on, with its argument.
    m_tab->navigate("/post/still");
    QVERIFY(m_tab->awaitValue("Router.by_argument", "still/"));
}

void TestRouter::removedArgumentIsUnknown()
{
    const QString source = QStringLiteral("import reflex as rx\napp = rx.App()\n"
                                          "app.add_page(lambda: rx.text(rx.State.%1), route='/x/[%2]')\n");
    QVERIFY2(m_app->load(source.arg(QStringLiteral("name"), QStringLiteral("name"))), m_app->problemText());
    QVERIFY2(m_app->load(source.arg(QStringLiteral("other"), QStringLiteral("other"))), m_app->problemText());
    QVERIFY(!m_app->load(source.arg(QStringLiteral("name"), QStringLiteral("other"))));
    QVERIFY2(m_app->problems().first().message.contains(QStringLiteral("'name'")), m_app->problemText());
}

void TestRouter::secretHeaderIsNoVar()
{
    QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\napp = rx.App()\n"
                                        "app.add_page(lambda: rx.text(rx.State.router.headers.cookie), route='/')\n")));
    QVERIFY2(m_app->problems().first().message.contains(QStringLiteral("no attribute 'cookie'")), m_app->problemText());
}

void TestRouter::resetKeepsTheRouter()
{
    QVERIFY(m_tab->call("Router.start_over"));
    QCOMPARE(m_tab->value("Router.heading"), Json("Post: hello-world"));
    QCOMPARE(m_tab->value("reflex.State.router")["page"]["params"]["slug"], Json("hello-world"));
}

void TestRouter::onLoadRunsOnArrival()
{
    QVERIFY(m_tab->awaitValue("Log.lines", {"arrived at /post/hello-world", "loaded"}));
    m_tab->navigate("/post/b", "x=1");
    QVERIFY(m_tab->awaitValue("Log.lines", {"arrived at /post/hello-world", "loaded", "arrived at /post/b?x=1", "loaded"}));
    QCOMPARE(m_tab->value("Log.visits"), Json(2));
    m_tab->disconnect();
    m_tab->connect(); // as after loading the document anew
    QVERIFY(m_tab->awaitValue("Log.visits", 3));
}

void TestRouter::onLoadDoesNotRunOnResume()
{
    QVERIFY(m_tab->awaitValue("Log.lines", {"arrived at /post/hello-world", "loaded"}));
    const int before = m_tab->lastFrame();
    m_tab->disconnect();
    m_tab->connect(before);
    QVERIFY(m_tab->call("Router.look"));
    QCOMPARE(m_tab->value("Log.visits"), Json(1));
    QCOMPARE(m_tab->serverValues()[std::to_string(m_app->varNumber("Log.visits"))], Json(1));
}

void TestRouter::onLoadComesBeforeLaterEvents()
{
    QVERIFY(m_tab->awaitValue("Log.visits", 1));
    m_tab->navigate("/files/a");
    QVERIFY(m_tab->call("Log.note", {"clicked"}));
    const Json lines = m_tab->value("Log.lines");
    QCOMPARE(lines[2], Json("slow at /files/[[...splat]]"));
    QCOMPARE(lines[3], Json("clicked"));
}

void TestRouter::onLoadOfTheBrowser()
{
    m_tab->navigate("/");
    QVERIFY(m_tab->await([](const Json &frame) { return frame.contains("x"); }));
    QCOMPARE(m_tab->browserEvents(), Json::parse(R"([["console_log","home"]])"));
}

void TestRouter::onLoadThatFailsIsReported()
{
    m_tab->navigate("/failing");
    QVERIFY(m_tab->awaitValue("Log.lines", {"arrived at /post/hello-world", "loaded", "before"}));
    QVERIFY(m_tab->call("Log.note", {"goes on"}));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.contains(QStringLiteral("no such post")));
}

void TestRouter::onLoadOfTheWrongKindIsRefused()
{
    QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\napp = rx.App()\n"
                                        "def home():\n    return rx.text('x')\napp.add_page(home, route='/', on_load=3)\n")));
    QVERIFY2(m_app->problems().first().message.contains(QStringLiteral("on_load of / takes event handlers, events and lambdas that return them, not int")),
             m_app->problemText());
    QCOMPARE(m_app->problems().first().line, 3);
}

void TestRouter::routerIsSentOnlyWhenItChanges()
{
    const std::string router = std::to_string(m_app->varNumber("reflex.State.router"));
    QVERIFY(m_tab->call("Log.note", {"a"}));
    for (const Json &frame : m_tab->frames())
        QVERIFY2(!frame.contains("d") || !frame["d"].contains(router), frame.dump().c_str());
    m_tab->disconnect();
    m_tab->connect(m_tab->lastFrame());
    QVERIFY(m_tab->call("Log.note", {"b"}));
    for (const Json &frame : m_tab->frames())
        QVERIFY2(!frame.contains("d") || !frame["d"].contains(router), frame.dump().c_str());
    m_tab->navigate("/post/c");
    QVERIFY(m_tab->await([&](const Json &frame) { return frame.contains("d") && frame["d"].contains(router); }));
}

void TestRouter::tabsHaveTheirOwn()
{
    BrowserModel second(*m_app, "/post/second", info());
    QCOMPARE(second.value("Router.heading"), Json("Post: second"));
    m_tab->navigate("/post/first");
    QVERIFY(m_tab->awaitValue("Router.heading", "Post: first"));
    QVERIFY(second.call("Log.note", {"x"}));
    QCOMPARE(second.value("Router.heading"), Json("Post: second"));
}

void TestRouter::otherStates()
{
    QVERIFY(m_tab->awaitValue("Log.visits", 1));
    QVERIFY(m_tab->call("Router.ask_others"));
    QCOMPARE(m_tab->value("Other.number"), Json(22));
    QCOMPARE(m_tab->value("Other.twice"), Json(44));
    QCOMPARE(m_tab->value("Router.answer"), Json("44 mine ['arrived at /post/hello-world', 'loaded', 'asked']"));
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
}

void TestRouter::otherStatesNeedAwait()
{
    QVERIFY(m_tab->call("Router.ask_without_await"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().message.contains(QStringLiteral("must be awaited")), qPrintable(problems.first().message));
}

void TestRouter::otherStatesOfTheWrongKind()
{
    QVERIFY(m_tab->call("Router.ask_nonsense"));
    QVERIFY(m_tab->call("Router.ask_an_expression"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems[0].message.contains(QStringLiteral("takes a state class")), qPrintable(problems[0].message));
    QVERIFY2(problems[1].message.contains(QStringLiteral("takes a var of a state class")), qPrintable(problems[1].message));
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
