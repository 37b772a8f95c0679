#include "tests/unit/engine/browser_model.h"

#include <QFile>
#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// Containers in state: whatever a handler does to them, the browser's copy is the server's value afterwards.
class TestTracked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void randomOperations_data();
    void randomOperations();
    void smallChangesAreSmallPatches();
    void oneContainerInTwoPlaces();
    void oneContainerInTwoVars();
    void sameContainerTwiceInAList();
    void plainContainersAreFollowed_data();
    void plainContainersAreFollowed();
    void constantsStayApart();
    void removedContainersAreNobodys();
    void containersMoveBetweenPlaces();
    void containersMoveBetweenSessions();
    void containersInTuples();
    void pythonSeesBuiltins();
    void frozenCopiesRefuseChanges();
    void frozenCopiesThaw();
    void containerInItselfIsReported();
    void valuesWithoutJsonAreReported();
    void largeChangesAreSentWhole();
    void sessionsAreFreed();

private:
    bool run(const char *code);
    bool matchesServer();

    std::unique_ptr<EngineFixture> m_app;
    std::unique_ptr<BrowserModel> m_tab;
};

void TestTracked::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
    QVERIFY2(m_app->loadApp(QStringLiteral("containers")), m_app->problemText());
}

void TestTracked::init()
{
    m_tab = std::make_unique<BrowserModel>(*m_app);
    m_app->takeHandlerProblems();
}

/// Runs Python in a handler; true if it did not fail and the browser's values are the server's.
bool TestTracked::run(const char *code)
{
    if (!m_tab->call("Box.run", {code}))
        return false;
    for (const Problem &problem : m_app->takeHandlerProblems()) {
        qWarning("%s", qPrintable(problem.message));
        return false;
    }
    return matchesServer();
}

bool TestTracked::matchesServer()
{
    if (!m_tab->complaint().empty()) {
        qWarning("%s", m_tab->complaint().c_str());
        return false;
    }
    const Json kept = m_tab->values();
    const Json server = m_tab->serverValues();
    if (kept == server)
        return true;
    qWarning("browser: %s\nserver:  %s", kept.dump().c_str(), server.dump().c_str());
    return false;
}

void TestTracked::randomOperations_data()
{
    QTest::addColumn<int>("perEvent");
    QTest::newRow("one operation per event") << 1;
    QTest::newRow("five operations per event") << 5;
}

void TestTracked::randomOperations()
{
    QFETCH(int, perEvent);
    QVERIFY(m_tab->call("Box.start"));
    for (int seed = 0; seed < 2000; ++seed) {
        QVERIFY(m_tab->call("Box.step", {seed * 31, perEvent}));
        QCOMPARE(m_tab->value("Box.error"), Json(""));
        QVERIFY2(matchesServer(), qPrintable(QStringLiteral("seed %1").arg(seed * 31)));
        if (const Problems problems = m_app->takeHandlerProblems(); !problems.isEmpty())
            QFAIL(qPrintable(problems[0].message + problems[0].detail));
    }
    QCOMPARE(m_tab->value("Box.rounds"), Json(2000));
}

void TestTracked::smallChangesAreSmallPatches()
{
    QVERIFY(m_tab->call("Box.fill", {1000}));
    const auto bytesOf = [&](const char *handler, const Json &args) {
        return m_tab->call(handler, args) ? m_tab->bytes() : size_t(1e9);
    };
    QVERIFY(bytesOf("Box.toggle", {700}) < 80);
    QCOMPARE(m_tab->value("Box.items")[700]["done"], Json(true));
    QVERIFY(bytesOf("Box.add", Json::array()) < 80);
    QVERIFY(bytesOf("Box.insert", Json::array()) < 80);
    QVERIFY(bytesOf("Box.remove", {500}) < 80);
    QVERIFY(bytesOf("Box.remove_item", {400}) < 80);
    QVERIFY(matchesServer());
}

void TestTracked::oneContainerInTwoPlaces()
{
    QVERIFY(run("self.data = {'a': [1], 'b': []}; self.data['b'].append(self.data['a'])"));
    QVERIFY(run("self.data['a'].append(2)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"a":[1,2],"b":[[1,2]]})"));
    QVERIFY(run("self.data['b'][0].append(3)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"a":[1,2,3],"b":[[1,2,3]]})"));
    QVERIFY(run("del self.data['a']"));
    QVERIFY(run("self.data['b'][0].append(4)"));
    QVERIFY(m_tab->call("Box.run", {"self.data['b'][0].append(5)"}));
    QVERIFY(m_tab->frames().back().contains("p")); // one place again: a patch again
    QVERIFY(matchesServer());
}

void TestTracked::oneContainerInTwoVars()
{
    QVERIFY(run("self.alias = [[1]]; self.data = {'rows': self.alias}"));
    QVERIFY(run("self.alias[0].append(2)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"rows":[[1,2]]})"));
    QVERIFY(run("self.data['rows'].append(3)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse("[[1,2],3]"));
    QVERIFY(run("self.alias = []"));
    QVERIFY(run("self.data['rows'].append(4)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::array());
    QVERIFY(run("self.alias = self.alias; self.alias.append(1)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::array({1}));
}

void TestTracked::plainContainersAreFollowed_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("expected"); // Box.alias; in the end, where Python's own containers would have the same
    const auto row = [](const char *name, const char *first, const char *second, const char *expected) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QByteArray(expected);
    };
    row("appended", "rows = []; self.alias = rows; rows.append(1)", "rows.append(2); rows += [3]", "[1,2,3]");
    row("read before it is sent", "rows = []; self.alias = rows; rows.append(1); self.alias.append(len(self.alias))", "pass", "[1,1]");
    row("changed inside", "rows = [{'a': [1]}, {'b': {2}}]; self.alias = rows; rows[0]['a'].append(3)",
        "rows[1]['b'].add(4); rows[1]['c'] = 0; del rows[0]['a'][0]", R"([{"a":[3]},{"b":[2,4],"c":0}])");
    row("replaced in the middle", "rows = [1, 2, 3]; self.alias = rows; rows[1] = [9]", "rows[0:2] = []; rows.insert(0, 'x')", R"(["x",3])");
    row("sorted, removed", "rows = [3, 1, 2]; self.alias = rows; rows.sort()", "rows.remove(2); rows.reverse()", "[3,1]");
    row("part of what was assigned", "row = {}; self.alias = [row, row]; row['a'] = 1", "row.pop('a'); row['b'] = [2]", R"([{"b":[2]},{"b":[2]}])");
    row("put into a list of the state", "row = []; self.alias = []; self.alias.append(row); row.append(1)", "row.append(2)", "[[1,2]]");
    row("put into a dict of the state", "row = {}; self.alias = [{}]; self.alias[0]['row'] = row; row['a'] = 1", "row['a'] = 2", R"([{"row":{"a":2}}])");
    row("changed by way of the state", "rows = [1]; self.alias = rows; self.alias.append(2); self.alias[0] = 0", "pass", "[0,2]");
    row("changed by way of the state, inside", "rows = [[1]]; self.alias = rows; rows.append([2]); self.alias[1].append(3); self.alias.append(4)",
        "pass", "[[1],[2,3],4]");
    row("assigned to something else", "rows = [1]; self.alias = rows; self.alias = [0]", "rows.append(2)", "[0]");
    row("a constant", "self.alias = CONSTANT", "self.alias.append([3]); self.alias[0].append(4)", "[[1,4],[2],[3]]");
    row("in itself", "rows = [1]; self.alias = rows; rows.append(self.alias)", "self.alias = [5]", "[5]");
}

/// A list that a handler assigns and goes on to fill under its own name.
void TestTracked::plainContainersAreFollowed()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, expected);
    m_tab->call("Box.run_steps", {first.constData(), second.constData()});
    for (const Problem &problem : m_app->takeHandlerProblems()) {
        if (!problem.message.contains(QLatin1String("contains itself")))
            QFAIL(qPrintable(problem.message));
    }
    QVERIFY(matchesServer());
    QCOMPARE(m_tab->value("Box.alias"), Json::parse(expected.constData()));
    QVERIFY(run("self.alias.append(7)")); // the handler has ended, and the var goes its own way
    QCOMPARE(m_tab->value("Box.alias").back(), Json(7));
}

void TestTracked::constantsStayApart()
{
    m_tab->call("Box.run_steps", {"self.alias = CONSTANT; self.alias.append([3]); self.alias[0].append(4)", "pass"});
    BrowserModel other(*m_app);
    other.call("Box.run_steps", {"self.alias = CONSTANT", "pass"});
    QCOMPARE(other.value("Box.alias"), Json::parse("[[1],[2]]"));
    m_app->takeHandlerProblems();
}

void TestTracked::sameContainerTwiceInAList()
{
    QVERIFY(run("self.alias = [[1], [2]]; self.alias.append(self.alias[0])"));
    QVERIFY(run("self.alias[2].append(9)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse("[[1,9],[2],[1,9]]"));
    QVERIFY(run("self.alias *= 2"));
    QVERIFY(run("self.alias[1].append(8)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse("[[1,9],[2,8],[1,9],[1,9],[2,8],[1,9]]"));
    QVERIFY(run("self.alias[:] = [self.alias[0]] * 3; self.alias[0].clear()"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse("[[],[],[]]"));
}

void TestTracked::removedContainersAreNobodys()
{
    QVERIFY(run("self.alias = [[1], [2]]; x = self.alias.pop(0); x.append(3); x.clear()"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse("[[2]]"));
    QVERIFY(run("x = self.alias; self.alias = [5]; x.append(6); x[0].append(7)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::array({5}));
    QVERIFY(run("self.data = {'a': [1]}; x = self.data.pop('a'); x.append(2); self.data['b'] = x; x.append(3)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"b":[1,2,3]})"));
    QVERIFY(run("x = self.data['b']; self.reset(); x.append(1)"));
    QCOMPARE(m_tab->value("Box.data"), Json::object());
}

void TestTracked::containersMoveBetweenPlaces()
{
    QVERIFY(run("self.data = {'a': [[1], [2]], 'b': []}"));
    QVERIFY(run("self.data['b'].append(self.data['a'].pop(0)); self.data['b'][0].append(5)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"a":[[2]],"b":[[1,5]]})"));
    QVERIFY(run("self.data['a'], self.data['b'] = self.data['b'], self.data['a']; self.data['a'][0].append(6)"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"a":[[1,5,6]],"b":[[2]]})"));
    QVERIFY(run("self.items = [{'n': 3}, {'n': 1}, {'n': 2}]; self.items.sort(key=lambda i: i['n']); self.items[0]['n'] = 0"));
    QCOMPARE(m_tab->value("Box.items"), Json::parse(R"([{"n":0},{"n":2},{"n":3}])"));
}

void TestTracked::containersMoveBetweenSessions()
{
    BrowserModel other(*m_app);
    QVERIFY(run("rx.shared = self.alias = [1]"));
    QVERIFY(other.call("Box.run", {"self.alias = rx.shared; self.alias.append(2); del rx.shared"}));
    QCOMPARE(other.value("Box.alias"), Json::array({1, 2}));
    const Json kept = other.values();
    QCOMPARE(other.serverValues(), kept);
    QVERIFY(m_app->takeHandlerProblems().isEmpty());
}

void TestTracked::containersInTuples()
{
    QVERIFY(run("self.pair = ([1], {'a': 2}); self.pair = (self.pair[0] + [2], self.pair[1])"));
    QCOMPARE(m_tab->value("Box.pair"), Json::parse(R"([[1,2],{"a":2}])"));
    QVERIFY(run("self.pair[0].append(3)"));
    QCOMPARE(m_tab->value("Box.pair")[0], Json::array({1, 2, 3}));
}

void TestTracked::pythonSeesBuiltins()
{
    QVERIFY(run("import json, pickle\n"
                "self.data = {'l': [1, {'a': {2}}], 'd': {}}\n"
                "plain = {'l': [1, {'a': {2}}], 'd': {}}\n"
                "assert self.data == plain and plain == self.data\n"
                "assert isinstance(self.data['l'], list) and isinstance(self.data['l'][1]['a'], set)\n"
                "assert json.dumps(self.data['d']) == '{}'\n"
                "assert repr(self.data) == repr(plain), repr(self.data)\n"
                "for twin in (copy.deepcopy(self.data), pickle.loads(pickle.dumps(self.data)), copy.copy(self.data)):\n"
                "    assert type(twin) is dict, type(twin)\n"
                "    assert twin == plain\n"
                "twin = copy.deepcopy(self.data)\n"
                "assert type(twin['l']) is list and type(twin['l'][1]['a']) is set\n"
                "twin['l'].append(3)\n"
                "assert len(self.data['l']) == 2\n"
                "assert type(self.data['l'] + [1]) is list and type(self.data['l'][:]) is list and type(self.data['l'].copy()) is list\n"
                "assert self.data['l'].__class__.__name__ == 'list'\n"
                "assert [*self.data['l']] == plain['l'] and {**self.data} == plain\n"
                "assert self.data['d'] or self.data['l']\n"));
    QVERIFY(run("import bisect, random\n"
                "self.alias = [3, 1, 2]\n"
                "random.shuffle(self.alias)\n"
                "self.alias.sort()\n"
                "bisect.insort(self.alias, 2.5)\n"
                "assert self.alias == [1, 2, 2.5, 3]\n"));
}

void TestTracked::frozenCopiesRefuseChanges()
{
    QVERIFY(run(R"(
import dataclasses
from _reflex import frozen_copy
from reflex.utils.exceptions import ImmutableStateError

@dataclasses.dataclass
class Task:
    title: str
    tags: list
    def finish(self):
        self.title += '!'
    def loud(self):
        return self.title.upper()

task = Task('a', ['x'])
self._kept = {'l': [1, [2], {3}, ([4], 5)], 'd': {'k': {'n': 1}}, 't': [task]}
plain = {'l': [1, [2], {3}, ([4], 5)], 'd': {'k': {'n': 1}}, 't': [task]}
frozen = frozen_copy(self._kept)
assert frozen == plain and repr(frozen) == repr(plain), repr(frozen)
assert isinstance(frozen, dict) and isinstance(frozen['l'], list) and isinstance(frozen['l'][2], set) and isinstance(frozen['t'][0], Task)
l, s, d, n, t = frozen['l'], frozen['l'][2], frozen['d'], frozen['l'][3][0], frozen['t'][0]

changes = '''l.append(1); l.extend([1]); l.insert(0, 1); l.pop(); l.clear(); l.remove(1); l.sort(); l.reverse(); l[0] = 1; l[0:1] = []
l[::2] = []; del l[0]; del l[:]; l += [1]; l *= 2; s.add(1); s.remove(3); s.discard(3); s.pop(); s.clear(); s.update([1])
s.difference_update([3]); s.intersection_update([]); s.symmetric_difference_update([3]); s |= {1}; s &= set(); s -= {3}; s ^= {3}
d.update(a=1); d.setdefault('a', 1); d.pop('k'); d.popitem(); d.clear(); d['a'] = 1; del d['k']; d |= {}; d['k']['n'] = 2; n.append(1)
t.title = 'b'; del t.title; t.tags.append('y'); t.finish(); setattr(t, 'new', 1)'''
for change in changes.replace('\n', ';').split(';'):
    try:
        exec(change.strip(), dict(l=l, s=s, d=d, n=n, t=t))
    except ImmutableStateError:
        continue
    raise AssertionError(change + ' was not refused')
assert frozen == plain and self._kept == plain
assert t.loud() == 'A' and t == task and dataclasses.asdict(t) == {'title': 'a', 'tags': ['x']}
)"));
    QVERIFY(run(R"(
import json, pickle
from _reflex import frozen_copy
frozen = frozen_copy({'l': [1, {'a': None}], 's': {1}})
assert json.dumps(frozen['l']) == '[1, {"a": null}]'
for twin in (copy.deepcopy(frozen), pickle.loads(pickle.dumps(frozen))):
    assert type(twin) is dict and type(twin['l']) is list and type(twin['l'][1]) is dict and type(twin['s']) is set
    twin['l'].append(2)
)"));
}

void TestTracked::frozenCopiesThaw()
{
    QVERIFY(run("from _reflex import frozen_copy; self.data = {'a': [1, {'b': {2}}]}; self.alias = frozen_copy(self.data)['a']"));
    QVERIFY(run("self.alias.append(3); self.alias[1]['b'].add(4)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::parse(R"([1,{"b":[2,4]},3])"));
    QCOMPARE(m_tab->value("Box.data"), Json::parse(R"({"a":[1,{"b":[2]}]})"));
}

void TestTracked::containerInItselfIsReported()
{
    QVERIFY(m_tab->call("Box.run", {"self.alias = [1]; self.alias.append(self.alias)"}));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("contains itself")));
    QVERIFY(m_tab->call("Box.run", {"self.alias[1].append(2)"}));
    m_app->takeHandlerProblems();
    QVERIFY(run("self.alias.pop(1); self.alias.append(3)"));
    QVERIFY(run("self.alias = [1]"));
}

void TestTracked::valuesWithoutJsonAreReported()
{
    QVERIFY(m_tab->call("Box.run", {"self.alias = [1]; self.alias.append(object())"}));
    const Problems problems = m_app->takeHandlerProblems();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].message.contains(QLatin1String("object cannot be sent")));
    QVERIFY(run("self.alias.pop(); self.alias.append(2)"));
    QCOMPARE(m_tab->value("Box.alias"), Json::array({1, 2}));
}

void TestTracked::largeChangesAreSentWhole()
{
    QVERIFY(m_tab->call("Box.fill", {3000}));
    QVERIFY(m_tab->call("Box.loop"));
    QVERIFY(matchesServer());
    const size_t whole = m_tab->value("Box.items").dump().size();
    QVERIFY(m_tab->call("Box.loop"));
    QVERIFY(m_tab->bytes() < whole * 2);
}

void TestTracked::sessionsAreFreed()
{
    // Containers and states of a reloaded app that nobody uses must go. Counted by weak references that Python keeps.
    QVERIFY(run("import gc; self.data = copy.deepcopy({'a': [{'b': {1}}]}); self.data['a'].append(self.data['a'][0])"));
    const auto count = [&] {
        m_tab->call("Box.run", {"import gc; gc.collect(); self.rounds = sum(type(o).__module__ == 'reflex.state' for o in gc.get_objects())"});
        return m_tab->value("Box.rounds").get<int>();
    };
    const int before = count();
    for (int i = 0; i < 50; ++i)
        m_tab->call("Box.run", {"self.data = {'a': [{'b': {1}}] * 3}; self.data['a'].append(self.data['a'][0]); self.alias = [self.data['a']]; self.alias = []"});
    QVERIFY2(count() <= before + 5, qPrintable(QStringLiteral("%1 -> %2").arg(before).arg(count())));
}

QTEST_GUILESS_MAIN(TestTracked)
#include "tst_tracked.moc"
