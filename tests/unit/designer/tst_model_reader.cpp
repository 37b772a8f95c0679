#include "designer_fixture.h"

#include "designer/model/model_reader.h"

#include <QTest>

using namespace vitrine;

namespace {

Module read(const QString &text) { return readModule(SourceDocument(text), realCatalog()); }

/// The tree of the first root, as `label[child, slot=child]`.
QString tree(const Module &module, int index)
{
    const Node &node = module.nodes.at(index);
    QStringList children;
    for (const int child : node.children)
        children.append(tree(module, child));
    const QString slot = node.slot.isEmpty() ? QString() : node.slot + QLatin1Char('=');
    return slot + node.label
        + (children.isEmpty() ? QString() : QLatin1Char('[') + children.join(QStringLiteral(", ")) + QLatin1Char(']'));
}

QString treeOf(const QString &expression)
{
    const Module module = read(QStringLiteral("import reflex as rx\ndef index():\n    return ") + expression + QLatin1Char('\n'));
    return module.roots.isEmpty() ? QString() : tree(module, module.roots.first().node);
}

} // namespace

class TestModelReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trees_data();
    void trees();
    void kinds();
    void keywords();
    void imports();
    void pages();
    void states();
    void functions();
    void rootsInVariables();
    void deepNestingIsCut();
    void findsNodes();
};

void TestModelReader::trees_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *expression, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(expression) << QString::fromUtf8(expected);
    };
    row("nested", "rx.vstack(rx.text('a'), rx.el.div('b', 3))", "vstack[text[a], el.div[b, 3]]");
    row("foreach", "rx.vstack(rx.foreach(State.items, lambda x: rx.text(x)))", "vstack[foreach State.items[text[x]]]");
    row("foreach by name", "rx.box(rx.foreach(State.items, item_row))", "box[foreach State.items[item_row()]]");
    row("var method foreach", "rx.box(State.items.foreach(lambda x: rx.text(x)))", "box[foreach State.items[text[x]]]");
    row("comprehension", "rx.vstack(*[rx.text(x) for x in items])", "vstack[for x in items[text[x]]]");
    row("generator", "rx.vstack(rx.text(x) for x in items)", "vstack[for x in items[text[x]]]");
    row("cond", "rx.cond(State.on, rx.text('a'), rx.text('b'))", "cond State.on[then=text[a], else=text[b]]");
    row("match", "rx.match(State.x, ('a', 'b', rx.text('a')), rx.text('b'))",
        "match State.x[case 'a', 'b'=text[a], default=text[b]]");
    row("ternary", "rx.box(rx.text('a') if ON else rx.text('b'))", "box[if ON[then=text[a], else=text[b]]]");
    row("color mode", "rx.color_mode_cond(rx.text('a'), rx.text('b'))", "color_mode_cond[light=text[a], dark=text[b]]");
    row("expression", "rx.text(State.count.to_string())", "text[State.count.to_string()]");
    row("expression with component", "rx.box(wrapped := rx.text('a'))", "box[wrapped := rx.text('a')[text[a]]]");
    row("list of components", "rx.box(*[rx.text('a'), rx.text('b')])", "box[*[rx.text('a'), rx.text('b')][text[a], text[b]]]");
    row("component in keyword", "rx.tooltip(rx.text('a'), content=rx.text('b'))", "tooltip[text[a], content=text[b]]");
    row("handlers are no components", "rx.button('a', on_click=rx.redirect('/'))", "button[a]");
    row("values are no components", "rx.box(color=rx.cond(State.a, 'red', 'blue'))", "box");
    row("parentheses", "(rx.text(('a')))", "text[a]");
    row("comments", "rx.box(  # a\n    # b\n    rx.text('a'),  # c\n    )", "box[text[a]]");
    row("unknown component", "rx.box(rx.something_new('a'))", "box[something_new[a]]");
}

void TestModelReader::trees()
{
    QFETCH(QString, expression);
    QTEST(treeOf(expression), "expected");
}

void TestModelReader::kinds()
{
    const Module module = read(
        QStringLiteral("import reflex as rx\n"
                       "from .parts import navbar\n"
                       "def index():\n"
                       "    return rx.box(rx.foreach(S.a, lambda x: x), rx.cond(S.a, 'b'), navbar(), 'c', S.d, f'{S.e}')\n"));
    const Node &box = module.nodes.first();
    QCOMPARE(box.kind, NodeKind::StaticCall);
    QCOMPARE(box.component, QStringLiteral("rx.box"));
    QVERIFY(box.inCatalog);
    QVector<NodeKind> kinds;
    for (const int child : box.children)
        kinds.append(module.nodes.at(child).kind);
    QCOMPARE(kinds,
        (QVector<NodeKind>{NodeKind::Loop, NodeKind::Condition, NodeKind::HelperCall, NodeKind::Text, NodeKind::Expression,
            NodeKind::Expression}));
}

void TestModelReader::keywords()
{
    const QString text = QStringLiteral(
        "import reflex as rx\ndef index():\n    return rx.image('/a.png', width='1px', n=-3, b=True, z=None, v=S.v)\n");
    const Module module = read(text);
    const Node &node = module.nodes.first();
    QVERIFY(node.children.isEmpty());
    QVector<ValueKind> kinds;
    QStringList values;
    for (const Keyword &keyword : node.keywords) {
        kinds.append(keyword.valueKind);
        values.append(keyword.name + QLatin1Char('=') + keyword.value);
        QCOMPARE(text.mid(keyword.valueRange.start, keyword.valueRange.length()), keyword.valueText);
    }
    QCOMPARE(values,
        (QStringList{QStringLiteral("src=/a.png"), QStringLiteral("width=1px"), QStringLiteral("n=-3"), QStringLiteral("b=True"),
            QStringLiteral("z=None"), QStringLiteral("v=S.v")}));
    QCOMPARE(kinds,
        (QVector<ValueKind>{
            ValueKind::String, ValueKind::String, ValueKind::Number, ValueKind::Bool, ValueKind::None, ValueKind::Expression}));
    QVERIFY(node.keywords.first().nameRange.isEmpty());
}

void TestModelReader::imports()
{
    const Imports imports
        = read(QStringLiteral("import reflex\nimport os\nfrom reflex import text, vstack as v, el\nx = 1\n")).imports;
    QCOMPARE(imports.canonical(QStringLiteral("reflex.button")), QStringLiteral("rx.button"));
    QCOMPARE(imports.canonical(QStringLiteral("v")), QStringLiteral("rx.vstack"));
    QCOMPARE(imports.canonical(QStringLiteral("el.div")), QStringLiteral("rx.el.div"));
    QCOMPARE(imports.canonical(QStringLiteral("os.path")), QString());
    QCOMPARE(imports.canonical(QStringLiteral("textual")), QString());
    QCOMPARE(imports.written(QStringLiteral("rx.vstack")), QStringLiteral("v"));
    QCOMPARE(imports.written(QStringLiteral("rx.text.em")), QStringLiteral("text.em"));
    QCOMPARE(imports.written(QStringLiteral("rx.box")), QStringLiteral("reflex.box"));
    QCOMPARE(imports.moduleName(), QStringLiteral("reflex"));
    QVERIFY(imports.isImported(QStringLiteral("os")));
    QVERIFY(!imports.isImported(QStringLiteral("rx")));
}

void TestModelReader::pages()
{
    const Module module = read(QStringLiteral(R"py(
import reflex as rx
from other import about_us

@rx.page(route="/p/[id]", title="P")
def post():
    return rx.text("p")

@rx.page()
def my_list():
    return rx.text("l")

def index():
    return rx.text("i")

app = rx.App()
app.add_page(index)
app.add_page(about_us, title=TITLE)
app.add_page(lambda: rx.text("x"), "x")
if True:
    app.add_page(component=rx.text("y"), route="/y")
)py"));
    QStringList pages;
    for (const Page &page : module.pages)
        pages.append(page.route + QLatin1Char('|') + page.title + QLatin1Char('|') + page.functionName + QLatin1Char('|')
            + (page.roots.isEmpty() ? QString() : tree(module, module.roots.at(page.roots.first()).node)));
    QCOMPARE(pages,
        (QStringList{QStringLiteral("/p/[id]|P|post|text[p]"), QStringLiteral("/my-list||my_list|text[l]"),
            QStringLiteral("/||index|text[i]"), QStringLiteral("/about-us|TITLE|about_us|"), QStringLiteral("/x|||text[x]"),
            QStringLiteral("/y|||text[y]")}));
}

void TestModelReader::states()
{
    const Module module = read(QStringLiteral(R"py(
import reflex as rx

class Base(rx.State):
    count: int = 0
    _hidden: dict[str, int] = {}
    plain = 3

    @rx.var(cache=True)
    def double(self) -> int:
        return self.count * 2

    @rx.event(background=True)
    async def work(self, times: int, *rest):
        pass

    def plain_handler(self):
        return rx.redirect("/")

    def _helper(self):
        pass

class Sub(Base):
    more: str

class Other:
    no: int = 1
)py"));
    QCOMPARE(module.states.size(), 2);
    const StateClass &state = module.states.first();
    QCOMPARE(state.name, QStringLiteral("Base"));
    QCOMPARE(state.vars.size(), 3);
    QCOMPARE(state.vars.at(1).annotation, QStringLiteral("dict[str, int]"));
    QCOMPARE(state.vars.at(1).defaultText, QStringLiteral("{}"));
    QCOMPARE(state.computedVars.size(), 1);
    QCOMPARE(state.computedVars.first().annotation, QStringLiteral("int"));
    QCOMPARE(state.handlers.size(), 2);
    QCOMPARE(state.handlers.first().parameters, (QStringList{QStringLiteral("times: int"), QStringLiteral("*rest")}));
    QVERIFY(state.handlers.first().isAsync && state.handlers.first().isBackground);
    QVERIFY(!state.handlers.last().isAsync && !state.handlers.last().isBackground);
    QCOMPARE(module.states.last().bases, QStringList{QStringLiteral("Base")});
    QCOMPARE(module.states.last().vars.first().defaultText, QString());
    QVERIFY(module.functions.isEmpty());
}

void TestModelReader::functions()
{
    const Module module = read(QStringLiteral(R"py(
import reflex as rx

def last(): return first()
def first(): return rx.box(helper("a"))
def helper(text): return rx.text(text)
def data(): return len("abc")
def go(): return rx.redirect("/")
def empty() -> rx.Component: return make()
def branches(x):
    if x:
        return rx.text("a")
    return rx.text("b")
)py"));
    QStringList names;
    for (const ComponentFunction &function : module.functions)
        names.append(function.name + QString::number(function.roots.size()));
    QCOMPARE(names,
        (QStringList{QStringLiteral("last1"), QStringLiteral("first1"), QStringLiteral("helper1"), QStringLiteral("empty1"),
            QStringLiteral("branches2")}));
    const Node &call = module.nodes.at(module.roots.first().node);
    QCOMPARE(call.kind, NodeKind::HelperCall);
    QCOMPARE(call.function, QStringLiteral("first"));
}

void TestModelReader::rootsInVariables()
{
    const Module module = read(QStringLiteral(R"py(
import reflex as rx

def index():
    header = rx.hstack(rx.text("h"))
    parts = []
    parts.append(rx.text("p"))
    return rx.vstack(header, *parts)
)py"));
    QStringList roots;
    for (const ComponentRoot &root : module.roots)
        roots.append(root.variable + QLatin1Char(':') + tree(module, root.node));
    QCOMPARE(roots,
        (QStringList{
            QStringLiteral(":vstack[header, *parts]"), QStringLiteral("header:hstack[text[h]]"), QStringLiteral(":text[p]")}));
}

void TestModelReader::deepNestingIsCut()
{
    const int depth = 3000;
    const QString text = QStringLiteral("import reflex as rx\ndef index():\n    return ")
        + QStringLiteral("rx.box(").repeated(depth) + QStringLiteral(")").repeated(depth) + QLatin1Char('\n');
    const Module module = read(text);
    QVERIFY(module.nodes.size() > 100);
    QVERIFY(module.nodes.size() < depth);
}

void TestModelReader::findsNodes()
{
    DesignDocument document(realCatalog());
    document.setText(QStringLiteral("import reflex as rx\ndef index():\n    return rx.box(rx.text(\"a\"), rx.text(\"b\"))\n"));
    const Module &module = document.module();
    const int b = int(document.text().indexOf(QStringLiteral("rx.text(\"b\")")));
    const Node *text = module.node(module.nodeAt(b));
    QVERIFY(text);
    QCOMPARE(text->range, (TextRange{b, b + 12}));
    QCOMPARE(module.nodeForRange(text->range), text->id);
    QCOMPARE(module.nodeForRange({b + 3, b + 5}), text->id);
    QCOMPARE(module.node(module.nodeAt(b + 9))->kind, NodeKind::Text);
    QCOMPARE(module.nodeAt(3), NodeId(0));
    const QVector<NodeId> path = module.pathToRoot(text->id);
    QCOMPARE(path.size(), 2);
    QCOMPARE(path.first(), module.nodes.first().id);
    QCOMPARE(module.pageOf(text->id), -1);
    document.setText(document.text() + QStringLiteral("app.add_page(index)\n"));
    QCOMPARE(document.module().pageOf(path.last()), 0);
}

QTEST_GUILESS_MAIN(TestModelReader)
#include "tst_model_reader.moc"
