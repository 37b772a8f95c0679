#include "app/session/component_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

using Afterwards = CommandTarget::Afterwards;

ComponentCommands::ComponentCommands(CommandTarget &target) : m_target(target) {}

template <typename... Parameters, typename... Arguments>
Result<NodeId> ComponentCommands::edit(Result<Change> (Editor::*operation)(Parameters...) const, const Arguments &...arguments)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform((m_target.document()->visual().*operation)(arguments...), Afterwards::SelectResult);
}

Result<NodeId> ComponentCommands::setProperty(NodeId node, const QString &name, const std::optional<PropertyValue> &value,
                                              Editor::Overwrite overwrite)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->visual().setProperty(node, name, value, overwrite));
}

Result<NodeId> ComponentCommands::setStyle(
    NodeId node, const StylePlace &place, const std::optional<PropertyValue> &value, Overwrite overwrite)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->styles().set(node, place, value, overwrite));
}

Result<NodeId> ComponentCommands::setText(NodeId node, const QString &text)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->visual().setText(node, text));
}

Result<NodeId> ComponentCommands::bindText(NodeId node, const QString &python)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->visual().bindText(node, python));
}

Result<NodeId> ComponentCommands::insert(const QString &python, NodeId parent, int index)
{
    return edit(&Editor::insertChild, parent, index, python);
}

/// A node that takes further components: one that holds some, or an empty one that is made to hold them. A heading with a text is none,
/// though its entry allows children.
static bool isContainer(const Module &module, const Node &node, const Catalog &catalog)
{
    const ComponentEntry *entry = catalog.component(node.component);
    if (node.kind != NodeKind::StaticCall || !entry || entry->children != ComponentEntry::Children::Any)
        return false;
    const bool holdsComponents = std::any_of(node.children.begin(), node.children.end(),
                                             [&](int child) { return module.nodes.at(child).kind != NodeKind::Text; });
    return holdsComponents || (node.children.isEmpty() && entry->split);
}

/// Number of positional children before the node: what insertChild() counts.
static int positionAfter(const Module &module, const Node &parent, NodeId node)
{
    int position = 0;
    for (const int child : parent.children) {
        const Node &sibling = module.nodes.at(child);
        position += sibling.slot.isEmpty() ? 1 : 0;
        if (sibling.id == node)
            break;
    }
    return position;
}

Result<NodeId> ComponentCommands::insertAtSelection(const QString &python)
{
    DocumentSession *session = m_target.document();
    if (!session)
        return m_target.refuseWithoutDocument();
    const Module &module = session->design().module();
    const Node *node = m_target.selection().current();
    if (!node && !module.roots.isEmpty() && module.roots.first().node >= 0)
        node = &module.nodes.at(module.roots.first().node);
    if (!node)
        return m_target.refuse(tr("Select a component first: the new one goes into it or after it"));
    if (node->parent < 0 || isContainer(module, *node, session->design().catalog()))
        return insert(python, node->id, -1);
    const Node &parent = module.nodes.at(node->parent);
    return insert(python, parent.id, positionAfter(module, parent, node->id));
}

Result<NodeId> ComponentCommands::move(NodeId node, NodeId parent, int index)
{
    return edit(&Editor::moveNode, node, parent, index);
}

Result<NodeId> ComponentCommands::moveBy(NodeId id, int places)
{
    DocumentSession *session = m_target.document();
    if (!session)
        return m_target.refuseWithoutDocument();
    const Module &module = session->design().module();
    const Node *node = module.node(id);
    if (!node || node->parent < 0 || !node->slot.isEmpty())
        return m_target.refuse(tr("It has no siblings to change places with."));
    const Node &parent = module.nodes.at(node->parent);
    const int siblings = int(std::count_if(parent.children.begin(), parent.children.end(),
                                           [&](int child) { return module.nodes.at(child).slot.isEmpty(); }));
    const int behind = positionAfter(module, parent, id); // an index of Editor::moveNode() counts before the move
    const int place = behind - 1 + places;
    if (place < 0 || place >= siblings)
        return m_target.refuse(places < 0 ? tr("It is the first one already.") : tr("It is the last one already."));
    return move(id, parent.id, places < 0 ? place : place + 1);
}

Result<NodeId> ComponentCommands::remove(NodeId node)
{
    return edit(&Editor::deleteNode, node);
}

Result<NodeId> ComponentCommands::duplicate(NodeId node)
{
    return edit(&Editor::duplicateNode, node);
}

Result<NodeId> ComponentCommands::wrap(NodeId node, const QString &component)
{
    return edit(&Editor::wrapNode, node, component);
}

Result<NodeId> ComponentCommands::unwrap(NodeId node)
{
    return edit(&Editor::unwrapNode, node);
}

Result<NodeId> ComponentCommands::makeLoop(NodeId node, const QString &iterable)
{
    return edit(&Editor::makeLoop, node, iterable);
}

Result<NodeId> ComponentCommands::makeCondition(NodeId node, const QString &condition)
{
    return edit(&Editor::makeCondition, node, condition);
}

Result<NodeId> ComponentCommands::changeType(NodeId node, const QString &component)
{
    return edit(&Editor::changeType, node, component);
}

Result<NodeId> ComponentCommands::extractFunction(NodeId node, const QString &name)
{
    return edit(&Editor::extractFunction, node, name);
}

Result<NodeId> ComponentCommands::inlineFunction(NodeId call)
{
    return edit(&Editor::inlineFunction, call, Editor::Definitions::RemoveUnused);
}

Result<NodeId> ComponentCommands::addHandler(NodeId node, const QString &trigger, const QString &python)
{
    return edit(&Editor::addHandler, node, trigger, python);
}

Result<NodeId> ComponentCommands::removeHandler(NodeId node, const QString &trigger, int index)
{
    return edit(&Editor::removeHandler, node, trigger, index);
}

Result<NodeId> ComponentCommands::moveHandler(NodeId node, const QString &trigger, int from, int to)
{
    return edit(&Editor::moveHandler, node, trigger, from, to);
}

} // namespace vitrine
