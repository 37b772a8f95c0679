#include "tests/unit/engine/browser_model.h"

#include "runtime/python/py_ref.h"
#include "runtime/state/state_registry.h"
#include "runtime/store/session_files.h"
#include "runtime/store/session_pickle.h"

#include <QFile>
#include <QTest>

using namespace vitrine;

/// Sessions as bytes and as files. (That they outlive the server is shown in tests/e2e/served/sessions.test.ts.)
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void instancesOfAClassBeforeTheReloadAreKept();
    void eventsThatWaitAreNotTakenForHandled();
    void whatIsInterruptedIsTriedAgain();
    void whatIsInterruptedAtTheEndIsLeftOut();
    void whatIsBrokenIsRefused();
    void filesAreNamedByTokensOnly();
    void oldFilesGo();

private:
    const StateField *field(const char *name) const { return cls()->field(name); }
    std::unique_ptr<ClientSession> interruptedSession();
    StateClass *cls() const { return StateRegistry::running()->find("app.app.S"); }

    EngineFixture m_app;
    const std::string m_token = "01234567-89ab-cdef-0123-456789abcdef";
    const QString m_source = QStringLiteral("import reflex as rx\nfrom dataclasses import dataclass\n"
                                            "@dataclass\nclass Item:\n    name: str\n"
                                            "class Interrupted:\n    times = 1\n    def __getstate__(self):\n        self.times -= 1\n"
                                            "        if self.times >= 0:\n            raise KeyboardInterrupt\n        return {}\n"
                                            "class S(rx.State):\n    item: Item = None\n    n: int = 0\n    _odd: object = None\n"
                                            "app = rx.App()\napp.add_page(rx.text('x'), route='/')\n");
};

void TestStore::instancesOfAClassBeforeTheReloadAreKept()
{
    const auto newItem = [] {
        const PyRef module = PyRef::steal(PyImport_ImportModule("app.app"));
        return PyRef::steal(PyObject_CallMethod(module.get(), "Item", "s", "old"));
    };
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    PyObject *old = nullptr;
    {
        const GilLock gil;
        old = newItem().release();
    }
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    const GilLock gil;
    SessionPickle pickle;
    ClientSession first(m_token, m_app.outbox());
    QVERIFY(state::setValue(first.state.state(cls()), *field("item"), PyRef::steal(old).get()));
    const auto bytes = pickle.dump(first, *StateRegistry::running());
    QVERIFY(bytes);

    ClientSession second(m_token, m_app.outbox());
    QVERIFY(pickle.load(second, *StateRegistry::running(), *bytes));
    const PyRef value = state::value(second.state.state(cls()), *field("item"));
    QCOMPARE(toStdString(getAttr(value.get(), "name").get()), std::string("old"));
    QCOMPARE(Py_TYPE(value.get()), Py_TYPE(newItem().get()));
}

void TestStore::eventsThatWaitAreNotTakenForHandled()
{
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    const GilLock gil;
    SessionPickle pickle;
    ClientSession first(m_token, m_app.outbox());
    first.lastEvent = 9;
    const auto loaded = [&] {
        ClientSession second(m_token, m_app.outbox());
        const auto bytes = pickle.dump(first, *StateRegistry::running());
        return bytes && pickle.load(second, *StateRegistry::running(), *bytes) ? second.lastEvent : -1;
    };
    QCOMPARE(loaded(), 9);
    QueuedEvent waiting;
    first.queue.push_back(waiting); // one that a handler returned
    waiting.number = 8;
    first.queue.push_back(waiting);
    QCOMPARE(loaded(), 7);
}

/// A session whose vars are set, one to a value in whose pickling somebody interrupts.
std::unique_ptr<ClientSession> TestStore::interruptedSession()
{
    auto session = std::make_unique<ClientSession>(m_token, m_app.outbox());
    const PyRef module = PyRef::steal(PyImport_ImportModule("app.app"));
    const PyRef odd = PyRef::steal(PyObject_CallMethod(module.get(), "Interrupted", nullptr));
    StateObject *state = session->state.state(cls());
    const bool good = state::setValue(state, *field("_odd"), odd.get())
        && state::setValue(state, *field("n"), PyRef::steal(PyLong_FromLong(5)).get());
    return good ? std::move(session) : nullptr;
}

void TestStore::whatIsInterruptedIsTriedAgain()
{
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    const GilLock gil;
    SessionPickle pickle;
    const auto session = interruptedSession();
    QVERIFY(session);
    QVERIFY(!pickle.dump(*session, *StateRegistry::running()));
    QVERIFY(!PyErr_Occurred());
    const auto bytes = pickle.dump(*session, *StateRegistry::running());
    QVERIFY(bytes);
    ClientSession second(m_token, m_app.outbox());
    QVERIFY(pickle.load(second, *StateRegistry::running(), *bytes));
    QVERIFY(state::value(second.state.state(cls()), *field("_odd")).get() != Py_None);
}

void TestStore::whatIsInterruptedAtTheEndIsLeftOut()
{
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    const GilLock gil;
    SessionPickle pickle;
    const auto session = interruptedSession();
    QVERIFY(session);
    const Session::Lock lock(session->state); // as by a handler that never ends
    const auto bytes = pickle.dump(*session, *StateRegistry::running(), SessionPickle::Occasion::End);
    QVERIFY(bytes);
    ClientSession second(m_token, m_app.outbox());
    QVERIFY(pickle.load(second, *StateRegistry::running(), *bytes));
    StateObject *state = second.state.state(cls());
    QCOMPARE(state::value(state, *field("_odd")).get(), Py_None);
    QCOMPARE(PyLong_AsLong(state::value(state, *field("n")).get()), 5L);
}

void TestStore::whatIsBrokenIsRefused()
{
    QVERIFY2(m_app.load(m_source), m_app.problemText());
    const GilLock gil;
    SessionPickle pickle;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("nonsense"), QByteArray("\x80\x04K\x01.", 5)}) {
        ClientSession session(m_token, m_app.outbox());
        QVERIFY(!pickle.load(session, *StateRegistry::running(), bytes));
        QVERIFY(!PyErr_Occurred());
    }
}

void TestStore::filesAreNamedByTokensOnly()
{
    const QTemporaryDir dir;
    const SessionFiles files(dir.filePath(QStringLiteral("inner/.states")));
    for (const char *token : {"", "../../etc/passwd", "01234567-89ab-cdef-0123-456789abcde/", "0123456789ABCDEF0123456789ABCDEF0123"}) {
        QVERIFY(!files.write(token, "x"));
        QVERIFY(!files.read(token));
    }
    QVERIFY(!files.read(m_token));
    QVERIFY(files.write(m_token, "one"));
    QVERIFY(files.write(m_token, "two"));
    QCOMPARE(files.read(m_token).value(), QByteArray("two"));
    files.remove(m_token);
    QVERIFY(!files.read(m_token));
}

void TestStore::oldFilesGo()
{
    const QTemporaryDir dir;
    const SessionFiles files(dir.path());
    const std::string other = "11111111-89ab-cdef-0123-456789abcdef";
    for (const std::string &token : {m_token, other}) {
        QVERIFY(files.write(token, "x"));
        QFile file(dir.filePath(QString::fromStdString(token) + QStringLiteral(".session")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-100), QFileDevice::FileModificationTime));
    }
    files.touch(other);
    files.removeOlderThan(std::chrono::seconds(200));
    QVERIFY(files.read(m_token));
    files.removeOlderThan(std::chrono::seconds(50));
    QVERIFY(!files.read(m_token));
    QVERIFY(files.read(other));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
