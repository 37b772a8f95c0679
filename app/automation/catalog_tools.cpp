#include "app/automation/component_names.h"
#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "designer/panels/trigger_arguments.h"
#include "runtime/catalog/catalog.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;

const char *wordOf(ValueType type)
{
    switch (type) {
    case ValueType::String: return "string";
    case ValueType::Number: return "number";
    case ValueType::Bool: return "bool";
    case ValueType::Enum: return "enum";
    case ValueType::Color: return "color";
    case ValueType::Icon: return "icon";
    case ValueType::Length: return "length";
    case ValueType::Spacing: return "spacing";
    case ValueType::Any: return "any";
    }
    Q_UNREACHABLE();
}

const char *wordOf(ComponentEntry::Children children)
{
    switch (children) {
    case ComponentEntry::Children::Any: return "any";
    case ComponentEntry::Children::One: return "one";
    case ComponentEntry::Children::Text: return "text";
    case ComponentEntry::Children::None: return "none";
    }
    Q_UNREACHABLE();
}

Json listOf(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(toJson(text));
    return list;
}

Json valueOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble();
    return value.isString() ? toJson(value.toString()) : Json();
}

Json described(const PropEntry &prop)
{
    Json json{{"name", toJson(prop.name)}, {"type", wordOf(prop.type)}};
    if (!prop.values.isEmpty())
        json["values"] = listOf(prop.values);
    if (!prop.defaultValue.isUndefined())
        json["default"] = valueOf(prop.defaultValue);
    if (prop.required)
        json["required"] = true;
    if (!prop.doc.isEmpty())
        json["doc"] = toJson(prop.doc);
    return json;
}

Json described(const EventEntry &event)
{
    Json json{{"name", toJson(event.name)}, {"handler_parameters", listOf(triggerArguments(event))}};
    if (!event.doc.isEmpty())
        json["doc"] = toJson(event.doc);
    return json;
}

Json described(const ComponentEntry &entry, const Catalog &catalog)
{
    Json props = Json::array();
    for (const PropEntry &prop : entry.props)
        props.push_back(described(prop));
    Json events = Json::array();
    for (const EventEntry &event : entry.events)
        events.push_back(described(event));
    Json common = Json::array();
    for (const EventEntry &event : catalog.commonTriggers())
        common.push_back(toJson(event.name));
    Json json{{"name", toJson(entry.name)}, {"family", toJson(entry.family)}, {"doc", toJson(entry.doc)}};
    if (!entry.aliases.isEmpty())
        json["aliases"] = listOf(entry.aliases);
    if (!entry.firstArgument.isEmpty())
        json["first_argument"] = toJson(entry.firstArgument);
    json["children"] = wordOf(entry.children);
    if (!entry.validChildren.isEmpty())
        json["valid_children"] = listOf(entry.validChildren);
    json["palette_inserts"] = toJson(entry.insert.isEmpty() ? entry.name + QLatin1String("()") : entry.insert);
    json["properties"] = props;
    json["events"] = events;
    json["common_events"] = common;
    json["style"] = "Every component also takes id, key, class_name, style, CSS properties as keywords (max_width, padding_x) and "
                    "selectors (_hover).";
    return json;
}

struct OwnComponent {
    const DocumentSession *file;
    const ComponentFunction *function;
};

/// Component functions of the project's open files.
QVector<OwnComponent> ownComponents(const ProjectSession &project)
{
    QVector<OwnComponent> components;
    for (const DocumentSession *file : project.sessions()) {
        for (const ComponentFunction &function : file->design().module().functions)
            components.append({file, &function});
    }
    return components;
}

Json described(const ProjectAccess &access, const OwnComponent &own)
{
    return {{"name", toJson(own.function->name)},
            {"parameters", listOf(own.function->parameters)},
            {"file", toJson(access.pathOf(*own.file))}};
}

Json list(const ProjectAccess &access, const QString &search)
{
    const Catalog &catalog = access.project().catalog();
    Json own = Json::array();
    for (const OwnComponent &component : ownComponents(access.project())) {
        if (component.function->name.contains(search, Qt::CaseInsensitive))
            own.push_back(described(access, component));
    }
    Json families = Json::object();
    for (const Catalog::Family &family : catalog.families()) {
        Json components = Json::array();
        for (const ComponentEntry *entry : family.components) {
            const QString all = entry->name + QLatin1Char(' ') + entry->aliases.join(QLatin1Char(' ')) + QLatin1Char(' ') + family.name
                + QLatin1Char(' ') + entry->doc;
            if (search.isEmpty())
                components.push_back(toJson(entry->name));
            else if (all.contains(search, Qt::CaseInsensitive))
                components.push_back({{"name", toJson(entry->name)}, {"doc", toJson(entry->doc)}});
        }
        if (!components.empty())
            families[family.name.toStdString()] = components;
    }
    return {{"project", own}, {"families", families}};
}

Result<Json> describe(const ProjectAccess &access, const QString &name)
{
    for (const OwnComponent &own : ownComponents(access.project())) {
        if (own.function->name == name)
            return described(access, own);
    }
    const Catalog &catalog = access.project().catalog();
    const Result<const ComponentEntry *> entry = component_names::find(catalog, name);
    if (!entry)
        return entry.error();
    return described(**entry, catalog);
}

} // namespace

void addCatalogTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "list_components",
        "The components that can be inserted: names by family, and the project's own component functions. With “search”, "
        "only those whose name, family or description has it, with their descriptions.",
        object({optional(text("search", "What to look for."))}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            reply(asContents(list(editing.access(), arguments.text("search").trimmed())));
        });
    registry.add(Tool::Kind::Looks, "describe_component",
        "Properties with their types, values and defaults, events with the parameters that their handlers get, and what "
        "may be inside of a component.",
        object({text("name", "Like rx.button, or the name of a component function of the project.")}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<Json> description = describe(editing.access(), arguments.text("name"));
            reply(description ? Result<Json>(asContents(*description)) : description);
        });
}

} // namespace vitrine::automation
