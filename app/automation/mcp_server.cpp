#include "app/automation/mcp_server.h"

#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace vitrine::automation {

namespace {

/// Newest first.
constexpr std::array versions{"2025-06-18", "2025-03-26", "2024-11-05"};

constexpr auto instructions
    = "Vitrine Studio edits web apps written in Python against the Reflex API (import reflex as rx). The Python file is the only truth: "
      "each tool makes a small edit in it, as one step that undo takes back, and answers with the label of that step, the node that was "
      "made or changed, and what the running app says of it. Begin with list_pages and get_tree; nodes are named there, like "
      "app/app.py#12, and keep their names over edits. describe_component tells the properties and events of a component. Nothing is "
      "written to disk before save.";

RpcError invalid(const QString &message)
{
    return {RpcError::InvalidParams, message};
}

bool hasText(const Json &params, const char *name)
{
    return params.contains(name) && params.at(name).is_string();
}

} // namespace

McpServer::McpServer(JsonRpc &rpc, const ToolRegistry &tools) : m_tools(tools)
{
    rpc.add(QStringLiteral("initialize"), [](const Json &params, const JsonRpc::Respond &respond) { respond(initialize(params)); });
    rpc.add(QStringLiteral("ping"), [](const Json &, const JsonRpc::Respond &respond) { respond(Json::object()); });
    rpc.add(QStringLiteral("tools/list"), [this](const Json &params, const JsonRpc::Respond &respond) { respond(listTools(params)); });
    rpc.add(QStringLiteral("tools/call"), [this](const Json &params, const JsonRpc::Respond &respond) { callTool(params, respond); });
}

JsonRpc::Answer McpServer::initialize(const Json &params)
{
    if (!hasText(params, "protocolVersion"))
        return invalid(QStringLiteral("“protocolVersion” is missing."));
    const std::string asked = params.at("protocolVersion");
    const auto known = std::find(versions.begin(), versions.end(), asked);
    return Json{{"protocolVersion", known == versions.end() ? versions.front() : *known},
                {"capabilities", {{"tools", Json::object()}}},
                {"serverInfo", {{"name", "vitrine-studio"}, {"version", toJson(QCoreApplication::applicationVersion())}}},
                {"instructions", instructions}};
}

JsonRpc::Answer McpServer::listTools(const Json &params) const
{
    if (params.contains("cursor"))
        return invalid(QStringLiteral("All tools are in the first list; there is no cursor."));
    Json list = Json::array();
    for (const Tool &tool : m_tools.tools())
        list.push_back(tool.toJson());
    return Json{{"tools", list}};
}

void McpServer::callTool(const Json &params, const JsonRpc::Respond &respond) const
{
    if (!hasText(params, "name")) {
        respond(invalid(QStringLiteral("“name” of the tool is missing.")));
        return;
    }
    const QString name = toText(params.at("name"));
    const Tool *tool = m_tools.tool(name);
    if (!tool) {
        const QString nearest = m_tools.nearestName(name);
        const QString offer = nearest.isEmpty() ? QString() : QStringLiteral(" Did you mean “%1”?").arg(nearest);
        respond(invalid(QStringLiteral("There is no tool “%1”.%2").arg(name, offer)));
        return;
    }
    const Json arguments = params.value("arguments", Json::object());
    if (!arguments.is_object()) {
        respond(invalid(QStringLiteral("The arguments of %1 must be an object.").arg(name)));
        return;
    }
    if (const Result<void> fits = tool_schema::check(tool->schema, arguments); !fits) {
        respond(invalid(name + QLatin1String(": ") + fits.error().message));
        return;
    }
    tool->run(ToolArguments(arguments), [respond](const Result<Json> &contents) {
        if (contents)
            respond(Json{{"content", *contents}, {"isError", false}});
        else
            respond(Json{{"content", Json::array({{{"type", "text"}, {"text", toJson(contents.error().message)}}})}, {"isError", true}});
    });
}

} // namespace vitrine::automation
