#include "app/automation/editing.h"
#include "app/automation/state_tool.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/visual_commands.h"
#include "app/window/workbench.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;
using state_tool::file;
using state_tool::state;

/// A var of a state class is added and changed as a field of a class of data is.
Parameter anyClass()
{
    return text("state", "Name of the state class, or of the class of data.");
}

Json varsOf(const StateClass &state)
{
    Json vars = Json::array();
    for (const StateVar &var : state.vars)
        vars.push_back({{"name", toJson(var.name)}, {"type", toJson(var.annotation)}, {"default", toJson(var.defaultText)}});
    return vars;
}

/// What every class has.
Json placeOf(const ProjectAccess &access, const DocumentSession &session, const StateClass &state)
{
    return {{"name", toJson(state.name)},
            {"file", toJson(access.pathOf(session))},
            {"line", session.design().source().positionOf(state.range.start).line}};
}

Json describedData(const ProjectAccess &access, const DocumentSession &session, const StateClass &data)
{
    Json described = placeOf(access, session, data);
    described["fields"] = varsOf(data);
    return described;
}

Json described(const ProjectAccess &access, const DocumentSession &session, const StateClass &state)
{
    Json computed = Json::array();
    for (const ComputedVar &var : state.computedVars) {
        Json member{{"name", toJson(var.name)}, {"type", toJson(var.annotation)}};
        if (const Result<QString> expression = StateEditor(session.design()).computedExpression(state.name, var.name))
            member["expression"] = toJson(*expression);
        computed.push_back(member);
    }
    Json handlers = Json::array();
    for (const EventHandler &handler : state.handlers) {
        Json parameters = Json::array();
        for (const QString &parameter : handler.parameters)
            parameters.push_back(toJson(parameter));
        handlers.push_back({{"name", toJson(handler.name)}, {"parameters", parameters}});
    }
    Json described = placeOf(access, session, state);
    described["vars"] = varsOf(state);
    described["computed_vars"] = computed;
    described["handlers"] = handlers;
    return described;
}

void addMembers(ToolRegistry &registry, Editing &editing)
{
    state_tool::add(registry, editing, "add_state_var",
        "Adds a var to a state class, or a field to a class of data.",
        object({
            anyClass(),
            text("name", "Of the var."),
            optional(text("type", "Python, like list[str].")),
            optional(text("default", "Python, like [] or \"all\". A var needs a type or a default.")),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.addVar(arguments.text("state"), arguments.text("name"), arguments.text("type"), arguments.text("default"));
        });
    state_tool::add(registry, editing, "set_state_var",
        "Changes the type or the default of a var or field.",
        object({
            anyClass(),
            text("name", "Of the var."),
            optional(text("type", "Python.")),
            optional(text("default", "Python.")),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.setVar(arguments.text("state"), arguments.text("name"), arguments.optionalText("type"),
                                 arguments.optionalText("default"));
        });
    state_tool::add(registry, editing, "add_computed_var",
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
    state_tool::add(registry, editing, "set_computed_var",
        "Changes the type of a computed var, or what it gives if that is a single expression.",
        object({
            state(),
            text("name", "Of the var."),
            optional(text("type", "Python, like int.")),
            optional(text("expression", "Python, like len(self.items).")),
            file(),
        }),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.setComputedVar(arguments.text("state"), arguments.text("name"), arguments.optionalText("type"),
                                         arguments.optionalText("expression"));
        });
    state_tool::add(registry, editing, "remove_state_member",
        "Takes out a var, a field, a computed var or a handler; what uses it is not changed.",
        object({anyClass(), text("name", "Of the member."), file()}),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.removeMember(arguments.text("state"), arguments.text("name"));
        });
}

} // namespace

void addStateTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "list_states",
        "The state classes of the project, with their vars, computed vars and event handlers, and its classes of data.",
        object({}),
        [&editing](const ToolArguments &, const ToolReply &reply) {
            Json states = Json::array();
            Json data = Json::array();
            const auto hasClasses = [](const Module &module) { return !module.states.isEmpty() || !module.dataClasses.isEmpty(); };
            for (const DocumentSession *session : editing.access().filesThatHave(hasClasses)) {
                for (const StateClass &state : session->design().module().states)
                    states.push_back(described(editing.access(), *session, state));
                for (const StateClass &each : session->design().module().dataClasses)
                    data.push_back(describedData(editing.access(), *session, each));
            }
            reply(asContents({{"states", states}, {"data_classes", data}}));
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
    const Json field = object({
        text("name", "Of the field."),
        text("type", "Python, like str."),
        optional(text("default", "Python, like False.")),
    });
    registry.add(Tool::Kind::Changes, "add_data_class",
        "Adds a dataclass for the items of lists. Its fields are changed as vars are.",
        object({
            text("name", "Of the class."),
            list("fields", "In order.", field),
            optional(text("file", "Path of the file that it goes into; else the app's main file.")),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().pythonFileOrMain(arguments.text("file")), reply, [&](VisualCommands &commands) {
                QVector<StateEditor::Field> fields;
                const Json given = arguments.json("fields");
                for (const Json &each : given) {
                    const ToolArguments field(each);
                    fields.append({field.text("name"), field.text("type"), field.text("default")});
                }
                return commands.states.addDataClass(arguments.text("name"), fields);
            });
        });
    addMembers(registry, editing);
    state_tool::add(registry, editing, "remove_state",
        "Takes out a state class, or a class of data; what uses it is not changed.",
        object({anyClass(), file()}),
        [](StateCommands &states, const ToolArguments &arguments) { return states.removeClass(arguments.text("state")); });
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
