#include "app/automation/component_names.h"
#include "app/automation/editing.h"
#include "app/automation/given_value.h"
#include "app/automation/python_literal.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/project_session.h"
#include "app/session/visual_commands.h"
#include "app/window/workbench.h"
#include "designer/model/string_literal.h"
#include "runtime/catalog/catalog.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;

/// A value as Python: `{"expression": "State.count"}` is an expression, everything else a literal.
QString pythonOf(const Json &value, QChar quote)
{
    const bool isExpression = value.is_object() && value.size() == 1 && value.contains("expression") && value.at("expression").is_string();
    return isExpression ? toText(value.at("expression")) : pythonLiteral(value, quote);
}

/// The call that inserts a component: as the palette has it, or with exactly the content and properties that are given.
Result<QString> callOf(const Catalog &catalog, const DocumentSession &file, const ToolArguments &arguments)
{
    const QString name = arguments.text("name");
    const bool isOwn = file.design().module().functionNames.contains(name);
    const Result<QString> path = isOwn ? Result<QString>(name) : component_names::path(catalog, name);
    if (!path)
        return path.error();
    if (!isOwn && !arguments.has("text") && !arguments.has("props")) {
        const ComponentEntry *entry = catalog.component(*path);
        return entry->insert.isEmpty() ? *path + QLatin1String("()") : entry->insert;
    }
    const QChar quote = string_literal::preferredQuote(file.design().source());
    QStringList parts;
    if (arguments.has("text"))
        parts.append(string_literal::written(arguments.text("text"), quote));
    const Json props = arguments.json("props");
    for (const auto &[key, value] : props.items()) {
        const QString keyword = QString::fromStdString(key);
        if (const Result<void> fits = component_names::checkKeyword(catalog, *path, keyword); !fits)
            return fits.error();
        parts.append(keyword + QLatin1Char('=') + pythonOf(value, quote));
    }
    return QStringLiteral("%1(%2)").arg(*path, parts.join(QStringLiteral(", ")));
}

using PlainCommand = Result<NodeId> (*)(ComponentCommands &components, NodeId id);
using TextCommand = Result<NodeId> (*)(ComponentCommands &components, NodeId id, const QString &text);

void addPlainTool(ToolRegistry &registry, Editing &editing, const char *name, const char *description, PlainCommand command)
{
    registry.add(Tool::Kind::Changes, name, description, object({node()}),
        [&editing, command](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply,
                               [&](VisualCommands &commands, NodeId id) { return command(commands.components, id); });
        });
}

/// A tool on one node whose only other argument is a text.
void addTextTool(ToolRegistry &registry, Editing &editing, const char *name, const char *description, const Parameter &parameter,
                 TextCommand command)
{
    registry.add(Tool::Kind::Changes, name, description, object({node(), parameter}),
        [&editing, command, key = parameter.name](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) {
                return command(commands.components, id, arguments.text(key));
            });
        });
}

/// As addTextTool(), for the name of a component.
void addComponentNameTool(ToolRegistry &registry, Editing &editing, const char *name, const char *description, TextCommand command)
{
    registry.add(Tool::Kind::Changes, name, description, object({node(), text("name", "A component, like rx.box.")}),
        [&editing, command](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<QString> path = component_names::path(editing.access().project().catalog(), arguments.text("name"));
            if (!path) {
                reply(path.error());
                return;
            }
            editing.changeNode(arguments.text("node"), reply,
                               [&](VisualCommands &commands, NodeId id) { return command(commands.components, id, *path); });
        });
}

void addInserting(ToolRegistry &registry, Editing &editing)
{
    const Parameter parent = text("parent", "Id of the node that it goes into.");
    const Parameter index = optional(number("index", "Place among the children that are there; -1, or nothing, is the last.", -1));
    registry.add(Tool::Kind::Changes, "insert_component",
        "Inserts a component, or a call of a component function of the same file. With neither text nor props it comes "
        "as the palette inserts it; else with exactly these.",
        object({
            parent,
            index,
            text("name", "Like rx.button."),
            optional(text("text", "Content, where it is a text.")),
            optional(members("props", "Properties by name: a value, or {\"expression\": \"State.count\"} for Python.")),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("parent"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const Result<QString> python = callOf(editing.access().project().catalog(), *commands.target.document(), arguments);
                if (!python)
                    return python.error();
                return commands.components.insert(*python, id, arguments.number("index", -1));
            });
        });
    registry.add(Tool::Kind::Changes, "insert_python",
        "Inserts what a Python expression gives: a component with children, rx.foreach, rx.cond, a var to be shown.",
        object({parent, index, text("python", "An expression, with the API as rx; its import is added.")}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("parent"), reply, [&](VisualCommands &commands, NodeId id) {
                return commands.components.insert(arguments.text("python"), id, arguments.number("index", -1));
            });
        });
}

void addProperties(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "set_property",
        "Sets a property (a keyword argument) of a node: to a literal “value”, or to a Python “expression”.",
        object({
            node(),
            text("name", "Like color_scheme."),
            given_value::value(),
            given_value::expression(),
            given_value::overwrite(),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const DesignDocument &design = commands.target.document()->design();
                const QString component = design.module().node(id)->component;
                if (const Result<void> fits = component_names::checkKeyword(design.catalog(), component, arguments.text("name")); !fits)
                    return fits.error();
                const Result<PropertyValue> value = given_value::of(arguments, string_literal::preferredQuote(design.source()));
                if (!value)
                    return value.error();
                return commands.components.set({id}, PropertyTarget::property(arguments.text("name")), *value, given_value::overwriteOf(arguments));
            });
        });
    registry.add(Tool::Kind::Changes, "reset_property",
        "Takes a property away, so that its default holds.",
        object({node(), text("name", "Like color_scheme.")}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) {
                return commands.components.set({id}, PropertyTarget::property(arguments.text("name")), std::nullopt, Editor::Overwrite::Expressions);
            });
        });
    addTextTool(registry, editing, "set_text",
        "Sets the literal text of a text node, or of a component that has one.",
        text("text", "The content, without quotes."),
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.setText(id, text); });
    addTextTool(registry, editing, "set_content",
        "Lets a node show what a Python expression gives, in place of its text. Of a condition it is what decides, of a loop what it goes over.",
        text("expression", "Like State.count."),
        [](ComponentCommands &components, NodeId id, const QString &python) {
            return components.set({id}, PropertyTarget::content(), PropertyValue::python(python), Editor::Overwrite::Expressions);
        });
}

void addStructure(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "move_node",
        "Moves a node to another place, in its file or another one; imports that it needs there are added.",
        object({
            node(),
            text("parent", "Id of the node that it goes into."),
            optional(number("index", "Place among the children, counted before the move; -1, or nothing, is the last.", -1)),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<ProjectAccess::Place> parent = editing.access().node(arguments.text("parent"));
            if (!parent) {
                reply(parent.error());
                return;
            }
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const int index = arguments.number("index", -1);
                if (commands.target.document() == parent->file)
                    return commands.components.move({id}, parent->id, index);
                ProjectCommands &project = editing.access().workbench().projectCommands();
                const Result<int> files = project.moveTo({id}, {editing.access().pathOf(*parent->file), parent->id, {}, index});
                return files ? Result<NodeId>(0) : Result<NodeId>(files.error());
            });
        });
    registry.add(Tool::Kind::Changes, "copy_node",
        "Puts a copy of a node in another place, of any file; imports that it needs there are added.",
        object({
            node(),
            text("parent", "Id of the node that the copy goes into."),
            optional(number("index", "Place among the children; -1, or nothing, is the last.", -1)),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const Result<ProjectAccess::Place> original = editing.access().node(arguments.text("node"));
            if (!original) {
                reply(original.error());
                return;
            }
            editing.changeNode(arguments.text("parent"), reply, [&](VisualCommands &, NodeId id) -> Result<NodeId> {
                ProjectCommands &project = editing.access().workbench().projectCommands();
                const Result<ComponentPiece> piece
                    = ProjectEditor(project.documents().files()).copied(editing.access().pathOf(*original->file), {original->id});
                return piece ? project.paste(*piece, id, arguments.number("index", -1)) : Result<NodeId>(piece.error());
            });
        });
    addPlainTool(registry, editing, "duplicate_node",
        "Puts a copy of a node behind it.",
        [](ComponentCommands &components, NodeId id) { return components.duplicate({id}); });
    addPlainTool(registry, editing, "delete_node",
        "Deletes a node with all that is in it; the answer speaks of its parent.",
        [](ComponentCommands &components, NodeId id) { return components.remove({id}); });
    addComponentNameTool(registry, editing, "wrap_node",
        "Puts a node into a new component.",
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.wrap({id}, text); });
    addPlainTool(registry, editing, "unwrap_node",
        "Puts the children of a node in its place.",
        [](ComponentCommands &components, NodeId id) { return components.unwrap(id); });
    addComponentNameTool(registry, editing, "change_type",
        "Makes a node another component; properties that this one does not have go.",
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.changeType(id, text); });
    addTextTool(registry, editing, "make_loop",
        "Draws a node once for each item of a list (rx.foreach).",
        text("iterable", "Python, like State.items."),
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.makeLoop({id}, text); });
    addTextTool(registry, editing, "make_condition",
        "Shows a node only if something is true (rx.cond).",
        text("condition", "Python, like State.is_open."),
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.makeCondition({id}, text); });
    addTextTool(registry, editing, "extract_component",
        "Puts a node into a function of its own and calls that in its place.",
        text("name", "Of the new function."),
        [](ComponentCommands &components, NodeId id, const QString &text) { return components.extractFunction({id}, text); });
    addPlainTool(registry, editing, "inline_component",
        "Puts what a component function of the file returns in the place of a call of it.",
        [](ComponentCommands &components, NodeId id) { return components.inlineFunction(id); });
}

} // namespace

void addComponentTools(ToolRegistry &registry, Editing &editing)
{
    addInserting(registry, editing);
    addProperties(registry, editing);
    addStructure(registry, editing);
}

} // namespace vitrine::automation
