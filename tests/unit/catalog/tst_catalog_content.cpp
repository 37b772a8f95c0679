#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace vitrine;

// What must hold for the catalog that ships.
class TestCatalogContent : public QObject {
    Q_OBJECT

private:
    std::optional<Catalog> m_catalog;

    const ComponentEntry &component(const char *name) const
    {
        const ComponentEntry *entry = m_catalog->component(name);
        if (!entry)
            qFatal("%s is missing", name);
        return *entry;
    }

    QString styleOf(const ComponentEntry &entry, const QString &property) const
    {
        for (const ComponentEntry::Style &rule : entry.style) {
            if (rule.selector.isEmpty() && rule.property == property)
                return rule.value;
        }
        return {};
    }

    QJsonValue defaultOf(const ComponentEntry &entry, const QString &prop) const
    {
        for (const ComponentEntry::Default &item : entry.defaults) {
            if (item.prop == prop)
                return item.value;
        }
        return QJsonValue::Undefined;
    }

private Q_SLOTS:
    void initTestCase()
    {
        Result<Catalog> catalog = Catalog::load(resources::path("catalog"));
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
        m_catalog = std::move(*catalog);
    }

    void loadsFast()
    {
        // The best of several, so that a busy machine does not fail the test. The budget is 15 ms.
        qint64 best = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            const Result<Catalog> catalog = Catalog::load(resources::path("catalog"));
            best = std::min(best, timer.nsecsElapsed());
            QVERIFY(catalog);
        }
        qInfo("loaded in %.2f ms", double(best) / 1e6);
        QVERIFY(best < 45'000'000);
    }

    void componentsAreDescribed()
    {
        QVERIFY(m_catalog->components().size() > 250);
        for (const ComponentEntry &entry : m_catalog->components()) {
            QVERIFY2(!entry.doc.isEmpty() && entry.doc.endsWith('.'), qPrintable(entry.name));
            QVERIFY2(!entry.insert.isEmpty(), qPrintable(entry.name));
            for (const ComponentEntry::Default &item : entry.defaults)
                QVERIFY2(m_catalog->prop(entry, item.prop), qPrintable(entry.name + ": default of " + item.prop));
            if (!entry.firstArgument.isEmpty())
                QVERIFY2(m_catalog->prop(entry, entry.firstArgument), qPrintable(entry.name));
        }
    }

    void everyFamilyHasSomethingForThePalette()
    {
        QCOMPARE(m_catalog->families().front().name, QString("Layout"));
        for (const Catalog::Family &family : m_catalog->families()) {
            QVERIFY2(
                std::any_of(family.components.begin(), family.components.end(), [](const auto *entry) { return entry->palette; }),
                qPrintable(family.name));
        }
    }

    // Python itself reads what the palette would insert: one call of a component, with keywords and parts that the catalog knows.
    void insertsArePython()
    {
        const char script[] = R"(
import ast, sys
for line in sys.stdin:
    call = ast.parse(line.strip(), mode="eval").body
    names = []
    for node in ast.walk(call):
        if isinstance(node, ast.Call):
            names.append(ast.unparse(node.func) + " " + " ".join(keyword.arg for keyword in node.keywords))
    print("|".join(names))
)";
        QByteArray input;
        for (const ComponentEntry &entry : m_catalog->components())
            input += entry.insert.toUtf8() + '\n';
        QProcess python;
        python.start("/usr/bin/python3", {"-c", script});
        QVERIFY(python.waitForStarted());
        python.write(input);
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());

        const QStringList lines = QString::fromUtf8(python.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(size_t(lines.size()), m_catalog->components().size());
        for (qsizetype index = 0; index < lines.size(); ++index) {
            const ComponentEntry &entry = m_catalog->components()[index];
            const QStringList calls = lines[index].split('|');
            QCOMPARE(m_catalog->component(calls.first().section(' ', 0, 0)), &entry);
            for (const QString &call : calls) {
                QStringList words = call.split(' ', Qt::SkipEmptyParts);
                const ComponentEntry *called = m_catalog->component(words.takeFirst());
                QVERIFY2(called, qPrintable(call));
                for (const QString &keyword : words)
                    QVERIFY2(m_catalog->prop(*called, keyword) || m_catalog->isCssProperty(keyword), qPrintable(call));
            }
        }
    }

    void commonTriggers()
    {
        QCOMPARE(m_catalog->commonTriggers().size(), size_t(16));
        const ComponentEntry &box = component("rx.box");
        QCOMPARE(m_catalog->event(box, "on_click")->spec, QString("pointer"));
        QCOMPARE(m_catalog->event(box, "on_double_click")->reactName, QString("onDoubleClick"));
        QCOMPARE(m_catalog->event(box, "on_mouse_enter")->spec, QString("none"));
    }

    // Behaviour that the API promises and that only the overlay knows.
    void stacks()
    {
        const ComponentEntry &vstack = component("rx.vstack");
        QCOMPARE(vstack.tag, QString("Flex"));
        QCOMPARE(defaultOf(vstack, "direction").toString(), QString("column"));
        QCOMPARE(defaultOf(vstack, "align").toString(), QString("start"));
        QCOMPARE(defaultOf(vstack, "spacing").toString(), QString("3"));
        QCOMPARE(defaultOf(component("rx.hstack"), "direction").toString(), QString("row"));
        QCOMPARE(m_catalog->prop(vstack, "spacing")->reactName, QString("gap"));
        QVERIFY(defaultOf(component("rx.flex"), "spacing").isUndefined());
        QCOMPARE(styleOf(component("rx.center"), "justifyContent"), QString("center"));
        QCOMPARE(styleOf(component("rx.spacer"), "flex"), QString("1"));
        QCOMPARE(styleOf(component("rx.container"), "padding"), QString("16px"));
        QCOMPARE(defaultOf(component("rx.container"), "size").toString(), QString("3"));
        QCOMPARE(defaultOf(component("rx.divider"), "size").toString(), QString("4"));
    }

    void propsKnowTheirLibrary()
    {
        const ComponentEntry &button = component("rx.button");
        const PropEntry *size = m_catalog->prop(button, "size");
        QVERIFY(size && size->type == ValueType::Enum && size->responsive);
        QCOMPARE(size->values, QStringList({"1", "2", "3", "4"}));
        QCOMPARE(size->defaultValue.toString(), QString("2"));
        const PropEntry *color = m_catalog->prop(button, "color_scheme");
        QVERIFY(color && color->type == ValueType::Color && color->values.contains("tomato"));
        QCOMPARE(color->reactName, QString("color"));
        QVERIFY(m_catalog->prop(component("rx.el.input"), "disabled")->type == ValueType::Bool);
        QCOMPARE(m_catalog->prop(component("rx.el.label"), "html_for")->reactName, QString("htmlFor"));
        QVERIFY(m_catalog->prop(component("rx.el.img"), "tab_index"));
        QCOMPARE(m_catalog->prop(component("rx.el.svg"), "view_box")->reactName, QString("viewBox"));
    }

    void events()
    {
        QCOMPARE(m_catalog->event(component("rx.input"), "on_change")->spec, QString("value"));
        QCOMPARE(m_catalog->event(component("rx.input"), "on_key_down")->spec, QString("key"));
        QCOMPARE(m_catalog->event(component("rx.form"), "on_submit")->spec, QString("form"));
        QCOMPARE(m_catalog->event(component("rx.checkbox"), "on_change")->reactName, QString("onCheckedChange"));
        QCOMPARE(m_catalog->event(component("rx.select.root"), "on_change")->reactName, QString("onValueChange"));
        QCOMPARE(m_catalog->event(component("rx.switch"), "on_change")->spec, QString("raw"));
    }

    void aliases()
    {
        QCOMPARE(m_catalog->component("rx.text_field"), m_catalog->component("rx.input"));
        QCOMPARE(m_catalog->component("rx.separator"), m_catalog->component("rx.divider"));
        QCOMPARE(m_catalog->component("rx.menu.item"), m_catalog->component("rx.dropdown_menu.item"));
        QCOMPARE(m_catalog->component("rx.el.circle"), m_catalog->component("rx.el.svg.circle"));
    }

    void suggestions()
    {
        QCOMPARE(m_catalog->nearestName("rx.buton"), QString("rx.button"));
        QCOMPARE(m_catalog->nearestName("rx.Vstack"), QString("rx.vstack"));
        QCOMPARE(m_catalog->nearestName("rx.div"), QString("rx.el.div"));
        QCOMPARE(m_catalog->nearestName("rx.table.cel"), QString("rx.table.cell"));
        const ComponentEntry &button = component("rx.button");
        QCOMPARE(m_catalog->nearestProp(button, "color_sheme"), QString("color_scheme"));
        QCOMPARE(m_catalog->nearestProp(button, "onclick"), QString("on_click"));
        QCOMPARE(m_catalog->nearestProp(button, "background_colour"), QString("background_color"));
    }

    void css()
    {
        for (const char *name :
            {"width", "max_width", "background_color", "padding_x", "bg", "font_family", "z_index", "grid_template_columns"})
            QVERIFY2(m_catalog->isCssProperty(name), name);
        QVERIFY(!m_catalog->isCssProperty("colour"));
        QCOMPARE(m_catalog->cssProperty("bg")->cssNames, QStringList("background"));
        QVERIFY(m_catalog->cssProperty("display")->values.contains("flex"));
    }
};

QTEST_GUILESS_MAIN(TestCatalogContent)
#include "tst_catalog_content.moc"
