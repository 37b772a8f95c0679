#pragma once

#include "app/automation/tool_arguments.h"
#include "app/automation/tool_schema.h"
#include "designer/model/node.h"
#include "runtime/base/result.h"

#include <functional>

namespace vitrine {
class StateCommands;
}

namespace vitrine::automation {

class Editing;
class ToolRegistry;

/// What the tools that change one class, of state or of data, have in common.
namespace state_tool {

/// "state": the class.
tool_schema::Parameter state();
/// "file": which one has it.
tool_schema::Parameter file();

using Command = std::function<Result<NodeId>(StateCommands &states, const ToolArguments &arguments)>;
/// Runs in the file of the class. `schema` has the parameters "state" and "file".
void add(ToolRegistry &registry, Editing &editing, const char *name, const char *description, const Json &schema, const Command &command);

} // namespace state_tool
} // namespace vitrine::automation
