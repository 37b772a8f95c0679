#include "tests/unit/engine/engine_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace vitrine;
using Json = nlohmann::json;

/// What becomes of pages: bodies, styles, marks, and how fragments hold still while the source is edited.
class TestPageCompiler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void expressions_data();
    void expressions();
    void changedComponents_data();
    void changedComponents();
    void changeThatCannotBe();
    void attributes_data();
    void attributes();
    void styles_data();
    void styles();
    void problemsNameTheCall_data();
    void problemsNameTheCall();
    void readsAndImports();
    void marksAreTheCalls();
    void marksOfComposedComponents();
    void marksOfLoopsAndComprehensions();
    void fragmentsAreAboutFiftyNodes();
    void aTextEditChangesOneBody();
    void insertedSiblingLeavesOtherKeys();
    void removedSiblingLeavesOtherKeys();
    void movedSiblingKeepsItsKey();
    void editsOfALargePageTouchFewFragments();
    void movesOnALargePageTouchFewFragments();
    void wrappedNodeKeepsTheRest();
    void pagesAndTitles();
    void problemsOfAnAppThatRuns_data();
    void problemsOfAnAppThatRuns();

private:
    bool show(const QString &expression, const QString &before = {});
    QString shown();
    QString named(QString js);
    QStringList markedTexts(const QByteArray &route = "/");
    std::map<std::string, std::string> fragments();
    static int changes(const std::map<std::string, std::string> &before, const std::map<std::string, std::string> &after);

    std::unique_ptr<EngineFixture> m_app;
    QString m_source;
};

namespace {

const QString state = QStringLiteral("class S(rx.State):\n"
                                     "    n: int = 0\n"
                                     "    text: str = \"\"\n"
                                     "    flag: bool = False\n"
                                     "    rows: list[list[str]] = []\n"
                                     "    table: dict[str, int] = {}\n"
                                     "    def up(self):\n        pass\n"
                                     "    def typed(self, value: str):\n        pass\n"
                                     "    def ticked(self, value: bool):\n        pass\n"
                                     "    def both(self, a: str, b: str):\n        pass\n");

/// Marks and keys are other tests' business.
QString plain(QString js)
{
    static const QRegularExpression mark(QStringLiteral(R"(,?"data-v":"[^"]*"|,?key:\d+)"));
    static const QRegularExpression ruleClass(QStringLiteral(R"("v-\w+")"));
    js.remove(mark);
    js.replace(ruleClass, QLatin1String("\"v-x\""));
    js.replace(QLatin1String("{,"), QLatin1String("{"));
    js.replace(QLatin1String("{}"), QLatin1String("null"));
    return js;
}

/// The body of `rx.el.div(*children)` with an element of the source for each letter.
QString letters(const char *names)
{
    QString list;
    for (const char *name = names; *name; ++name)
        list += QStringLiteral("rx.el.%1(\"%2\"), ").arg(QLatin1String(*name < 'n' ? "p" : "span")).arg(QLatin1Char(*name));
    return QStringLiteral("rx.el.div(%1)").arg(list);
}

} // namespace

void TestPageCompiler::initTestCase()
{
    m_app = std::make_unique<EngineFixture>();
}

bool TestPageCompiler::show(const QString &expression, const QString &before)
{
    m_source = QStringLiteral("import reflex as rx\n") + state + before + QStringLiteral("\ndef index():\n    return ") + expression
        + QStringLiteral("\n\napp = rx.App()\napp.add_page(index)\n");
    return m_app->load(m_source);
}

/// What the page's first fragment shows.
QString TestPageCompiler::shown()
{
    const QString body = plain(QString::fromStdString(m_app->page()["fragments"]["0"]["body"]));
    return body.startsWith(QLatin1String("return ")) ? body.mid(7) : body;
}

/// JavaScript with the vars %n, %text … and the handlers %up … of `state`.
QString TestPageCompiler::named(QString js)
{
    for (const char *name : {"n", "text", "flag", "rows", "table"}) {
        js.replace(QRegularExpression(QStringLiteral("%%1\\b").arg(QLatin1String(name))),
                   QStringLiteral("s[%1]").arg(m_app->varNumber(std::string("S.") + name)));
    }
    for (const char *name : {"up", "typed", "both", "ticked"}) {
        js.replace(QRegularExpression(QStringLiteral("%%1\\b").arg(QLatin1String(name))),
                   QString::number(m_app->handlerNumber(std::string("S.") + name)));
    }
    return js;
}

/// The source text behind every mark, first line only, in the order of the source.
QStringList TestPageCompiler::markedTexts(const QByteArray &route)
{
    const QList<QByteArray> lines = m_source.toUtf8().split('\n');
    std::set<std::tuple<int, int, QString>> found;
    for (const control::SourceMark &mark : m_app->loaded().marks[QString::fromUtf8(route)]) {
        const QByteArray line = lines.value(mark.line - 1);
        const bool oneLine = mark.endLine == mark.line;
        QString text = QString::fromUtf8(oneLine ? line.mid(mark.column, mark.endColumn - mark.column) : line.mid(mark.column));
        if (!oneLine)
            text += QStringLiteral(" … ") + QString::fromUtf8(lines.value(mark.endLine - 1).left(mark.endColumn));
        found.emplace(mark.line, mark.column, text);
    }
    QStringList texts;
    for (const auto &[line, column, text] : found)
        texts << text;
    return texts;
}

std::map<std::string, std::string> TestPageCompiler::fragments()
{
    std::map<std::string, std::string> result;
    const Json page = m_app->page();
    for (const auto &[id, fragment] : page["fragments"].items())
        result[id] = fragment["body"];
    return result;
}

int TestPageCompiler::changes(const std::map<std::string, std::string> &before, const std::map<std::string, std::string> &after)
{
    int count = 0;
    for (const auto &[id, body] : after)
        count += !before.contains(id) || before.at(id) != body;
    return count;
}

void TestPageCompiler::expressions_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("expected"); // %n, %text … are the vars, %up … the handlers
    QTest::newRow("text") << "rx.el.p(\"a\", 1, 2.5, None, S.n)" << "h(\"p\",null,\"a\",\"1\",\"2.5\",%n)";
    QTest::newRow("f-string") << "rx.el.p(f\"n: {S.n}\")" << "h(\"p\",null,`n: ${%n}`)";
    QTest::newRow("lists of children") << "rx.el.p([\"a\", (\"b\", [\"c\"])])" << "h(\"p\",null,\"a\",\"b\",\"c\")";
    QTest::newRow("props") << "rx.el.a(\"x\", href=S.text, class_name=\"a b\", id=\"i\", tab_index=3, html_for=None)"
                           << "h(\"a\",{href:%text,id:\"i\",tabIndex:3,className:\"a b\"},\"x\")";
    QTest::newRow("attributes") << "rx.el.p(data_state=\"x\", aria_label=S.text, custom_attrs={\"x-y\": 1})"
                                << "h(\"p\",{\"data-state\":\"x\",\"aria-label\":%text,\"x-y\":1})";
    QTest::newRow("data frame") << "rx.el.p(custom_attrs={\"a\": __import__(\"pandas\").DataFrame({\"n\": [\"a\", \"b\"], \"x\": [None, 1.5]})})"
                                << "h(\"p\",{a:({columns:[\"n\",\"x\"],data:[[\"a\",NaN],[\"b\",1.5]]})})";
    QTest::newRow("decimals") << "rx.el.p(custom_attrs={\"a\": [__import__(\"decimal\").Decimal(text) for text in (\"1.5\", \"nan\", \"-inf\")]})"
                              << "h(\"p\",{a:[1.5,NaN,(-Infinity)]})";
    QTest::newRow("class list") << "rx.el.p(class_name=[\"a\", S.text])" << "h(\"p\",{className:[\"a\",%text].join(\" \")})";
    QTest::newRow("cond") << "rx.cond(S.flag, rx.el.p(\"a\"), rx.el.b(\"b\"))" << "(%flag?h(\"p\",null,\"a\"):h(\"b\",null,\"b\"))";
    QTest::newRow("cond without else") << "rx.cond(S.rows, rx.el.p(\"a\"))" << "(truthy(%rows)?h(\"p\",null,\"a\"):null)";
    QTest::newRow("cond with text") << "rx.el.p(rx.cond(S.n > 1, \"many\", \"few\"))" << "h(\"p\",null,((%n > 1) ? \"many\" : \"few\"))";
    QTest::newRow("match") << "rx.match(S.n, (1, rx.el.p(\"1\")), rx.el.b(\"?\"))" << "(py.same(%n,1)?h(\"p\",null,\"1\"):h(\"b\",null,\"?\"))";
    QTest::newRow("foreach") << "rx.el.ul(rx.foreach(S.rows, lambda row, i: rx.el.li(rx.foreach(row, lambda cell: rx.el.b(cell, i)))))"
                             << "h(\"ul\",null,rows(%rows,(x0,i0)=>h(\"li\",null,each(x0,(x1,i1)=>h(\"b\",null,x1,i0))),[]))";
    QTest::newRow("foreach with what rows need") << "rx.foreach(S.rows, lambda row: rx.el.li(row[0], S.text, rx.cond(S.flag, row[1], \"\")))"
                                                 << "rows(%rows,(x0,i0)=>h(\"li\",null,x0?.at?.(0),%text,(%flag ? x0?.at?.(1) : \"\")),[%text,%flag])";
    QTest::newRow("foreach over a dict") << "rx.el.ul(rx.foreach(S.table, lambda pair: rx.el.li(pair[0], pair[1] + 1)))"
                                         << "h(\"ul\",null,each(%table,(x0,i0)=>h(\"li\",null,x0?.at?.(0),(x0?.at?.(1) + 1))))";
    QTest::newRow("foreach over a list") << "rx.el.ul(rx.foreach([\"a\", \"b\"], rx.el.li))" << "h(\"ul\",null,each([\"a\",\"b\"],(x0,i0)=>h(\"li\",null,x0)))";
    QTest::newRow("composed") << "rx.select([\"a\"], label=\"l\", placeholder=\"p\", color_scheme=\"red\", position=\"popper\", name=\"n\")"
                              << "h(Select.Root,{name:\"n\"},h(Select.Trigger,{placeholder:\"p\",color:\"red\"}),"
                                 "h(Select.Content,{position:\"popper\",color:\"red\"},h(Select.Group,null,h(Select.Label,null,\"l\"),"
                                 "h(Select.Item,{value:\"a\"},\"a\"))))";
    QTest::newRow("composed over a var") << "rx.el.p(rx.select(S.rows[0], value=S.text))"
                                         << "h(\"p\",null,h(Select.Root,{value:%text},h(Select.Trigger,null),h(Select.Content,null,h(Select.Group,null,"
                                            "each(%rows?.at?.(0),(x0,i0)=>h(Select.Item,{value:x0},x0))))))";
    QTest::newRow("composed around its own element") << "rx.checkbox(\"c\", checked=S.flag)"
                                                     << "h(Text,{as:\"label\",size:\"2\"},h(Flex,{gap:\"2\"},h(Checkbox,{size:\"2\",checked:%flag}),\"c\"))";
    QTest::newRow("icon by an old name") << "rx.icon(tag=\"more_horizontal\", size=3)"
                                         << "h(Icon,{name:\"ellipsis\",shapes:([[\"circle\",{\"cx\":\"12\",\"cy\":\"12\",\"r\":\"1\"}],"
                                            "[\"circle\",{\"cx\":\"19\",\"cy\":\"12\",\"r\":\"1\"}],[\"circle\",{\"cx\":\"5\",\"cy\":\"12\",\"r\":\"1\"}]]),size:3})";
    QTest::newRow("icon of a var") << "rx.icon(S.text)" << "h(Icon,{name:%text})";
    QTest::newRow("icon in a button") << "rx.icon_button(rx.icon(S.text, size=3), size=\"1\")"
                                      << "h(IconButton,{size:\"1\",className:\"v-x\"},h(Icon,{name:%text,size:12}))";
    QTest::newRow("values that props take") << "rx.slider(size=[\"1\", S.text], disabled=S.flag, min=S.n, max=2.5, name=f\"{S.n}\", value=3)"
                                            << "h(Slider,{defaultValue:[50],size:{initial:\"1\",xs:%text},disabled:%flag,min:%n,max:2.5,name:`${%n??\"\"}`,value:[3],className:\"v-x\"})";
    QTest::newRow("handler") << "rx.el.button(on_click=S.up)" << "h(\"button\",{onClick:on([[%up,(a0)=>[]]],\"pointer\")})";
    QTest::newRow("bound handler") << "rx.el.button(on_click=S.typed(\"x\"))" << "h(\"button\",{onClick:on([[%typed,(a0)=>[\"x\"]]],\"pointer\")})";
    QTest::newRow("partially bound") << "rx.el.input(on_change=S.both(S.text))" << "h(\"input\",{onChange:on([[%both,(a0)=>[%text,a0]]],\"value\")})";
    QTest::newRow("lambda") << "rx.el.input(on_change=lambda v: S.both(v.upper(), \"b\"))"
                            << "h(\"input\",{onChange:on([[%both,(a0)=>[py.upper(a0),\"b\"]]],\"value\")})";
    QTest::newRow("lambda with a list") << "rx.el.button(on_click=lambda: [S.up, S.typed(\"x\")])"
                                        << "h(\"button\",{onClick:on([[%up,(a0)=>[]],[%typed,(a0)=>[\"x\"]]],\"pointer\")})";
    QTest::newRow("several events") << "rx.el.button(on_click=[S.up, rx.console_log(\"x\")])"
                                    << "h(\"button\",{onClick:on([[%up,(a0)=>[]],[\"console_log\",(a0)=>[\"x\"]]],\"pointer\")})";
    QTest::newRow("actions") << "rx.el.button(on_click=S.up.prevent_default.debounce(50))"
                             << "h(\"button\",{onClick:on([[%up,(a0)=>[]]],\"pointer\",{prevent:1,debounce:50})})";
    QTest::newRow("stand-alone action") << "rx.el.button(on_click=[rx.stop_propagation, S.up])"
                                        << "h(\"button\",{onClick:on([[%up,(a0)=>[]]],\"pointer\",{stop:1})})";
    QTest::newRow("conditional event") << "rx.el.button(on_click=rx.cond(S.flag, S.up, S.typed(\"x\")))"
                                       << "h(\"button\",{onClick:on([...(%flag?[[%up,(a0)=>[]]]:[[%typed,(a0)=>[\"x\"]]])],\"pointer\")})";
    QTest::newRow("keys") << "rx.el.input(on_key_down=S.typed)" << "h(\"input\",{onKeyDown:on([[%typed,(a0,a1)=>[a0]]],\"key\")})";
    QTest::newRow("number input") << "rx.el.input(type=\"number\", on_change=S.typed)"
                                  << "h(\"input\",{type:\"number\",onChange:on([[%typed,(a0)=>[a0]]],\"number\")})";
    QTest::newRow("event in a loop") << "rx.el.ul(rx.foreach(S.rows, lambda row, i: rx.el.li(on_click=S.both(row[0], i.to(str)))))"
                                     << "h(\"ul\",null,rows(%rows,(x0,i0)=>h(\"li\",{onClick:on([[%both,(a0)=>[x0?.at?.(0),i0]]],\"pointer\")}),[]))";
    QTest::newRow("controlled input") << "rx.el.input(value=S.text, on_change=S.typed)"
                                      << "h(Controlled,{as:\"input\",value:%text,onChange:on([[%typed,(a0)=>[a0]]],\"value\")})";
    QTest::newRow("fragment") << "rx.fragment(rx.el.p(\"a\"))" << "h(Fragment,null,h(\"p\",null,\"a\"))";
    QTest::newRow("event of a checkbox") << "rx.el.input(type=\"checkbox\", on_change=S.ticked)"
                                         << "h(\"input\",{type:\"checkbox\",onChange:on([[%ticked,(a0)=>[a0]]],\"checked\")})";
    QTest::newRow("responsive prop") << "rx.button(\"x\", size=[\"1\", \"2\"])" << "h(Button,{size:{initial:\"1\",xs:\"2\"}},\"x\")";
    QTest::newRow("renamed prop") << "rx.button(\"x\", color_scheme=rx.cond(S.flag, \"red\", \"blue\"))" << "h(Button,{color:(%flag ? \"red\" : \"blue\")},\"x\")";
}

void TestPageCompiler::expressions()
{
    QFETCH(QString, python);
    QFETCH(QString, expected);
    QVERIFY2(show(python), m_app->problemText());
    QCOMPARE(shown(), named(expected));
}

/// What Python code does to components after their calls is in the page.
void TestPageCompiler::changedComponents_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("change"); // of b
    QTest::addColumn<QString>("expected");
    const char *paragraph = "rx.el.p(\"a\", id=\"q\", class_name=\"k\", tab_index=1, data_a=\"1\", on_click=S.up)";
    const auto row = [&](const char *name, const char *change, const char *expected) { QTest::newRow(name) << paragraph << change << expected; };
    QTest::newRow("appended child") << "rx.el.p(\"a\")" << "b.children.append(rx.el.b(\"b\"))" << "h(\"p\",null,\"a\",h(\"b\",null,\"b\"))";
    QTest::newRow("other children") << "rx.el.p(\"a\")" << "b.children = [rx.el.b(\"b\"), [\"c\", S.text]]" << "h(\"p\",null,h(\"b\",null,\"b\"),\"c\",%text)";
    QTest::newRow("list kept") << "rx.el.p(\"a\")" << "parts = b.children; parts.clear(); b.class_name = \"x\"; parts += [\"b\"]"
                               << "h(\"p\",{className:\"x\"},\"b\")";
    QTest::newRow("child of a child") << "rx.el.p(rx.cond(S.flag, rx.el.b(\"b\")))" << "b.children[0].children[0].children.append(\"c\")"
                                      << "h(\"p\",null,(%flag?h(\"b\",null,\"b\",\"c\"):null))";
    row("props", "b.class_name = None; b.id = S.text; b.tab_index = 2; b.event_triggers.clear()",
        "h(\"p\",{\"data-a\":\"1\",id:%text,tabIndex:2},\"a\")");
    row("attributes", "b.custom_attrs[\"data-b\"] = \"2\"; b.event_triggers[\"on_blur\"] = S.up; del b.event_triggers[\"on_click\"]",
        "h(\"p\",{id:\"q\",tabIndex:1,\"data-a\":\"1\",\"data-b\":\"2\",onBlur:on([[%up,()=>[]]],\"none\"),className:\"k\"},\"a\")");
    QTest::newRow("style") << "rx.el.p(color=\"red\", style={\"width\": \"1px\"})" << "b.style[\"color\"] = S.text; b.style.pop(\"width\")"
                           << "h(\"p\",{style:{color:%text}})";
    QTest::newRow("other style") << "rx.el.p(color=S.text, width=S.text)" << "b.style; b.style = {\"margin\": S.text}; b.style[\"padding\"] = S.text"
                                 << "h(\"p\",{style:{margin:%text,padding:%text}})";
    QTest::newRow("copies") << "rx.el.p(rx.el.b(\"b\"), color=S.text)"
                            << "b.style; import copy; c = copy.deepcopy(b); c.children[0].children.append(\"c\"); c.style.clear()"
                            << "h(\"p\",{style:{color:%text}},h(\"b\",null,\"b\"))";
    QTest::newRow("class of the app") << "type(\"P\", (rx.el.P,), {\"__annotations__\": {\"bar\": rx.Var[str]}}).create(\"a\", bar=\"b\")"
                                      << "assert b.bar._js_expr == '\"b\"'; b.bar = \"c\"; b.children.append(\"d\"); b.own = 1"
                                      << "h(\"p\",{bar:\"c\"},\"a\",\"d\")";
}

void TestPageCompiler::changedComponents()
{
    QFETCH(QString, call);
    QFETCH(QString, change);
    QFETCH(QString, expected);
    QVERIFY2(show(QStringLiteral("b"), QStringLiteral("b = %1\n%2\n").arg(call, change)), m_app->problemText());
    QCOMPARE(shown(), named(expected));
}

void TestPageCompiler::changeThatCannotBe()
{
    QVERIFY(!show(QStringLiteral("b"), QStringLiteral("b = rx.el.p(\"a\")\nb.children.append(rx.el.div())\n")));
    QVERIFY2(m_app->problems()[0].message.contains(QLatin1String("rx.el.p cannot have rx.el.div as a child")), m_app->problemText());
    QCOMPARE(m_app->problems()[0].line, int(m_source.left(m_source.indexOf(QLatin1String("b = "))).count(QLatin1Char('\n'))) + 1);
}

/// As genuine Reflex has them, but that texts among the children are no components.
void TestPageCompiler::attributes_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    QTest::newRow("id") << "rx.box(id=\"q\").id" << "'q'";
    QTest::newRow("no id") << "rx.box().id" << "None";
    QTest::newRow("class") << "rx.box(class_name=\"k\").class_name" << "'k'";
    QTest::newRow("prop") << "rx.input(placeholder=\"p\").placeholder._js_expr" << "'\"p\"'";
    QTest::newRow("prop that was not given") << "rx.input().placeholder" << "None";
    QTest::newRow("no prop") << "hasattr(rx.box(), \"nonsense\")" << "False";
    QTest::newRow("CSS keyword") << "(rx.box(color=\"red\").color, hasattr(rx.box(), \"color\"))" << "('red', False)";
    QTest::newRow("style") << "rx.box(color=\"red\", style={\"margin\": \"1px\"}).style" << "{'margin': '1px', 'color': 'red'}";
    QTest::newRow("custom attributes") << "rx.box(data_a=\"1\", custom_attrs={\"b\": 2}).custom_attrs" << "{'data-a': '1', 'b': 2}";
    QTest::newRow("children") << "rx.box(\"a\", [rx.text(\"b\")]).children" << "['a', <rx.text with 1 children>]";
}

void TestPageCompiler::attributes()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    QVERIFY2(show(QStringLiteral("rx.el.p(repr(%1))").arg(expression)), m_app->problemText());
    QCOMPARE(shown(), QStringLiteral("h(\"p\",null,%1)").arg(QString::fromStdString(Json(expected.toStdString()).dump())));
}

void TestPageCompiler::styles_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("css"); // .x is the class
    QTest::addColumn<QString>("style");
    QTest::newRow("keyword") << "width=\"10px\", max_width=5, opacity=0.5" << ".x{width:10px;max-width:5px;opacity:0.5;}" << "";
    QTest::newRow("shorthand") << "padding_x=\"1em\"" << ".x{padding-inline-start:1em;padding-inline-end:1em;}" << "";
    QTest::newRow("pseudo") << "_hover={\"color\": \"red\"}, _before={\"content\": \"''\"}" << ".x:hover{color:red;}.x::before{content:'';}" << "";
    QTest::newRow("style dict") << "style={\"color\": \"red\", \":hover\": {\"color\": \"blue\"}, \"& > p\": {\"margin_top\": 1}}"
                                << ".x{color:red;}.x:hover{color:blue;}.x > p{margin-top:1px;}" << "";
    QTest::newRow("style list, later wins") << "style=[{\"color\": \"red\"}, {\"color\": \"blue\"}]" << ".x{color:blue;}" << "";
    QTest::newRow("list of breakpoints") << "width=[\"1px\", \"2px\", \"3px\"]"
                                         << ".x{width:1px;}@media screen and (min-width: 30em){.x{width:2px;}}@media screen and (min-width: 48em){.x{width:3px;}}" << "";
    QTest::newRow("named breakpoints") << "width=rx.breakpoints(initial=\"1px\", md=\"2px\")"
                                       << ".x{width:1px;}@media screen and (min-width: 62em){.x{width:2px;}}" << "";
    QTest::newRow("state") << "width=S.text" << "" << "{width:%text}";
    QTest::newRow("f-string") << "width=f\"{S.n}px\"" << "" << "{width:`${%n}px`}";
    QTest::newRow("state and pseudo") << "color=S.text, _hover={\"color\": \"red\"}" << ".x{color:var(--v0);}.x:hover{color:red;}" << "{\"--v0\":%text}";
    QTest::newRow("custom property") << "style={\"--gap\": \"3px\", \"webkit_line_clamp\": 2}" << ".x{--gap:3px;-webkit-line-clamp:2;}" << "";
}

void TestPageCompiler::styles()
{
    QFETCH(QString, arguments);
    QFETCH(QString, css);
    QFETCH(QString, style);
    QVERIFY2(show(QStringLiteral("rx.el.p(%1)").arg(arguments)), m_app->problemText());
    const Json fragment = m_app->page()["fragments"]["0"];
    QString rules;
    for (const auto &[name, rule] : fragment["css"].items()) {
        QVERIFY(QString::fromStdString(fragment["body"]).contains(QStringLiteral("className:\"%1\"").arg(QString::fromStdString(name))));
        rules += QString::fromStdString(rule).replace(QString::fromStdString(name), QStringLiteral("x"));
    }
    QCOMPARE(rules, css);
    for (const char *name : {"n", "text"}) {
        style.replace(QRegularExpression(QStringLiteral("%%1\\b").arg(QLatin1String(name))),
                      QStringLiteral("s[%1]").arg(m_app->varNumber(std::string("S.") + name)));
    }
    const QString body = plain(QString::fromStdString(fragment["body"]));
    QVERIFY2(style.isEmpty() != body.contains(QLatin1String("style:")) && body.contains(style), qPrintable(body));
}

void TestPageCompiler::problemsNameTheCall_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("message");
    QTest::newRow("too many arguments") << "rx.button(on_click=S.up(1))" << "takes 0 arguments, but 1";
    QTest::newRow("too few arguments") << "rx.button(on_click=S.both)" << "needs 2 arguments";
    QTest::newRow("no event") << "rx.button(on_click=\"x\")" << "on_click must be";
    QTest::newRow("function takes too much") << "rx.button(on_click=lambda a, b, c: S.up)" << "takes 3 arguments";
    QTest::newRow("bad child") << "rx.box(object())" << "cannot be a child";
    QTest::newRow("function as a child") << "rx.box(print_it)" << "call it, \"print_it()\"";
    QTest::newRow("style is no dict") << "rx.box(_hover=\"red\")" << "Styles are given as a dict";
    QTest::newRow("css that ends its rule") << "rx.box(color=\"red} body {\")" << "is no value for the CSS property";
    QTest::newRow("class as a prop") << "rx.box(id=S)" << "class";
    QTest::newRow("child of another kind") << "rx.recharts.bar_chart(rx.fragment(rx.recharts.bar()), rx.cond(S.flag, rx.recharts.line(), rx.fragment()))"
                                           << "rx.recharts.bar_chart cannot have rx.recharts.line as a child. Its children are of these kinds: XAxis, ";
    QTest::newRow("text where none can be") << "rx.recharts.bar(\"text\")" << "rx.recharts.bar cannot have text as a child";
    QTest::newRow("event of a composed one") << "rx.select([\"a\"], on_chnge=S.typed)" << "rx.select has no event trigger 'on_chnge'. Did you mean on_change?";
    QTest::newRow("items of a radio") << "rx.radio(\"a\")" << "rx.radio takes a list";
    QTest::newRow("no value of an enum") << "rx.text(\"x\", align=\"centre\")" << "align of rx.text cannot be 'centre'. Did you mean 'center'?";
    QTest::newRow("one of very many words")
        << "rx._x.code_block(\"x\", language=\"pyton\")" << "language of rx._x.code_block cannot be 'pyton'. Did you mean 'python'? It is one of 3";
    QTest::newRow("language of code") << "rx.code_block(\"x\", language=\"pyton\")" << "language of rx.code_block cannot be 'pyton'. Did you mean 'python'";
    QTest::newRow("alias of a language") << "rx.code_block(\"x\", language=\"html\")" << "cannot be 'html'. Did you mean 'markup'?";
    QTest::newRow("no language") << "rx.code_block(\"x\", language=\"qqqqqqqq\")" << "cannot be 'qqqqqqqq'. It is one of 279 words";
    QTest::newRow("number for an enum") << "rx.button(\"x\", size=3)" << "size of rx.button cannot be 3. It is one of '1', '2'";
    QTest::newRow("one of several values") << "rx.button(\"x\", size=[\"1\", \"big\"])" << "size of rx.button cannot be ['1', 'big']";
    QTest::newRow("text for a bool") << "rx.button(\"x\", disabled=\"yes\")" << "disabled of rx.button cannot be 'yes'. It is True or False";
    QTest::newRow("text for a number") << "rx.slider(max=\"x\")" << "max of rx.slider cannot be 'x'. It is a number";
    QTest::newRow("number for a text") << "rx.input(placeholder=1)" << "placeholder of rx.input cannot be 1. It is a text";
    QTest::newRow("var of another type") << "rx.button(\"x\", disabled=S.rows)" << "disabled of rx.button cannot be a var of type list";
    QTest::newRow("prop of a composed one") << "rx.select([\"a\"], size=\"huge\")" << "size of rx.select cannot be 'huge'";
    QTest::newRow("child of other kinds") << "rx.accordion.root(rx.text(\"x\"))" << "rx.accordion.root cannot have rx.text as a child";
    QTest::newRow("child that may not be") << "rx.el.p(rx.fragment(rx.el.div()))" << "rx.el.p cannot have rx.el.div as a child";
    QTest::newRow("parent of other kinds") << "rx.box(rx.select.item(\"x\", value=\"x\"))" << "rx.box cannot have rx.select.item as a child";
    QTest::newRow("child of an element without content") << "rx.el.br(rx.text(\"x\"))" << "rx.el.br cannot have a component as a child: it has no content";
    QTest::newRow("text in a picture") << "rx.image(\"/a.png\", \"text\")" << "rx.image cannot have text as a child: it has no content";
    QTest::newRow("text where a component is wanted") << "rx.tooltip(\"text\", content=\"c\")"
                                                      << "rx.tooltip cannot have text as a child: it takes one component, so put the text into rx.text";
    QTest::newRow("two triggers") << "rx.dialog.root(rx.dialog.trigger(rx.button(\"a\"), rx.button(\"b\")))"
                                  << "rx.dialog.trigger cannot have a second component as a child: it takes one, so put all into rx.box";
    QTest::newRow("text to debounce") << "rx.debounce_input(rx.text(\"x\"))" << "rx.debounce_input takes an input with on_change, but rx.text has none";
    QTest::newRow("component in a text") << "rx.text(f\"so {rx.box()}\")" << "A component cannot be in a text";
    QTest::newRow("import of what the frontend lacks")
        << "rx.text(rx.Var(\"applyEvent\", _var_data=rx.vars.VarData(imports={\"/utils/state\": \"applyEvent\"})))"
        << "/utils/state has no 'applyEvent' in Vitrine. What its frontend has is ColorModeContext, ";
    QTest::newRow("unknown icon") << "rx.icon(\"git_brunch\")" << "There is no icon 'git_brunch'. Did you mean 'git-branch'";
    QTest::newRow("unknown icon in a part") << "rx.callout(\"x\", icon=\"qqqqqqqq\")" << "There is no icon 'qqqqqqqq'";
    QTest::newRow("button without an icon") << "rx.icon_button()" << "rx.icon_button needs an icon";
    const char *noValue = "A Var has no value until the page runs in the browser. Use ";
    const auto valueWanted = [&](const char *name, const char *call, const char *instead) {
        QTest::newRow(name) << QStringLiteral("rx.text(%1)").arg(QLatin1String(call)) << QLatin1String(noValue) + QLatin1String(instead);
    };
    valueWanted("JSON", "json.dumps({\"a\": S.table})", "var.to_string()");
    valueWanted("join", "\",\".join(S.rows)", "var.join(separator)");
    valueWanted("join of several", "\",\".join([S.text])", "an f-string");
    valueWanted("key", "{\"a\": 1}[S.text]", "rx.Var.create(mapping)[var]");
    valueWanted("argument", "open(S.text)", "a computed var, or an event handler");
    QTest::newRow("search") << "rx.text(S.n in [1])" << "rx.Var.create(items).contains(var)";
    QTest::newRow("range") << "rx.text(*range(S.n))" << "rx.Var.range(var)";
    QTest::newRow("loop") << "rx.text(*sorted(S.rows))" << "Use rx.foreach(var, render_function)";
    QTest::newRow("number") << "rx.text(int(S.text))" << "Use var.to(int)";
    QTest::newRow("change") << "rx.text(S.rows.append([]))" << "has no attribute 'append', as it has no value until the page runs in the browser";
    QTest::newRow("group called") << "rx.list(rx.table())" << "rx.table is a group";
}

void TestPageCompiler::problemsNameTheCall()
{
    QFETCH(QString, call);
    QFETCH(QString, message);
    QVERIFY(!show(QStringLiteral("rx.fragment(\n        rx.text(\"é\"), %1)").arg(call), QStringLiteral("import json\ndef print_it():\n    pass\n")));
    QCOMPARE(m_app->problems().size(), 1);
    QVERIFY2(m_app->problems()[0].message.contains(message), m_app->problemText());
    QCOMPARE(m_app->problems()[0].line, int(m_source.left(m_source.indexOf(QStringLiteral("rx.text(\"é"))).count(QLatin1Char('\n'))) + 1);
    QVERIFY2(m_app->problems()[0].column >= 23, m_app->problemText()); // behind rx.text("é"), in UTF-16 units
}

void TestPageCompiler::readsAndImports()
{
    QVERIFY(show(QStringLiteral("rx.box(rx.text(S.n), rx.text.em(S.text + S.text), rx.button(on_click=S.typed(S.text)), width=rx.cond(S.flag, \"1px\", \"2px\"))")));
    const Json fragment = m_app->page()["fragments"]["0"];
    std::vector<int> reads = {m_app->varNumber("S.n"), m_app->varNumber("S.text"), m_app->varNumber("S.flag")};
    std::sort(reads.begin(), reads.end());
    QCOMPARE(fragment["reads"], Json(reads));
    for (const Json &import : fragment["imports"])
        QCOMPARE(import[0], Json("@radix-ui/themes"));
    QCOMPARE(fragment["imports"].size(), size_t(4)); // Box, Text, Em, Button
}

void TestPageCompiler::marksAreTheCalls()
{
    QVERIFY(show(QStringLiteral("rx.box(\n        rx.text(\"ä → 😀\"), rx.text(\"second\"),\n        card(\"x\"),\n        card(\n            \"y\",\n        ),\n"
                                "        rx.cond(S.flag, rx.heading(\"yes\"), rx.badge(\"no\")),\n        width=\"1px\",\n    )"),
                 QStringLiteral("def card(title):\n    return rx.card(rx.heading(title),\n        id=title)\n")));
    QCOMPARE(markedTexts(), QStringList({QStringLiteral("rx.card(rx.heading(title), …         id=title)"), QStringLiteral("rx.heading(title)"),
                                         QStringLiteral("rx.box( …     )"), QStringLiteral("rx.text(\"ä → 😀\")"), QStringLiteral("rx.text(\"second\")"),
                                         QStringLiteral("rx.heading(\"yes\")"), QStringLiteral("rx.badge(\"no\")")}));
    QCOMPARE(m_app->loaded().marks[QStringLiteral("/")].size(), 9); // the card's two, twice
}

void TestPageCompiler::marksOfComposedComponents()
{
    QVERIFY(show(QStringLiteral("rx.box(rx.select([\"a\", \"b\"], label=rx.fragment(\"l\")),\n        rx.checkbox(rx.badge(\"c\")))")));
    QCOMPARE(markedTexts(), QStringList({QStringLiteral("rx.box(rx.select([\"a\", \"b\"], label=rx.fragment(\"l\")), …         rx.checkbox(rx.badge(\"c\")))"),
                                         QStringLiteral("rx.select([\"a\", \"b\"], label=rx.fragment(\"l\"))"),
                                         QStringLiteral("rx.checkbox(rx.badge(\"c\"))"), QStringLiteral("rx.badge(\"c\")")}));
}

void TestPageCompiler::marksOfLoopsAndComprehensions()
{
    QVERIFY(show(QStringLiteral("rx.box(*[rx.text(i) for i in range(3)], rx.foreach(S.rows, lambda r: rx.badge(r[0])), rx.foreach(S.rows, row))"),
                 QStringLiteral("def row(r):\n    inner = rx.code(r[1])\n    return rx.flex(inner)\n")));
    QCOMPARE(markedTexts().mid(0, 2), QStringList({QStringLiteral("rx.code(r[1])"), QStringLiteral("rx.flex(inner)")}));
    QVERIFY(markedTexts().contains(QLatin1String("rx.text(i)")));
    QVERIFY(markedTexts().contains(QLatin1String("rx.badge(r[0])")));
    QCOMPARE(m_app->loaded().marks[QStringLiteral("/")].size(), 7);
}

void TestPageCompiler::fragmentsAreAboutFiftyNodes()
{
    QVERIFY(show(QStringLiteral("rx.vstack(*[rx.hstack(rx.text(i), rx.badge(i), rx.box(rx.text(\"x\"))) for i in range(200)])"))); // 1001 elements, 1601 nodes
    QVERIFY(fragments().size() >= 15);
    for (const auto &[id, body] : fragments()) {
        const qsizetype nodes = QString::fromStdString(body).count(QLatin1String("data-v"));
        QVERIFY2(nodes <= 60, qPrintable(QStringLiteral("%1 has %2").arg(QString::fromStdString(id)).arg(nodes)));
    }
    QCOMPARE(m_app->loaded().marks[QStringLiteral("/")].size(), 1001);
}

void TestPageCompiler::aTextEditChangesOneBody()
{
    const QString page = QStringLiteral("rx.vstack(*[rx.hstack(rx.text(i), rx.badge(i)) for i in range(100)], rx.heading(\"%1\"), *[rx.text(i) for i in range(100)])");
    QVERIFY(show(page.arg(QLatin1String("before"))));
    const auto before = fragments();
    QVERIFY(show(page.arg(QLatin1String("after")), QStringLiteral("# lines\n# move\n")));
    QCOMPARE(fragments().size(), before.size());
    QCOMPARE(changes(before, fragments()), 1);
}

/// Key by letter, as `h("p",{…key:N},"a")` has them.
static std::map<char, int> keys(const std::string &body)
{
    std::map<char, int> result;
    static const QRegularExpression pattern(QStringLiteral("key:(\\d+)\\},\"(\\w)\""));
    auto matches = pattern.globalMatch(QString::fromStdString(body));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result[match.captured(2)[0].toLatin1()] = match.captured(1).toInt();
    }
    return result;
}

void TestPageCompiler::insertedSiblingLeavesOtherKeys()
{
    QVERIFY(show(letters("abcdef")));
    const auto before = keys(m_app->bodies());
    QCOMPARE(before.size(), size_t(6));
    QVERIFY(show(letters("aXbcdef")));
    const auto after = keys(m_app->bodies());
    for (const auto &[letter, key] : before)
        QCOMPARE(after.at(letter), key);
    QCOMPARE(std::count_if(before.begin(), before.end(), [&](const auto &e) { return e.second == after.at('X'); }), 0);
}

void TestPageCompiler::removedSiblingLeavesOtherKeys()
{
    QVERIFY(show(letters("abcdef")));
    const auto before = keys(m_app->bodies());
    QVERIFY(show(letters("abdef")));
    for (const auto &[letter, key] : keys(m_app->bodies()))
        QCOMPARE(key, before.at(letter));
    QVERIFY(show(letters("abdeg"))); // an edited one goes on as what it was
    QCOMPARE(keys(m_app->bodies()).at('g'), before.at('f'));
}

void TestPageCompiler::movedSiblingKeepsItsKey()
{
    QVERIFY(show(letters("abcdef")));
    const auto before = keys(m_app->bodies());
    for (const char *order : {"bcdefa", "fabcde", "acbdef", "fedcba", "abcdef"}) {
        QVERIFY(show(letters(order)));
        for (const auto &[letter, key] : keys(m_app->bodies()))
            QVERIFY2(key == before.at(letter), order);
    }
}

void TestPageCompiler::editsOfALargePageTouchFewFragments()
{
    const auto page = [](int leave, int insert) {
        QString items;
        for (int i = 0; i < 500; ++i) {
            if (i == insert)
                items += QStringLiteral("rx.text(\"inserted\"),");
            if (i != leave)
                items += QStringLiteral("rx.box(rx.text(\"%1\")),").arg(i);
        }
        return QStringLiteral("rx.box(%1)").arg(items);
    };
    QVERIFY(show(page(-1, -1)));
    auto before = fragments();
    for (const auto &[leave, insert] : {std::pair(-1, 250), std::pair(3, 250), std::pair(-1, -1), std::pair(-1, 0), std::pair(499, -1), std::pair(-1, 499)}) {
        QVERIFY(show(page(leave, insert)));
        const auto after = fragments();
        QVERIFY2(changes(before, after) <= 3, qPrintable(QStringLiteral("%1 %2: %3 of %4").arg(leave).arg(insert).arg(changes(before, after)).arg(after.size())));
        before = after;
    }
}

void TestPageCompiler::movesOnALargePageTouchFewFragments()
{
    const auto page = [](int from, int to) {
        QStringList items;
        for (int i = 0; i < 500; ++i)
            items << QStringLiteral("rx.box(rx.text(\"%1\"))").arg(i);
        items.move(from, to);
        return QStringLiteral("rx.box(%1)").arg(items.join(QLatin1Char(',')));
    };
    QVERIFY(show(page(0, 0)));
    auto before = fragments();
    for (const auto &[from, to] : {std::pair(10, 490), std::pair(0, 0), std::pair(490, 10), std::pair(0, 0), std::pair(499, 0), std::pair(0, 499)}) {
        QVERIFY(show(page(from, to)));
        const auto after = fragments();
        QVERIFY2(changes(before, after) <= 5, qPrintable(QStringLiteral("%1 %2: %3 of %4").arg(from).arg(to).arg(changes(before, after)).arg(after.size())));
        before = after;
    }
}

void TestPageCompiler::wrappedNodeKeepsTheRest()
{
    QVERIFY(show(QStringLiteral("rx.el.div(rx.el.p(\"a\"), rx.el.p(\"b\"), rx.el.p(\"c\"))")));
    const auto before = keys(m_app->bodies());
    QVERIFY(show(QStringLiteral("rx.el.div(rx.el.p(\"a\"), rx.el.section(rx.el.p(\"b\")), rx.el.p(\"c\"))")));
    const auto after = keys(m_app->bodies());
    QCOMPARE(after.at('a'), before.at('a'));
    QCOMPARE(after.at('c'), before.at('c'));
}

void TestPageCompiler::pagesAndTitles()
{
    QVERIFY2(m_app->load(QStringLiteral("import reflex as rx\n"
                                        "@rx.page(route=\"/post/[slug]\", title=\"A <post>\", description=\"d\")\n"
                                        "def post():\n    return rx.text(\"post\")\n"
                                        "@rx.page()\ndef about_us():\n    return rx.text(\"about\")\n"
                                        "def index():\n    return rx.text(\"a\"), rx.text(\"b\")\n"
                                        "def missing():\n    return rx.text(\"missing\")\n"
                                        "app = rx.App()\n"
                                        "app.add_page(index)\n"
                                        "app.add_page(missing, route=\"404\")\n"
                                        "app.add_page(rx.text(\"bare\"), route=\"/bare\", title=\"Bare\")\n")),
             m_app->problemText());
    QCOMPARE(m_app->page("/post/7")["title"], Json("A <post>"));
    QCOMPARE(m_app->page("/post/7")["meta"], Json::parse(R"([{"name":"description","content":"d"}])"));
    QVERIFY(m_app->bodies("/about-us").find("about") != std::string::npos);
    QVERIFY(m_app->bodies("/").find("\"b\"") != std::string::npos);
    QVERIFY(m_app->bodies("/nowhere").find("missing") != std::string::npos);
    QCOMPARE(m_app->page("/bare")["title"], Json("Bare"));
    QCOMPARE(m_app->loaded().pages.size(), 5);
    QVERIFY(!m_app->load(QStringLiteral("import reflex as rx\ndef a():\n    return rx.text(\"a\")\ndef b():\n    return rx.text(\"b\")\n"
                                        "app = rx.App()\napp.add_page(a, route=\"/x\")\napp.add_page(b, route=\"/x\")\n")));
    QVERIFY(m_app->problems()[0].message.contains(QLatin1String("Two pages have the route /x: a (")));
    QCOMPARE(m_app->problems()[0].line, 4);
}

void TestPageCompiler::problemsOfAnAppThatRuns_data()
{
    using Severity = Problem::Severity;
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("message"); // none: nothing is wrong
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const char *call, const char *message = "", Severity severity = Severity::Error) {
        QTest::newRow(name) << call << message << severity;
    };
    row("slip of a prop", "rx.button(varient=\"soft\")", "rx.button has no keyword 'varient'. Did you mean 'variant'?");
    row("slip of CSS", "rx.box(paddding=\"1px\")", "'padding'");
    row("slip of a name of all components", "rx.box(class_nme=\"a\")", "'class_name'");
    row("slip of an attribute", "rx.el.p(tab_indx=1)", "'tab_index'");
    row("slip in a composed one", "rx.select([\"a\"], placehoder=\"p\")", "rx.select has no keyword 'placehoder'. Did you mean 'placeholder'?");
    row("name in JavaScript", "rx.box(className=\"a\")", "'class_name'");
    row("prop that CSS has too", "rx.button(colorScheme=\"red\")", "'color_scheme'", Severity::Warning);
    row("prop of others", "rx.box(spacing=\"3\")", "rx.box has no keyword 'spacing'", Severity::Warning);
    row("attribute of others", "rx.el.p(sizes=\"3\")", "rx.el.p has no keyword 'sizes'", Severity::Warning);
    row("nothing near", "rx.box(qwertyuiop=\"x\")", "rx.box has no keyword 'qwertyuiop'; it is passed on as CSS", Severity::Warning);
    row("CSS in JavaScript", "rx.box(maxWidth=\"1px\")");
    row("CSS of one browser", "rx.box(webkit_line_clamp=2, MozAppearance=\"none\")");
    row("what styles have", "rx.box(**{\":hover\": {\"color\": \"red\"}, \"--gap\": \"1px\", \"max-width\": 2})");
    row("attributes", "rx.box(data_x=1, aria_label=\"a\", **{\"data-y\": 2, \"aria-hidden\": True})");
    row("text that is not shown", "rx.switch(\"x\")", "rx.switch cannot have text as a child: it shows none");
    row("component that is not shown", "rx.avatar(rx.text(\"x\"))", "rx.avatar cannot have a component as a child: it shows none");
    row("two in place of a button", "rx.button(rx.text(\"a\"), rx.text(\"b\"), as_child=True)",
        "rx.button cannot have a second component as a child with as_child: it takes one, so put all into rx.box");
    row("child of a composed one", "rx.progress(\"x\")", "rx.progress cannot have text as a child: it shows none");
    row("child of a part", "rx.recharts.bar_chart(rx.recharts.bar(rx.recharts.cell(\"x\"), data_key=\"a\"))", "rx.recharts.cell cannot have text as a child");
    row("children that are shown", "rx.fragment(rx.divider(\"or\"), rx.el.textarea(\"x\"), rx.text_area(\"x\"), rx.video(rx.el.track(src=\"a\"), src=\"b\"))");
    row("trigger that is an element of its own", "rx.drawer.root(rx.drawer.trigger(\"Open\", as_child=False))");
    row("triggers around events", "rx.dialog.root(rx.dialog.trigger(rx.button(on_click=S.up), rx.button(\"b\")), open=True)");
}

/// The app is served as it is with the API.
void TestPageCompiler::problemsOfAnAppThatRuns()
{
    QFETCH(QString, call);
    QFETCH(QString, message);
    QFETCH(Problem::Severity, severity);
    QVERIFY2(show(QStringLiteral("rx.fragment(\n        rx.text(\"é\"), %1)").arg(call)), m_app->problemText());
    const Problems problems = m_app->loaded().problems;
    QCOMPARE(problems.size(), message.isEmpty() ? 0 : 1);
    if (message.isEmpty())
        return;
    QVERIFY2(problems[0].message.contains(message), qPrintable(problems[0].message));
    QCOMPARE(problems[0].severity, severity);
    const qsizetype place = m_source.indexOf(call.left(call.indexOf(u'(')) + u'(', m_source.indexOf(u'é'));
    QCOMPARE(problems[0].line, int(m_source.left(place).count(QLatin1Char('\n'))) + 1);
    QVERIFY2(problems[0].column >= 23, qPrintable(problems[0].toLine())); // behind rx.text("é"), in UTF-16 units
    QVERIFY(show(QStringLiteral("rx.text(\"right\")")));
    QVERIFY(m_app->loaded().problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestPageCompiler)
#include "tst_page_compiler.moc"
