#include "runtime/catalog/catalog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vitrine;

namespace {

const char minimalCommon[] = R"({"families": ["parts.json"],
    "triggers": [{"name": "on_click", "spec": "pointer"}, {"name": "on_blur", "spec": "none"}],
    "global_attributes": [{"name": "tab_index", "type": "number"}]})";
const char minimalCss[] = R"({"properties": [{"name": "max_width", "type": "length"},
    {"name": "padding_x", "type": "length", "expands": ["paddingInlineStart", "paddingInlineEnd"]}]})";
const char minimalParts[] = R"json({"family": "Parts", "components": [
    {"name": "rx.knob", "aliases": ["rx.dial", "rx.el.turn"], "class": "Knob", "tag": "Knob.Root", "library": "knobs", "children": "none",
     "doc": "Turns.", "first_argument": "label", "insert": "rx.knob()", "palette": true, "split": true,
     "defaults": {"steps": 5}, "rename": {"color_scheme": "color"},
     "style": {"width": "100%", "flex": 1, "&:hover": {"color": "red"}},
     "props": [{"name": "color_scheme", "type": "color", "values": ["red"]},
               {"name": "size", "type": "enum", "values": ["1", "2"], "default": "2", "responsive": true, "required": true},
               {"name": "steps", "type": "number", "list": true},
               {"name": "auto_focus", "type": "bool"}, {"name": "as_", "type": "string"}],
     "events": [{"name": "on_change", "react": "onValueChange", "spec": "raw"}, {"name": "on_blur", "spec": "value"}]},
    {"name": "rx.knob.bare", "class": "Bare", "tag": "Knob.Bare", "library": "knobs", "children": "text", "global_attributes": false}]})json";

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("common.json", minimalCommon);
        write("css.json", minimalCss);
        write("parts.json", minimalParts);
    }

    void readsEntries()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
        const ComponentEntry *knob = catalog->component("rx.knob");
        QVERIFY(knob);
        QCOMPARE(knob->className, QString("Knob"));
        QCOMPARE(knob->tag, QString("Knob.Root"));
        QCOMPARE(knob->library, QString("knobs"));
        QCOMPARE(knob->family, QString("Parts"));
        QCOMPARE(knob->doc, QString("Turns."));
        QCOMPARE(knob->firstArgument, QString("label"));
        QCOMPARE(knob->insert, QString("rx.knob()"));
        QVERIFY(knob->palette && knob->split);
        QVERIFY(knob->children == ComponentEntry::Children::None);
        QCOMPARE(knob->defaults.size(), size_t(1));
        QCOMPARE(knob->defaults[0].prop, QString("steps"));
        QCOMPARE(knob->defaults[0].value.toInt(), 5);

        QHash<QString, QString> style;
        for (const ComponentEntry::Style &rule : knob->style)
            style.insert(rule.selector + '/' + rule.property, rule.value);
        QCOMPARE(style, (QHash<QString, QString>{{"/width", "100%"}, {"/flex", "1"}, {"&:hover/color", "red"}}));

        const PropEntry *size = catalog->prop(*knob, "size");
        QVERIFY(size && size->type == ValueType::Enum && size->responsive && size->required && !size->list);
        QCOMPARE(size->values, QStringList({"1", "2"}));
        QCOMPARE(size->defaultValue.toString(), QString("2"));
        QVERIFY(catalog->prop(*knob, "steps")->list);
        QVERIFY(catalog->prop(*knob, "steps")->defaultValue.isUndefined());
        QCOMPARE(catalog->prop(*knob, "color_scheme")->reactName, QString("color"));
        QCOMPARE(catalog->prop(*knob, "auto_focus")->reactName, QString("autoFocus"));
        QCOMPARE(catalog->prop(*knob, "as_")->reactName, QString("as"));
    }

    void findsAliases()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(catalog);
        QCOMPARE(catalog->component("rx.dial"), catalog->component("rx.knob"));
        QCOMPARE(catalog->component("rx.el.turn"), catalog->component("rx.knob"));
        QVERIFY(!catalog->component("rx.nothing"));
        QVERIFY(!catalog->component("knob"));
    }

    void entriesStayWhenTheCatalogMoves()
    {
        Result<Catalog> result = Catalog::load(m_folder->path());
        QVERIFY(result);
        const ComponentEntry *before = result->component("rx.knob");
        const Catalog moved = std::move(*result);
        QCOMPARE(moved.component("rx.knob"), before);
        QCOMPARE(moved.families().size(), size_t(1));
        QCOMPARE(moved.families()[0].components[0], before);
    }

    void ownEventsComeBeforeCommonOnes()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(catalog);
        const ComponentEntry &knob = *catalog->component("rx.knob");
        QCOMPARE(catalog->event(knob, "on_change")->reactName, QString("onValueChange"));
        QCOMPARE(catalog->event(knob, "on_change")->spec, QString("raw"));
        QCOMPARE(catalog->event(knob, "on_blur")->spec, QString("value"));
        QCOMPARE(catalog->event(*catalog->component("rx.knob.bare"), "on_blur")->spec, QString("none"));
        QCOMPARE(catalog->event(knob, "on_click")->reactName, QString("onClick"));
        QVERIFY(!catalog->event(knob, "on_turn"));
    }

    void globalAttributesOnlyWhereTheyAreTaken()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(catalog);
        QVERIFY(catalog->prop(*catalog->component("rx.knob"), "tab_index"));
        QVERIFY(!catalog->prop(*catalog->component("rx.knob.bare"), "tab_index"));
    }

    void cssProperties()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(catalog);
        QVERIFY(catalog->isCssProperty("max_width"));
        QCOMPARE(catalog->cssProperty("maxWidth"), catalog->cssProperty("max_width")); // as in JavaScript
        QVERIFY(!catalog->isCssProperty("colour"));
        QCOMPARE(catalog->cssProperty("max_width")->cssNames, QStringList("maxWidth"));
        QCOMPARE(catalog->cssProperty("padding_x")->cssNames, QStringList({"paddingInlineStart", "paddingInlineEnd"}));
    }

    void universalKeywords()
    {
        for (const char *name : {"id", "key", "class_name", "style", "custom_attrs", "data_test", "aria_label"})
            QVERIFY2(Catalog::isUniversalKeyword(name), name);
        for (const char *name : {"size", "classname", "data"})
            QVERIFY2(!Catalog::isUniversalKeyword(name), name);
    }

    void suggestsNames()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(catalog);
        QCOMPARE(catalog->nearestNames("rx.knop"), QStringList("rx.knob"));
        QCOMPARE(catalog->nearestNames("rx.dail"), QStringList("rx.dial"));
        QCOMPARE(catalog->nearestNames("rx.bare"), QStringList("rx.knob.bare"));
        QCOMPARE(catalog->nearestNames("rx.elephant"), QStringList());
        const ComponentEntry &knob = *catalog->component("rx.knob");
        QCOMPARE(catalog->nearestProps(knob, "colour_scheme"), QStringList("color_scheme"));
        QCOMPARE(catalog->nearestProps(knob, "on_clik"), QStringList("on_click"));
        QCOMPARE(catalog->nearestProps(knob, "maxwidth"), QStringList("max_width"));
        QCOMPARE(catalog->nearestProps(knob, "classname"), QStringList("class_name"));
        QCOMPARE(catalog->nearestProps(knob, "tab_idnex"), QStringList("tab_index"));
        QCOMPARE(catalog->nearestProps(knob, "zebra"), QStringList());
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("search");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *title, const char *file, const char *search, const char *replacement, QStringList words) {
            QTest::newRow(title) << QString(file) << QByteArray(search) << QByteArray(replacement) << words;
        };
        row("no JSON", "parts.json", R"("class": "Knob",)", R"("class": "Knob")", {"parts.json", "line 2"});
        row("missing family file", "common.json", "parts.json", "other.json", {"other.json", "cannot be read"});
        row("no families", "common.json", R"(["parts.json"])", "[]", {"common.json", "no families"});
        row("duplicate name", "parts.json", R"("rx.knob.bare")", R"("rx.dial")", {"parts.json", "rx.dial", "another component"});
        row("duplicate prop", "parts.json", R"("auto_focus")", R"("steps")", {"parts.json", "rx.knob", "steps twice"});
        row("duplicate event", "parts.json", R"("on_blur")", R"("on_change")", {"rx.knob", "on_change twice"});
        row("duplicate CSS property", "css.json", R"("padding_x")", R"("max_width")", {"css.json", "max_width twice"});
        row("unknown type", "parts.json", R"("bool")", R"("boolean")", {"rx.knob", "auto_focus", "\"boolean\""});
        row("unknown CSS type", "css.json", R"("max_width", "type": "length")", R"("max_width", "type": "size")",
            {"css.json", "max_width", "\"size\""});
        row("enum without values", "parts.json", R"("bool")", R"("enum")", {"rx.knob", "auto_focus", "without values"});
        row("unknown spec", "parts.json", R"("raw")", R"("rew")", {"rx.knob", "on_change", "\"rew\""});
        row("unknown children", "parts.json", R"("text")", R"("texts")", {"rx.knob.bare", "texts"});
        row("no tag", "parts.json", R"("tag": "Knob.Bare")", R"("tag": "")", {"rx.knob.bare", "tag"});
        row("bad trigger", "common.json", R"("on_blur")", R"("blur")", {"common.json", "triggers", "blur"});
    }

    void refusesBadFiles()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, search);
        QFETCH(QByteArray, replacement);
        QFETCH(QStringList, words);
        QFile source(m_folder->filePath(file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArray content = source.readAll();
        source.close();
        QVERIFY(content.contains(search));
        write(file, content.replace(search, replacement));

        const Result<Catalog> catalog = Catalog::load(m_folder->path());
        QVERIFY(!catalog);
        for (const QString &word : words)
            QVERIFY2(catalog.error().message.contains(word), qPrintable(catalog.error().message));
    }

    void refusesMissingFolder()
    {
        const Result<Catalog> catalog = Catalog::load(m_folder->filePath("nowhere"));
        QVERIFY(!catalog);
        QVERIFY(catalog.error().message.contains("nowhere/common.json"));
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
