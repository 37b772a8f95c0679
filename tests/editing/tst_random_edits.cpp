#include "designer/edit/editor.h"
#include "designer/edit/group_editor.h"
#include "designer/edit/page_editor.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/state_editor.h"
#include "designer/edit/string_target.h"
#include "designer/edit/style_editor.h"
#include "designer/model/design_document.h"
#include "designer/model/model_reader.h"
#include "runtime/base/resource_paths.h"
#include "tests/editing/runtime_trees.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vitrine;

namespace {

/// Writes random apps, each in random habits.
class AppWriter {
public:
    explicit AppWriter(QRandomGenerator &random) : m_random(random) { }

    QString app()
    {
        m_unit = chance(4) ? QStringLiteral("\t") : chance(4) ? QStringLiteral("  ") : QStringLiteral("    ");
        m_quote = chance(3) ? QLatin1Char('\'') : QLatin1Char('"');
        QString text
            = QStringLiteral("import reflex as rx\n\n\nclass State(rx.State):\n%1items: list[str] = [\"a\", \"b\"]\n"
                             "%1name: str = \"Zoë\"  # who\n%1shown: bool = True\n\n%1@rx.event\n%1def go(self):\n%1%1pass\n")
                  .arg(m_unit);
        const int functions = 2 + int(m_random.bounded(3));
        for (int i = 0; i < functions; ++i) {
            text += QStringLiteral("\n\n") + (chance(3) ? QStringLiteral("# Part %1.\n").arg(i) : QString());
            text += QStringLiteral("def part_%1()%2:\n").arg(i).arg(chance(2) ? QString() : QStringLiteral(" -> rx.Component"));
            text += m_unit + QStringLiteral("return ") + box(m_unit, 0, i) + QLatin1Char('\n');
        }
        text += QStringLiteral("\n\napp = rx.App()\napp.add_page(part_0, route=\"/\")\n");
        return chance(5) ? text.replace(QLatin1Char('\n'), QStringLiteral("\r\n")) : text;
    }

private:
    bool chance(int of) { return m_random.bounded(of) == 0; }
    QString quoted(const QString &text) { return m_quote + text + m_quote; }

    QString leaf(int function)
    {
        switch (m_random.bounded(7)) {
        case 0:
            return QStringLiteral("rx.heading(%1, size=%2)")
                .arg(quoted(QStringLiteral("Überschrift")), quoted(QStringLiteral("5")));
        case 1:
            return QStringLiteral("rx.button(%1, on_click=State.go)").arg(quoted(QStringLiteral("Go")));
        case 2:
            return QStringLiteral("rx.text(f\"{State.name}!\", color=%1)").arg(quoted(QStringLiteral("red")));
        case 3:
            return QStringLiteral("rx.foreach(State.items, lambda item: rx.box(rx.text(item), id=%1))")
                .arg(quoted(QStringLiteral("x")));
        case 4:
            return QStringLiteral("rx.cond(State.shown, rx.text(%1), rx.badge(%1))").arg(quoted(QStringLiteral("yes")));
        case 5:
            return function > 0 ? QStringLiteral("part_%1()").arg(int(m_random.bounded(function)))
                                : QStringLiteral("rx.text(\"\"\"a\n b\"\"\")");
        default:
            return QStringLiteral("rx.text(%1)").arg(quoted(QStringLiteral("words")));
        }
    }

    QString box(const QString &indentation, int depth, int function)
    {
        static const QStringList names{
            QStringLiteral("box"), QStringLiteral("vstack"), QStringLiteral("hstack"), QStringLiteral("card")};
        QString call = QStringLiteral("rx.") + names.at(int(m_random.bounded(names.size()))) + QLatin1Char('(');
        const bool exploded = chance(3) ? false : depth < 3;
        const QString inner = indentation + m_unit;
        const int count = int(m_random.bounded(4)) + (depth == 0 ? 2 : 0);
        QStringList arguments;
        for (int i = 0; i < count; ++i)
            arguments.append(depth < 3 && chance(3) ? box(exploded ? inner : indentation, depth + 1, function) : leaf(function));
        if (chance(2))
            arguments.append(QStringLiteral("width=") + quoted(QStringLiteral("100%")));
        if (chance(4))
            arguments.append(
                QStringLiteral("style={%1: %2}").arg(quoted(QStringLiteral("color")), quoted(QStringLiteral("blue"))));
        if (chance(5))
            arguments.append(
                QStringLiteral("padding_x=[%1, %2]").arg(quoted(QStringLiteral("1px")), quoted(QStringLiteral("2px"))));
        if (chance(5))
            arguments.append(
                QStringLiteral("_hover={%1: %2}").arg(quoted(QStringLiteral("color")), quoted(QStringLiteral("blue"))));
        if (!exploded || arguments.isEmpty())
            return call + arguments.join(QStringLiteral(", ")) + QLatin1Char(')');
        const bool trailing = !chance(4);
        for (int i = 0; i < arguments.size(); ++i) {
            call += QLatin1Char('\n') + inner;
            if (chance(6))
                call += QStringLiteral("# about this\n") + inner;
            call += arguments.at(i) + (trailing || i + 1 < arguments.size() ? QStringLiteral(",") : QString());
            if (chance(6))
                call += QStringLiteral("  # beside");
        }
        return call + QLatin1Char('\n') + indentation + QLatin1Char(')');
    }

    QRandomGenerator &m_random;
    QString m_unit;
    QChar m_quote;
};

/// Chooses an operation and what it is about.
class RandomEdit {
public:
    RandomEdit(QRandomGenerator &random, const DesignDocument &document, int number) :
        m_random(random), m_document(document), m_number(QString::number(number))
    {
    }

    Result<Change> make();
    const QString &name() const { return m_name; }

private:
    NodeId node()
    {
        const QVector<Node> &nodes = m_document.module().nodes;
        return nodes.isEmpty() ? 0 : nodes.at(int(m_random.bounded(nodes.size()))).id;
    }
    QVector<NodeId> nodes() { return {node(), node(), node()}; }
    /// A node and the one or two behind it.
    QVector<NodeId> neighbours()
    {
        const Module &module = m_document.module();
        const Node *first = module.node(node());
        if (!first || first->parent < 0)
            return nodes();
        QVector<NodeId> found;
        for (const int child : module.nodes.at(first->parent).children) {
            if (module.nodes.at(child).range.start >= first->range.start && found.size() < 3)
                found.append(module.nodes.at(child).id);
        }
        return found;
    }
    QString pick(const QStringList &of) { return of.isEmpty() ? QString() : of.at(int(m_random.bounded(of.size()))); }
    int index() { return int(m_random.bounded(5)) - 1; }
    QString component()
    {
        return pick(
            {QStringLiteral("rx.box"), QStringLiteral("rx.vstack"), QStringLiteral("rx.card"), QStringLiteral("rx.text")});
    }
    QString words()
    {
        return pick(
            {QStringLiteral("new"), QStringLiteral("it's \"so\""), QStringLiteral("a\nb"), QStringLiteral("\\ é 🎉"), QString()});
    }
    QString route()
    {
        QStringList routes;
        for (const Page &page : m_document.module().pages)
            routes.append(page.route);
        return pick(routes);
    }
    StylePlace stylePlace()
    {
        return {pick({QStringLiteral("color"), QStringLiteral("padding_x"), QStringLiteral("background")}),
            pick({QString(), QStringLiteral("hover"), QStringLiteral("focus-visible")}), int(m_random.bounded(6))};
    }
    Result<Change> renamed();
    Result<Change> pasted();
    Result<Change> called();

    QRandomGenerator &m_random;
    const DesignDocument &m_document;
    QString m_number;
    QString m_name;
};

Result<Change> RandomEdit::renamed()
{
    const Module &module = m_document.module();
    QStringList symbols;
    for (const ComponentFunction &function : module.functions)
        symbols.append(function.name);
    for (const StateClass &state : module.states) {
        symbols.append(state.name);
        for (const StateVar &var : state.vars)
            symbols.append(state.name + QLatin1Char('.') + var.name);
        for (const EventHandler &handler : state.handlers)
            symbols.append(state.name + QLatin1Char('.') + handler.name);
    }
    const QString path = QStringLiteral("app.py");
    const ProjectEditor project({{path, &m_document}});
    const Result<ProjectChange> change = project.rename(path, pick(symbols), QStringLiteral("name") + m_number);
    if (!change)
        return change.error();
    return change->files.isEmpty() ? Change{{}, change->label, {}, {}} : change->files.first().change;
}

Result<Change> RandomEdit::pasted()
{
    const QString path = QStringLiteral("app.py");
    const ProjectEditor project({{path, &m_document}});
    const Result<ComponentPiece> piece = project.copied(path, nodes());
    return piece ? project.paste(*piece, path, node(), index()) : piece.error();
}

Result<Change> RandomEdit::called()
{
    const QString path = QStringLiteral("app.py");
    const QVector<ComponentFunction> &functions = m_document.module().functions;
    if (functions.isEmpty())
        return Error{QStringLiteral("There is no function.")};
    const ComponentFunction &function = functions.at(int(m_random.bounded(functions.size())));
    return ProjectEditor({{path, &m_document}}).paste(ComponentPiece::call(function, QStringLiteral("app")), path, node(), index());
}

Result<Change> RandomEdit::make()
{
    const GroupEditor groups(m_document);
    const Editor editor(m_document);
    const StyleEditor styles(m_document);
    const StateEditor states(m_document);
    const PageEditor pages(m_document);
    const QString state = m_document.module().states.isEmpty() ? QString() : m_document.module().states.first().name;
    const QStringList properties{
        QStringLiteral("id"), QStringLiteral("width"), QStringLiteral("color"), QStringLiteral("class_name")};
    const QStringList values{QStringLiteral("red"), QStringLiteral("1px"), QStringLiteral("var(--gray-3)")};
    const QString click = QStringLiteral("on_click");
    using Operation = std::function<Result<Change>()>;
    const std::vector<std::pair<QString, Operation>> operations{
        {QStringLiteral("set"), [&] { return editor.setProperty(node(), pick(properties), PropertyValue::string(words())); }},
        {QStringLiteral("bind"),
            [&] {
                return editor.setProperty(
                    node(), QStringLiteral("id"), PropertyValue::python(state + QStringLiteral(".is_hydrated.to_string()")));
            }},
        {QStringLiteral("reset"), [&] { return editor.setProperty(node(), pick(properties), std::nullopt); }},
        {QStringLiteral("text"), [&] { return editor.setText(node(), words()); }},
        {QStringLiteral("set content"),
            [&] { return editor.setContent(node(), state + QStringLiteral(".is_hydrated.to_string()")); }},
        {QStringLiteral("set style"), [&] { return styles.set(node(), stylePlace(), PropertyValue::string(pick(values))); }},
        {QStringLiteral("reset style"), [&] { return styles.set(node(), stylePlace(), std::nullopt); }},
        {QStringLiteral("insert"),
            [&] { return editor.insertChild(node(), index(), QStringLiteral("rx.text(\"new\", size=\"2\")")); }},
        {QStringLiteral("insert lines"),
            [&] { return editor.insertChild(node(), index(), QStringLiteral("rx.box(\n    rx.text(\"a\"),\n)")); }},
        {QStringLiteral("move"), [&] { return editor.moveNode(node(), node(), index()); }},
        {QStringLiteral("delete"), [&] { return editor.deleteNode(node()); }},
        {QStringLiteral("wrap"), [&] { return editor.wrapNode(node(), component()); }},
        {QStringLiteral("unwrap"), [&] { return editor.unwrapNode(node()); }},
        {QStringLiteral("loop"), [&] { return editor.makeLoop(node(), QStringLiteral("[1, 2]")); }},
        {QStringLiteral("condition"), [&] { return editor.makeCondition(node(), state + QStringLiteral(".is_hydrated")); }},
        {QStringLiteral("change type"), [&] { return editor.changeType(node(), component()); }},
        {QStringLiteral("duplicate"), [&] { return editor.duplicateNode(node()); }},
        {QStringLiteral("delete several"), [&] { return groups.remove(nodes()); }},
        {QStringLiteral("duplicate several"), [&] { return groups.duplicate(neighbours()); }},
        {QStringLiteral("move several"), [&] { return groups.move(nodes(), node(), index()); }},
        {QStringLiteral("move several by one"), [&] { return groups.moveBy(neighbours(), m_random.bounded(2) ? 1 : -1); }},
        {QStringLiteral("wrap several"), [&] { return groups.wrap(neighbours(), QStringLiteral("rx.box")); }},
        {QStringLiteral("condition of several"),
            [&] { return groups.makeCondition(neighbours(), state + QStringLiteral(".is_hydrated")); }},
        {QStringLiteral("extract several"), [&] { return groups.extractFunction(neighbours(), QStringLiteral("made_") + m_number); }},
        {QStringLiteral("set of several"),
            [&] { return groups.set(nodes(), PropertyTarget::property(pick(properties)), PropertyValue::string(words())); }},
        {QStringLiteral("paste"), [&] { return pasted(); }},
        {QStringLiteral("insert call"), [&] { return called(); }},
        {QStringLiteral("add handler"), [&] { return editor.addHandler(node(), click, QStringLiteral("rx.redirect(\"/\")")); }},
        {QStringLiteral("remove handler"), [&] { return editor.removeHandler(node(), click, 0); }},
        {QStringLiteral("move handler"), [&] { return editor.moveHandler(node(), click, 0, 1); }},
        {QStringLiteral("extract"), [&] { return editor.extractFunction(node(), QStringLiteral("made_") + m_number); }},
        {QStringLiteral("inline"), [&] { return editor.inlineFunction(node()); }},
        {QStringLiteral("rename"), [&] { return renamed(); }},
        {QStringLiteral("add var"),
            [&] { return states.addVar(state, QStringLiteral("var_") + m_number, QStringLiteral("int"), QStringLiteral("0")); }},
        {QStringLiteral("add computed var"),
            [&] {
                return states.addComputedVar(
                    state, QStringLiteral("sum_") + m_number, QStringLiteral("int"), QStringLiteral("1 + 1"));
            }},
        {QStringLiteral("add state handler"),
            [&] {
                const HandlerStep step = HandlerStep::event(QStringLiteral("rx.toast(\"a\")"));
                return states.addHandler(state, QStringLiteral("do_") + m_number, {}, {step});
            }},
        {QStringLiteral("add state"),
            [&] { return states.addState(QStringLiteral("More") + m_number + QStringLiteral("State")); }},
        {QStringLiteral("add page"),
            [&] { return pages.addPage(QStringLiteral("/p") + m_number, QStringLiteral("page_") + m_number); }},
        {QStringLiteral("remove page"), [&] { return pages.removePage(route()); }},
        {QStringLiteral("set route"), [&] { return pages.setRoute(route(), QStringLiteral("/r") + m_number); }},
        {QStringLiteral("set title"), [&] { return pages.setTitle(route(), words()); }},
    };
    const auto &[name, operation] = operations.at(m_random.bounded(quint32(operations.size())));
    m_name = name;
    return operation();
}

Module withoutIds(Module module)
{
    for (Node &node : module.nodes)
        node.id = 0;
    return module;
}

int environment(const char *name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : otherwise;
}

} // namespace

/// Random operations on random apps. VITRINE_EDITED_APPS says how many apps (12), VITRINE_EDIT_SEED with which one to begin (1).
class TestRandomEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appsSurvive();

private:
    void editApp(quint32 seed, const Catalog &catalog, RuntimeTrees &trees);

    int m_made = 0;
    QSet<QString> m_kinds;
};

void TestRandomEdits::appsSurvive()
{
    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    QVERIFY(catalog);
    RuntimeTrees trees(*catalog);
    const int apps = environment("VITRINE_EDITED_APPS", 12);
    const int first = environment("VITRINE_EDIT_SEED", 1);
    for (int app = 0; app < apps; ++app) {
        editApp(quint32(first + app), *catalog, trees);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d operations of %d kinds", m_made, int(m_kinds.size()));
    QVERIFY(m_made >= apps * 12);
    QVERIFY(apps < 12 || m_kinds.size() >= 32);
}

void TestRandomEdits::editApp(quint32 seed, const Catalog &catalog, RuntimeTrees &trees)
{
    QRandomGenerator random(seed);
    const QString original = AppWriter(random).app();
    DesignDocument document(catalog);
    document.setText(original);
    QVERIFY2(!document.isBroken(), qPrintable(original));
    StringTarget target(original);
    int made = 0;
    for (int step = 0; step < 40; ++step) {
        const QString before = document.text();
        RandomEdit edit(random, document, step);
        const Result<Change> change = edit.make();
        const auto where = [&] {
            const QString place = QStringLiteral("VITRINE_EDIT_SEED=%1, step %2, %3\n").arg(seed).arg(step).arg(edit.name());
            return place + before + QStringLiteral("\n=>\n") + document.text();
        };
        QCOMPARE(document.text(), before); // computing a change changes nothing
        if (!change) {
            QVERIFY(!change.error().message.isEmpty());
            continue;
        }
        document.foresee(change->result);
        document.applyEdits(change->edits);
        change->apply(target);
        QVERIFY2(target.text() == document.text(), qPrintable(where()));
        QVERIFY2(change->edits.inverted(before).applied(document.text()) == before, qPrintable(where()));
        QVERIFY2(!document.isBroken(), qPrintable(where()));
        QVERIFY2(withoutIds(document.module()) == readModule(SourceDocument(document.text()), catalog), qPrintable(where()));
        if (change->edits.isEmpty())
            continue;
        ++made;
        m_kinds.insert(edit.name());
        const RuntimeTrees::Outcome outcome = trees.compare(document.text(), document.module());
        if (!outcome.isSame())
            qWarning("%s", qPrintable(where())); // QtTest shortens messages
        QVERIFY2(outcome.isSame(), qPrintable(outcome.error + outcome.difference));
    }
    const QString last = target.text();
    QCOMPARE(target.undoLabels().size(), made);
    while (target.undo()) { }
    QCOMPARE(target.text(), original);
    while (target.redo()) { }
    QCOMPARE(target.text(), last);
    m_made += made;
}

QTEST_GUILESS_MAIN(TestRandomEdits)
#include "tst_random_edits.moc"
