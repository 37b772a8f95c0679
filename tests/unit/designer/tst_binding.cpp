#include "designer_fixture.h"

#include "designer/edit/binding.h"

#include <QTest>

using namespace vitrine;

/// What a property can be bound to, and what the check of an expression says before it is applied.
class TestBinding : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DesignDocument> m_document;

    Binding bindingOf(const QString &source, const Binding::Wanted &wanted) const
    {
        return Binding(*m_document, idBeginningWith(*m_document, source), wanted);
    }
    static QStringList fitting(const Binding &binding)
    {
        QStringList names;
        for (const Binding::Choice &choice : binding.choices()) {
            if (choice.fits)
                names.append(choice.expression);
        }
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_document = std::make_unique<DesignDocument>(realCatalog());
        m_document->setText(QStringLiteral(R"(import reflex as rx


class Item(rx.Base):
    name: str
    done: bool = False


class State(rx.State):
    title: str = "a"
    count: int = 0
    open: bool = False
    items: list[Item] = []
    words: list[str] = []
    prices: dict[str, float] = {}
    maybe: str | None = None
    guessed = 1.5
    _secret: str = ""

    @rx.var
    def total(self) -> int:
        return len(self.items)

    @rx.event
    def add(self):
        pass


class More(State):
    extra: str = ""


def row(item: Item, index: int):
    return rx.text(item.name)


def index():
    return rx.vstack(
        rx.heading("a"),
        rx.foreach(State.words, lambda word, i: rx.badge(word)),
        rx.foreach(State.items, row),
        *[rx.link(letter) for letter in ["a", "b"]],
    )
)"));
        QVERIFY(!m_document->isBroken());
    }

    void offersWhatFitsFirst()
    {
        const Binding binding = bindingOf("rx.heading", {"as_", ValueType::String, {}, true});
        const QStringList names = fitting(binding);
        QCOMPARE(names.first(), QString("State.maybe"));
        QVERIFY(names.contains("State.title") && names.contains("State.maybe"));
        QVERIFY(!names.contains("State.items") && !names.contains("State._secret"));
        QVERIFY(!binding.choices().last().fits);
        QCOMPARE(fitting(bindingOf("rx.heading", {"spin", ValueType::Number, {}, true})),
            QStringList({"State.count", "State.guessed", "State.total", "More.count", "More.guessed", "More.total"}));
    }

    void offersWhatIsInReach()
    {
        const Binding::Wanted text{"title", ValueType::String, {}, true};
        QCOMPARE(fitting(bindingOf("rx.badge", text)).first(), QString("word"));
        QVERIFY(!fitting(bindingOf("rx.badge", text)).contains("i"));
        QVERIFY(fitting(bindingOf("rx.text(item", text)).contains("item.name"));
        QVERIFY(fitting(bindingOf("rx.text(item", {"a", ValueType::Bool, {}, true})).contains("item.done"));
        QVERIFY(fitting(bindingOf("rx.link", text)).contains("letter"));
        QVERIFY(!fitting(bindingOf("rx.heading", text)).contains("word"));
    }

    void offersListsToLoops()
    {
        const Binding::Wanted loop{"it", ValueType::Any, {}, true, Binding::Place::Loop};
        QCOMPARE(fitting(bindingOf("rx.heading", loop)), QStringList({"State.items", "State.prices", "State.words", "More.items", "More.prices", "More.words"}));
        QVERIFY(bindingOf("rx.heading", loop).check("State.count").outcome == Binding::Outcome::Doubtful);
        QVERIFY(bindingOf("rx.heading", loop).check("State.open").message.contains("it takes a list"));
    }

    void offersTruthsToConditionsFirst()
    {
        const Binding condition = bindingOf("rx.text(item", {"it", ValueType::Any, {}, true, Binding::Place::Condition});
        QCOMPARE(condition.choices().first().expression, QString("item.done"));
        QVERIFY(fitting(condition).contains("State.items"));
        QVERIFY(condition.check("State.open and item.done").message.contains("Write &"));
    }

    void checks_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *node, ValueType type, const char *expression, Binding::Outcome outcome,
                             const char *message) {
            QTest::newRow(name) << QString::fromUtf8(node) << int(type) << QString::fromUtf8(expression) << int(outcome)
                                << QString::fromUtf8(message);
        };
        using O = Binding::Outcome;
        row("var", "rx.heading", ValueType::String, "State.title", O::Good, "str");
        row("computed", "rx.heading", ValueType::Number, "State.total", O::Good, "int");
        row("inherited", "rx.heading", ValueType::String, "More.title", O::Good, "str");
        row("f-string", "rx.heading", ValueType::String, "f\"{State.count} of {State.total}\"", O::Good, "str");
        row("comparison", "rx.heading", ValueType::Bool, "State.count > 3", O::Good, "bool");
        row("item of a list", "rx.heading", ValueType::String, "State.words[0]", O::Good, "str");
        row("value of a dict", "rx.heading", ValueType::Number, "State.prices[\"a\"]", O::Good, "float");
        row("cond", "rx.heading", ValueType::String, "rx.cond(State.open, \"a\", \"b\")", O::Good, "str");
        row("converted", "rx.heading", ValueType::String, "State.count.to_string()", O::Good, "str");
        row("loop item", "rx.badge", ValueType::String, "word.upper()", O::Good, "str");
        row("truth of anything", "rx.heading", ValueType::Bool, "State.words", O::Doubtful, "is of type list[str]");
        row("number as text", "rx.heading", ValueType::String, "State.count", O::Doubtful, "takes a text");
        row("list as text", "rx.heading", ValueType::String, "State.words", O::Wrong, "is of type list[str]; a takes a text");
        row("text as number", "rx.heading", ValueType::Number, "State.title", O::Wrong, "takes a number");
        row("number as colour", "rx.heading", ValueType::Color, "State.count", O::Wrong, "to_string()");
        row("not Python", "rx.heading", ValueType::String, "State.", O::Wrong, "not a Python expression");
        row("assignment", "rx.heading", ValueType::String, "a = 1", O::Wrong, "not a Python expression");
        row("unknown name", "rx.heading", ValueType::String, "Stat.title", O::Wrong, "Did you mean “State”?");
        row("unknown member", "rx.heading", ValueType::String, "State.titel", O::Wrong, "Did you mean “title”?");
        row("out of reach", "rx.heading", ValueType::String, "word", O::Wrong, "“word” is not known here");
        row("handler", "rx.heading", ValueType::String, "State.add", O::Wrong, "is an event handler");
        row("backend var", "rx.heading", ValueType::String, "State._secret", O::Wrong, "is a backend var");
        row("and", "rx.heading", ValueType::Bool, "State.open and State.count > 1", O::Wrong, "Write &");
        row("not", "rx.heading", ValueType::Bool, "not State.open", O::Wrong, "Write ~");
        row("if", "rx.heading", ValueType::String, "\"a\" if State.open else \"b\"", O::Wrong, "rx.cond");
        row("empty", "rx.heading", ValueType::String, " ", O::Wrong, "Type an expression");
    }
    void checks()
    {
        QFETCH(QString, node);
        QFETCH(int, type);
        QFETCH(QString, expression);
        QFETCH(int, outcome);
        QFETCH(QString, message);
        const Binding binding = bindingOf(node, {"a", ValueType(type), {}, true});
        const Binding::Verdict verdict = binding.check(expression);
        QVERIFY2(int(verdict.outcome) == outcome, qPrintable(verdict.message));
        QVERIFY2(verdict.message.contains(message), qPrintable(verdict.message));
    }

    void knowsImportedStates()
    {
        DesignDocument other(realCatalog());
        other.setText(QStringLiteral("import reflex as rx\n\n\nclass Cart(rx.State):\n    total: float = 0\n\n\nclass "
                                     "Hidden(rx.State):\n    a: int = 0\n"));
        m_document->setText(
            QStringLiteral("import reflex as rx\n\nfrom .cart import Cart\n\n\ndef index():\n    return rx.heading(\"a\")\n"));
        const Binding binding(*m_document, idBeginningWith(*m_document, QStringLiteral("rx.heading")),
            {QStringLiteral("a"), ValueType::Number, {}, true}, other.module().states);
        QCOMPARE(fitting(binding), QStringList{"Cart.total"});
        QVERIFY(binding.check(QStringLiteral("Cart.total")).outcome == Binding::Outcome::Good);
        QVERIFY(binding.check(QStringLiteral("Cart.totl")).message.contains(QStringLiteral("“total”")));
        QVERIFY(binding.check(QStringLiteral("Hidden.a")).outcome == Binding::Outcome::Wrong);
    }

    void whatIsOfferedPassesTheCheck()
    {
        for (const char *node : {"rx.heading", "rx.badge", "rx.text(item"}) {
            const Binding binding = bindingOf(QString::fromLatin1(node), {"a", ValueType::String, {}, true});
            for (const Binding::Choice &choice : binding.choices()) {
                const Binding::Outcome outcome = binding.check(choice.expression).outcome;
                QVERIFY2(choice.fits == (outcome == Binding::Outcome::Good), qPrintable(choice.expression));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBinding)
#include "tst_binding.moc"
