#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// What values of every type look like in the browser, and what becomes of the browser's values in a handler.
class TestTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesAreSent_data();
    void valuesAreSent();
    void serializerSaysTheKind();
    void insideOfObjectsIsSeen();
    void argumentsAreConverted_data();
    void argumentsAreConverted();
    void misfitsPassWithAWarning();
    void wrongNumberOfArguments();
    void unsendableTypes_data();
    void unsendableTypes();
    void librariesTypes();
    void databaseRows();

private:
    std::unique_ptr<EngineFixture> m_app;
};

void TestTypes::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
}

void TestTypes::valuesAreSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) { QTest::newRow(name) << QByteArray(name) << QByteArray(json); };
    row("task", R"({"title":"a","due":"2024-01-02","tags":[{"name":"t","weight":1}],"size":"s"})");
    row("person", R"({"name":"Ann","age":1,"friends":[]})");
    row("people", R"({"ann":{"name":"Ann","age":1,"friends":[]}})");
    row("size", R"("l")");
    row("sizes", R"(["s","l"])");
    row("by_size", R"({"s":1})");
    row("level", "1");
    row("moment", R"("2024-01-02 03:04:05")");
    row("aware", R"("2024-01-02 00:00:00+00:00")");
    row("hour", R"("03:04:00")");
    row("span", R"("1 day, 2:00:00")");
    row("price", "1.25");
    row("key", R"("00000000-0000-0000-0000-000000000001")");
    row("path", R"("a/b")");
    row("maybe", "null");
    row("either", R"("x")");
    row("newer", "null");
    row("choice", R"("a")");
    row("row", R"({"name":"r"})");
    row("point", "[1,2]");
    row("frozen", "[1]");
    row("anything", "null");
    row("money", R"("1.50 €")");
    row("moneys", R"(["0.01 €"])");
    row("loud", R"("LOUD")");
    row("grouped", R"({"a":[1]})");
    row("ordered", R"({"b":1,"a":2})");
    row("counted", R"({"a":2,"b":1})");
    row("queue", "[1,2]");
    row("inner", "[1]");
    row("widened", "null");
}

void TestTypes::valuesAreSent()
{
    static bool loaded = m_app->loadApp(QStringLiteral("types"));
    QVERIFY2(loaded, m_app->problemText());
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, json);
    const BrowserModel tab(*m_app);
    QCOMPARE(tab.value("Types." + name.toStdString()), Json::parse(json.toStdString()));
}

void TestTypes::serializerSaysTheKind()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("types")), m_app->problemText());
    QVERIFY(m_app->bodies().find("toUpperCase") != std::string::npos || m_app->bodies().find("upper") != std::string::npos);
    QCOMPARE(m_app->varNumber("Types.kept"), -1);
}

void TestTypes::insideOfObjectsIsSeen()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("types")), m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Types.change_objects"));
    QVERIFY2(m_app->takeHandlerProblems().isEmpty(), "a problem");
    QCOMPARE(tab.value("Types.task")["title"], Json("changed"));
    QCOMPARE(tab.value("Types.task")["tags"][0]["weight"], Json(2));
    QCOMPARE(tab.value("Types.tasks")[1]["tags"], Json::parse(R"([{"name":"new","weight":1}])"));
    QCOMPARE(tab.value("Types.person")["friends"], Json::array({"Bob"}));
    QCOMPARE(tab.value("Types.people")["ann"]["age"], Json(9));
    QCOMPARE(tab.value("Types.grouped"), Json::parse(R"({"a":[1],"b":[2]})"));
    QCOMPARE(tab.value("Types.ordered")["c"], Json(3));
    QCOMPARE(tab.value("Types.counted")["b"], Json(2));
    QCOMPARE(tab.value("Types.queue"), Json::array({1, 2, 3}));
    QCOMPARE(tab.value("Types.result"), Json("8"));
    const BrowserModel other(*m_app);
    QCOMPARE(other.value("Types.task")["title"], Json("a"));
    QCOMPARE(other.value("Types.queue"), Json::array({1, 2}));
}

void TestTypes::argumentsAreConverted_data()
{
    QTest::addColumn<QByteArray>("handler");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *handler, const char *args, const char *result) {
        QTest::addRow("%s %s", handler, args) << QByteArray(handler) << QByteArray(args) << QByteArray(result);
    };
    row("take_int", R"(["3"])", "int 3");
    row("take_int", "[3.0]", "int 3");
    row("take_int", "[null]", "NoneType None");
    row("take_float", R"(["2.5"])", "float 2.5");
    row("take_float", "[2]", "float 2.0");
    row("take_bool", R"(["true"])", "bool True");
    row("take_bool", R"([""])", "bool False");
    row("take_bool", "[1]", "bool True");
    row("take_str", R"(["3"])", "str '3'");
    row("take_set", "[[1,1]]", "set {1}");
    row("take_ints", R"([["1"]])", "set {1}");
    row("take_tuple", R"([["1","b"]])", "tuple (1, 'b')");
    row("take_task", R"([{"title":"x","due":"2024-02-03","tags":[{"name":"n"}],"size":"l"}])",
        "Task Task(title='x', due=datetime.date(2024, 2, 3), tags=[Tag(name='n', weight=1)], size=<Size.LARGE: 'l'>)");
    row("take_tasks", R"([[{"title":"x"}]])", "list [Task(title='x', due=None, tags=[], size=<Size.SMALL: 's'>)]");
    row("take_person", R"([{"name":"Bob","age":"4"}])", "Person Person(name='Bob', age=4, friends=[])");
    row("take_maybe", R"(["2024-02-03"])", "date datetime.date(2024, 2, 3)");
    row("take_maybe", "[null]", "NoneType None");
    row("take_either", R"(["3"])", "str '3'");
    row("take_size", R"(["s"])", "Size <Size.SMALL: 's'>");
    row("take_table", R"([{"1":"2024-02-03"}])", "dict {1: datetime.date(2024, 2, 3)}");
    row("take_time", R"(["2024-02-03T04:05:00"])", "datetime datetime.datetime(2024, 2, 3, 4, 5)");
    row("take_span", R"(["1 day, 2:00:00"])", "timedelta datetime.timedelta(days=1, seconds=7200)");
    row("take_span", "[90]", "timedelta datetime.timedelta(seconds=90)");
    row("take_price", "[0.1]", "Decimal Decimal('0.1')");
    row("take_key", R"(["00000000-0000-0000-0000-000000000002"])", "UUID UUID('00000000-0000-0000-0000-000000000002')");
    row("take_later", R"([{"n":"5"}])", "Later Later(n=5)");
    row("take_two", R"(["a"])", "a 7 8");
    row("take_two", R"(["a","1","2"])", "a 1 2");
}

void TestTypes::argumentsAreConverted()
{
    static bool loaded = m_app->loadApp(QStringLiteral("types"));
    QVERIFY2(loaded, m_app->problemText());
    QFETCH(QByteArray, handler);
    QFETCH(QByteArray, args);
    QFETCH(QByteArray, result);
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Types." + handler.toStdString(), Json::parse(args.toStdString())));
    const Problems problems = m_app->takeHandlerProblems();
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems[0].message));
    QCOMPARE(tab.value("Types.result"), Json(result.toStdString()));
}

void TestTypes::misfitsPassWithAWarning()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("types")), m_app->problemText());
    BrowserModel tab(*m_app);
    const auto warned = [&](const char *handler, const Json &value, const char *result) {
        m_app->takeHandlerProblems();
        if (!tab.call(handler, Json::array({value})) || tab.value("Types.result") != Json(result))
            return false;
        const Problems problems = m_app->takeHandlerProblems();
        return problems.size() == 1 && problems[0].severity == Problem::Severity::Warning && problems[0].file.endsWith(QLatin1String("app.py"))
            && problems[0].line > 0 && problems[0].message.contains(QLatin1String("argument v"));
    };
    QVERIFY(warned("Types.take_int", "many", "str 'many'"));
    QVERIFY(warned("Types.take_int", 2.5, "float 2.5"));
    QVERIFY(warned("Types.take_size", "xl", "str 'xl'"));
    QVERIFY(warned("Types.take_task", {{"wrong", 1}}, "dict {'wrong': 1}"));
    QVERIFY(warned("Types.take_maybe", "tomorrow", "str 'tomorrow'"));
}

void TestTypes::wrongNumberOfArguments()
{
    QVERIFY2(m_app->loadApp(QStringLiteral("types")), m_app->problemText());
    BrowserModel tab(*m_app);
    m_app->takeHandlerProblems();
    const auto refused = [&](const char *handler, const Json &args, const char *words) {
        tab.call(handler, args);
        const Problems problems = m_app->takeHandlerProblems();
        return problems.size() == 1 && problems[0].severity == Problem::Severity::Error && problems[0].line > 0
            && problems[0].message.contains(QLatin1String(words));
    };
    QVERIFY(refused("Types.take_int", Json::array(), "needs the argument v"));
    QVERIFY(refused("Types.take_int", Json::array({1, 2}), "takes 1 arguments, but the event brought 2"));
    QVERIFY(refused("Types.take_two", Json::array({"a", 1, 2, 3}), "takes 3 arguments"));
    QVERIFY(tab.call("Types.take_int", {4}));
    QCOMPARE(tab.value("Types.result"), Json("int 4"));
}

void TestTypes::unsendableTypes_data()
{
    QTest::addColumn<QString>("annotation");
    for (const char *annotation : {"Plain", "list[Plain]", "Optional[Plain]", "dict[str, Plain]", "threading.Thread", "Callable[[], int]", "io.BytesIO"})
        QTest::newRow(annotation) << QString::fromLatin1(annotation);
}

void TestTypes::unsendableTypes()
{
    QFETCH(QString, annotation);
    const QString source = QStringLiteral("import io, threading\nfrom typing import *\nimport reflex as rx\nclass Plain:\n    pass\n"
                                          "class S(rx.State):\n    wrong: %1 = None\napp = rx.App()\n");
    QVERIFY(!m_app->load(source.arg(annotation)));
    QCOMPARE(m_app->problems().size(), 1);
    QCOMPARE(m_app->problems()[0].line, 6);
    QVERIFY2(m_app->problems()[0].message.contains(QLatin1String("The var wrong of app.app.S")), m_app->problemText());
    QVERIFY2(m_app->load(source.arg(annotation).replace(QLatin1String("wrong"), QLatin1String("_fine"))), m_app->problemText());
}

void TestTypes::librariesTypes()
{
    QVERIFY2(m_app->load(QStringLiteral(R"(
import pandas, PIL.Image
import plotly.graph_objects as go
import reflex as rx
class S(rx.State):
    frame: pandas.DataFrame = pandas.DataFrame({"a": [1, 2], "b": ["x", "y"]})
    figure: go.Figure = go.Figure(data=[go.Bar(x=[1], y=[2])])
    image: PIL.Image.Image = PIL.Image.new("RGB", (1, 1))
    empty: pandas.DataFrame = pandas.DataFrame()
    def grow(self):
        self.frame = pandas.concat([self.frame, self.frame])
app = rx.App()
app.add_page(lambda: rx.text("x"), route="/")
)")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("S.frame"), Json::parse(R"({"columns":["a","b"],"data":[[1,"x"],[2,"y"]]})"));
    QCOMPARE(tab.value("S.figure")["data"][0]["type"], Json("bar"));
    QVERIFY(tab.value("S.image").get<std::string>().starts_with("data:image/png;base64,iVBOR"));
    QCOMPARE(tab.value("S.empty"), Json::parse(R"({"columns":[],"data":[]})"));
    QVERIFY(tab.call("S.grow"));
    QCOMPARE(tab.value("S.frame")["data"].size(), size_t(4));
}

void TestTypes::databaseRows()
{
    QVERIFY2(m_app->load(QStringLiteral(R"(
from typing import Optional
import reflex as rx
import sqlmodel
class Team(sqlmodel.SQLModel, table=True):
    id: Optional[int] = sqlmodel.Field(default=None, primary_key=True)
    name: str
    members: list["Hero"] = sqlmodel.Relationship(back_populates="team")
class Hero(sqlmodel.SQLModel, table=True):
    id: Optional[int] = sqlmodel.Field(default=None, primary_key=True)
    name: str
    team_id: Optional[int] = sqlmodel.Field(default=None, foreign_key="team.id")
    team: Optional[Team] = sqlmodel.Relationship(back_populates="members")
class S(rx.State):
    hero: Hero = Hero(name="A")
    heroes: list[Hero] = []
    teams: list[Team] = []
    result: str = ""
    def load(self):
        engine = sqlmodel.create_engine("sqlite:" + 2 * chr(47))
        sqlmodel.SQLModel.metadata.create_all(engine)
        with sqlmodel.Session(engine) as session:
            session.add(Hero(name="B", team=Team(name="T")))
            session.commit()
            self.heroes = session.exec(sqlmodel.select(Hero)).all()
            self.teams = session.exec(sqlmodel.select(Team)).all()
            self.teams[0].members
            [hero.team for hero in self.heroes]
    def rename(self):
        self.heroes[0].name = "C"
    def take(self, hero: Hero):
        self.result = f"{type(hero).__name__} {hero.name} {hero.team_id!r}"
app = rx.App()
app.add_page(lambda: rx.text("x"), route="/")
)")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("S.hero"), Json::parse(R"({"id":null,"name":"A","team_id":null})"));
    QVERIFY(tab.call("S.load"));
    const Problems problems = m_app->takeHandlerProblems();
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems[0].detail));
    QCOMPARE(tab.value("S.heroes"), Json::parse(R"([{"id":1,"name":"B","team_id":1,"team":{"id":1,"name":"T","members":[null]}}])"));
    QCOMPARE(tab.value("S.teams")[0]["members"][0]["name"], Json("B"));
    QVERIFY(tab.call("S.rename"));
    QCOMPARE(tab.value("S.heroes")[0]["name"], Json("C"));
    QVERIFY(tab.call("S.take", {{{"name", "D"}, {"team_id", "3"}, {"extra", 1}}}));
    QCOMPARE(tab.value("S.result"), Json("Hero D 3"));
}

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
