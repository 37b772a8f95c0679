#include "app/automation/editing.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Parameter page()
{
    return text("page", "Route of the page, from list_pages.");
}

Json described(const ProjectAccess &access, const DocumentSession &file, const Page &page)
{
    Json json{{"route", toJson(page.route)},
              {"title", toJson(page.title)},
              {"function", toJson(page.functionName)},
              {"file", toJson(access.pathOf(file))},
              {"line", file.design().source().positionOf(page.range.start).line}};
    Json nodes = Json::array();
    for (const int root : page.roots) {
        if (const int node = file.design().module().roots.at(root).node; node >= 0)
            nodes.push_back(toJson(access.nameOf(file, file.design().module().nodes.at(node).id)));
    }
    json["nodes"] = nodes;
    return json;
}

/// A tool that changes a page.
void add(ToolRegistry &registry, Editing &editing, const char *name, const char *description, const Json &schema,
         const std::function<Result<NodeId>(PageCommands &, const ToolArguments &)> &command)
{
    registry.add(Tool::Kind::Changes, name, description, schema,
        [&editing, command](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().fileOfPage(arguments.text("page")), reply,
                           [&](VisualCommands &commands) { return command(commands.pages, arguments); });
        });
}

} // namespace

void addPageTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "list_pages",
        "The pages of the app: route, title, function, file, line, and the nodes at the top of their trees.",
        object({}),
        [&editing](const ToolArguments &, const ToolReply &reply) {
            Json pages = Json::array();
            for (const DocumentSession *file : editing.access().filesThatHave([](const Module &module) { return !module.pages.isEmpty(); })) {
                for (const Page &page : file->design().module().pages)
                    pages.push_back(described(editing.access(), *file, page));
            }
            reply(asContents({{"pages", pages}}));
        });
    registry.add(Tool::Kind::Changes, "add_page",
        "Adds a page with a heading, and the function that gives it.",
        object({
            text("route", "Like /about or /post/[slug]."),
            text("name", "Of the function."),
            optional(text("file", "Path of the file that it goes into; else the app's main file.")),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            editing.change(editing.access().pythonFileOrMain(arguments.text("file")), reply, [&](VisualCommands &commands) {
                return commands.pages.addPage(arguments.text("route"), arguments.text("name"));
            });
        });
    add(registry, editing, "remove_page",
        "Takes a page out, and its function if nothing else uses it.",
        object({page()}),
        [](PageCommands &pages, const ToolArguments &arguments) { return pages.removePage(arguments.text("page")); });
    add(registry, editing, "set_page_route",
        "Moves a page to another route.",
        object({page(), text("route", "The new route.")}),
        [](PageCommands &pages, const ToolArguments &arguments) {
            return pages.setRoute(arguments.text("page"), arguments.text("route"));
        });
    add(registry, editing, "set_page_title",
        "Sets the title of a page.",
        object({page(), text("title", "The new title.")}),
        [](PageCommands &pages, const ToolArguments &arguments) {
            return pages.setTitle(arguments.text("page"), arguments.text("title"));
        });
}

} // namespace vitrine::automation
