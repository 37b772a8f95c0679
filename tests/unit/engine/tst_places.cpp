#include "tests/unit/engine/engine_fixture.h"

#include <QTest>

using namespace vitrine;

/// What apps import from the modules in which Reflex keeps it.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesAreOfTheLibrary_data();
    void classesAreOfTheLibrary();
    void functionsAreOfTheLibrary();
    void basesOfOwnComponents();
    void otherNames();
    void whatALibraryLacksIsNoOthers();

private:
    /// Shows an expression with these names of a module.
    bool show(const QString &module, const QString &names, const QString &expression);

    EngineFixture m_app;
};

bool TestPlaces::show(const QString &module, const QString &names, const QString &expression)
{
    return m_app.load(QStringLiteral("import reflex as rx\nfrom reflex.components.%1 import %2\n"
                                     "def index():\n    return %3\n"
                                     "app = rx.App()\napp.add_page(index)\n")
                          .arg(module, names, expression));
}

void TestPlaces::classesAreOfTheLibrary_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type"); // of the React element
    const auto row = [](const char *module, const char *name, const char *type) {
        QTest::addRow("%s.%s", module, name) << module << name << type;
    };
    row("el", "Div", R"("div")");
    row("el", "Blockquote", R"("blockquote")");
    row("el", "Text", R"("text")");
    row("el", "Area", R"("area")");
    row("el.elements", "Section", R"("section")");
    row("el.elements.forms", "Button", R"("button")");
    row("el.elements.forms", "Label", R"("label")");
    row("el.elements.forms", "CheckboxInput", R"("input")");
    row("el.elements.inline", "Span", R"("span")");
    row("el.elements.media", "Audio", R"("audio")");
    row("el.elements.media", "Path", R"("path")");
    row("el.elements.media", "Switch", R"("switch")");
    row("el.elements.metadata", "Base", R"("base")");
    row("el.elements.typography", "Div", R"("div")");
    row("el.elements.typography", "Menu", R"("menu")");
    row("core.auto_scroll", "Div", R"("div")");
    row("radix.themes.components.button", "Button", "Button");
    row("radix.themes.components.switch", "Switch", "Switch");
    row("radix.themes.layout.section", "Section", "Section");
    row("radix.themes.typography.text", "Em", "Em");
    row("radix.themes.typography.text", "Text", "Text");
    row("react_player.audio", "Audio", "Player");
    row("recharts.cartesian", "Area", "Area");
    row("recharts.general", "Label", "Label");
}

void TestPlaces::classesAreOfTheLibrary()
{
    QFETCH(QString, module);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QVERIFY2(show(module, name, name + QStringLiteral(".create()")), m_app.problemText());
    const QString body = QString::fromStdString(m_app.page()["fragments"]["0"]["body"]);
    QVERIFY2(body.startsWith(QStringLiteral("return h(%1,").arg(type)), qPrintable(body));
    QVERIFY2(!body.contains(QStringLiteral("className")), qPrintable(body)); // it has no style that others are made with
}

void TestPlaces::functionsAreOfTheLibrary()
{
    QVERIFY2(show(QStringLiteral("el"), QStringLiteral("div, label"), QStringLiteral("div(label())")), m_app.problemText());
    QVERIFY(m_app.bodies().find("h(\"label\",") != std::string::npos);
    QVERIFY2(show(QStringLiteral("core.responsive"), QStringLiteral("mobile_only"), QStringLiteral("mobile_only()")), m_app.problemText());
    QVERIFY(m_app.bodies().find("h(\"div\",") != std::string::npos);
}

void TestPlaces::basesOfOwnComponents()
{
    const auto body = [&](const char *module, const char *base, const char *tag) {
        const QString own = QStringLiteral("type('Own', (%1,), {'tag': '%2', '__module__': __name__}).create('a')").arg(QLatin1String(base), QLatin1String(tag));
        return show(QLatin1String(module), QLatin1String(base), own) ? QString::fromStdString(m_app.page()["fragments"]["0"]["body"]) : QString();
    };
    QVERIFY2(body("radix.themes.base", "RadixThemesComponent", "Box").startsWith(QLatin1String("return h(Box,")), m_app.problemText());
    QVERIFY2(body("el.element", "Element", "article").startsWith(QLatin1String("return h(\"article\",")), m_app.problemText());
    QVERIFY2(body("el.elements.base", "BaseHTML", "aside").startsWith(QLatin1String("return h(\"aside\",")), m_app.problemText());
}

void TestPlaces::otherNames()
{
    QVERIFY2(show(QStringLiteral("datadisplay.dataeditor"), QStringLiteral("DataEditorTheme"),
                  QStringLiteral("rx.data_editor(columns=[], data=[], theme=DataEditorTheme(accent_color=\"red\"))")),
             m_app.problemText());
    QVERIFY(m_app.bodies().find("accentColor:\"red\"") != std::string::npos);
    const QString empty = QStringLiteral("EMPTY_VAR_COMPONENT");
    QVERIFY2(show(QStringLiteral("memo"), empty, QStringLiteral("rx.el.p(%1)").arg(empty)), m_app.problemText());
}

void TestPlaces::whatALibraryLacksIsNoOthers()
{
    QVERIFY(!show(QStringLiteral("el"), QStringLiteral("Heading"), QStringLiteral("Heading.create()")));
    QVERIFY2(m_app.problems().first().message.contains(QStringLiteral("cannot import name 'Heading'")), m_app.problemText());
    QVERIFY(!m_app.load(QStringLiteral("import reflex as rx\nrx.Div\n")));
    QVERIFY2(m_app.problems().first().message.contains(QStringLiteral("rx.Div does not exist")), m_app.problemText());
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
