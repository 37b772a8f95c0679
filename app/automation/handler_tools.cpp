#include "app/automation/editing.h"
#include "app/automation/state_tool.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/state_commands.h"

#include <algorithm>

namespace vitrine::automation {

namespace {

using namespace tool_schema;
using state_tool::file;
using state_tool::state;

struct StepWord {
    const char *word;
    HandlerStep::Kind kind;
};

constexpr StepWord stepWords[] = {
    {"set", HandlerStep::Kind::Set},       {"toggle", HandlerStep::Kind::Toggle},
    {"increase", HandlerStep::Kind::Increment}, {"append", HandlerStep::Kind::Append},
    {"remove", HandlerStep::Kind::Remove}, {"pop", HandlerStep::Kind::Pop},
    {"remove_where", HandlerStep::Kind::RemoveWhere}, {"stop_if", HandlerStep::Kind::StopIf},
    {"call", HandlerStep::Kind::Event},    {"code", HandlerStep::Kind::Code},
};

Json stepSchema()
{
    return object({
        word("do",
             "What the step does. “call” gives back an event: State.other, rx.redirect(\"/\"), rx.toast(\"Saved\"). “pop” takes out the item "
             "with a number, “remove_where” those of which “where” is true, “stop_if” ends the handler if “value” is true; “code” is a "
             "statement as it is.",
             {"set", "toggle", "increase", "append", "remove", "pop", "remove_where", "stop_if", "call", "code"}),
        optional(text("var", "The var that it changes, or something in it, like user.name; of an item with its name, like todo.done.")),
        optional(text("value", "Python.")),
        optional(text("list", "For set, toggle and increase: the var whose items are changed.")),
        optional(text("item", "What an item of the list is called, like todo.")),
        optional(text("where", "Which items, as a condition, like todo.id == id.")),
    });
}

HandlerStep stepOf(const Json &json)
{
    const ToolArguments step(json);
    const QString word = step.text("do");
    const auto known
        = std::find_if(std::begin(stepWords), std::end(stepWords), [&](const StepWord &each) { return word == QLatin1String(each.word); });
    HandlerStep made{known->kind, step.text("var"), step.text("value")};
    made.list = step.text("list");
    made.item = step.text("item");
    made.where = step.text("where");
    return made;
}

Json jsonOf(const HandlerStep &step)
{
    const auto known = std::find_if(std::begin(stepWords), std::end(stepWords), [&](const StepWord &each) { return step.kind == each.kind; });
    Json json{{"do", known->word}};
    const auto add = [&](const char *name, const QString &text) {
        if (!text.isEmpty())
            json[name] = toJson(text);
    };
    add("var", step.target);
    add("value", step.value);
    add("list", step.list);
    add("item", step.item);
    add("where", step.where);
    return json;
}

/// The steps that are given. Those that the handler has already are taken from it, with their comments and their layout.
QVector<HandlerStep> stepsOf(const Json &json, QVector<HandlerStep> present = {})
{
    QVector<HandlerStep> steps;
    for (const Json &each : json) {
        const HandlerStep step = stepOf(each);
        const auto same = std::find_if(present.begin(), present.end(), [&](const HandlerStep &old) { return old.doesTheSame(step); });
        if (same == present.end()) {
            steps.append(step);
            continue;
        }
        steps.append(*same);
        present.erase(same);
    }
    return steps;
}

const EventHandler *handlerOf(const DocumentSession &session, const QString &state, const QString &name)
{
    for (const StateClass &each : session.design().module().states) {
        const auto found = std::find_if(each.handlers.begin(), each.handlers.end(), [&](const EventHandler &handler) { return handler.name == name; });
        if (each.name == state && found != each.handlers.end())
            return &*found;
    }
    return nullptr;
}

Result<Json> described(const ProjectAccess &access, const ToolArguments &arguments)
{
    const Result<DocumentSession *> session = access.fileOfState(arguments.text("state"), arguments.text("file"));
    if (!session)
        return session.error();
    const Result<QVector<HandlerStep>> steps
        = StateEditor((*session)->design()).handlerSteps(arguments.text("state"), arguments.text("name"));
    if (!steps)
        return steps.error();
    Json list = Json::array();
    for (const HandlerStep &step : *steps)
        list.push_back(jsonOf(step));
    Json parameters = Json::array();
    for (const QString &parameter : handlerOf(**session, arguments.text("state"), arguments.text("name"))->parameters)
        parameters.push_back(toJson(parameter));
    return asContents({{"file", toJson(access.pathOf(**session))}, {"parameters", parameters}, {"steps", list}});
}

} // namespace

void addHandlerTools(ToolRegistry &registry, Editing &editing)
{
    const Parameter name = text("name", "Of the handler.");
    const Parameter parameters = optional(list("parameters", "As written, without self, like \"text: str\".", textItem()));
    const Parameter steps = optional(list("steps", "In order.", stepSchema()));
    registry.add(Tool::Kind::Looks, "describe_state_handler",
        "What an event handler takes, and what it does, as steps.",
        object({state(), name, file()}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) { reply(described(editing.access(), arguments)); });
    state_tool::add(registry, editing, "add_state_handler",
        "Adds an event handler to a state class, composed of steps.",
        object({state(), name, parameters, steps, file()}),
        [](StateCommands &states, const ToolArguments &arguments) {
            return states.addHandler(arguments.text("state"), arguments.text("name"), arguments.texts("parameters"),
                                     stepsOf(arguments.json("steps")));
        });
    state_tool::add(registry, editing, "set_state_handler",
        "Changes what an event handler takes, or what it does. Steps that it has already keep their code and comments.",
        object({state(), name, parameters, steps, file()}),
        [&editing](StateCommands &states, const ToolArguments &arguments) -> Result<NodeId> {
            const QString state = arguments.text("state");
            const QString name = arguments.text("name");
            const DocumentSession &session = **editing.access().fileOfState(state, arguments.text("file"));
            const Result<QVector<HandlerStep>> present = StateEditor(session.design()).handlerSteps(state, name);
            if (!present)
                return present.error();
            const QStringList taken = arguments.has("parameters") ? arguments.texts("parameters") : handlerOf(session, state, name)->parameters;
            return states.setHandler(state, name, taken, arguments.has("steps") ? stepsOf(arguments.json("steps"), *present) : *present);
        });
}

} // namespace vitrine::automation
