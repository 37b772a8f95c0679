#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
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

    struct Call {
        QString name;
        QStringList keywords;
    };

    // The calls in each of the sources, outer ones before inner ones, as Python's own parser sees them.
    std::vector<std::vector<Call>> pythonCalls(const QStringList &sources) const
    {
        const char script[] = R"python(
import ast, json, sys
print(json.dumps([
    [[ast.unparse(node.func), [keyword.arg for keyword in node.keywords]]
     for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for source in json.load(sys.stdin)]))
)python";
        QProcess python;
        python.start("/usr/bin/python3", {"-c", script});
        python.write(QJsonDocument(QJsonArray::fromStringList(sources)).toJson());
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0)
            qWarning("%s", python.readAllStandardError().constData());

        std::vector<std::vector<Call>> result;
        for (const QJsonValue &source : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
            std::vector<Call> &calls = result.emplace_back();
            for (const QJsonValue &call : source.toArray())
                calls.push_back({call[0].toString(), call[1].toVariant().toStringList()});
        }
        return result;
    }

    bool isKnown(const Call &call) const
    {
        const ComponentEntry *entry = m_catalog->component(call.name);
        return entry && std::all_of(call.keywords.begin(), call.keywords.end(), [&](const QString &keyword) {
            return m_catalog->takesKeyword(*entry, keyword) || keyword.isEmpty(); // **props
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        Result<Catalog> catalog = Catalog::load(resources::path("catalog"));
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
        m_catalog = std::move(*catalog);
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
        QStringList inserts;
        for (const ComponentEntry &entry : m_catalog->components())
            inserts.append(entry.insert);
        const std::vector<std::vector<Call>> calls = pythonCalls(inserts);
        QCOMPARE(calls.size(), m_catalog->components().size());
        for (size_t index = 0; index < calls.size(); ++index) {
            QVERIFY2(!calls[index].empty(), qPrintable(inserts[index]));
            QCOMPARE(m_catalog->component(calls[index].front().name), &m_catalog->components()[index]);
            for (const Call &call : calls[index])
                QVERIFY2(isKnown(call), qPrintable(inserts[index]));
        }
    }

    // The templates are the first code that a user sees: nothing in their components may be unknown to the property editors. What is no
    // component is looked at by `vitrine check`, see tests/e2e/cli/commands.test.ts.
    void templatesUseTheCatalog()
    {
        QDirIterator files(resources::path("templates"), {"*.py"}, QDir::Files, QDirIterator::Subdirectories);
        QStringList sources;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources.append(QString::fromUtf8(file.readAll()).replace("{{app_name}}", "demo"));
        }
        QVERIFY(sources.size() >= 9);
        int components = 0;
        for (const std::vector<Call> &calls : pythonCalls(sources)) {
            for (const Call &call : calls) {
                if (!m_catalog->component(call.name))
                    continue;
                QVERIFY2(isKnown(call), qPrintable(call.name + ' ' + call.keywords.join(' ')));
                ++components;
            }
        }
        QVERIFY(components > 50);
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
        QCOMPARE(m_catalog->nearestNames("rx.buton"), QStringList("rx.button"));
        QCOMPARE(m_catalog->nearestNames("rx.Vstack"), QStringList("rx.vstack"));
        QCOMPARE(m_catalog->nearestNames("rx.div"), QStringList("rx.el.div"));
        QCOMPARE(m_catalog->nearestNames("rx.table.cel"), QStringList("rx.table.cell"));
        const ComponentEntry &button = component("rx.button");
        QCOMPARE(m_catalog->nearestProps(button, "color_sheme"), QStringList("color_scheme"));
        QCOMPARE(m_catalog->nearestProps(button, "onclick"), QStringList("on_click"));
        QCOMPARE(m_catalog->nearestProps(button, "background_colour"), QStringList("background_color"));
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
