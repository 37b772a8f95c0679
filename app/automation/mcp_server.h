#pragma once

#include "app/automation/json_rpc.h"

namespace vitrine::automation {

class ToolRegistry;

/// The methods of the Model Context Protocol, for a server that has tools and nothing else. What a tool could not do is a result that
/// says so; an unknown tool, and arguments that do not fit its schema, are errors of the request.
class McpServer
{
public:
    /// Adds the methods to `rpc`. Both must live as long.
    McpServer(JsonRpc &rpc, const ToolRegistry &tools);

private:
    static JsonRpc::Answer initialize(const Json &params);
    JsonRpc::Answer listTools(const Json &params) const;
    void callTool(const Json &params, const JsonRpc::Respond &respond) const;

    const ToolRegistry &m_tools;
};

} // namespace vitrine::automation
