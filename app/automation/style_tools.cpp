#include "app/automation/component_names.h"
#include "app/automation/editing.h"
#include "app/automation/given_value.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "designer/model/string_literal.h"
#include "designer/model/style_place.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Parameter name()
{
    return text("name", "A CSS property as a Python keyword, like padding_x; or a property that may differ by screen width.");
}

Parameter state()
{
    return optional(text("state", "In which state of the element, as CSS names it, like hover; else in all."));
}

Parameter width()
{
    return optional(word("width", "From which screen width on; else from the smallest.", {"initial", "xs", "sm", "md", "lg", "xl"}));
}

/// Where the value goes, or why that is nowhere.
Result<StylePlace> placeOf(const ToolArguments &arguments, const DesignDocument &design, NodeId node)
{
    const QString property = arguments.text("name");
    const QString component = design.module().node(node)->component;
    if (const Result<void> fits = component_names::checkKeyword(design.catalog(), component, property); !fits)
        return fits.error();
    const qsizetype width = StylePlace::breakpointNames().indexOf(arguments.text("width"));
    return StylePlace{property, arguments.text("state"), int(std::max(width, qsizetype(0)))};
}

} // namespace

void addStyleTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Changes, "set_style",
        "Sets a style of a node, for a state of it or from a screen width on. What is there is followed: keywords, style={…}, _hover={…}, "
        "lists of values or rx.breakpoints.",
        object({node(), name(), given_value::value(), given_value::expression(), state(), width(), given_value::overwrite()}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const DesignDocument &design = commands.target.document()->design();
                const Result<StylePlace> place = placeOf(arguments, design, id);
                if (!place)
                    return place.error();
                const Result<PropertyValue> value = given_value::of(arguments, string_literal::preferredQuote(design.source()));
                return value ? commands.components.set({id}, PropertyTarget::style(*place), *value, given_value::overwriteOf(arguments))
                             : Result<NodeId>(value.error());
            });
        });
    registry.add(Tool::Kind::Changes, "reset_style",
        "Takes a style away in one place; what becomes empty goes.",
        object({node(), name(), state(), width()}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.changeNode(arguments.text("node"), reply, [&](VisualCommands &commands, NodeId id) -> Result<NodeId> {
                const Result<StylePlace> place = placeOf(arguments, commands.target.document()->design(), id);
                return place ? commands.components.set({id}, PropertyTarget::style(*place), std::nullopt, Overwrite::Expressions) : Result<NodeId>(place.error());
            });
        });
}

} // namespace vitrine::automation
