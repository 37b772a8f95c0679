#include "app/session/component_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"

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

template <typename... Parameters, typename... Arguments>
Result<NodeId> ComponentCommands::edit(Result<Change> (GroupEditor::*operation)(Parameters...) const, const Arguments &...arguments)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform((m_target.document()->groups().*operation)(arguments...), Afterwards::SelectResult);
}

Result<NodeId> ComponentCommands::set(const QVector<NodeId> &nodes, const PropertyTarget &target, const std::optional<PropertyValue> &value,
                                      Overwrite overwrite)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->groups().set(nodes, target, value, overwrite));
}

Result<NodeId> ComponentCommands::setText(NodeId node, const QString &text)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(m_target.document()->visual().setText(node, text));
}

Result<NodeId> ComponentCommands::insert(const QString &python, NodeId parent, int index)
{
    return edit(&Editor::insertChild, parent, index, python);
}

Result<NodeId> ComponentCommands::move(const QVector<NodeId> &nodes, NodeId parent, int index)
{
    return edit(&GroupEditor::move, nodes, parent, index);
}

Result<NodeId> ComponentCommands::moveBy(const QVector<NodeId> &nodes, int places)
{
    return edit(&GroupEditor::moveBy, nodes, places);
}

Result<NodeId> ComponentCommands::moveOut(const QVector<NodeId> &nodes)
{
    return edit(&GroupEditor::moveOut, nodes);
}

Result<NodeId> ComponentCommands::moveIn(const QVector<NodeId> &nodes)
{
    return edit(&GroupEditor::moveIn, nodes);
}

Result<NodeId> ComponentCommands::remove(const QVector<NodeId> &nodes)
{
    return edit(&GroupEditor::remove, nodes);
}

Result<NodeId> ComponentCommands::duplicate(const QVector<NodeId> &nodes)
{
    return edit(&GroupEditor::duplicate, nodes);
}

Result<NodeId> ComponentCommands::wrap(const QVector<NodeId> &nodes, const QString &component)
{
    return edit(&GroupEditor::wrap, nodes, component);
}

Result<NodeId> ComponentCommands::makeLoop(const QVector<NodeId> &nodes, const QString &iterable, const QString &names)
{
    return edit(&GroupEditor::makeLoop, nodes, iterable, names);
}

Result<NodeId> ComponentCommands::makeCondition(const QVector<NodeId> &nodes, const QString &condition)
{
    return edit(&GroupEditor::makeCondition, nodes, condition);
}

Result<NodeId> ComponentCommands::extractFunction(const QVector<NodeId> &nodes, const QString &name)
{
    return edit(&GroupEditor::extractFunction, nodes, name);
}

Result<NodeId> ComponentCommands::unwrap(NodeId node)
{
    return edit(&Editor::unwrapNode, node);
}

Result<NodeId> ComponentCommands::changeType(NodeId node, const QString &component)
{
    return edit(&Editor::changeType, node, component);
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
