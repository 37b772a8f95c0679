#include "app/automation/state_tool.h"

#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/session/visual_commands.h"

namespace vitrine::automation::state_tool {

tool_schema::Parameter state()
{
    return tool_schema::text("state", "Name of the state class.");
}

tool_schema::Parameter file()
{
    return tool_schema::optional(tool_schema::text("file", "Which file has it; needed if several do."));
}

void add(ToolRegistry &registry, Editing &editing, const char *name, const char *description, const Json &schema, const Command &command)
{
    registry.add(Tool::Kind::Changes, name, description, schema,
        [&editing, command](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().fileOfState(arguments.text("state"), arguments.text("file")), reply,
                           [&](VisualCommands &commands) { return command(commands.states, arguments); });
        });
}

} // namespace vitrine::automation::state_tool
