#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/visual_commands.h"
#include "app/window/workbench.h"

#include <QHash>

#include <tuple>

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Parameter state()
{
    return text("state", "Name of the state class.");
}

Parameter file()
{
    return optional(text("file", "Which file has it; needed if several do."));
}

Json described(const ProjectAccess &access, const DocumentSession &session, const StateClass &state)
{
    Json vars = Json::array();
    for (const StateVar &var : state.vars)
        vars.push_back({{"name", toJson(var.name)}, {"type", toJson(var.annotation)}, {"default", toJson(var.defaultText)}});
    Json computed = Json::array();
    for (const ComputedVar &var : state.computedVars)
        computed.push_back({{"name", toJson(var.name)}, {"type", toJson(var.annotation)}});
    Json handlers = Json::array();
    for (const EventHandler &handler : state.handlers) {
        Json parameters = Json::array();
        for (const QString &parameter : handler.parameters)
            parameters.push_back(toJson(parameter));
        handlers.push_back({{"name", toJson(handler.name)}, {"parameters", parameters}});
    }
    return {{"name", toJson(state.name)},
            {"file", toJson(access.pathOf(session))},
            {"line", session.design().source().positionOf(state.range.start).line},
            {"vars", vars},
            {"computed_vars", computed},
            {"handlers", handlers}};
}

HandlerStep stepOf(const Json &json)
{
    static const QHash<QString, HandlerStep::Kind> kinds{
        {QStringLiteral("set"), HandlerStep::Kind::Set},       {QStringLiteral("toggle"), HandlerStep::Kind::Toggle},
        {QStringLiteral("increase"), HandlerStep::Kind::Increment}, {QStringLiteral("append"), HandlerStep::Kind::Append},
        {QStringLiteral("remove"), HandlerStep::Kind::Remove}, {QStringLiteral("call"), HandlerStep::Kind::Event}};
    const ToolArguments step(json);
    return {kinds.value(step.text("do")), step.text("var"), step.text("value")};
}

QVector<HandlerStep> stepsOf(const Json &json)
{
    QVector<HandlerStep> steps;
    for (const Json &step : json)
        steps.append(stepOf(step));
    return steps;
}

/// A tool that changes a state class, with `parameters` beside its name.
void add(ToolRegistry &registry, Editing &editing, const char *name, const char *description, const Json &schema,
         const std::function<Result<NodeId>(StateCommands &, const ToolArguments &)> &command)
{
    registry.add(Tool::Kind::Changes, name, description, schema,
        [&editing, command](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().fileOfState(arguments.text("state"), arguments.text("file")), reply,
                           [&](VisualCommands &commands) { return command(commands.states, arguments); });
        });
}

void addMembers(ToolRegistry &registry, Editing &editing)
{
    add(registry, editing, "add_state_var",
        "Adds a var to a state class.",
        object({
            state(),
            text("name", "Of the var."),
            optional(text("type", "Python, like list[str].")),
            optional(text("default", "Python, like [] or \"all\". A var needs a type or a default.")),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.addVar(arguments.text("state"), arguments.text("name"), arguments.text("type"), arguments.text("default"));
        });
    add(registry, editing, "set_state_var",
        "Changes the type or the default of a var.",
        object({
            state(),
            text("name", "Of the var."),
            optional(text("type", "Python.")),
            optional(text("default", "Python.")),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.setVar(arguments.text("state"), arguments.text("name"), arguments.optionalText("type"),
                                 arguments.optionalText("default"));
        });
    add(registry, editing, "add_computed_var",
        "Adds a var whose value follows from others (@rx.var).",
        object({
            state(),
            text("name", "Of the var."),
            text("type", "Python, like int."),
            text("expression", "Python, like len(self.items)."),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.addComputedVar(arguments.text("state"), arguments.text("name"), arguments.text("type"),
                                         arguments.text("expression"));
        });
    const Json step = object({
        word("do", "What the step does. “call” gives back an event: State.other, rx.redirect(\"/\"), rx.toast(\"Saved\").",
             {"set", "toggle", "increase", "append", "remove", "call"}),
        optional(text("var", "The var that it changes; not for “call”.")),
        optional(text("value", "Python; not for “toggle”.")),
    });
    add(registry, editing, "add_state_handler",
        "Adds an event handler to a state class, composed of steps. Another body is written with replace_text in place "
        "of its pass.",
        object({
            state(),
            text("name", "Of the handler."),
            optional(list("parameters", "As written, without self, like \"text: str\".", textItem())),
            optional(list("steps", "In order.", step)),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.addHandler(arguments.text("state"), arguments.text("name"), arguments.texts("parameters"),
                                     stepsOf(arguments.json("steps")));
        });
    add(registry, editing, "remove_state_member",
        "Takes out a var, a computed var or a handler; what uses it is not changed.",
        object({state(), text("name", "Of the member."), file()}),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.removeMember(arguments.text("state"), arguments.text("name"));
        });
}

} // namespace

void addStateTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "list_states",
        "The state classes of the project, with their vars, computed vars and event handlers.",
        object({}),
        [&editing](const ToolArguments &, const ToolReply &reply) {
            Json states = Json::array();
            for (const DocumentSession *session : editing.access().filesThatHave([](const Module &module) { return !module.states.isEmpty(); })) {
                for (const StateClass &state : session->design().module().states)
                    states.push_back(described(editing.access(), *session, state));
            }
            reply(asContents({{"states", states}}));
        });
    registry.add(Tool::Kind::Changes, "add_state",
        "Adds a state class.",
        object({
            text("name", "Of the class."),
            optional(text("base", "Python; rx.State if nothing is said.")),
            optional(text("file", "Path of the file that it goes into; else the app's main file.")),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().pythonFileOrMain(arguments.text("file")), reply, [&](VisualCommands &commands) {
                const QString base = arguments.optionalText("base").value_or(QStringLiteral("rx.State"));
                return commands.states.addState(arguments.text("name"), base);
            });
        });
    addMembers(registry, editing);
    registry.add(Tool::Kind::Changes, "rename_symbol",
        "Renames a class, a component function or a member of a state class (State.items) wherever the project uses it.",
        object({text("symbol", "The name as it is."), text("name", "The new name; of a member without its class."), file()}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<DocumentSession *> defining = editing.access().fileOfSymbol(arguments.text("symbol"), arguments.text("file"));
            editing.change(defining, reply, [&](VisualCommands &) -> Result<NodeId> {
                ProjectCommands &commands = editing.access().workbench().projectCommands();
                const Result<int> files = commands.rename(arguments.text("symbol"), arguments.text("name"));
                return files ? Result<NodeId>(0) : Result<NodeId>(files.error());
            });
        });
}

} // namespace vitrine::automation
