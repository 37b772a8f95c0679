#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// Values of pydantic and SQLModel classes in vars, with the packages that the distribution has.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baseIsSentAndSet();
    void rowsAreSentWithWhatIsLoaded();
    void tablesSurviveReloads();
    void aDatabaseInMemoryIsOneForAllThreads();

private:
    EngineFixture m_app;
};

void TestModels::baseIsSentAndSet()
{
    QVERIFY2(m_app.load(QStringLiteral("import reflex as rx\n"
                                       "class Item(rx.Base):\n    name: str\n    tags: list[str] = []\n"
                                       "class S(rx.State):\n"
                                       "    items: list[Item] = [Item(name='a')]\n"
                                       "    def add(self):\n        self.items.append(Item(name='b', tags=['new']))\n"
                                       "    def rename(self):\n        self.items = [item.set(name=item.name.upper()) for item in self.items]\n"
                                       "def index():\n    return rx.foreach(S.items, lambda item: rx.text(item.name))\n"
                                       "app = rx.App()\napp.add_page(index)\n")),
             m_app.problemText());
    BrowserModel tab(m_app);
    QVERIFY(tab.call("S.add"));
    QCOMPARE(tab.value("S.items"), Json::parse(R"([{"name":"a","tags":[]},{"name":"b","tags":["new"]}])"));
    QVERIFY(tab.call("S.rename"));
    QCOMPARE(tab.value("S.items")[1]["name"], Json("B"));
}

void TestModels::rowsAreSentWithWhatIsLoaded()
{
    QVERIFY2(m_app.loadApp(QStringLiteral("contacts")), m_app.problemText());
    QVERIFY2(m_app.load(QStringLiteral("import reflex as rx\nfrom typing import List, Optional\nfrom sqlmodel import Field, Relationship\n"
                                       "class Team(rx.Model, table=True):\n    name: str\n"
                                       "    players: List['Player'] = Relationship(back_populates='team')\n"
                                       "class Player(rx.Model, table=True):\n    name: str\n"
                                       "    team_id: Optional[int] = Field(default=None, foreign_key='team.id')\n"
                                       "    team: Optional[Team] = Relationship(back_populates='players')\n"
                                       "class Key(rx.Model, table=True):\n    code: str = Field(primary_key=True)\n"
                                       "assert set(Team.get_fields()) == {'id', 'name'}, Team.get_fields()\n"
                                       "assert set(Key.get_fields()) == {'code'}, Key.get_fields()\n"
                                       "class S(rx.State):\n"
                                       "    teams: list[Team] = []\n    key: Optional[Key] = None\n"
                                       "    def fill(self):\n"
                                       "        rx.Model.create_all()\n"
                                       "        with rx.session() as session:\n"
                                       "            session.add(Team(name='A', players=[Player(name='p')]))\n"
                                       "            session.add(Key(code='k'))\n            session.commit()\n"
                                       "            self.teams = session.exec(Team.select()).all()\n"
                                       "            self.key = session.exec(Key.select()).one()\n"
                                       "    def join(self):\n"
                                       "        with rx.session() as session:\n"
                                       "            team = session.exec(Team.select()).one()\n"
                                       "            [player.team for player in team.players]\n"
                                       "            self.teams = [team]\n"
                                       "app = rx.App()\napp.add_page(rx.foreach(S.teams, lambda team: rx.text(team.name)), route='/')\n")),
             m_app.problemText());
    BrowserModel tab(m_app);
    QVERIFY(tab.call("S.fill"));
    QCOMPARE(tab.value("S.key"), Json::parse(R"({"code":"k"})"));
    QCOMPARE(tab.value("S.teams"), Json::parse(R"([{"name":"A","id":1}])"));
    QVERIFY(tab.call("S.join")); // the team that is in its own player is null there
    QCOMPARE(tab.value("S.teams"), Json::parse(R"([{"name":"A","id":1,"players":[{"name":"p","team_id":1,"id":1,"team":null}]}])"));
    QVERIFY(m_app.takeHandlerProblems().isEmpty());
}

void TestModels::tablesSurviveReloads()
{
    const QString table = QStringLiteral("import reflex as rx\nfrom sqlmodel import SQLModel, Field\n"
                                         "class Note(SQLModel, table=True):\n    id: int = Field(default=None, primary_key=True)\n    %1\n"
                                         "class S(rx.State):\n    columns: list[str] = []\n    tables: int = 0\n"
                                         "    def look(self):\n        self.columns = list(Note.__table__.columns.keys())\n"
                                         "        self.tables = len(SQLModel.metadata.tables)\n"
                                         "app = rx.App()\napp.add_page(rx.text('x'), route='/')\n");
    QVERIFY2(m_app.load(table.arg(QStringLiteral("text: str"))), m_app.problemText());
    QVERIFY(!m_app.load(table.arg(QStringLiteral("text: str = 1 / 0"))));
    BrowserModel tab(m_app);
    QVERIFY(tab.call("S.look"));
    QCOMPARE(tab.value("S.columns"), Json::parse(R"(["id","text"])"));
    QCOMPARE(tab.value("S.tables"), Json(1));
    QVERIFY2(m_app.load(table.arg(QStringLiteral("title: str"))), m_app.problemText());
    QVERIFY(tab.call("S.look"));
    QCOMPARE(tab.value("S.columns"), Json::parse(R"(["id","title"])"));
    QCOMPARE(tab.value("S.tables"), Json(1));
}

void TestModels::aDatabaseInMemoryIsOneForAllThreads()
{
    QVERIFY2(m_app.load(QStringLiteral("import reflex as rx\n"
                                       "class Note(rx.Model, table=True):\n    text: str\n"
                                       "class S(rx.State):\n    count: int = 0\n"
                                       "    def write(self):\n"
                                       "        from reflex.model import get_engine\n"
                                       "        Note.metadata.create_all(get_engine('sqlite://'))\n"
                                       "        with rx.session('sqlite://') as session:\n"
                                       "            session.add(Note(text='a'))\n            session.commit()\n"
                                       "    async def read(self):\n"
                                       "        with rx.session('sqlite://') as session:\n"
                                       "            self.count = len(session.exec(Note.select()).all())\n"
                                       "app = rx.App()\napp.add_page(rx.text('x'), route='/')\n")),
             m_app.problemText());
    BrowserModel tab(m_app);
    QVERIFY(tab.call("S.write"));
    QVERIFY(tab.call("S.read"));
    QTRY_COMPARE(tab.value("S.count"), Json(1));
    QVERIFY(m_app.takeHandlerProblems().isEmpty());
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
