#include "app/automation/component_names.h"
#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Parameter trigger()
{
    return text("trigger", "Like on_click.");
}

} // namespace

void addEventTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "add_event_handler",
        "Lets a trigger of a node call a handler, after what it calls already. The handler itself is made by "
        "add_state_handler.",
        object({node(), trigger(), text("handler", "Python, like State.add, State.remove(item) or rx.redirect(\"/\").")}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const DesignDocument &design = commands.target.document()->design();
                const Result<void> fits
                    = component_names::checkTrigger(design.catalog(), *design.module().node(id), arguments.text("trigger"));
                if (!fits)
                    return fits.error();
                return commands.components.addHandler(id, arguments.text("trigger"), arguments.text("handler"));
            });
        });
    registry.add(Tool::Kind::Changes, "remove_event_handler",
        "Lets a trigger call one of its handlers no more.",
        object({node(), trigger(), number("index", "Which one, from 0.", 0)}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) {
                return commands.components.removeHandler(id, arguments.text("trigger"), arguments.number("index", 0));
            });
        });
    registry.add(Tool::Kind::Changes, "move_event_handler",
        "Changes the order in which a trigger calls its handlers.",
        object({node(), trigger(), number("from", "Which one, from 0.", 0), number("to", "Its new place.", 0)}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) {
                return commands.components.moveHandler(id, arguments.text("trigger"), arguments.number("from", 0),
                                                       arguments.number("to", 0));
            });
        });
}

} // namespace vitrine::automation
