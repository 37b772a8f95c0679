#include "runtime/state/state_registry.h"

#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// What a state class may declare and what it may not, the options of computed vars, and components with a state of their own.
class TestStateRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void triggersAreChecked_data();
    void triggersAreChecked();
    void triggersFillTheirPlaces();
    void misspeltAttributes();
    void wrongTypesAreTold();
    void addedVars();
    void valuesAsDictionaries();
    void explicitDependencies();
    void expiredVars();
    void circles();
    void asyncVars();
    void descriptors();
    void hybridProperties();
    void handlersOutsideOfTheClass();
    void componentStates();
    void exceptionsHaveTheirNames();

private:
    bool load(const QString &body);

    std::unique_ptr<EngineFixture> m_app;
};

void TestStateRules::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
}

void TestStateRules::init()
{
    m_app->takeHandlerProblems();
}

/// Loads a module that starts with the usual imports (line 4 is the first of `body`) and shows an empty page.
bool TestStateRules::load(const QString &body)
{
    return m_app->load(QStringLiteral("import asyncio, dataclasses, datetime\nfrom typing import *\nimport reflex as rx\n") + body
                       + QStringLiteral("\napp = rx.App()\nif 'index' not in globals():\n    def index(): return rx.text('x')\n"
                                        "app.add_page(index, route='/')\n"));
}

void TestStateRules::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *body, int line, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(body) << line << QString::fromUtf8(words);
    };
    row("computed over var", "class S(rx.State):\n    x: int = 1\n    @rx.var\n    def x(self) -> int:\n        return 1", 4, "computed var x");
    row("computed over inherited", "class S(rx.State):\n    x: int = 1\nclass T(S):\n    @rx.var\n    def x(self) -> int:\n        return 1", 6, "inherits");
    row("handler over method", "class S(rx.State):\n    def get_state(self):\n        pass", 4, "hides a method");
    row("two of a name", "class S(rx.State):\n    pass\nclass S(rx.State):\n    pass", 6, "two state classes");
    row("unknown dependency", "class S(rx.State):\n    @rx.var(deps=['nothing'])\n    def x(self) -> int:\n        return 1", 5, "no var of that name");
    row("instance by hand", "class S(rx.State):\n    pass\nS()", 6, "instantiated by the runtime");
    row("unbound keyword", "class S(rx.State):\n    def h(self, a): pass\nx = S.h(b=1)", 6, "has no parameter b");
    row("too many", "class S(rx.State):\n    def h(self, a): pass\nx = S.h(1, 2)", 6, "takes 1 arguments, but 2 were given");
    row("component state without component", "class C(rx.ComponentState):\n    pass\nC.create()", 6, "must define get_component");
    row("serializer without type", "@rx.serializer\ndef send(value):\n    return 1", 4, "annotation");
}

void TestStateRules::mistakesAreNamed()
{
    QFETCH(QString, body);
    QFETCH(int, line);
    QFETCH(QString, words);
    QVERIFY(!load(body));
    QCOMPARE(m_app->problems().size(), 1);
    const Problem &problem = m_app->problems()[0];
    QVERIFY2(problem.message.contains(words), qPrintable(problem.message));
    QVERIFY(problem.file.endsWith(QLatin1String("app/app.py")));
    QCOMPARE(problem.line, line);
}

void TestStateRules::triggersAreChecked_data()
{
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("words"); // empty: fine
    const auto row = [](const char *element, const char *words) { QTest::newRow(element) << QString::fromUtf8(element) << QString::fromUtf8(words); };
    row("rx.input(on_change=S.text)", "");
    row("rx.input(on_change=S.choice)", "");
    row("rx.input(on_change=S.maybe)", "");
    row("rx.input(on_change=S.anything)", "");
    row("rx.input(on_change=S.nothing)", "");
    row("rx.input(on_change=S.whole)", "on_change gives v of whole(v: int) a value of type str");
    row("rx.input(on_change=S.day)", "day(v: date)");
    row("rx.input(type='number', on_change=S.whole)", "");
    row("rx.input(on_change=lambda v: S.whole(v.to(int)))", "");
    row("rx.input(on_change=lambda v, w: S.whole(v))", "takes 2 arguments, but the trigger gives 1");
    row("rx.input(on_change=S.two)", "b is missing");
    row("rx.input(on_change=S.two(b=1))", "");
    row("rx.input(on_change=S.two(a='x'))", "on_change gives b of two(a: str, b: int)");
    row("rx.button(on_click=S.whole(1))", "");
    row("rx.button(on_click=S.whole)", "on_click gives it 0, so v is missing");
    row("rx.button(on_click=S.by)", "");
    row("rx.button(on_click=S.table)", "");
    row("rx.form(on_submit=S.table)", "");
    row("rx.form(on_submit=S.person)", "");
    row("rx.form(on_submit=S.text)", "on_submit gives v of text(v: str) a value of type dict");
    row("rx.button(on_click=1)", "on_click must be an event handler");
}

void TestStateRules::triggersAreChecked()
{
    QFETCH(QString, element);
    QFETCH(QString, words);
    const bool loaded = load(QStringLiteral(R"(@dataclasses.dataclass
class Person:
    name: str
class S(rx.State):
    def text(self, v: str): pass
    def choice(self, v: Literal["a"]): pass
    def maybe(self, v: Optional[str]): pass
    def anything(self, v): pass
    def nothing(self): pass
    def whole(self, v: int): pass
    def day(self, v: datetime.date): pass
    def two(self, a: str, b: int): pass
    def by(self, by: int = 1): pass
    def table(self, v: dict): pass
    def person(self, v: Person): pass
def index():
    return rx.box(
        %1,
    ))")
                                 .arg(element));
    QVERIFY2(loaded == words.isEmpty(), m_app->problemText());
    if (loaded)
        return;
    QVERIFY2(m_app->problems()[0].message.contains(words), qPrintable(m_app->problems()[0].message));
    QVERIFY(m_app->problems()[0].file.endsWith(QLatin1String("app.py")));
    QCOMPARE(m_app->problems()[0].line, 21);
}

void TestStateRules::triggersFillTheirPlaces()
{
    QVERIFY2(load(QStringLiteral(R"(class S(rx.State):
    log: str = ""
    def two(self, a: str, b: int, c: int = 5, *, d: int = 6):
        self.log = f"{a} {b} {c} {d}"
    def again(self):
        return S.two(b=2, a="x", d=9)
    def by(self, by: int = 1): pass
def index():
    return rx.box(rx.input(on_change=S.two(b=1)), rx.button(on_click=S.by)))")),
             m_app->problemText());
    const std::string two = '[' + std::to_string(m_app->handlerNumber("S.two")) + ",(a0)=>[a0,1]]";
    QVERIFY2(m_app->bodies().find(two) != std::string::npos, m_app->bodies().c_str());
    QVERIFY(m_app->bodies().find('[' + std::to_string(m_app->handlerNumber("S.by")) + ",(a0)=>[]]") != std::string::npos);
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.again"));
    QVERIFY(tab.awaitValue("S.log", "x 2 5 9"));
}

void TestStateRules::misspeltAttributes()
{
    QVERIFY2(load(QStringLiteral("class S(rx.State):\n    counter: int = 0\n    def go(self):\n        self.countr = 1\n")), m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.go"));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("Did you mean 'counter'?")));
    QCOMPARE(problems[0].line, 7);
}

void TestStateRules::wrongTypesAreTold()
{
    QVERIFY2(load(QStringLiteral("class S(rx.State):\n    whole: int = 0\n    real: float = 0\n    maybe: Optional[int] = 1\n    items: list[int] = []\n"
                                 "    wide: int = None\n    def good(self):\n        self.whole = True\n        self.real = 1\n        self.maybe = None\n"
                                 "        self.items = self.items\n        self.wide = None\n    def bad(self):\n        self.whole = 'x'\n")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.good"));
    QVERIFY(tab.call("S.bad"));
    QCOMPARE(tab.value("S.whole"), Json("x")); // as Python does
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
}

void TestStateRules::addedVars()
{
    QVERIFY2(load(QStringLiteral("class S(rx.State):\n    @rx.var\n    def twice(self) -> int:\n        return self.more * 2\n"
                                 "    def late(self):\n        S.add_var('later', int, 1)\n"
                                 "S.add_var('more', int, 3)\nS.add_var('tags', list[str])\n")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("S.more"), Json(3));
    QCOMPARE(tab.value("S.tags"), Json::array());
    QVERIFY(tab.call("S.set_more", {"4"}));
    QCOMPARE(tab.value("S.twice"), Json(8));
    QVERIFY(tab.call("S.late"));
    QVERIFY(m_app->takeHandlerProblems()[0].message.contains(QLatin1String("comes too late")));
}

void TestStateRules::valuesAsDictionaries()
{
    QVERIFY2(load(QStringLiteral("class S(rx.State):\n    a: int = 1\n    _b: int = 2\n    log: str = ''\n    @rx.var\n    def c(self) -> int:\n        return 3\n"
                                 "    def go(self):\n        self.a = 5\n        self.log = f\"{self.get_delta()} {self.dict()['app.app.S']['c']} {self.get_value('a')}\"\n"
                                 "    def keys(self):\n        self.log = str(sorted(self.dict()['app.app.S']))\n")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.go"));
    QCOMPARE(tab.value("S.log"), Json("{'app.app.S': {'a': 5}} 3 5"));
    QVERIFY(tab.call("S.keys"));
    QCOMPARE(tab.value("S.log"), Json("['a', 'c', 'log']"));
}

void TestStateRules::explicitDependencies()
{
    QVERIFY2(load(QStringLiteral(R"(runs = []
class O(rx.State):
    o: int = 0
    def bump(self): self.o += 1
class S(rx.State):
    a: int = 0
    b: int = 0
    @rx.var(deps=["a", O.o], auto_deps=False)
    def x(self) -> int:
        runs.append("x")
        return len(runs) + self.b * 0
    @rx.var(deps=["b"])
    def y(self) -> int:
        return len(runs) * 0 + self.a
    @rx.var(backend=True)
    def hidden(self) -> int: return self.a
    @rx.var(initial_value=9, cache=True)
    def z(self) -> int: return 1
    def set_it(self, name: str, value: int): setattr(self, name, value))")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    const Json first = tab.value("S.x");
    QVERIFY(tab.call("S.set_it", {"b", 1}));
    QCOMPARE(tab.value("S.x"), first);
    QVERIFY(tab.call("S.set_it", {"a", 1}));
    QCOMPARE(tab.value("S.x"), Json(first.get<int>() + 1));
    QCOMPARE(tab.value("S.y"), Json(1));
    QVERIFY(tab.call("O.bump"));
    QCOMPARE(tab.value("S.x"), Json(first.get<int>() + 2));
    QCOMPARE(m_app->varNumber("S.hidden"), -1);
    QCOMPARE(m_app->bootstrap()["vars"][size_t(m_app->varNumber("S.z"))], Json(9)); // of documents only
    QCOMPARE(tab.value("S.z"), Json(1));
}

void TestStateRules::expiredVars()
{
    QVERIFY2(load(QStringLiteral(R"(runs = []
class S(rx.State):
    n: int = 0
    @rx.var(interval=3600)
    def slow(self) -> int:
        runs.append(1)
        return len(runs)
    @rx.var(interval=datetime.timedelta(microseconds=1))
    def quick(self) -> int:
        runs.append(1)
        return len(runs)
    def bump(self): self.n += 1)")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    const Json slow = tab.value("S.slow");
    const Json quick = tab.value("S.quick");
    QVERIFY(tab.call("S.bump"));
    QCOMPARE(tab.value("S.slow"), slow);
    QVERIFY(tab.value("S.quick") > quick);
}

void TestStateRules::circles()
{
    QVERIFY2(load(QStringLiteral("class S(rx.State):\n    n: int = 0\n    @rx.var\n    def a(self) -> int:\n        return self.b\n    @rx.var\n"
                                 "    def b(self) -> int:\n        return self.a\n    def bump(self):\n        self.n += 1\n")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    const Problems problems = m_app->takeHandlerProblems();
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems[0].message.contains(QLatin1String("in a circle: a, b, a")), qPrintable(problems[0].message));
    QVERIFY(tab.call("S.bump"));
    QCOMPARE(tab.value("S.n"), Json(1));
}

void TestStateRules::asyncVars()
{
    QVERIFY2(load(QStringLiteral(R"(class O(rx.State):
    o: int = 1
    def bump(self): self.o += 1
class S(rx.State):
    n: int = 1
    log: str = ""
    @rx.var(initial_value=-1)
    async def twice(self) -> int:
        before = self.n
        await asyncio.sleep(0)
        other = await self.get_state(O)
        return before * 2 + other.o * 100
    @rx.var
    async def broken(self) -> int:
        await asyncio.sleep(0)
        return 1 // self.n
    def bump(self): self.n += 1
    def zero(self): self.n = 0
    async def read(self):
        self.log = str(await self.twice)
    def forget(self):
        self.log = str(self.twice + 1))")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.awaitValue("S.twice", 102));
    QVERIFY(tab.call("S.bump"));
    QVERIFY(tab.awaitValue("S.twice", 104));
    QVERIFY(tab.call("O.bump"));
    QVERIFY(tab.awaitValue("S.twice", 204));
    QVERIFY(tab.call("S.read"));
    QCOMPARE(tab.value("S.log"), Json("204"));
    m_app->takeHandlerProblems();
    QVERIFY(tab.call("S.forget"));
    QCOMPARE(m_app->takeHandlerProblems().size(), 1);
    QVERIFY(tab.call("S.zero"));
    QVERIFY(tab.awaitValue("S.twice", 200));
    Problems problems;
    QTRY_VERIFY(!(problems += m_app->takeHandlerProblems()).isEmpty());
    QVERIFY(problems[0].message.contains(QLatin1String("ZeroDivisionError")));
    QCOMPARE(problems[0].line, 19);
}

void TestStateRules::descriptors()
{
    QVERIFY2(load(QStringLiteral(R"(class Upper:
    def __get__(self, instance, owner):
        return self if instance is None else instance._raw.upper()
    def __set__(self, instance, value):
        instance._raw = value.strip()
class S(rx.State):
    _raw: str = "x"
    name: str = Upper()
    @rx.var
    def greeting(self) -> str: return "Hello " + self.name
    def rename(self): self.name = "  bob "
def index(): return rx.text(S.name.lower()))")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QCOMPARE(tab.value("S.name"), Json("X"));
    QVERIFY(tab.call("S.rename"));
    QCOMPARE(tab.value("S.name"), Json("BOB"));
    QCOMPARE(tab.value("S.greeting"), Json("Hello BOB"));
}

void TestStateRules::hybridProperties()
{
    QVERIFY2(load(QStringLiteral(R"(@dataclasses.dataclass
class Person:
    first: str
    last: str
    @rx._x.hybrid_property
    def full(self) -> str: return self.first + " " + self.last
class S(rx.State):
    first: str = "A"
    person: Person = Person("C", "D")
    log: str = ""
    @rx._x.hybrid_property
    def loud(self) -> str: return self.first + "!"
    @rx._x.hybrid_property
    def has_first(self) -> bool: return bool(self.first)
    @has_first.var
    def has_first(cls): return cls.first != ""
    def note(self): self.log = f"{self.loud} {self.has_first} {self.person.full}"
def index(): return rx.text(S.loud, S.person.full, rx.cond(S.has_first, "y", "n")))")),
             m_app->problemText());
    const std::string first = "s[" + std::to_string(m_app->varNumber("S.first")) + ']';
    QVERIFY2(m_app->bodies().find('(' + first + " + \"!\")") != std::string::npos, m_app->bodies().c_str());
    QVERIFY(m_app->bodies().find(".last") != std::string::npos);
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.note"));
    QCOMPARE(tab.value("S.log"), Json("A! True C D"));
}

void TestStateRules::handlersOutsideOfTheClass()
{
    const QString source = QStringLiteral(R"(class S(rx.State):
    n: int = 0
@rx.event
def add(state: S, by: int):
    state.n += by
@rx.event(debounce=5)
def later(state: "S"):
    return add(10)
def index(): return rx.button(on_click=[add(2), later]))");
    QVERIFY2(load(source), m_app->problemText());
    QVERIFY2(load(source), m_app->problemText());
    BrowserModel tab(*m_app);
    const StateClass *cls = nullptr;
    {
        const GilLock gil;
        cls = StateRegistry::current()->find("app.app.S");
        QVERIFY(cls);
        QCOMPARE(cls->handlers().size(), size_t(3)); // and set_n
    }
    QVERIFY(m_app->bodies().find("debounce:5") != std::string::npos);
    QVERIFY(tab.call("S.later"));
    QVERIFY(tab.awaitValue("S.n", 10));
}

void TestStateRules::componentStates()
{
    const QString source = QStringLiteral(R"(class Counter(rx.ComponentState):
    n: int = 0
    _step: int = 1
    @rx.var
    def twice(self) -> int: return self.n * 2
    @rx.event
    def more(self): self.n += self._step
    @classmethod
    def get_component(cls, *children, **props):
        return rx.button(cls.n, cls.twice, *children, on_click=cls.more, **props)
def index():
    a = Counter.create("one", id="a")
    b = Counter.create()
    return rx.box(a, b, rx.text(a.State.n)))");
    QVERIFY2(load(source), m_app->problemText());
    QVERIFY(m_app->varNumber("Counter_n1.n") >= 0);
    QVERIFY(m_app->varNumber("Counter_n2.n") >= 0);
    QCOMPARE(m_app->varNumber("Counter.n"), -1);
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("Counter_n1.more"));
    QCOMPARE(tab.value("Counter_n1.twice"), Json(2));
    QCOMPARE(tab.value("Counter_n2.n"), Json(0));
    QVERIFY2(load(source + QStringLiteral(" # again")), m_app->problemText());
    QCOMPARE(m_app->varNumber("Counter_n3.n"), -1);
    QVERIFY(tab.call("Counter_n1.more"));
    QCOMPARE(tab.value("Counter_n1.n"), Json(2)); // the session went on
}

void TestStateRules::exceptionsHaveTheirNames()
{
    QVERIFY2(load(QStringLiteral("from reflex.utils.exceptions import ImmutableStateError, SetUndefinedStateVarError, ReflexError\n"
                                 "class S(rx.State):\n    log: str = ''\n    def go(self):\n        try:\n            self.nothing = 1\n"
                                 "        except rx.utils.exceptions.SetUndefinedStateVarError as error:\n            self.log = type(error).__name__\n")),
             m_app->problemText());
    BrowserModel tab(*m_app);
    QVERIFY(tab.call("S.go"));
    QCOMPARE(tab.value("S.log"), Json("SetUndefinedStateVarError"));
}

QTEST_GUILESS_MAIN(TestStateRules)
#include "tst_state_rules.moc"
