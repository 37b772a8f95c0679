#include "runtime/catalog/catalog_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace vitrine {

namespace {

constexpr std::array<std::pair<QLatin1String, ValueType>, 9> valueTypes{{
    {QLatin1String("string"), ValueType::String},
    {QLatin1String("number"), ValueType::Number},
    {QLatin1String("bool"), ValueType::Bool},
    {QLatin1String("enum"), ValueType::Enum},
    {QLatin1String("color"), ValueType::Color},
    {QLatin1String("icon"), ValueType::Icon},
    {QLatin1String("length"), ValueType::Length},
    {QLatin1String("spacing"), ValueType::Spacing},
    {QLatin1String("any"), ValueType::Any},
}};

constexpr std::array eventSpecs{QLatin1String("none"), QLatin1String("pointer"), QLatin1String("value"), QLatin1String("number"),
    QLatin1String("checked"), QLatin1String("key"), QLatin1String("form"), QLatin1String("raw"), QLatin1String("raw2"), QLatin1String("raw4")};

QString text(const QJsonObject &json, const char *key) { return json.value(QLatin1String(key)).toString(); }

QStringList texts(const QJsonObject &json, const char *key)
{
    QStringList list;
    const QJsonArray array = json.value(QLatin1String(key)).toArray();
    list.reserve(array.size());
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

// auto_focus -> autoFocus, as_ -> as
QString camelCase(const QString &name)
{
    QString result;
    result.reserve(name.size());
    bool upper = false;
    for (const QChar letter : name) {
        if (letter == u'_') {
            upper = true;
            continue;
        }
        result.append(upper && !result.isEmpty() ? letter.toUpper() : letter);
        upper = false;
    }
    return result;
}

// Rules under selectors come after the plain ones, so that of equally specific ones they win.
void appendStyle(std::vector<ComponentEntry::Style> &style, const QString &selector, const QJsonObject &json)
{
    for (auto rule = json.begin(); rule != json.end(); ++rule) {
        if (!rule.value().isObject())
            style.push_back({selector, rule.key(), rule.value().toVariant().toString()});
    }
    for (auto rule = json.begin(); rule != json.end(); ++rule) {
        if (rule.value().isObject())
            appendStyle(style, rule.key(), rule.value().toObject());
    }
}

template <typename Entries>
QString duplicateName(const Entries &entries)
{
    QSet<QString> seen;
    for (const auto &entry : entries) {
        if (seen.contains(entry.name))
            return entry.name;
        seen.insert(entry.name);
    }
    return {};
}

} // namespace

CatalogReader::CatalogReader(const QString &folder) : m_folder(folder) { }

Result<Catalog> CatalogReader::read()
{
    const std::optional<QJsonObject> common = readFile(QStringLiteral("common.json"));
    if (common) {
        readCommon(*common);
        const QStringList files = texts(*common, "families");
        if (files.isEmpty())
            fail(QStringLiteral("names no families"));
        for (const QString &name : files) {
            if (const std::optional<QJsonObject> family = readFile(name))
                readFamily(*family);
        }
    }
    if (const std::optional<QJsonObject> css = readFile(QStringLiteral("css.json")))
        readCss(*css);
    indexComponents();
    if (m_error)
        return *m_error;
    return std::move(m_catalog);
}

std::optional<QJsonObject> CatalogReader::readFile(const QString &name)
{
    m_file = m_folder + u'/' + name;
    m_entry.clear();
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(QStringLiteral("cannot be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    const QByteArray content = file.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (!document.isObject()) {
        const auto line = content.left(problem.offset).count('\n') + 1;
        fail(QStringLiteral("is no catalog file: line %1: %2").arg(line).arg(problem.errorString()));
        return std::nullopt;
    }
    return document.object();
}

void CatalogReader::readCommon(const QJsonObject &file)
{
    m_entry = QStringLiteral("triggers");
    for (const QJsonValue &value : file.value(QLatin1String("triggers")).toArray())
        m_catalog.m_triggers.push_back(event(value.toObject()));
    m_entry = QStringLiteral("global_attributes");
    for (const QJsonValue &value : file.value(QLatin1String("global_attributes")).toArray())
        m_catalog.m_globalAttributes.push_back(prop(value.toObject(), {}));
}

void CatalogReader::readCss(const QJsonObject &file)
{
    for (const QJsonValue &value : file.value(QLatin1String("properties")).toArray()) {
        const QJsonObject json = value.toObject();
        CssProperty property;
        property.name = text(json, "name");
        property.type = valueType(text(json, "type"), property.name);
        property.values = texts(json, "values");
        property.cssNames = texts(json, "expands");
        if (property.cssNames.isEmpty())
            property.cssNames.append(camelCase(property.name));
        property.doc = text(json, "doc");
        if (m_catalog.m_cssByName.contains(property.name))
            fail(QStringLiteral("has the CSS property %1 twice").arg(property.name));
        for (const QString &name : {property.name, camelCase(property.name)})
            m_catalog.m_cssByName.insert(name, qsizetype(m_catalog.m_cssProperties.size()));
        m_catalog.m_cssProperties.push_back(std::move(property));
    }
}

void CatalogReader::readFamily(const QJsonObject &file)
{
    const QString family = text(file, "family");
    if (family.isEmpty())
        fail(QStringLiteral("has no family name"));
    m_catalog.m_families.push_back({family, {}});
    for (const QJsonValue &value : file.value(QLatin1String("components")).toArray()) {
        ComponentEntry entry = component(value.toObject());
        entry.family = family;
        for (const QString &path : QStringList(entry.name) + entry.aliases) {
            if (m_catalog.m_componentByPath.contains(path))
                fail(QStringLiteral("%1 is already the name of another component").arg(path));
            m_catalog.m_componentByPath.insert(path, qsizetype(m_catalog.m_components.size()));
        }
        m_catalog.m_components.push_back(std::move(entry));
    }
}

// Last of all, since entries move as long as others are added.
void CatalogReader::indexComponents()
{
    for (Catalog::Family &family : m_catalog.m_families) {
        for (const ComponentEntry &entry : m_catalog.m_components) {
            if (entry.family == family.name)
                family.components.push_back(&entry);
        }
    }
}

ComponentEntry CatalogReader::component(const QJsonObject &json)
{
    ComponentEntry entry;
    entry.name = m_entry = text(json, "name");
    entry.aliases = texts(json, "aliases");
    entry.className = text(json, "class");
    entry.tag = text(json, "tag");
    entry.library = text(json, "library");
    entry.compose = text(json, "compose");
    entry.doc = text(json, "doc");
    entry.firstArgument = text(json, "first_argument");
    entry.validChildren = texts(json, "valid_children");
    entry.invalidChildren = texts(json, "invalid_children");
    entry.validParents = texts(json, "valid_parents");
    entry.insert = text(json, "insert");
    entry.globalAttributes = json.value(QLatin1String("global_attributes")).toBool(true);
    entry.split = json.value(QLatin1String("split")).toBool();
    entry.palette = json.value(QLatin1String("palette")).toBool();
    if (!entry.name.startsWith(QLatin1String("rx.")) || entry.className.isEmpty() || (entry.tag.isEmpty() && entry.compose.isEmpty()))
        fail(QStringLiteral("needs a name that begins with rx., a class and a tag, or what to compose it of"));
    if (!entry.compose.isEmpty() && entry.compose.count(u'.') != 1)
        fail(QStringLiteral("compose is \"%1\", but module.function is wanted").arg(entry.compose));

    const QString children = text(json, "children");
    if (children == QLatin1String("none"))
        entry.children = ComponentEntry::Children::None;
    else if (children == QLatin1String("text"))
        entry.children = ComponentEntry::Children::Text;
    else if (children == QLatin1String("one"))
        entry.children = ComponentEntry::Children::One;
    else if (children != QLatin1String("any"))
        fail(QStringLiteral("children is \"%1\", but any, one, text or none is wanted").arg(children));

    const QJsonObject rename = json.value(QLatin1String("rename")).toObject();
    const QJsonArray props = json.value(QLatin1String("props")).toArray();
    entry.props.reserve(props.size());
    for (const QJsonValue &value : props)
        entry.props.push_back(prop(value.toObject(), rename));
    for (const QJsonValue &value : json.value(QLatin1String("events")).toArray())
        entry.events.push_back(event(value.toObject()));
    for (const QString &name : {duplicateName(entry.props), duplicateName(entry.events)}) {
        if (!name.isEmpty())
            fail(QStringLiteral("has %1 twice").arg(name));
    }

    const QJsonObject defaults = json.value(QLatin1String("defaults")).toObject();
    for (auto item = defaults.begin(); item != defaults.end(); ++item)
        entry.defaults.push_back({item.key(), item.value()});
    appendStyle(entry.style, {}, json.value(QLatin1String("style")).toObject());
    return entry;
}

PropEntry CatalogReader::prop(const QJsonObject &json, const QJsonObject &rename)
{
    PropEntry entry;
    entry.name = text(json, "name");
    entry.reactName = rename.value(entry.name).toString();
    if (entry.reactName.isEmpty())
        entry.reactName = camelCase(entry.name);
    entry.type = valueType(text(json, "type"), entry.name);
    entry.values = texts(json, "values");
    entry.defaultValue = json.value(QLatin1String("default"));
    entry.responsive = json.value(QLatin1String("responsive")).toBool();
    entry.list = json.value(QLatin1String("list")).toBool();
    entry.required = json.value(QLatin1String("required")).toBool();
    entry.doc = text(json, "doc");
    if (entry.name.isEmpty())
        fail(QStringLiteral("has a prop without a name"));
    if (entry.type == ValueType::Enum && entry.values.isEmpty())
        fail(QStringLiteral("%1 is an enum without values").arg(entry.name));
    return entry;
}

EventEntry CatalogReader::event(const QJsonObject &json)
{
    EventEntry entry;
    entry.name = text(json, "name");
    entry.reactName = text(json, "react");
    if (entry.reactName.isEmpty())
        entry.reactName = camelCase(entry.name);
    entry.spec = text(json, "spec");
    entry.doc = text(json, "doc");
    if (!entry.name.startsWith(QLatin1String("on_")))
        fail(QStringLiteral("has an event named \"%1\", which does not begin with on_").arg(entry.name));
    if (std::find(eventSpecs.begin(), eventSpecs.end(), entry.spec) == eventSpecs.end())
        fail(QStringLiteral("%1 has the unknown spec \"%2\"").arg(entry.name, entry.spec));
    return entry;
}

ValueType CatalogReader::valueType(const QString &name, const QString &owner)
{
    for (const auto &[known, type] : valueTypes) {
        if (known == name)
            return type;
    }
    fail(QStringLiteral("%1 has the unknown type \"%2\"").arg(owner, name));
    return ValueType::Any;
}

void CatalogReader::fail(const QString &what)
{
    if (!m_error)
        m_error = Error{m_entry.isEmpty() ? QStringLiteral("%1 %2").arg(m_file, what)
                                          : QStringLiteral("%1: %2: %3").arg(m_file, m_entry, what)};
}

} // namespace vitrine
