#include "tests/unit/engine/browser_model.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <thread>

#include <pthread.h>
#include <sched.h>

using namespace vitrine;
using Json = nlohmann::json;

namespace {

/// An app with these lines in its state class.
QString app(const QString &state, const QString &page = QStringLiteral("rx.text(S.a)"), const QString &before = {})
{
    return QStringLiteral("import asyncio\nimport reflex as rx\n%1\nclass S(rx.State):\n%2\n\ndef index():\n    return %3\n\napp = rx.App()\napp.add_page(index)\n")
        .arg(before, state, page);
}

const QString counter = QStringLiteral("    a: int = 1\n    items: list[str] = [\"x\"]\n    def up(self):\n        self.a += 1\n        self.items.append(\"y\")\n");

} // namespace

class TestReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void valuesAreKept();
    void editedDefaultIsSeenWhereUntouched();
    void varsComeAndGo();
    void numbersAreNeverReused();
    void changedTypeGivesTheNewDefault();
    void computedVarsAreComputedAnew();
    void handlersAreTheNewOnes();
    void containersGoOnBeingTracked();
    void aTextEditSwapsOneFragment();
    void nothingIsSentWhenNothingChanged();
    void failuresLeaveTheAppRunning_data();
    void failuresLeaveTheAppRunning();
    void failuresInARow();
    void unsavedTextWins();
    void checksChangeNothing();
    void endlessImportIsStopped();
    void importOnABusyMachineIsNotStopped();
    void severalFiles();
    void foldersNeedNoInitFile();
    void handlerThatRunsDuringAReload();
    void renamedClass();
    void newSessionsStartWithNewDefaults();
    void manyReloadsDoNotGrow();

private:
    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_tab;
};

void TestReload::initTestCase()
{
    qputenv("VITRINE_IMPORT_TIMEOUT", "1");
    m_app = std::make_unique<EngineFixture>();
}

void TestReload::init()
{
    m_tab.reset();
    QVERIFY2(m_app->load(app(counter)), m_app->problemText());
    m_tab = std::make_unique<BrowserModel>(*m_app);
    QVERIFY(m_tab->call("S.up"));
    m_app->takeHandlerProblems();
}

void TestReload::valuesAreKept()
{
    QVERIFY(m_app->load(app(counter, QStringLiteral("rx.heading(S.a)"))));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(3));
    QCOMPARE(m_tab->value("S.items"), Json::array({"x", "y", "y"}));
    const Json kept = m_tab->values();
    QCOMPARE(m_tab->serverValues(), kept);
}

void TestReload::editedDefaultIsSeenWhereUntouched()
{
    BrowserModel fresh(*m_app);
    QVERIFY(m_app->load(app(QString(counter).replace(QLatin1String("int = 1"), QLatin1String("int = 100")).replace(QLatin1String("[\"x\"]"), QLatin1String("[\"z\"]")))));
    QVERIFY(fresh.awaitValue("S.a", 100));
    QVERIFY(fresh.awaitValue("S.items", Json::array({"z"})));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(3));
    QCOMPARE(m_tab->value("S.items"), Json::array({"x", "y", "y"}));
}

void TestReload::varsComeAndGo()
{
    QVERIFY(m_app->load(app(counter + QStringLiteral("    extra: str = \"new\"\n"))));
    QVERIFY(m_tab->awaitValue("S.extra", "new"));
    QCOMPARE(m_tab->value("S.a"), Json(2));
    QVERIFY(m_app->load(app(QStringLiteral("    renamed: int = 5\n    items: list[str] = []\n    def up(self):\n        self.renamed += 1\n"),
                            QStringLiteral("rx.text(S.renamed)"))));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.renamed"), Json(6));
    QCOMPARE(m_tab->value("S.items"), Json::array({"x", "y"}));
    QCOMPARE(m_app->varNumber("S.a"), -1);
}

void TestReload::numbersAreNeverReused()
{
    const int a = m_app->varNumber("S.a");
    const int items = m_app->varNumber("S.items");
    const int up = m_app->handlerNumber("S.up");
    QVERIFY(m_app->load(app(QStringLiteral("    first: int = 0\n    def before(self):\n        pass\n") + counter)));
    QCOMPARE(m_app->varNumber("S.a"), a);
    QCOMPARE(m_app->varNumber("S.items"), items);
    QCOMPARE(m_app->handlerNumber("S.up"), up);
    const int first = m_app->varNumber("S.first");
    QVERIFY(first != a && first != items);
    QVERIFY(m_app->load(app(counter + QStringLiteral("    other: int = 0\n"))));
    QVERIFY(m_app->varNumber("S.other") != first);
}

void TestReload::changedTypeGivesTheNewDefault()
{
    QVERIFY(m_app->load(app(QStringLiteral("    a: str = \"text\"\n    items: dict[str, int] = {\"k\": 1}\n    def up(self):\n        self.a += \"!\"\n"))));
    QVERIFY(m_tab->awaitValue("S.a", "text"));
    QVERIFY(m_tab->awaitValue("S.items", Json({{"k", 1}})));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json("text!"));
}

void TestReload::computedVarsAreComputedAnew()
{
    const QString computed = QStringLiteral("    @rx.var\n    def c(self) -> int:\n        return self.a * %1\n");
    QVERIFY(m_app->load(app(counter + computed.arg(10))));
    QVERIFY(m_tab->awaitValue("S.c", 20));
    QVERIFY(m_app->load(app(counter + computed.arg(100))));
    QVERIFY(m_tab->awaitValue("S.c", 200));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.c"), Json(300));
}

void TestReload::handlersAreTheNewOnes()
{
    QVERIFY(m_app->load(app(QString(counter).replace(QLatin1String("+= 1"), QLatin1String("+= 50")))));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(52));
}

void TestReload::containersGoOnBeingTracked()
{
    QVERIFY(m_app->load(app(counter, QStringLiteral("rx.text(\"other page\")"))));
    QVERIFY(m_tab->call("S.up"));
    QVERIFY(m_tab->frames().back()["p"].contains(std::to_string(m_app->varNumber("S.items"))));
    QVERIFY2(m_tab->complaint().empty(), m_tab->complaint().c_str());
}

void TestReload::aTextEditSwapsOneFragment()
{
    QVERIFY(m_app->load(app(counter, QStringLiteral("rx.vstack(*[rx.box(*[rx.text(f\"{i} {j}\") for j in range(60)]) for i in range(5)], rx.text(\"last\"))"))));
    QVERIFY(m_tab->await([](const Json &f) { return f.value("t", "") == "swap" || f.value("t", "") == "page"; }));
    QVERIFY(m_app->load(app(counter, QStringLiteral("rx.vstack(*[rx.box(*[rx.text(f\"{i} {j}\") for j in range(60)]) for i in range(5)], rx.text(\"edited\"))"),
                            QStringLiteral("# a line more\n"))));
    QVERIFY(m_tab->await([](const Json &f) { return f.value("t", "") == "swap"; }));
    const Json swap = m_tab->frames().back();
    QCOMPARE(swap["route"], Json("/"));
    QCOMPARE(swap["fragments"].size(), size_t(1));
    QVERIFY(swap["fragments"].begin()->at("body").get<std::string>().find("edited") != std::string::npos);
}

void TestReload::nothingIsSentWhenNothingChanged()
{
    QVERIFY(m_app->load(app(counter, QStringLiteral("rx.text(S.a)"), QStringLiteral("# only a comment\n"))));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->frames().size(), size_t(1));
}

void TestReload::failuresLeaveTheAppRunning_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("syntax") << app(counter).replace(QLatin1String("return rx.text(S.a)"), QLatin1String("return rx.text(S.a")) << "was never closed" << 13 << 19;
    QTest::newRow("import error") << app(counter, QStringLiteral("rx.text(1)"), QStringLiteral("1 / 0")) << "division by zero" << 3 << 1;
    QTest::newRow("missing module") << app(counter, QStringLiteral("rx.text(1)"), QStringLiteral("import gone_away")) << "gone_away" << 3 << 1;
    QTest::newRow("misspelt component") << app(counter, QStringLiteral("rx.buton(\"x\")")) << "rx.button" << 13 << 12;
    QTest::newRow("misspelt var") << app(counter, QStringLiteral("rx.text(S.b)")) << "'b'" << 13 << 20;
    QTest::newRow("misspelt event") << app(counter, QStringLiteral("rx.button(\"x\", on_klick=S.up)")) << "on_click" << 13 << 12;
    QTest::newRow("None") << app(counter, QStringLiteral("None")) << "returns None" << 12 << 1;
    QTest::newRow("no app") << app(counter).replace(QLatin1String("app = rx.App()\napp.add_page(index)"), QString()) << "app = rx.App()" << 0 << 0;
    QTest::newRow("compile error") << app(counter, QStringLiteral("rx.box(\n        rx.button(\"x\", on_click=3),\n    )")) << "on_click must be" << 14 << 9;
    QTest::newRow("exit") << app(counter, QStringLiteral("rx.text(1)"), QStringLiteral("raise SystemExit(3)")) << "SystemExit" << 3 << 1;
    QTest::newRow("wrong state") << app(counter + QStringLiteral("    def up(self, a, b):\n        pass\n"), QStringLiteral("rx.button(on_click=S.up(1, 2, 3))")) << "takes 2 arguments" << 15 << 31;
}

void TestReload::failuresLeaveTheAppRunning()
{
    QFETCH(QString, source);
    QFETCH(QString, message);
    QFETCH(int, line);
    QFETCH(int, column);
    QVERIFY(!m_app->load(source));
    QCOMPARE(m_app->problems().size(), 1);
    const Problem problem = m_app->problems()[0];
    QVERIFY2(problem.message.contains(message), m_app->problemText());
    QCOMPARE(problem.file, QFileInfo(m_app->appFile()).canonicalFilePath());
    QVERIFY2(problem.line == line && problem.column == column, m_app->problemText());
    QVERIFY(m_tab->await([](const Json &f) { return f.value("t", "") == "error" && f["problems"].size() == 1; }));
    QVERIFY(m_tab->call("S.up")); // the last good app goes on, handlers included
    QCOMPARE(m_tab->value("S.a"), Json(3));
    const BrowserModel fresh(*m_app);
    QCOMPARE(fresh.value("S.a"), Json(1));
    QVERIFY2(m_app->load(app(counter, QStringLiteral("rx.text(\"good again\")"))), m_app->problemText());
    QVERIFY(m_tab->await([](const Json &f) { return f.value("t", "") == "error" && f["problems"].empty(); }));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(4));
}

void TestReload::failuresInARow()
{
    QVERIFY(!m_app->load(QStringLiteral("def broken(:")));
    QVERIFY(!m_app->load(QStringLiteral("also broken")));
    QVERIFY(m_app->load(app(counter)));
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(3));
}

void TestReload::unsavedTextWins()
{
    const QString path = QStringLiteral("app/app.py");
    QVERIFY(m_app->overlay(path, app(counter, QStringLiteral("rx.text(\"unsaved\")"))));
    QVERIFY(m_app->bodies().find("unsaved") != std::string::npos);
    QVERIFY(m_app->reload());
    QVERIFY(m_app->bodies().find("unsaved") != std::string::npos);
    QVERIFY(!m_app->overlay(path, QStringLiteral("x = \nbroken")));
    QCOMPARE(m_app->problems()[0].line, 1);
    QVERIFY(m_app->overlay(path, {}));
    QVERIFY(m_app->bodies().find("unsaved") == std::string::npos);
    QVERIFY(m_app->overlay(QStringLiteral("app/unsaved_module.py"), QStringLiteral("WORD = \"from nowhere\"\n")));
    QVERIFY2(m_app->load(app(counter, QStringLiteral("rx.text(WORD)"), QStringLiteral("from app.unsaved_module import WORD"))), m_app->problemText());
    QVERIFY(m_app->bodies().find("from nowhere") != std::string::npos);
    QVERIFY(m_app->overlay(QStringLiteral("app/unsaved_module.py"), {}) == false);
}

void TestReload::checksChangeNothing()
{
    QVERIFY(m_tab->call("S.up"));
    const QString other = QStringLiteral("    a: str = \"another\"\n    b: int = 5\n    def down(self):\n        self.b -= 1\n");
    QVERIFY(m_app->check(app(other, QStringLiteral("rx.heading(S.b)"))).isEmpty());
    const Problems problems = m_app->check(app(counter, QStringLiteral("rx.text(S.a.nothing())")));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().message.contains("nothing"), qPrintable(problems.first().message));
    QCOMPARE(problems.first().file, QFileInfo(m_app->appFile()).canonicalFilePath());
    QVERIFY(!m_app->check(QStringLiteral("def broken(:")).isEmpty());

    const auto isOfAnotherApp = [](const Json &frame) { return !frame.contains("n") && !frame.contains("i"); };
    QVERIFY(m_tab->call("S.up"));
    QVERIFY(std::none_of(m_tab->frames().begin(), m_tab->frames().end(), isOfAnotherApp));
    QCOMPARE(m_tab->value("S.a"), Json(4));
    QVERIFY(m_app->bodies().find("heading") == std::string::npos);
    const BrowserModel fresh(*m_app);
    QCOMPARE(fresh.value("S.a"), Json(1));
    // Text that waits unsaved is what the app has again, and what the next load is of.
    QVERIFY(m_app->overlay(QStringLiteral("app/app.py"), app(counter, QStringLiteral("rx.text(\"unsaved\")"))));
    QVERIFY(m_app->check(app(counter)).isEmpty());
    QVERIFY(m_app->reload());
    QVERIFY(m_app->bodies().find("unsaved") != std::string::npos);
    QVERIFY(m_app->overlay(QStringLiteral("app/app.py"), std::nullopt));
}

void TestReload::endlessImportIsStopped()
{
    QVERIFY(!m_app->load(app(counter, QStringLiteral("rx.text(1)"), QStringLiteral("while True:\n    pass"))));
    QCOMPARE(m_app->problems().size(), 1);
    QVERIFY2(m_app->problems()[0].message.contains(QLatin1String("Does this loop end?")), m_app->problemText());
    QVERIFY(m_app->problems()[0].line == 3 || m_app->problems()[0].line == 4);
    QVERIFY(m_tab->call("S.up"));
    QCOMPARE(m_tab->value("S.a"), Json(3));
    QVERIFY(m_app->load(app(counter)));
}

void TestReload::importOnABusyMachineIsNotStopped()
{
    const int processor = sched_getcpu();
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(processor, &only);
    std::atomic<bool> isDone = false;
    std::vector<std::jthread> others;
    const auto end = qScopeGuard([&isDone] { isDone = true; });
    for (int i = 0; i < 5; ++i) {
        others.emplace_back([&isDone] {
            while (!isDone) {
            }
        });
        QCOMPARE(pthread_setaffinity_np(others.back().native_handle(), sizeof only, &only), 0);
    }
    // Half the limit, of the importing thread's own time; a clock on the wall shows more than the limit.
    const QString import = QStringLiteral("import os, time\nall = os.sched_getaffinity(0)\nos.sched_setaffinity(0, {%1})\n"
                                          "own, wall = time.thread_time(), time.monotonic()\nwhile time.thread_time() < own + 0.5: pass\n"
                                          "os.sched_setaffinity(0, all)\nassert time.monotonic() > wall + 1").arg(processor);
    QVERIFY2(m_app->load(app(counter, QStringLiteral("rx.text(S.a)"), import)), m_app->problemText());
}

void TestReload::severalFiles()
{
    m_app->write(QStringLiteral("app/state.py"), QStringLiteral("import reflex as rx\nclass Shared(rx.State):\n    n: int = 1\n    def up(self):\n        self.n += 1\n"));
    m_app->write(QStringLiteral("app/parts/__init__.py"), {});
    m_app->write(QStringLiteral("app/parts/card.py"), QStringLiteral("import reflex as rx\nfrom ..state import Shared\ndef card():\n    return rx.text(\"first\", Shared.n)\n"));
    const QString main = QStringLiteral("import reflex as rx\nfrom app.parts.card import card\nfrom .state import Shared\n"
                                        "def index():\n    return rx.box(card(), rx.text(Shared.n))\napp = rx.App()\napp.add_page(index)\n");
    QVERIFY2(m_app->load(main), m_app->problemText());
    QCOMPARE(m_app->loaded().files.size(), 6);
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("app.state.Shared.up"));
    QCOMPARE(tab.value("app.state.Shared.n"), Json(2));
    m_app->write(QStringLiteral("app/parts/card.py"), QStringLiteral("import reflex as rx\nfrom ..state import Shared\ndef card():\n    return rx.text(\"second\", Shared.n)\n"));
    QVERIFY(m_app->reload());
    QVERIFY(m_app->bodies().find("second") != std::string::npos);
    QVERIFY(tab.call("app.state.Shared.up"));
    QCOMPARE(tab.value("app.state.Shared.n"), Json(3));
    m_app->write(QStringLiteral("app/parts/card.py"), QStringLiteral("import reflex as rx\ndef card():\n    return rx.text(undefined_name)\n"));
    QVERIFY(!m_app->reload());
    QCOMPARE(m_app->problems()[0].file, QFileInfo(m_app->file(QStringLiteral("app/parts/card.py"))).canonicalFilePath());
    QCOMPARE(m_app->problems()[0].line, 3);
}

void TestReload::foldersNeedNoInitFile()
{
    const QString page = QStringLiteral("import reflex as rx\n@rx.page(route='/')\ndef home():\n    return rx.text('%1')\n");
    const QString source = QStringLiteral("import reflex as rx\nfrom .pages.own import home\napp = rx.App()\n");
    m_app->write(QStringLiteral("app/pages/own/home.py"), page.arg(QStringLiteral("one")));
    QVERIFY2(m_app->load(source), m_app->problemText());
    QVERIFY(m_app->bodies().find("\"one\"") != std::string::npos);
    m_app->write(QStringLiteral("app/pages/own/home.py"), page.arg(QStringLiteral("two")));
    QVERIFY2(m_app->load(source), m_app->problemText());
    QVERIFY(m_app->bodies().find("\"two\"") != std::string::npos);
    QVERIFY(!m_app->load(source + QStringLiteral("1/0\n")));
    QVERIFY2(m_app->load(source), m_app->problemText()); // after a failure they are those of before
    QVERIFY(m_app->bodies().find("\"two\"") != std::string::npos);
}

void TestReload::handlerThatRunsDuringAReload()
{
    const QString slow = QStringLiteral("    async def slow(self):\n        self.a = 10\n        yield\n        while not gate.exists():\n            await asyncio.sleep(0.005)\n"
                                        "        self.a += 1\n        self.items.append(\"slow\")\n");
    const QString before = QStringLiteral("import pathlib\ngate = pathlib.Path(\"%1\")\n").arg(m_app->file(QStringLiteral("gate")));
    QVERIFY2(m_app->load(app(counter + slow, QStringLiteral("rx.text(S.a)"), before)), m_app->problemText());
    m_tab->send("S.slow");
    QVERIFY(m_tab->awaitValue("S.a", 10));
    QVERIFY(m_app->load(app(counter + slow, QStringLiteral("rx.heading(S.a)"), before)));
    m_app->write(QStringLiteral("gate"), QStringLiteral("open"));
    QVERIFY(m_tab->awaitValue("S.a", 11));
    QVERIFY(m_tab->awaitValue("S.items", Json::array({"x", "y", "slow"})));
    QVERIFY(m_tab->call("S.up"));
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
    QFile::remove(m_app->file(QStringLiteral("gate")));
}

void TestReload::renamedClass()
{
    QVERIFY(m_app->load(app(counter).replace(QLatin1String("class S("), QLatin1String("class Renamed(")).replace(QLatin1String("S.a"), QLatin1String("Renamed.a"))));
    QVERIFY(m_tab->awaitValue("Renamed.a", 1));
    QVERIFY(m_tab->call("Renamed.up"));
    QCOMPARE(m_tab->value("Renamed.a"), Json(2));
    QCOMPARE(m_app->varNumber("S.a"), -1);
}

void TestReload::newSessionsStartWithNewDefaults()
{
    QVERIFY(m_app->load(app(QString(counter).replace(QLatin1String("int = 1"), QLatin1String("int = 9")))));
    QCOMPARE(BrowserModel(*m_app).value("S.a"), Json(9));
    QCOMPARE(m_app->bootstrap()["vars"][size_t(m_app->varNumber("S.a"))], Json(9));
}

void TestReload::manyReloadsDoNotGrow()
{
    // Classes of the loads before must go; Python itself counts them.
    const QString counting = counter + QStringLiteral("    def classes(self):\n        import gc\n        gc.collect()\n"
                                                      "        self.a = sum(isinstance(o, type) and o.__qualname__ == 'S' for o in gc.get_objects())\n");
    for (int i = 0; i < 15; ++i) {
        QVERIFY(m_app->load(app(counting, QStringLiteral("rx.box(rx.text(%1), rx.button(on_click=S.up), rx.foreach(S.items, lambda x: rx.text(x)))").arg(i))));
        QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\nclass S(rx.State):\n    a: int = 1\nraise ValueError\n")));
        QVERIFY(m_app->check(app(counting)).isEmpty());
    }
    QVERIFY(m_tab->call("S.classes"));
    QVERIFY2(m_tab->value("S.a").get<int>() <= 3, m_tab->value("S.a").dump().c_str());
}

QTEST_GUILESS_MAIN(TestReload)
#include "tst_reload.moc"
