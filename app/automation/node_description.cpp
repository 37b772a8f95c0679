#include "app/automation/node_description.h"

#include "app/automation/project_access.h"
#include "app/session/document_session.h"

namespace vitrine::automation::node_description {

namespace {

const char *wordOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::StaticCall: return "static";
    case NodeKind::Loop: return "loop";
    case NodeKind::Condition: return "condition";
    case NodeKind::HelperCall: return "helper call";
    case NodeKind::Text: return "text";
    case NodeKind::Expression: return "opaque";
    }
    Q_UNREACHABLE();
}

/// The value of a literal; the text of everything else.
Json valueOf(const Keyword &keyword)
{
    switch (keyword.valueKind) {
    case ValueKind::String: return toJson(keyword.value);
    case ValueKind::Bool: return keyword.valueText == QLatin1String("True");
    case ValueKind::None: return nullptr;
    case ValueKind::Number: {
        // Python writes numbers that JSON does not know, 1_000 and 0xff: these stay text.
        const std::string text = keyword.valueText.toStdString();
        const Json number = Json::parse(text, nullptr, false);
        return number.is_number() ? number : Json(text);
    }
    case ValueKind::Expression: return toJson(keyword.valueText);
    }
    Q_UNREACHABLE();
}

QString nameOf(const Node &node)
{
    if (node.kind == NodeKind::Text)
        return QStringLiteral("text");
    return !node.component.isEmpty() ? node.component : !node.callee.isEmpty() ? node.callee : node.label;
}

} // namespace

Json ofNode(const ProjectAccess &access, const DocumentSession &file, const Node &node)
{
    const SourceDocument &source = file.design().source();
    Json json{{"id", toJson(access.nameOf(file, node.id))}, {"name", toJson(nameOf(node))}, {"kind", wordOf(node.kind)}};
    if (!node.slot.isEmpty())
        json["slot"] = toJson(node.slot);
    json["file"] = toJson(access.pathOf(file));
    json["lines"] = {source.positionOf(node.range.start).line, source.positionOf(node.range.end).line};
    if (node.kind == NodeKind::Text || node.kind == NodeKind::Loop || node.kind == NodeKind::Condition)
        json["text"] = toJson(node.text);
    if (node.kind == NodeKind::Expression)
        json["text"] = toJson(source.text(node.range));
    if (node.hasUnpacking)
        json["unpacks"] = true;
    Json properties = Json::object();
    for (const Keyword &keyword : node.keywords)
        properties[keyword.name.toStdString()] = {{"value", valueOf(keyword)}, {"expression", keyword.valueKind == ValueKind::Expression}};
    json["properties"] = properties;
    return json;
}

Json ofTree(const ProjectAccess &access, const DocumentSession &file, const Node &node)
{
    Json json = ofNode(access, file, node);
    Json children = Json::array();
    for (const int child : node.children)
        children.push_back(ofTree(access, file, file.design().module().nodes.at(child)));
    json["children"] = children;
    return json;
}

} // namespace vitrine::automation::node_description
