#include "app/automation/editing.h"
#include "app/automation/node_description.h"
#include "app/automation/tool_registry.h"
#include "app/automation/tool_schema.h"
#include "app/automation/tools.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/window/workbench.h"

#include <algorithm>

namespace vitrine::automation {

namespace {

using namespace tool_schema;

Json treesOf(const ProjectAccess &access, const DocumentSession &file, const QVector<int> &roots)
{
    const Module &module = file.design().module();
    Json trees = Json::array();
    for (const int index : roots) {
        const ComponentRoot &root = module.roots.at(index);
        if (root.node < 0)
            continue;
        Json tree = node_description::ofTree(access, file, module.nodes.at(root.node));
        if (!root.variable.isEmpty())
            tree["variable"] = toJson(root.variable);
        trees.push_back(tree);
    }
    return trees;
}

/// What the tools say of a file whose text does not parse: they show the last good tree.
void addBroken(Json &answer, const DocumentSession &file)
{
    if (file.design().isBroken())
        answer["broken"] = "The file does not parse at the moment; this is its last good tree.";
}

Result<Json> treeOfPage(const ProjectAccess &access, const QString &route)
{
    const Result<DocumentSession *> file = access.fileOfPage(route);
    if (!file)
        return file.error();
    const Module &module = (*file)->design().module();
    const auto page = std::find_if(module.pages.begin(), module.pages.end(), [&](const Page &page) { return page.route == route; });
    Json answer{{"page", toJson(route)}, {"function", toJson(page->functionName)}, {"file", toJson(access.pathOf(**file))},
                {"trees", treesOf(access, **file, page->roots)}};
    // A page may show a function that another file has.
    if (page->function < 0 && !page->functionName.isEmpty()) {
        if (const Result<DocumentSession *> definition = access.fileOfSymbol(page->functionName, {})) {
            const Module &other = (*definition)->design().module();
            if (const int function = other.functionNamed(page->functionName); function >= 0) {
                answer["file"] = toJson(access.pathOf(**definition));
                answer["trees"] = treesOf(access, **definition, other.functions.at(function).roots);
            }
        }
    }
    addBroken(answer, **file);
    return answer;
}

Result<Json> treesOfFile(const ProjectAccess &access, const QString &path)
{
    const Result<DocumentSession *> file = access.pythonFile(path);
    if (!file)
        return file.error();
    const Module &module = (*file)->design().module();
    Json functions = Json::array();
    for (const ComponentFunction &function : module.functions) {
        Json parameters = Json::array();
        for (const QString &parameter : function.parameters)
            parameters.push_back(toJson(parameter));
        functions.push_back({{"function", toJson(function.name)},
                             {"parameters", parameters},
                             {"trees", treesOf(access, **file, function.roots)}});
    }
    QVector<int> others;
    for (int i = 0; i < module.roots.size(); ++i) {
        if (module.roots.at(i).function < 0)
            others.append(i);
    }
    Json answer{{"file", toJson(path)}, {"functions", functions}, {"others", treesOf(access, **file, others)}};
    addBroken(answer, **file);
    return answer;
}

} // namespace

void addTreeTools(ToolRegistry &registry, Editing &editing)
{
    registry.add(Tool::Kind::Looks, "get_tree",
        "The component tree of a page (by its route), or of all component functions of a file. Says for each node its "
        "id, name, kind (static, loop, condition, helper call, text, opaque), lines, properties and children.",
        object({
            optional(text("page", "Route of a page, like / or /post/[slug].")),
            optional(text("file", "Path of a Python file, in place of a page.")),
        }),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            if (arguments.has("page") == arguments.has("file")) {
                reply(Error{QStringLiteral("Say either “page” or “file”.")});
                return;
            }
            const Result<Json> tree = arguments.has("page") ? treeOfPage(editing.access(), arguments.text("page"))
                                                            : treesOfFile(editing.access(), arguments.text("file"));
            reply(tree ? Result<Json>(asContents(*tree)) : tree);
        });
    registry.add(Tool::Kind::Looks, "select",
        "Selects a node in the window: in the code, the tree, the properties and the live app.",
        object({node()}),
        [&editing](const ToolArguments &arguments, const ToolReply &reply) {
            const ProjectAccess &access = editing.access();
            const Result<ProjectAccess::Place> place = access.node(arguments.text("node"));
            if (!place) {
                reply(place.error());
                return;
            }
            Workbench &workbench = access.workbench();
            workbench.open(place->file->path());
            workbench.selection().select(place->file, place->id, SelectionController::Origin::Command);
            const Node &node = *place->file->design().module().node(place->id);
            reply(asContents({{"node", node_description::ofNode(access, *place->file, node)}}));
        });
}

} // namespace vitrine::automation
